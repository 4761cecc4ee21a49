import type { Bill } from '../../contract/bills.js';
import { sumMinor } from '../exact.js';
import { billDisplayIncrement } from '../money.js';
import { reconcileBill } from '../reconcile.js';
import { apportion } from './apportion.js';
import { attribute } from './attribute.js';
import { CAUSES, type Cause } from './causes.js';
import { factor, grouped } from './cells.js';
import type { Cell, Material, Percentage } from './model.js';
import { evidenceOf } from './evidence.js';
import { readLines } from './lines.js';
import { pair, type Pair, type Place, placesOf } from './places.js';
import { amountCell, timeCell } from './price.js';
import { compare, isZero, plus, type Ratio, ratioOf, times, whole, ZERO } from '../ratio.js';
import { circular, tie } from './shares.js';
import type { Explained, Explanation, ExplainOptions, WeatherUse, Withheld } from './types.js';
import { useCells } from './use.js';

interface Part {
  readonly cause: Cause;
  readonly place: Place;
  readonly exact: Ratio;
  readonly cells: readonly Cell[];
}

/** Why these two bills cannot be explained, and which of them is to blame. */
function obstacle(from: Bill, to: Bill): Pick<Withheld, 'withheldReason' | 'withheldBillId'> | undefined {
  if (from.accountId !== to.accountId) return { withheldReason: 'different-account' };
  if (from.currency !== to.currency) return { withheldReason: 'different-currency' };
  for (const bill of [from, to]) {
    const withheldBillId = bill.id;
    if (bill.kind === 'cancellation' || bill.kind === 'credit_note') {
      return { withheldReason: 'not-comparable', withheldBillId };
    }
    const { ok, status, checks } = reconcileBill(bill);
    if (ok) continue;
    const missing = checks.some((check) => 'reason' in check && check.reason === 'lines-not-included');
    const withheldReason =
      status === 'failed' ? 'does-not-add-up' : missing ? 'lines-not-included' : 'could-not-check';
    return { withheldReason, withheldBillId };
  }
  return undefined;
}

function withheld(from: Bill, to: Bill, why: Pick<Withheld, 'withheldReason' | 'withheldBillId'>): Withheld {
  const { currency } = to;
  const delta = to.totals.amountDueMinor - from.totals.amountDueMinor;
  const deltaMinor = currency === from.currency && Number.isSafeInteger(delta) ? delta : null;
  const of = { currency, fromBillId: from.id, toBillId: to.id };
  return { ...of, status: 'withheld', ...why, deltaMinor, parts: [], residualMinor: deltaMinor };
}

/** The use that followed the weather, where the data fit the bills: a part of what was used, on both. */
function weatherOf(
  place: Place,
  given: readonly WeatherUse[],
): (Material['weather'] & { of: WeatherUse }) | undefined {
  const of = given.find(
    ({ servicePointId, unit }) =>
      unit === place.unit &&
      place.sections.flat().some((section) => section.servicePointId === servicePointId),
  );
  if (!of) return undefined;
  const each = ratioOf(of.quantityPerDegreeDay);
  const use = pair((side) => times(each, ratioOf(side ? of.toDegreeDays : of.fromDegreeDays)));
  const fits = pair((side) => {
    const all = place.quantity[side];
    return all !== undefined && compare(use[side], ZERO) >= 0 && compare(use[side], all) <= 0;
  });
  return fits[0] && fits[1] ? { unit: of.unit, use, of } : undefined;
}

/** Everything that is priced again, with what is charged as a share of it. */
function cellsOf(
  places: readonly Place[],
  bills: Pair<Bill>,
  given: readonly WeatherUse[],
  plain = false,
): Cell[] {
  const entries = readLines(places, bills, plain);
  const percentages: (Percentage & { place: Place })[] = [];
  const cells = places.flatMap((place) => {
    const of: Material = { place, bills, weather: weatherOf(place, given) };
    return [...grouped(entries.filter((entry) => entry.place === place)).values()].flatMap((group) => {
      const inner = [...group.values()];
      const [first] = inner.flatMap((one) => one.flat());
      switch (first?.form) {
        case 'use':
          return useCells(of, inner);
        case 'time':
          return inner.map((one) => timeCell(of, one));
        case 'share':
          percentages.push(...inner.map((one) => ({ place, cause: first.cause, entries: one, shares: [] })));
          return [];
        default:
          return inner.map((one) => amountCell(of, one));
      }
    });
  });
  const byId = pair(
    (side) => new Map(entries.flatMap((one) => (one.side === side ? [[one.line.id, one] as const] : []))),
  );
  const rests = tie(percentages, cells, byId);
  if (circular(percentages)) return cellsOf(places, bills, given, true);
  const left = percentages.map((percentage): Cell => {
    const rest = factor(percentage.cause, (side) => rests.get(percentage)?.[side] ?? ZERO);
    return { ...percentage, factors: [rest], amount: (on) => rest.values[on(percentage.cause)] };
  });
  return [
    ...cells,
    ...left.filter(({ factors }) => factors.some(({ values }) => values.some((one) => !isZero(one)))),
  ];
}

function explain(bills: Pair<Bill>, weather: readonly WeatherUse[]): Explained {
  const [from, to] = bills;
  const places = placesOf(bills);
  const found = new Map<string, Part>();
  const add = (cause: Cause, place: Place, exact: Ratio, cells: readonly Cell[]): void => {
    if (isZero(exact)) return;
    // Sorts as causes do, then by place.
    const key = String.fromCharCode(65 + CAUSES.indexOf(cause)) + place.key;
    const part = found.get(key) ?? { cause, place, exact: ZERO, cells: [] };
    found.set(key, { ...part, exact: plus(part.exact, exact), cells: [...part.cells, ...cells] });
  };
  for (const cell of cellsOf(places, bills, weather)) {
    for (const [cause, exact] of attribute(cell)) add(cause, cell.place, exact, [cell]);
  }
  const owed = ({ totals }: Bill): number =>
    sumMinor([totals.previousBalanceMinor, -totals.paymentsMinor, totals.arrearsMinor]);
  const onBill = places.at(-1);
  if (onBill) add('balance', onBill, whole(sumMinor([owed(to), -owed(from)])), []);

  const parts = [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, part]) => part);
  const deltaMinor = sumMinor([to.totals.amountDueMinor, -from.totals.amountDueMinor]);
  const step = Math.max(billDisplayIncrement(from), billDisplayIncrement(to));
  const rounded = apportion(
    parts.map(({ exact }) => exact),
    deltaMinor,
    step,
  );
  return {
    currency: to.currency,
    fromBillId: from.id,
    toBillId: to.id,
    status: 'explained',
    deltaMinor,
    parts: parts.flatMap(({ cause, place, cells }, index) => {
      const amountMinor = rounded.parts[index] ?? 0;
      const [older, newer] = place.sections;
      const sectionId = (newer[0] ?? older[0])?.id;
      const evidence = evidenceOf(cause, place, cells, bills, weatherOf(place, weather)?.of);
      return amountMinor === 0
        ? []
        : [{ cause, ...(sectionId !== undefined && { sectionId }), amountMinor, evidence }];
    }),
    residualMinor: rounded.residual,
  };
}

/**
 * Why the amount due of `to` differs from that of `from`, in the minor units of their currency:
 * `Σ parts + residualMinor = deltaMinor`, exactly.
 *
 * Both bills have to carry their lines and to add up; else every cause is withheld. Sections are compared by service,
 * provider and service point. Each line that follows from its own quantity and rate is priced again under the other
 * bill's days, use, prices, blocks, taxes and subsidies, in exact arithmetic; the effect of a factor is averaged over
 * all orders in which the factors may have changed (the Shapley value), so no order is preferred, a factor that did
 * not change has no part, and swapping the bills negates every part. A line that cannot be priced again is compared as
 * printed, under the cause that its kind stands for.
 *
 * Parts are rounded once, to the step in which the bill's amounts are shown. The residual is what the printed lines'
 * own rounding leaves: never more than the sum of |printed − priced again| over the lines that were priced again.
 *
 * Include the tariffs (`include=lines,tariff`) where they are to be had: they give the price of a block that one of
 * the bills did not reach.
 *
 * @throws RangeError where a figure of `options.weather` is no decimal.
 */
export function explainBill(from: Bill, to: Bill, { weather = [] }: ExplainOptions = {}): Explanation {
  const why = obstacle(from, to);
  if (why) return withheld(from, to, why);
  for (const { quantityPerDegreeDay, fromDegreeDays, toDegreeDays } of weather) {
    [quantityPerDegreeDay, fromDegreeDays, toDegreeDays].forEach(ratioOf);
  }
  try {
    return explain([from, to], weather);
  } catch (error) {
    // Figures beyond exact numbers: each bill alone may hold them, their difference not.
    if (error instanceof RangeError) return withheld(from, to, { withheldReason: 'could-not-check' });
    throw error;
  }
}
