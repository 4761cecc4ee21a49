import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import fc from 'fast-check';

import { Account, Bill, Config, Tariff } from '../../../src/contract/index.js';
import { startOfDay } from '../../../src/domain/index.js';
import { SCENARIO_NAMES, scenarios } from '../../../src/mock/scenarios/index.js';
import { createWorld, type World } from '../../../src/mock/world.js';
import { trial } from '../../support/counts.js';
import { readd, remultiply } from './readd.js';

const LATER = 200 * 86_400_000;

/** Stories without a history of 26 months. */
const SHORT = new Set<string>(['us-sample', 'new-customer']);
/** How far the newest bill of each account may be paid where a story begins, if it is not `unpaid`. */
const BEGINS: Readonly<Record<string, readonly (string | undefined)[]>> = {
  'new-customer': [undefined],
  'credit-balance': ['not_payable'],
  // What was paid twice may be more than the newest bill asks for.
  'double-charged': ['unpaid', 'not_payable'],
};
/** The bill of a story that is not to add up, counted from the oldest; it is wrong in one sum only. */
const WRONG: Readonly<Record<string, number>> = { unreconciled: 25 };

/** What does not add up in bills, but for what the story wants so. Newest first. */
function wrongSums(scenario: string, bills: readonly Bill[]): string[] {
  return bills.flatMap((bill, index) => {
    const found = readd(bill);
    const isMeant = bills.length - 1 - index === WRONG[scenario];
    if (isMeant) assert.match(found.join(), /^[^,]* subtotal: \d+ is not \d+$/, bill.id);
    return isMeant ? [] : found;
  });
}

/** Every bill of a world: those of its story, and those of the half year after it. */
function everyBill(world: World): Bill[] {
  world.clock.moveTo(world.clock.now() + LATER);
  return world.accounts.flatMap(({ id }) => world.bills(id));
}

for (const scenario of SCENARIO_NAMES) {
  describe(`every bill of ${scenario}`, () => {
    const world = createWorld({ id: 'w', scenario });
    const bills = everyBill(world);

    it('is there, over 26 months before the story and some after it', () => {
      const { accounts, bills: past } = createWorld({ id: 'w', scenario });
      for (const { id } of accounts) {
        const all = bills.filter(({ accountId }) => accountId === id);
        if (scenario !== 'us-sample') assert.ok(all.length >= past(id).length + 3, id);
        if (SHORT.has(scenario)) continue;
        const [first, last] = [past(id).at(-1), past(id)[0]];
        const days =
          (Date.parse(last?.period.end ?? '') - Date.parse(first?.period.start ?? '')) / 86_400_000;
        assert.ok(days >= 26 * 30, `${id}: ${days} days`);
      }
    });

    it('fits the contract', () => {
      for (const bill of bills) Bill.parse(bill);
      for (const account of world.accounts) Account.parse(account);
      for (const tariff of world.tariffs) Tariff.parse(tariff);
      Config.parse(world.config);
    });

    it('adds up when it is added up again', () => {
      for (const { id } of world.accounts) {
        const own = bills.filter(({ accountId }) => accountId === id);
        assert.deepEqual(wrongSums(scenario, own), []);
      }
    });

    it('multiplies up again wherever it says how it is priced', () => {
      for (const bill of bills) assert.deepEqual(remultiply(bill), [], bill.id);
    });

    it('names each bill, section and line once', () => {
      const ids = bills.flatMap(({ id, sections = [], lines = [] }) => [
        id,
        ...sections.flatMap((section) => [section.id, ...section.lines.map((line) => line.id)]),
        ...lines.map((line) => line.id),
      ]);
      assert.equal(new Set(ids).size, ids.length);
    });
  });
}

describe('any seed and any moment', () => {
  const moment = fc.integer({ min: Date.UTC(2024, 0, 1), max: Date.UTC(2030, 11, 31) });

  it('makes bills that add up, from loads that make their reads', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...SCENARIO_NAMES.filter((name) => name !== 'us-sample')),
        fc.integer({ min: 1, max: 1_000_000 }),
        moment,
        (scenario, seed, at) => {
          const world = createWorld({ id: 'w', scenario, seed, now: new Date(at).toISOString() });
          const newestBefore = world.accounts.map(({ id }) => world.bills(id)[0]?.payment.state);
          for (const state of newestBefore)
            assert.ok((BEGINS[scenario] ?? ['unpaid']).includes(state), state);
          const bills = everyBill(world);
          assert.deepEqual(wrongSums(scenario, bills), []);
          for (const bill of bills) assert.deepEqual(remultiply(bill), [], bill.id);
          assert.deepEqual(checkLoads(world, bills), []);
        },
      ),
      trial(500),
    );
  });

  it('is the same world each time', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...SCENARIO_NAMES),
        fc.integer({ min: 1, max: 1_000_000 }),
        (scenario, seed) => {
          const [one, two] = [0, 1].map(() => createWorld({ id: 'w', scenario, seed }));
          assert.ok(one && two);
          for (const { id } of one.accounts) assert.deepEqual(one.bills(id), two.bills(id));
          assert.deepEqual(one.ledger(), two.ledger());
        },
      ),
      { ...trial(100), numRuns: Math.min(10, trial(100).numRuns) },
    );
  });

  it('gives each seed a household of its own', () => {
    const totals = [1, 2, 3, 4, 5, 6].map((seed) => {
      const world = createWorld({ id: 'w', scenario: 'co-high-bill', seed });
      return world.bills('acc_4518220')[0]?.totals.amountDueMinor;
    });
    assert.equal(new Set(totals).size, totals.length);
  });
});

/** Adds the quarter-hours of each read's period and compares them with what its meter showed, to its unit. */
function checkLoads(world: World, bills: readonly Bill[]): string[] {
  const problems: string[] = [];
  // A read that a correction took back was never on the register.
  const sections = bills
    .filter(({ replacedBy }) => replacedBy === null)
    .flatMap((bill) => bill.sections ?? []);
  for (const point of world.accounts.flatMap(({ servicePoints }) => servicePoints)) {
    const meters = new Map(
      world.loads(point.id).map((series) => {
        const sums = [0];
        for (const load of series.values) sums.push((sums.at(-1) ?? 0) + load);
        const until = (day: string): number =>
          (sums[(startOfDay(day, point.zone) - series.start) / 900_000] ?? NaN) / 1000;
        const installed = world
          .reads(point.id)
          .filter(({ meterId, register }) => meterId === series.meterId && register === series.register)
          .at(-1);
        return [`${series.meterId} ${series.register}`, { until, installed: Number(installed?.value) }];
      }),
    );
    assert.ok(meters.size > 0, `${point.id} has loads`);
    for (const section of sections) {
      if (section.servicePointId !== point.id) continue;
      for (const { meterId, register, from, to, quantity, digits = 5, conversion = '1' } of section.reads) {
        if (to.quality === 'estimated') continue;
        const meter = meters.get(`${meterId} ${register}`);
        assert.ok(meter, `${meterId} has loads`);
        // A register shows whole units, and begins again after its last digit: what it cuts off never adds up.
        const ahead = Number(to.value) - meter.installed - meter.until(to.on);
        const drift = ahead - Math.round(ahead / 10 ** digits) * 10 ** digits;
        if (!(Math.abs(drift) < 1)) problems.push(`${section.id}: drifts by ${drift}`);
        if (from.quality === 'estimated') continue;
        const off = Number(quantity) / Number(conversion) - (meter.until(to.on) - meter.until(from.on));
        if (!(Math.abs(off) < 1)) problems.push(`${section.id}: off by ${off}`);
      }
    }
  }
  return problems;
}

describe('scenarios', () => {
  it('say what they are', () => {
    for (const { title, description, locale } of Object.values(scenarios)) {
      assert.ok(title.length > 10 && description.length > 30 && /^[a-z]{2}-[A-Z]{2}$/.test(locale));
    }
  });
});
