import type { Bill } from '../../contract/bills.js';
import { allLines } from '../../domain/bill-lines.js';
import type { Formats } from '../../i18n/format.js';
import { UtilityHelpRequestedEvent } from '../events.js';
import { moneyStyle } from '../parts/money-style.js';
import type { BillExplainerStrings } from './bill-explainer.strings.js';

/** The customer's question about a line, by its id, or about the whole bill where no line has that id. */
export function askAbout(
  bill: Bill,
  id: string,
  t: BillExplainerStrings,
  f: Formats,
  locale: string,
): UtilityHelpRequestedEvent {
  const { accountId } = bill;
  const line = allLines(bill).find((one) => one.id === id);
  const subject = line
    ? { type: 'bill-line', id: line.id, accountId, billId: bill.id, billVersion: bill.version }
    : { type: 'bill', id: bill.id, accountId, billVersion: bill.version };
  const amount = f.money(line?.amountMinor ?? bill.totals.amountDueMinor, moneyStyle(bill.currency));
  const summary = t.askSummary({ label: line?.label ?? bill.number, amount });
  return new UtilityHelpRequestedEvent({ topic: subject.type, subject, summary, locale });
}
