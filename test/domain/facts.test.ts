import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Bill, BillLine } from '../../src/contract/bills.js';
import { explainBill } from '../../src/domain/explain/explain-bill.js';
import { blocksMoved, type Fact, factsOf, sideOf } from '../../src/domain/explain/facts.js';
import type { Cause } from '../../src/domain/explain/causes.js';
import type { EvidenceLines, ExplanationPart } from '../../src/domain/explain/types.js';
import { createMockUtility } from '../../src/mock/index.js';
import { billPair } from '../support/arbitrary/bill-pair.js';
import { trial } from '../support/counts.js';

const { world } = createMockUtility({ scenario: 'co-high-bill' });
const [bill, previous] = world.bills(world.accounts[0]?.id ?? '') as [Bill, Bill];

const lines = (amountMinor: number, more: Partial<EvidenceLines> = {}): EvidenceLines => ({
  lineIds: ['x'],
  amountMinor,
  ...more,
});
const part = (cause: Cause, evidence: ExplanationPart['evidence']): ExplanationPart => ({
  cause,
  amountMinor: 100,
  evidence,
});
const change = (from: EvidenceLines | null, to: EvidenceLines | null, more = {}) => ({
  kind: 'fixed',
  role: 'charge',
  label: 'Cargo',
  unit: 'kWh',
  from,
  to,
  ...more,
});

describe('what is said of a part', () => {
  it('names figures that are not the same on both bills, and few of them', () => {
    fc.assert(
      fc.property(billPair, ({ from, to }) => {
        const found = explainBill(from.bill, to.bill);
        for (const one of found.parts) {
          const facts = factsOf(one, to.bill);
          for (const fact of facts) if ('from' in fact) assert.notEqual(fact.from, fact.to, fact.kind);
          assert.ok(facts.length <= 5);
          assert.deepEqual(facts, factsOf(one, to.bill));
        }
      }),
      trial(5_000),
    );
  });

  it('writes use per day with as many decimals as tell it apart, two at least', () => {
    const perDay = (from: string, to: string): Fact | undefined =>
      factsOf(part('use', { perDay: { from, to, unit: 'kWh' } }), bill)[0];
    const told = (from: string, to: string): Fact => ({ kind: 'per-day', unit: 'kWh', from, to });
    assert.deepEqual(perDay('10.46065', '10.00836'), told('10.46', '10.01'));
    assert.deepEqual(perDay('0.12345', '0.12338'), told('0.1235', '0.1234'));
    assert.deepEqual(perDay('4.5', '-4.505'), told('4.5', '-4.51'));
    assert.deepEqual(perDay('0.00001', '0.00002'), told('0.00001', '0.00002'));
  });

  it('knows charges from credits where a cause may be both', () => {
    const of = (...pairs: [number | null, number | null][]): string | undefined =>
      sideOf(
        part('subsidy', {
          changes: pairs.map(([from, to]) =>
            change(from === null ? null : lines(from), to === null ? null : lines(to)),
          ),
        }),
      );
    assert.equal(of([-1000, -2000], [null, -50]), 'credited');
    assert.equal(of([1000, null]), 'charged');
    assert.equal(of([-1000, -2000], [300, 200]), undefined);
    assert.equal(of(), undefined);
    assert.equal(sideOf(part('one-off', { changes: [change(null, lines(-2))] })), 'credited');
    assert.equal(sideOf(part('price', { changes: [change(lines(-1), lines(-2))] })), undefined);
  });

  it('says something of every part of two real bills', () => {
    const kinds = (cause: Cause): Fact['kind'][] =>
      explainBill(previous, bill)
        .parts.filter((one) => one.cause === cause)
        .flatMap((one) => factsOf(one, bill).map(({ kind }) => kind));
    assert.deepEqual(kinds('use'), ['per-day', 'used']);
    assert.deepEqual(kinds('days'), ['days']);
    assert.deepEqual(kinds('price'), ['rate']);
    assert.deepEqual(kinds('one-off'), ['new']);
    assert.deepEqual(kinds('rounding'), ['new']);
  });

  it('tells the price from and to, the block, the percentage, the amount', () => {
    const said = (cause: Cause, from: EvidenceLines | null, to: EvidenceLines | null): Fact[] =>
      factsOf(part(cause, { changes: [change(from, to)] }), bill);
    assert.deepEqual(said('price', lines(1, { rate: '2' }), lines(2, { rate: '3' })), [
      { kind: 'rate', label: 'Cargo', unit: 'kWh', from: '2', to: '3' },
    ]);
    const tier = { index: 2, from: '173', to: null };
    assert.deepEqual(said('tier', null, lines(9, { quantity: '36', tier })), [
      { kind: 'block', label: 'Cargo', unit: 'kWh', above: '173', from: null, to: '36' },
    ]);
    const limit = (to: string): Partial<EvidenceLines> => ({
      quantity: '9',
      tier: { index: 1, from: '0', to },
    });
    assert.deepEqual(said('tier', lines(1, limit('10')), lines(2, limit('12'))), [
      { kind: 'limit', label: 'Cargo', unit: 'kWh', from: '10', to: '12' },
    ]);
    assert.deepEqual(said('tax', lines(1, { percent: '16' }), lines(2, { percent: '19' })), [
      { kind: 'percent', label: 'Cargo', from: '16', to: '19' },
    ]);
    assert.deepEqual(said('tax', lines(1, { percent: '19' }), lines(2, { percent: '19' })), [
      { kind: 'amount', label: 'Cargo', from: 1, to: 2 },
    ]);
    assert.deepEqual(said('other-service', lines(7), null), [
      { kind: 'gone', label: 'Cargo', amountMinor: 7 },
    ]);
    // What the other bill did not charge for has no price to compare with: the charge itself is told.
    assert.deepEqual(said('price', null, lines(2)), [{ kind: 'new', label: 'Cargo', amountMinor: 2 }]);
    // Nothing is left to say of a block that one bill did not reach: its use is told with the use.
    const changes = [
      change(null, lines(9), { label: 'Bloque 2' }),
      change(lines(1, { rate: '2' }), lines(2, { rate: '3' })),
    ];
    assert.deepEqual(
      factsOf(part('price', { changes }), bill).map(({ kind }) => kind),
      ['rate'],
    );
  });

  it('tells where blocks end, and not what was used in them, when they end elsewhere', () => {
    const block = (index: number, from: string, to: string | null, quantity: string): EvidenceLines =>
      lines(1, { quantity, tier: { index, from, to } });
    const found = part('tier', {
      changes: [
        change(block(1, '0', '150', '150'), block(1, '0', '300', '300')),
        change(block(2, '150', null, '258'), block(2, '300', null, '692')),
      ],
    });
    assert.ok(blocksMoved(found));
    assert.deepEqual(factsOf(found, bill), [
      { kind: 'limit', label: 'Cargo', unit: 'kWh', from: '150', to: '300' },
    ]);
  });

  it('tells two prices on one bill in their order', () => {
    const line = (id: string, start: string, rate: string): BillLine => ({
      id,
      role: 'charge',
      kind: 'usage_flat',
      label: 'Energy',
      amountMinor: 1,
      rate,
      period: { start, end: '2026-07-01T00:00:00Z' },
    });
    const both = [line('b', '2026-06-14T00:00:00Z', '0.79'), line('a', '2026-06-01T00:00:00Z', '0.39')];
    const to: Bill = { ...bill, sections: [], lines: both };
    const evidence = { changes: [change(lines(1, { rate: '0.39' }), lines(2, { lineIds: ['a', 'b'] }))] };
    assert.deepEqual(factsOf(part('price', evidence), to), [
      { kind: 'rate-change', label: 'Cargo', unit: 'kWh', first: '0.39', then: '0.79' },
    ]);
  });

  it('says where the use is an estimate, and counts what it leaves out', () => {
    const evidence = {
      perDay: { from: '1', to: '2', unit: 'm3' },
      estimated: { from: false, to: true },
    };
    assert.deepEqual(
      factsOf(part('use', evidence), bill).map((fact) => ('on' in fact ? fact.on : fact.kind)),
      ['per-day', 'to'],
    );
    const changes = [1, 2, 3, 4, 5].map((amount) => change(null, lines(amount), { label: `${amount}` }));
    const facts = factsOf(part('one-off', { changes }), bill);
    assert.deepEqual(
      facts.map((fact) => ('label' in fact ? fact.label : fact)),
      ['5', '4', '3', { kind: 'more', count: 2 }],
    );
  });

  it('tells balances, payments and old debt apart', () => {
    const evidence = {
      previousBalanceMinor: { from: 0, to: 5 },
      paymentsMinor: { from: 3, to: 3 },
      arrearsMinor: { from: 0, to: 9 },
    };
    assert.deepEqual(
      factsOf(part('balance', evidence), bill).map(({ kind }) => kind),
      ['previous-balance', 'arrears'],
    );
  });
});
