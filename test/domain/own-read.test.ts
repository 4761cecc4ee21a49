import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Bill } from '../../src/contract/bills.js';
import { isReadWelcome } from '../../src/domain/own-read-offer.js';
import { judgeOwnRead, type RegisterToRead, registersToRead } from '../../src/domain/own-read.js';
import { createMockUtility, type ScenarioName } from '../../src/mock/index.js';
import { runs } from '../support/counts.js';

const WATER: RegisterToRead = {
  servicePointId: 'sp',
  label: 'Agua',
  meterId: 'met',
  register: 'volume',
  unit: 'm3',
  digits: 4,
  isWhole: true,
  last: { value: '1180', on: '2026-11-16' },
  usualPerDay: '0.57',
};
const DAY = '2026-12-10';
const judge = (text: string, of: Partial<RegisterToRead> = {}) =>
  judgeOwnRead(text, { ...WATER, ...of }, DAY);

/** The newest bills of a scenario's first account, as the API gives them. */
async function billsOf(scenario: ScenarioName): Promise<Bill[]> {
  const utility = createMockUtility({ scenario });
  const session = await utility.getSession()();
  const id = session.accounts[0]?.id ?? '';
  const response = await utility.fetch(`${utility.baseUrl}/v1/accounts/${id}/bills?include=lines&limit=2`, {
    headers: { authorization: `Bearer ${session.token}` },
  });
  return ((await response.json()) as { items: Bill[] }).items;
}

describe('a figure from a meter', () => {
  for (const [text, status] of [
    ['', 'empty'],
    ['  ', 'empty'],
    ['abc', 'no-figure'],
    ['-5', 'no-figure'],
    ['11800', 'too-long'],
    ['1179', 'below-last'],
    ['1180', 'plausible'],
    ['01190', 'plausible'],
    ['1.190', 'plausible'],
    ['9000', 'far-above'],
  ] as const) {
    it(`"${text}" is ${status}`, () => assert.equal(judge(text).status, status));
  }
  it('has passed its highest value', () => {
    assert.deepEqual(judge('0005', { last: { value: '9990', on: '2026-11-16' } }), {
      status: 'rolled-over',
      value: '5',
      used: '15',
    });
  });
  it('may have a point or a comma, of which only zeros are left out', () => {
    assert.deepEqual(judge('1190,50', { isWhole: false }), { status: 'plausible', value: '1190.50' });
    assert.deepEqual(judge('1190.5', { isWhole: false }), { status: 'plausible', value: '1190.5' });
  });
  it('is told of by day where it is far above', () => {
    assert.deepEqual(judge('1680'), {
      status: 'far-above',
      value: '1680',
      perDay: '20',
      usualPerDay: '0.57',
    });
  });
  it('is never sent below the last read unless the register went round', () => {
    fc.assert(
      fc.property(fc.nat(12_000), fc.nat(9999), (found, last) => {
        const verdict = judge(String(found), { last: { value: String(last), on: '2026-11-16' } });
        if (found > 9999) assert.equal(verdict.status, 'too-long');
        else if (found >= last) assert.ok('value' in verdict && verdict.status !== 'rolled-over');
        else if (verdict.status === 'rolled-over') assert.equal(verdict.used, String(found + 10_000 - last));
        else assert.equal(verdict.status, 'below-last');
      }),
      { numRuns: runs(500) },
    );
  });
});

describe('the registers of a bill', () => {
  it('are those that were estimated, with the last real read and the guess', async () => {
    const [bill] = await billsOf('uk-estimated');
    assert.ok(bill);
    assert.deepEqual(registersToRead(bill), [
      {
        servicePointId: 'sp_7730154_g',
        label: 'Gas',
        meterId: 'met_HE61907',
        register: 'volume',
        unit: 'm3',
        digits: 5,
        isWhole: true,
        last: { value: '8419', on: '2026-10-01' },
        estimate: { value: '8531', on: '2026-11-01' },
        // 1256.71 kWh ÷ 11.220633 ÷ 31 days
        usualPerDay: '3.61',
      },
    ]);
  });
  it('are all where none was', async () => {
    const [, before] = await billsOf('uk-estimated');
    assert.ok(before);
    assert.deepEqual(
      registersToRead(before).map(({ label }) => label),
      ['Electricity', 'Gas'],
    );
  });
  it('leave out a meter that was taken down', async () => {
    for (const bill of await billsOf('meter-exchange')) {
      const gone = (bill.sections ?? [])
        .flatMap(({ reads }) => reads)
        .filter(({ to }) => to.quality === 'final');
      const meters = registersToRead(bill).map(({ meterId }) => meterId);
      assert.ok(meters.length > 0 && gone.every(({ meterId }) => !meters.includes(meterId)));
    }
  });
});

describe('a read is welcome', () => {
  const at = (day: string): number => Date.parse(`${day}T15:00:00Z`);
  it('while an estimate is not settled', async () => {
    const [bill] = await billsOf('uk-estimated');
    assert.ok(bill?.estimate);
    assert.equal(isReadWelcome(bill, null, at('2026-12-01')), true);
    assert.equal(isReadWelcome(bill, null, at('2026-12-02')), false);
    const open = { ...bill, estimate: { ...bill.estimate, settlesOn: null } };
    assert.equal(isReadWelcome(open, null, at('2026-12-02')), true);
    assert.equal(isReadWelcome({ ...bill, replacedBy: 'bill_2' }, null, at('2026-12-01')), false);
  });
  it('on the days that the utility names, both included', async () => {
    const [bill] = await billsOf('cl-water-estimated');
    assert.ok(bill);
    const window = { from: '2026-12-09', to: '2026-12-14' };
    const found = ['2026-12-08', '2026-12-09', '2026-12-14', '2026-12-15'].map((day) =>
      isReadWelcome(bill, window, at(day)),
    );
    assert.deepEqual(found, [false, true, true, false]);
    assert.equal(isReadWelcome({ ...bill, sections: [] }, window, at('2026-12-10')), false);
  });
});
