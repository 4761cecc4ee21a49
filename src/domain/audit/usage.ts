import type { Bill, BillSection } from '../../contract/bills.js';
import { civilDateOf } from '../calendar.js';
import {
  compare,
  isZero,
  mean,
  minus,
  over,
  type Ratio,
  ratioOf,
  sum,
  times,
  whole,
  ZERO,
} from '../ratio.js';
import { tariffsOf } from '../tariff.js';
import { judge, type Look } from './judge.js';
import { earlierSections } from './periods.js';
import type { AuditCheck } from './types.js';

/** Fewer bills than this say little of what is usual. */
const ENOUGH_BILLS = 6;
const MOST_BILLS = 12;

const perDayOf = ({ quantity, days }: BillSection): Ratio | undefined =>
  quantity === undefined || days <= 0 ? undefined : over(ratioOf(quantity), whole(days));

const number = ([numerator, denominator]: Ratio): number =>
  Number((numerator * 1_000_000n) / denominator) / 1e6;

export function regulatorBand(bill: Bill, sections: readonly BillSection[]): AuditCheck {
  const looks = sections.flatMap((section): Look[] => {
    const perDay = perDayOf(section);
    if (!perDay) return [];
    const on = civilDateOf(Date.parse(section.period.end), section.zone);
    const bands = tariffsOf(bill, { service: section.service })
      .flatMap(({ rules }) => rules)
      .filter(
        ({ kind, unit, effectiveOn, lowerPerDay, upperPerDay }) =>
          kind === 'usage_band' &&
          (unit === undefined || unit === section.unit) &&
          effectiveOn <= on &&
          (lowerPerDay ?? upperPerDay) !== undefined,
      )
      .sort((a, b) => (a.effectiveOn < b.effectiveOn ? 1 : -1));
    const [band] = bands;
    if (!band) return [{ reason: 'no-rule' }];
    const { lowerPerDay, upperPerDay, legalLabel, effectiveOn } = band;
    const right =
      (lowerPerDay === undefined || compare(perDay, ratioOf(lowerPerDay)) >= 0) &&
      (upperPerDay === undefined || compare(perDay, ratioOf(upperPerDay)) <= 0);
    const finding = {
      sectionId: section.id,
      perDay: number(perDay).toFixed(2),
      ...(section.unit !== undefined && { unit: section.unit }),
      ...(lowerPerDay !== undefined && { lowerPerDay }),
      ...(upperPerDay !== undefined && { upperPerDay }),
      legalLabel,
      effectiveOn,
    };
    return [{ right, finding }];
  });
  return judge('use-regulator', looks);
}

export function ownBand(sections: readonly BillSection[], previous: readonly Bill[]): AuditCheck {
  const looks = sections.flatMap((section): Look[] => {
    const perDay = perDayOf(section);
    if (!perDay) return [];
    const history = earlierSections(section, previous)
      .filter((earlier) => earlier.section.unit === section.unit)
      .flatMap((earlier) => {
        const each = perDayOf(earlier.section);
        return each ? [each] : [];
      })
      .slice(0, MOST_BILLS);
    if (history.length < ENOUGH_BILLS) return [{ reason: 'not-enough-history' }];
    const usual = mean(history);
    const square = (value: Ratio): Ratio => times(minus(value, usual), minus(value, usual));
    const variance = over(sum(history.map(square)), whole(history.length - 1));
    // A use that was the same to the last unit each time says nothing about how far it may move.
    if (isZero(variance)) return [{ reason: 'not-enough-history' }];
    const reach = 3 * Math.sqrt(number(variance));
    const bound = (value: number): string => Math.max(0, value).toFixed(2);
    const finding = {
      sectionId: section.id,
      perDay: number(perDay).toFixed(2),
      ...(section.unit !== undefined && { unit: section.unit }),
      lowerPerDay:
        compare(usual, ZERO) < 0 ? (number(usual) - reach).toFixed(2) : bound(number(usual) - reach),
      upperPerDay: (number(usual) + reach).toFixed(2),
      bills: history.length,
    };
    return [{ right: compare(square(perDay), times(whole(9), variance)) <= 0, finding }];
  });
  return judge('use-own', looks);
}
