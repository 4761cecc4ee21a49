import type { Bill } from '../../contract/bills.js';
import type { Tip } from '../../contract/tips.js';
import { roundQuotient } from '../decimal.js';
import { safeNumber } from '../exact.js';
import type { Explanation, ExplanationPart } from '../explain/types.js';
import { billDisplayIncrement } from '../money.js';
import { compare, type Ratio, ZERO } from '../ratio.js';
import { reconcileBill } from '../reconcile.js';
import { pricedBill, savingOf } from './reprice.js';

/** A tip as it matters to one customer on one bill. */
export interface Advice {
  readonly tip: Tip;
  /** What following it would have taken off this bill, rounded down to how the bill is shown; null where nobody can say. */
  readonly savingMinor: number | null;
  /** The same in two digits, rounded down: what to tell of an estimate. */
  readonly aboutMinor: number | null;
  /** The parts of the difference that it answers, all of which made this bill higher; the largest first. */
  readonly answers: readonly ExplanationPart[];
}

/**
 * The tips that matter on a bill: those that answer what made it higher before the others, in each group those that
 * would have saved most of this customer's own money first, then those whose saving nobody can tell. Tips that answer
 * nothing and save nothing are left out.
 *
 * A saving is priced with the bill's own lines: less use leaves the highest block first, taxes and help follow. Where
 * lines do not say how they follow the use there is no figure. Without an explanation of this very bill no tip answers
 * anything. No advice is given on a bill that ends, takes back or was replaced, or whose lines do not add up.
 */
export function rankAdvice(bill: Bill, tips: readonly Tip[], explanation?: Explanation): Advice[] {
  const isOver = bill.replacedBy !== null || ['final', 'cancellation', 'credit_note'].includes(bill.kind);
  if (isOver || !reconcileBill(bill).ok) return [];
  const priced = pricedBill(bill);
  const step = billDisplayIncrement(bill);
  const higher =
    explanation?.status === 'explained' && explanation.toBillId === bill.id
      ? explanation.parts.filter(({ amountMinor }) => amountMinor > 0)
      : [];
  const ranked = tips.flatMap((tip, order) => {
    const saving = tip.effect ? savingOf(priced, tip.effect, tip.services) : undefined;
    const savingMinor = saving && compare(saving, ZERO) >= 0 ? shown(saving, step) : null;
    const answers = answered(bill, tip, higher);
    // Following it here would bring nothing, or cost something.
    if (saving && !savingMinor) return [];
    if (savingMinor === null && answers.length === 0) return [];
    const aboutMinor = savingMinor && twoDigits(savingMinor, step);
    return [{ advice: { tip, savingMinor, aboutMinor, answers }, order }];
  });
  const size = ({ answers }: Advice): number => answers[0]?.amountMinor ?? 0;
  const rank = (a: Advice, b: Advice): number =>
    Number(b.answers.length > 0) - Number(a.answers.length > 0) ||
    (b.savingMinor ?? -1) - (a.savingMinor ?? -1) ||
    size(b) - size(a);
  return ranked.sort((a, b) => rank(a.advice, b.advice) || a.order - b.order).map(({ advice }) => advice);
}

/** The parts that a tip is about, by cause and, where both say, by service. */
function answered(
  bill: Bill,
  { causes, services }: Tip,
  higher: readonly ExplanationPart[],
): ExplanationPart[] {
  return higher
    .filter(({ cause, sectionId }) => {
      const section = bill.sections?.find(({ id }) => id === sectionId);
      const isServed = services.length === 0 || (section && services.includes(section.service));
      return causes.includes(cause) && isServed;
    })
    .sort((a, b) => b.amountMinor - a.amountMinor);
}

function shown([numerator, denominator]: Ratio, step: number): number {
  const increment = BigInt(step);
  return safeNumber(roundQuotient(numerator, denominator * increment, 'down') * increment);
}

/** The first two digits of an amount, not finer than the step. */
function twoDigits(amountMinor: number, step: number): number {
  const magnitude = 10 ** Math.max(0, String(amountMinor).length - 2);
  return amountMinor - (amountMinor % Math.max(step, magnitude));
}
