import type { Bill, BillLine, BillSection } from '../../contract/bills.js';
import { allLines, isSummingLine, summingLines } from '../bill-lines.js';
import { formatDecimal, parseDecimal } from '../decimal.js';
import { deriveLine } from '../line-arithmetic.js';
import { compare, type Ratio, minus, ratioOf, sum } from '../ratio.js';
import { deriveRead } from '../read-arithmetic.js';
import { reconcileBill } from '../reconcile.js';
import { judge, type Look } from './judge.js';
import type { AuditCheck } from './types.js';

/** `re-add` and `one-currency`, from what re-adding the bill found. */
export function addition(bill: Bill): AuditCheck[] {
  const sums: Look[] = [];
  const currencies: Look[] = [];
  for (const check of reconcileBill(bill).checks) {
    const right = check.status === 'passed';
    const place = check.sectionId === undefined ? {} : { sectionId: check.sectionId };
    if ('currencies' in check) currencies.push({ right, finding: { currencies: check.currencies } });
    else if ('foundMinor' in check) {
      const { expectedMinor, foundMinor } = check;
      sums.push({ right, finding: { ...place, expectedMinor, foundMinor } });
    } else if ('reason' in check) {
      sums.push({ reason: check.reason === 'lines-not-included' ? check.reason : 'unknown-figures' });
    }
  }
  const added = judge('re-add', sums);
  // Totals alone prove little: a sum that could not be made is not passed over.
  const open = sums.filter((look) => 'reason' in look);
  return [
    added.status === 'passed' && open.length > 0 ? judge('re-add', open) : added,
    judge('one-currency', currencies),
  ];
}

const product = (line: BillLine, bill: Bill): Look => {
  const found = deriveLine(line, bill);
  const finding = {
    lineIds: [line.id],
    foundMinor: line.amountMinor,
    ...(found && { expectedMinor: found.roundedMinor }),
  };
  return { right: found !== undefined, finding };
};

export function multiplication(bill: Bill): AuditCheck {
  const priced = summingLines(allLines(bill)).filter(
    ({ rate, quantity, days }) => rate !== undefined && (quantity !== undefined || days !== undefined),
  );
  return judge(
    're-multiply',
    priced.map((line) => product(line, bill)),
  );
}

export function percentages(bill: Bill): AuditCheck {
  const lines = allLines(bill);
  const looks = summingLines(lines)
    .filter(({ percent, rate }) => percent !== undefined && rate === undefined)
    .map((line): Look => {
      const { baseLineIds = [] } = line;
      const named = lines.filter(({ id }) => id !== line.id && baseLineIds.includes(id));
      const stated = named.length > 0 && baseLineIds.every((id) => lines.some((one) => one.id === id));
      return stated ? product(line, bill) : { reason: 'base-not-stated' };
    });
  return judge('tax-base', looks);
}

export function reading(sections: readonly BillSection[]): AuditCheck {
  const looks = sections.flatMap(({ id: sectionId, reads }) =>
    reads.map((read): Look => {
      const found = deriveRead(read);
      const { meterId, register, quantity, unit } = read;
      const finding = { sectionId, meterId, register, found: quantity, unit };
      return { right: found !== undefined, finding: { ...finding, ...(found && { expected: found.exact }) } };
    }),
  );
  return judge('re-read', looks);
}

/** Whether a billed quantity is a metered one, cut or rounded to the decimals it is billed with. */
function isCut(metered: Ratio, billed: string): boolean {
  const off = minus(metered, ratioOf(billed));
  const size: Ratio = [off[0] < 0n ? -off[0] : off[0], off[1]];
  return compare(size, [1n, 10n ** BigInt(parseDecimal(billed).scale)]) < 0;
}

export function billedQuantity(sections: readonly BillSection[]): AuditCheck {
  const looks = sections.flatMap(({ id: sectionId, quantity, unit, reads, lines }): Look[] => {
    const own = reads.filter((read) => read.unit === unit).map((read) => ratioOf(read.quantity));
    if (quantity === undefined || unit === undefined || own.length === 0) return [];
    if (lines.some(({ usageBasis }) => usageBasis === 'cited')) return [{ reason: 'quantity-cited' }];
    // A register may count the whole beside others that count its parts, and one what was sent back.
    const drawn = own.filter(([numerator]) => numerator > 0n);
    const right = [sum(own), sum(drawn), ...own].some((metered) => isCut(metered, quantity));
    const [numerator, denominator] = sum(own);
    const expected = formatDecimal({ units: numerator, scale: denominator.toString().length - 1 });
    return [{ right, finding: { sectionId, expected, found: quantity, unit } }];
  });
  return judge('billed-quantity', looks);
}

/** Lines that are alike in everything but their id. */
export function doubles(bill: Bill): AuditCheck {
  const groups = new Map<string, { sectionId?: string; lines: BillLine[] }>();
  const places = [
    ...(bill.sections ?? []).map(({ id, lines }) => ({ sectionId: id, lines })),
    { lines: (bill.lines ?? []).filter(({ role }) => role !== 'payment') },
  ];
  for (const { lines, ...place } of places) {
    for (const line of lines.filter((one) => isSummingLine(one) && one.amountMinor !== 0)) {
      const key = JSON.stringify([place, Object.entries({ ...line, id: '' }).sort()]);
      const group = groups.get(key) ?? { ...place, lines: [] };
      groups.set(key, group);
      group.lines.push(line);
    }
  }
  const looks = [...groups.values()].map(({ lines, ...place }): Look => {
    const finding = { ...place, lineIds: lines.map(({ id }) => id), foundMinor: lines[0]?.amountMinor ?? 0 };
    return { right: lines.length === 1, finding };
  });
  return judge('duplicate-lines', looks);
}

export function payments(bill: Bill): AuditCheck {
  const { paymentsMinor, previousBalanceMinor } = bill.totals;
  const listed = allLines(bill).filter(({ role, amountMinor }) => role === 'payment' && amountMinor !== 0);
  const amounts = [...new Set(listed.map(({ amountMinor }) => amountMinor))];
  const looks = amounts.map((foundMinor): Look => {
    const lineIds = listed.filter(({ amountMinor }) => amountMinor === foundMinor).map(({ id }) => id);
    return { right: lineIds.length === 1, finding: { lineIds, foundMinor } };
  });
  // One line may stand for several payments: twice what was owed is what a second payment of the bill leaves.
  if (listed.length <= 1 && paymentsMinor > 0 && previousBalanceMinor > 0) {
    const finding = {
      lineIds: listed.map(({ id }) => id),
      expectedMinor: previousBalanceMinor,
      foundMinor: paymentsMinor,
    };
    if (paymentsMinor === 2 * previousBalanceMinor)
      return judge('duplicate-payments', [{ right: false, finding }]);
  }
  return judge('duplicate-payments', looks, paymentsMinor === 0 ? 'not-on-this-bill' : 'payments-not-listed');
}
