import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import Big from 'big.js';
import fc from 'fast-check';

import type { Bill, BillLine, BillSection } from '../../src/contract/index.js';
import { type Explained, explainBill, type ExplanationPart } from '../../src/domain/index.js';
import { SCENARIO_NAMES, type ScenarioName } from '../../src/mock/scenarios/index.js';
import { createWorld } from '../../src/mock/world.js';
import { runs, trial } from '../support/counts.js';
import { readd } from '../mock/world/readd.js';

/** All pairs of bills, and how many of them one world gives. */
const PAIRS = 100_000;
const PAIRS_OF_A_WORLD = 40;

/** Stories with bills to compare. */
const TOLD = SCENARIO_NAMES.filter((name) => name !== 'new-customer' && name !== 'us-sample');

const allLines = ({ sections = [], lines = [] }: Bill): BillLine[] => [
  ...sections.flatMap((section) => section.lines),
  ...lines,
];

/** How far the printed amounts are from what their own factors give, in minor units. */
function slack(bill: Bill): Big {
  const minor = new Big(10).pow(bill.currency === 'CLP' ? 0 : 2);
  const lines = new Map(allLines(bill).map((line) => [line.id, line]));
  const known = new Map<string, Big>();
  const exact = (line: BillLine): Big => {
    const found = known.get(line.id) ?? worked(line);
    known.set(line.id, found);
    return found;
  };
  const worked = ({
    quantity,
    days,
    rate,
    percent,
    baseLineIds,
    taxIncluded,
    amountMinor,
  }: BillLine): Big => {
    if (percent !== undefined && baseLineIds) {
      const named = baseLineIds.flatMap((id) => lines.get(id) ?? []);
      const base = named.reduce((sum, line) => sum.plus(exact(line)), new Big(0));
      return base.times(percent).div(taxIncluded ? new Big(100).minus(percent) : 100);
    }
    if (rate === undefined || (quantity === undefined && days === undefined)) return new Big(amountMinor);
    return new Big(rate)
      .times(quantity ?? 1)
      .times(days ?? 1)
      .times(minor);
  };
  const summing = [...lines.values()].filter(({ role }) => role !== 'information');
  return summing.reduce((sum, line) => sum.plus(exact(line).minus(line.amountMinor).abs()), new Big(0));
}

type Section = BillSection | undefined;

/** What a section says of a factor, so that two that say the same have not changed in it. */
const says = (section: Section, of: (line: BillLine) => unknown): string =>
  JSON.stringify(
    (section?.lines ?? [])
      .filter(({ role }) => role !== 'information')
      .map((line) => JSON.stringify([line.label, of(line)]))
      .sort(),
  );
const isSame = (from: Section, to: Section, of: (line: BillLine) => unknown): boolean =>
  says(from, of) === says(to, of);
const has = (sections: readonly Section[], of: (line: BillLine) => boolean): boolean =>
  sections.some((section) => section?.lines.some(of));

const priceOf = ({ rate, percent, tier, period }: BillLine): unknown => [rate, percent, tier, period];
const usedOf = ({ quantity, unit, days }: BillLine): unknown => [quantity, unit, days];

/** Why a cause cannot be told of a section of two bills; undefined where it may be. */
function contradiction(
  { cause }: ExplanationPart,
  from: Section,
  to: Section,
  [one, other]: readonly [Bill, Bill],
): string | undefined {
  const both = [from, to];
  const isMissing = from === undefined || to === undefined;
  switch (cause) {
    case 'days':
      return !isMissing && from.days === to.days && isSame(from, to, usedOf)
        ? 'days are the same'
        : undefined;
    case 'use':
      // What counts is the use of a day: the same over more days is less.
      return !isMissing && from.days === to.days && from.quantity === to.quantity && isSame(from, to, usedOf)
        ? 'the use is the same'
        : undefined;
    case 'price':
    case 'tax':
      return !isMissing && isSame(from, to, priceOf) && isSame(from, to, usedOf)
        ? 'all prices are the same'
        : undefined;
    case 'time-of-use':
      return has(both, ({ touLabel }) => touLabel !== undefined) ? undefined : 'no prices by the hour';
    case 'tier':
      return has(both, ({ tier }) => tier !== undefined) ? undefined : 'no blocks';
    case 'export':
      return has(both, ({ kind }) => kind === 'usage_export_credit') ? undefined : 'nothing was sent back';
    case 'estimate-correction':
      return has(both, ({ kind }) => ['estimate_settlement', 'rebill_reversal', 'back_bill'].includes(kind))
        ? undefined
        : 'nothing was settled';
    case 'rounding':
      return [one, other].some(({ lines = [] }) => lines.some(({ role }) => role === 'rounding'))
        ? undefined
        : 'nothing was rounded';
    case 'balance': {
      const owed = ({ totals }: Bill): number => totals.previousBalanceMinor - totals.paymentsMinor;
      return owed(one) === owed(other) ? 'the same is owed' : undefined;
    }
    case 'weather':
      return 'no weather was given';
    default:
      return !isMissing && isSame(from, to, (line) => [line.amountMinor, priceOf(line), usedOf(line)])
        ? 'every line is the same'
        : undefined;
  }
}

function backwards<Item>(list: readonly Item[]): Item[] {
  return [...list].reverse();
}

/** The same bill with its sections and lines in another order. */
function turned(bill: Bill): Bill {
  const { sections = [], lines = [] } = bill;
  return {
    ...bill,
    sections: backwards(sections).map((section) => ({ ...section, lines: backwards(section.lines) })),
    lines: backwards(lines),
  };
}

function checkExplained(found: Explained, pair: readonly [Bill, Bill], isTurned: boolean): void {
  const [from, to] = pair;
  const sum = found.parts.reduce((total, { amountMinor }) => total + amountMinor, found.residualMinor);
  assert.equal(found.deltaMinor, to.totals.amountDueMinor - from.totals.amountDueMinor);
  assert.equal(sum, found.deltaMinor);
  assert.ok(
    slack(from).plus(slack(to)).gte(Math.abs(found.residualMinor)),
    `residual ${found.residualMinor}`,
  );

  const labelled = (bill: Bill, label: string | undefined): Section =>
    bill.sections?.find((section) => section.label === label);
  for (const part of found.parts) {
    assert.notEqual(part.amountMinor, 0);
    const label = [from, to]
      .flatMap(({ sections = [] }) => sections)
      .find(({ id }) => id === part.sectionId)?.label;
    const wrong = contradiction(part, labelled(from, label), labelled(to, label), pair);
    assert.equal(wrong, undefined, `${part.cause} of ${label}: ${part.amountMinor}`);
  }

  const back = explainBill(to, from);
  assert.equal(back.status, 'explained');
  // 0 − x, because −0 is not 0.
  const amounts = ({ parts }: Pick<Explained, 'parts'>): string[] =>
    parts.map(({ cause, amountMinor }) => `${cause} ${amountMinor}`).sort();
  const negated = back.parts.map((part) => ({ ...part, amountMinor: 0 - part.amountMinor }));
  assert.deepEqual(amounts({ parts: negated }), amounts(found));
  assert.equal(0 - (back.residualMinor ?? Number.NaN), found.residualMinor);
  if (isTurned) assert.deepEqual(explainBill(turned(from), turned(to)), found);
}

/** Which bills cannot be explained: those that take another back, and those that do not add up when they are added again. */
function isSound(bill: Bill): boolean {
  return bill.kind !== 'cancellation' && readd(bill).length === 0;
}

describe('an explanation of two bills of any scenario, household and time', () => {
  const moment = fc.integer({ min: Date.UTC(2025, 0, 1), max: Date.UTC(2029, 11, 31) });
  const positions = { minLength: PAIRS_OF_A_WORLD, maxLength: PAIRS_OF_A_WORLD };

  it('adds up, names what changed, leaves no more than the printed rounding, and swaps its signs with the bills', () => {
    const told: Partial<Record<ScenarioName, number>> = {};
    let explained = 0;
    let withheld = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(...TOLD),
        fc.integer({ min: 1, max: 1_000_000 }),
        moment,
        fc.array(fc.tuple(fc.nat(), fc.nat()), positions),
        (scenario, seed, at, pairs) => {
          const world = createWorld({ id: 'w', scenario, seed, now: new Date(at).toISOString() });
          const bills = world.bills(world.accounts[0]?.id ?? '');
          for (const [index, [first, second]] of pairs.entries()) {
            const from = bills[first % bills.length];
            const to = bills[second % bills.length];
            assert.ok(from && to);
            const found = explainBill(from, to);
            assert.equal(found.status, isSound(from) && isSound(to) ? 'explained' : 'withheld');
            told[scenario] = (told[scenario] ?? 0) + 1;
            if (found.status === 'explained') {
              explained += 1;
              checkExplained(found, [from, to], index % 5 === 0);
            } else {
              withheld += 1;
              assert.deepEqual(found.parts, []);
            }
          }
        },
      ),
      trial(PAIRS / PAIRS_OF_A_WORLD),
    );
    console.log(`${explained} pairs explained, ${withheld} withheld: ${JSON.stringify(told)}`);
    assert.ok(explained + withheld >= runs(PAIRS / PAIRS_OF_A_WORLD) * PAIRS_OF_A_WORLD);
  });
});
