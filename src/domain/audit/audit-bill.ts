import type { Bill } from '../../contract/bills.js';
import {
  addition,
  billedQuantity,
  doubles,
  multiplication,
  payments,
  percentages,
  reading,
} from './arithmetic.js';
import { judge } from './judge.js';
import { blocks, contiguous, ratePeriods, readValues } from './periods.js';
import { AUDIT_CHECKS, type AuditCheck } from './types.js';
import { ownBand, regulatorBand } from './usage.js';

/**
 * Checks whether a bill is right, as far as it can be known from what stands on it, on the bills before it and in the
 * tariffs that came with it. Every check of {@link AUDIT_CHECKS} is answered once, in that order: passed, failed, or
 * could not be checked and why. A failed check is a question to the utility, not a verdict: it names the lines, reads
 * and figures that do not agree.
 *
 * `previous` are earlier bills of the account in any order, with their lines, as many as there are up to twelve; without
 * them what needs them is not checked. Ask for the bill with `include=lines,tariff`.
 *
 * The customer's own use is compared per day: more than three standard deviations from the mean of up to twelve
 * earlier bills fails; fewer than six are not enough. The regulator's band comes from the tariff's rules, with its
 * legal label and the day it took effect.
 */
export function auditBill(bill: Bill, previous: readonly Bill[] = []): AuditCheck[] {
  const earlier = previous.filter(({ id, accountId }) => id !== bill.id && accountId === bill.accountId);
  const { replacedBy } = bill;
  const superseded = judge('superseded', [
    { right: replacedBy === null, finding: replacedBy === null ? {} : { billId: replacedBy } },
  ]);
  const { sections } = bill;
  const found = [...addition(bill), superseded];
  if (sections && bill.lines) {
    found.push(
      multiplication(bill),
      percentages(bill),
      reading(sections),
      billedQuantity(sections),
      contiguous(sections, earlier),
      readValues(sections, earlier),
      ratePeriods(sections),
      blocks(sections),
      doubles(bill),
      payments(bill),
      regulatorBand(bill, sections),
      ownBand(sections, earlier),
    );
  }
  return AUDIT_CHECKS.map(
    (id) => found.find((check) => check.id === id) ?? judge(id, [], 'lines-not-included'),
  );
}
