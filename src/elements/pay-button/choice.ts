import type { PaymentMethod } from '../../contract/payment-methods.js';
import type { PaymentRequest } from '../../contract/payments.js';
import { addDays } from '../../domain/calendar.js';
import { type AmountProblem, amountProblem, readAmount } from '../../domain/payment/amount.js';

/** The most days ahead that a payment can be planned for. */
const AHEAD_DAYS = 60;

/** What the customer has chosen so far. It lives as long as the page, and nowhere else. */
export interface Choice {
  readonly part: 'all' | 'asked' | 'overdue' | 'other';
  /** As typed. */
  readonly typed: string;
  readonly methodId: string | undefined;
  readonly optionId: string;
  readonly saves: boolean;
  readonly isLater: boolean;
  readonly date: string;
}

export const NO_CHOICE: Choice = {
  part: 'all',
  typed: '',
  methodId: undefined,
  optionId: '',
  saves: false,
  isLater: false,
  date: '',
};

/** What the choice is made from. */
export interface Choosable {
  readonly owedMinor: number;
  readonly overdueMinor: number;
  /** What the page asks for, where that is not all. */
  readonly askedMinor: number;
  readonly currency: string;
  readonly today: string;
  /** Undefined where the page pays by itself. */
  readonly methods: readonly PaymentMethod[] | undefined;
}

/** A choice with what follows from it: the amount, the way, and what is wrong in each place. */
export interface Judged {
  readonly amountMinor: number | undefined;
  readonly method: PaymentMethod | undefined;
  readonly days: { readonly from: string; readonly to: string };
  readonly wrong: {
    readonly amount?: 'empty' | 'not-a-number' | 'too-large' | AmountProblem;
    readonly method?: true;
    readonly option?: true;
    readonly date?: true;
  };
}

/** Whether a part of what is owed can be chosen: what is overdue is offered only where more is owed. */
export function offersOverdue({ overdueMinor, owedMinor }: Choosable): boolean {
  return overdueMinor > 0 && overdueMinor < owedMinor;
}

export function offersAsked({ askedMinor, owedMinor }: Choosable): boolean {
  return askedMinor > 0 && askedMinor < owedMinor;
}

/** What a choice comes to. */
export function judge(choice: Choice, from: Choosable): Judged {
  const { owedMinor, overdueMinor, askedMinor, currency, methods, today } = from;
  const typed = choice.part === 'other' ? readAmount(choice.typed, currency) : undefined;
  const fixed = choice.part === 'overdue' ? overdueMinor : choice.part === 'asked' ? askedMinor : owedMinor;
  const amountMinor = typed ? ('minor' in typed ? typed.minor : undefined) : fixed;
  const method = methods?.find(({ id, unavailable }) => id === choice.methodId && !unavailable);
  const { minimumMinor = 1, maximumMinor = null } = method ?? {};
  const days = { from: addDays(today, 1), to: addDays(today, AHEAD_DAYS) };
  const isLater = choice.isLater && method?.canSchedule === true;
  const problem =
    typed && 'typo' in typed
      ? typed.typo
      : amountProblem(amountMinor ?? 0, { minimumMinor, maximumMinor, owedMinor });
  return {
    amountMinor,
    method,
    days,
    wrong: {
      ...(problem && { amount: problem }),
      ...(methods && !method && { method: true }),
      ...(method?.options && !method.options.some(({ id }) => id === choice.optionId) && { option: true }),
      ...(isLater && !(choice.date >= days.from && choice.date <= days.to) && { date: true }),
    },
  };
}

/** What is asked of the utility, once nothing is wrong. */
export function requestOf(
  choice: Choice,
  { amountMinor, method, wrong }: Judged,
  payer: Pick<PaymentRequest, 'accountId' | 'bills' | 'currency'> & { readonly returnUrl: string },
): PaymentRequest | undefined {
  if (amountMinor === undefined || Object.keys(wrong).length > 0) return undefined;
  const { accountId, bills, currency, returnUrl } = payer;
  return {
    accountId,
    bills: [...bills],
    amountMinor,
    currency,
    ...(method && { methodId: method.id, returnUrl }),
    ...(method?.options && { optionId: choice.optionId }),
    ...(method?.canSave && choice.saves && { saveMethod: true }),
    ...(method?.canSchedule && choice.isLater && { scheduledFor: choice.date }),
  };
}

/** Where banks lead back to: what the page says, else its own address, without query and fragment. */
export function returnAddress(wish: string | null, here: Pick<Location, 'href'>): string {
  const own = new URL(here.href);
  try {
    const url = new URL(wish ?? '', own);
    if (wish === null) url.search = '';
    url.hash = '';
    return url.href;
  } catch {
    return `${own.origin}${own.pathname}`;
  }
}
