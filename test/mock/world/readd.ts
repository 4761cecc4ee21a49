import type { Bill, BillLine, BillRead } from '../../../src/contract/index.js';

/*
 * A second opinion on bills, on integers of its own: it shares nothing with the code that makes them, nor with
 * domain/. Amounts are BigInt minor units; decimals are BigInt with a scale of 12.
 */

const SCALE = 12;
const ONE = 10n ** BigInt(SCALE);
const MINOR_DIGITS: Readonly<Record<string, number>> = {
  ARS: 2,
  BRL: 2,
  CLP: 0,
  COP: 2,
  EUR: 2,
  GBP: 2,
  MXN: 2,
  PEN: 2,
  USD: 2,
};

function exact(text: string): bigint {
  const [whole = '0', fraction = ''] = text.replace('-', '').split('.');
  const size = BigInt(whole) * ONE + BigInt(fraction.padEnd(SCALE, '0'));
  return text.startsWith('-') ? -size : size;
}

const total = (lines: readonly BillLine[]): number => lines.reduce((sum, line) => sum + line.amountMinor, 0);
const summing = (line: BillLine): boolean => line.role !== 'information' && line.role !== 'subtotal';

/** What a register counted, in the unit that is billed and rounded as the quantity is written. */
function converted(counted: bigint, { conversion = '1', quantity }: BillRead): bigint {
  const step = 10n ** BigInt(SCALE - (quantity.split('.')[1]?.length ?? 0));
  return ((2n * counted * exact(conversion) + step * ONE) / (2n * step * ONE)) * step;
}

/** What does not add up in a bill, in words. Nothing where all does. */
export function readd(bill: Bill): string[] {
  const wrong: string[] = [];
  const same = (what: string, a: unknown, b: unknown): void => {
    if (a !== b) wrong.push(`${what}: ${String(a)} is not ${String(b)}`);
  };
  const { totals, sections = [], lines = [] } = bill;
  for (const section of sections) {
    same(`${section.id} subtotal`, total(section.lines.filter(summing)), section.subtotalMinor);
    same(`${section.id} days`, section.days, civilDays(section.period));
    for (const read of section.reads) {
      const rolled = exact(read.to.value) - exact(read.from.value);
      const size = 10n ** BigInt(read.digits ?? 0) * ONE;
      const steps = rolled < 0n ? rolled + size : rolled;
      const counted = (steps * exact(read.multiplier)) / ONE;
      const metered = read.conversion === undefined ? counted : converted(counted, read);
      same(`${section.id} quantity`, metered, exact(read.quantity));
    }
    const tiers = section.lines.filter(
      ({ tier, role, kind }) => tier !== undefined && role === 'charge' && kind === 'usage_tier',
    );
    if (tiers.length > 0) {
      const used = tiers.reduce((sum, { quantity = '0' }) => sum + exact(quantity), 0n);
      same(`${section.id} tiers`, used, exact(section.quantity ?? '0'));
      same(
        `${section.id} reads`,
        used,
        section.reads.reduce((sum, read) => sum + exact(read.quantity), 0n),
      );
      tiers.forEach(({ tier }, index) => {
        same(
          `${section.id} tier ${index} follows`,
          tier?.from,
          index === 0 ? '0' : tiers[index - 1]?.tier?.to,
        );
      });
    }
    const parts = section.lines.filter(({ period, days }) => period !== undefined && days !== undefined);
    if (parts.length > 0) {
      same(
        `${section.id} parts`,
        parts.reduce((sum, { days }) => sum + Number(days), 0),
        section.days,
      );
      same(`${section.id} first part`, parts[0]?.period?.start, section.period.start);
      same(`${section.id} last part`, parts.at(-1)?.period?.end, section.period.end);
    }
    for (const kind of ['usage_flat', 'usage_tier', 'usage_tou', 'flag_surcharge']) {
      const lines = section.lines.filter((line) => line.kind === kind && line.role === 'charge');
      const ends = new Map(lines.flatMap(({ period }) => (period ? [[period.start, period.end]] : [])));
      if (ends.size === 0) continue;
      let at: string | undefined = section.period.start;
      for (let count = 0; count < ends.size; count += 1) at = at === undefined ? at : ends.get(at);
      same(`${section.id} parts of ${kind}`, at, section.period.end);
    }
  }
  const rounding = total(lines.filter(({ role }) => role === 'rounding'));
  const subtotals = sections.reduce((sum, section) => sum + section.subtotalMinor, 0);
  same('current charges', subtotals + rounding, totals.currentChargesMinor);
  same(
    'previous balance',
    total(lines.filter(({ role }) => role === 'carried_balance')),
    totals.previousBalanceMinor,
  );
  same('payments', 0 - total(lines.filter(({ role }) => role === 'payment')), totals.paymentsMinor);
  const due =
    totals.previousBalanceMinor - totals.paymentsMinor + totals.currentChargesMinor + totals.arrearsMinor;
  same('amount due', due, totals.amountDueMinor);
  const { state, paidMinor, outstandingMinor } = bill.payment;
  if (state !== 'not_payable') same('paid and open', paidMinor + outstandingMinor, totals.amountDueMinor);
  if (bill.currency === 'COP') {
    same('tens of pesos', totals.currentChargesMinor % 1000, 0);
    for (const line of sections.flatMap((section) => section.lines)) same(line.id, line.amountMinor % 100, 0);
  }
  for (const tariff of bill.tariffs ?? []) same('currency', tariff.currency, bill.currency);
  return wrong;
}

/** The lines whose amount is not what their own quantity, days or percent give under the bill's rounding. */
export function remultiply(bill: Bill): string[] {
  const all = (bill.sections ?? []).flatMap((section) => section.lines);
  const minor = 10n ** BigInt(MINOR_DIGITS[bill.currency] ?? 0);
  return all.flatMap((line) => {
    const { quantity, days, rate, percent, baseLineIds } = line;
    const factors = [quantity, days].filter((factor) => factor !== undefined);
    let product: bigint | undefined;
    if (percent !== undefined && baseLineIds) {
      const base = total(all.filter(({ id }) => baseLineIds.includes(id)));
      // A tax that is inside its own base is a share of what it leaves over.
      product = line.taxIncluded
        ? (BigInt(base) * exact(percent) * ONE) / (100n * ONE - exact(percent))
        : (BigInt(base) * exact(percent)) / 100n;
    } else if (factors.length > 0 && rate !== undefined) {
      product = factors.reduce((part, factor) => (part * exact(factor)) / ONE, exact(rate) * minor);
    }
    if (product === undefined) return [];
    const increment = BigInt(bill.rounding.incrementMinor);
    const size = product < 0n ? -product : product;
    const rounded = ((2n * size + increment * ONE) / (2n * increment * ONE)) * increment;
    const expected = Number(product < 0n ? -rounded : rounded);
    return expected === line.amountMinor ? [] : [`${line.id}: ${line.amountMinor} is not ${expected}`];
  });
}

/** Whole days between the civil dates that two instants name in their own offsets. */
function civilDays({ start, end }: { start: string; end: string }): number {
  return (Date.parse(end.slice(0, 10)) - Date.parse(start.slice(0, 10))) / 86_400_000;
}
