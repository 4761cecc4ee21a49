import type { Balance } from '../../contract/balance.js';
import { plainAmount } from '../../domain/payment/amount.js';
import type { Payable } from './pay-button.view.js';

/** What there is to pay of a balance: of the bill that is asked for, or of all. Undefined where that is nothing. */
export function payableOf(
  { openBills, currency }: Balance,
  { billId, amount }: { readonly billId: string | null; readonly amount: string | null },
): Payable | undefined {
  const bills = billId ? openBills.filter((bill) => bill.billId === billId) : openBills;
  const owedMinor = bills.reduce((sum, { outstandingMinor }) => sum + outstandingMinor, 0);
  if (owedMinor <= 0) return undefined;
  const offered = plainAmount(amount, currency) ?? owedMinor;
  return { bills, owedMinor, amountMinor: Math.min(offered, owedMinor) };
}
