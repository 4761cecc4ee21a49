// Bills that no scenario tells, made from one that it does. Each still adds up, except where it says otherwise.
import type { Bill } from '../../src/contract/bills.js';

/** The newest bill of the Colombian scenario: 127,840 pesos, due on 26 November 2026. */
export const HIGH_BILL = 'bill_4518220_2026_11';
/** The one before it, paid. */
export const PAID_BILL = 'bill_4518220_2026_10';
const CORRECTED = '_v2';

/** Money that came in beyond what was asked for last time: what is due becomes less by as much. */
function paidAhead(bill: Bill, minor: number): Bill {
  const { totals } = bill;
  const amountDueMinor = totals.amountDueMinor - minor;
  return {
    ...bill,
    totals: { ...totals, paymentsMinor: totals.paymentsMinor + minor, amountDueMinor },
    payment: { state: 'not_payable', paidMinor: 0, outstandingMinor: 0 },
    ...(bill.lines && {
      lines: bill.lines.map((line) =>
        line.role === 'payment' ? { ...line, amountMinor: line.amountMinor - minor } : line,
      ),
    }),
  };
}

export const credit = (bill: Bill): Bill => paidAhead(bill, bill.totals.amountDueMinor + 2_500_000);

export const nothingDue = (bill: Bill): Bill => paidAhead(bill, bill.totals.amountDueMinor);

export function partiallyPaid(bill: Bill): Bill {
  const paidMinor = 5_000_000;
  const outstandingMinor = bill.totals.amountDueMinor - paidMinor;
  return { ...bill, payment: { state: 'partially_paid', paidMinor, outstandingMinor } };
}

export const processing = (bill: Bill): Bill => ({
  ...bill,
  payment: { ...bill.payment, state: 'processing' },
});

/** Nobody could read the meter; the next visit settles it. */
export const estimated = (bill: Bill): Bill => ({
  ...bill,
  estimate: { reason: 'no_access', settlesOn: '2026-12-11' },
  ...(bill.sections && {
    sections: bill.sections.map((section) => ({
      ...section,
      reads: section.reads.map((read) => ({ ...read, to: { ...read.to, quality: 'estimated' } })),
      lines: section.lines.map((line) => (line.usageBasis ? { ...line, usageBasis: 'estimated' } : line)),
    })),
  }),
});

/** What is asked for is 10,000 pesos more than its parts: this one does not add up. */
export const wrongSum = (bill: Bill): Bill => ({
  ...bill,
  totals: { ...bill.totals, amountDueMinor: bill.totals.amountDueMinor + 1_000_000 },
  payment: { ...bill.payment, outstandingMinor: bill.payment.outstandingMinor + 1_000_000 },
});

/** The bill has a second version, which the page finds under its own id. */
export function superseded(bill: Bill): Bill {
  if (bill.id.endsWith(CORRECTED)) {
    const replaces = bill.id.slice(0, -CORRECTED.length);
    return { ...bill, version: 2, kind: 'rebill', replaces, hasDocument: false };
  }
  return { ...bill, replacedBy: `${bill.id}${CORRECTED}` };
}

/** A `fetch` whose bills are changed. The mock knows no second version: it answers with the first, renamed. */
export function changingBills(change: ((bill: Bill) => Bill) | undefined): typeof fetch {
  if (!change) return fetch.bind(globalThis);
  return async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input, location.href);
    const [, id] = /\/bills(?:\/([^/]+))?$/.exec(url.pathname) ?? [undefined, undefined];
    if (!/\/bills(\/[^/]+)?$/.test(url.pathname)) return fetch(input, init);
    const renamed = id?.endsWith(CORRECTED);
    if (renamed) url.pathname = url.pathname.slice(0, -CORRECTED.length);
    const response = await fetch(input instanceof Request ? new Request(url, input) : url, init);
    if (!response.ok) return response;
    const data = (await response.json()) as Bill | { items: Bill[] };
    const body =
      'items' in data
        ? { ...data, items: data.items.map(change) }
        : change(renamed ? { ...data, id: `${data.id}${CORRECTED}` } : data);
    return new Response(JSON.stringify(body), { status: response.status, headers: response.headers });
  };
}
