import type { Bill, BillLine } from '../../contract/bills.js';
import type { AuditCheck, AuditFinding } from '../../domain/audit/types.js';
import { allLines } from '../../domain/bill-lines.js';
import { apart, type Pen } from './why.texts.js';

function lineOf(finding: AuditFinding, bill: Bill): BillLine | undefined {
  return allLines(bill).find(({ id }) => id === finding.lineIds?.[0]);
}

function bandText(
  { perDay = '0', lowerPerDay, upperPerDay, unit = '' }: AuditFinding,
  { t, f }: Pen,
): string {
  const of = (value: string): string => f.quantity(value, unit);
  const used = of(perDay);
  if (lowerPerDay === undefined) return t.failedBandAbove({ perDay: used, upper: of(upperPerDay ?? '0') });
  if (upperPerDay === undefined) return t.failedBandBelow({ perDay: used, lower: of(lowerPerDay) });
  return t.failedBand({ perDay: used, lower: of(lowerPerDay), upper: of(upperPerDay) });
}

function gapText(days: number, { t, f }: Pen): string {
  if (days === 0) return t.failedStart;
  return days > 0 ? t.failedGap({ days: f.days(days) }) : t.failedOverlap({ days: f.days(-days) });
}

/** What a check found that does not agree, for one of its findings. */
function failureText({ id }: AuditCheck, finding: AuditFinding, bill: Bill, pen: Pen): string[] {
  const { t, f, style } = pen;
  const money = (minor = 0): string => f.money(minor, style);
  const quantity = (value = '0'): string => f.quantity(value, finding.unit ?? '');
  const label = apart(lineOf(finding, bill)?.label ?? '');
  switch (id) {
    case 're-add':
      return [t.failedSum({ found: money(finding.foundMinor), expected: money(finding.expectedMinor) })];
    case 're-multiply':
      return [t.failedProduct({ label, found: money(finding.foundMinor) })];
    case 're-read':
      return [t.failedRead({ found: quantity(finding.found) })];
    case 'billed-quantity':
      return [t.failedQuantity({ found: quantity(finding.found), expected: quantity(finding.expected) })];
    case 'periods':
      return [gapText(finding.gapDays ?? 0, pen)];
    case 'read-values':
      return [t.failedReadValue({ found: quantity(finding.found), expected: quantity(finding.expected) })];
    case 'rate-periods':
      return [t.failedRatePeriods];
    case 'tiers':
      return [t.failedTiers];
    case 'tax-base':
      return [t.failedPercent({ label, found: money(finding.foundMinor) })];
    case 'duplicate-payments': {
      const paid = Math.abs(finding.foundMinor ?? 0);
      return finding.expectedMinor === undefined
        ? [t.failedPaidTwice({ found: money(paid) })]
        : [t.failedPaidDouble({ found: money(paid), expected: money(finding.expectedMinor) })];
    }
    case 'duplicate-lines':
      return [t.failedTwice({ label, found: money(finding.foundMinor) })];
    case 'use-regulator': {
      const { legalLabel, effectiveOn } = finding;
      const rule =
        legalLabel !== undefined && effectiveOn !== undefined
          ? [t.rule({ name: apart(legalLabel), date: f.date(effectiveOn, 'long') })]
          : [];
      return [bandText(finding, pen), ...rule];
    }
    case 'use-own':
      return [
        t.failedOwn({
          perDay: quantity(finding.perDay),
          lower: quantity(finding.lowerPerDay),
          upper: quantity(finding.upperPerDay),
        }),
      ];
    case 'superseded':
      return [t.failedSuperseded];
    case 'one-currency':
      return [t.failedCurrency({ currencies: f.list(finding.currencies ?? []) })];
  }
}

/** What there is to say of a check, in sentences: what does not agree, or why nobody can tell. None where it passed. */
export function checkTexts(check: AuditCheck, bill: Bill, pen: Pen): string[] {
  if (check.status === 'failed') {
    return [...new Set(check.evidence.flatMap((finding) => failureText(check, finding, bill, pen)))];
  }
  // Of what is not there, the heading above it says so.
  const { reason } = check;
  return reason && reason !== 'not-on-this-bill' ? [pen.t[`reason-${reason}`]] : [];
}
