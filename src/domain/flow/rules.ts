import type { FlowField } from '../../contract/flow.js';
import { addDays, civilDateOf, utcOf } from '../civil-date.js';

/** What some rules need to know besides the answer: the time, the zone, and the utility's calendar. */
export interface RuleContext {
  readonly nowMs: number;
  readonly zone: string;
  /** Whether the utility works on a civil day; where that is not known, the server checks it. */
  readonly isWorkDay?: (day: string) => boolean;
  /** Whether an answer, sound in itself, cannot be had: a day without enough notice, a figure that no meter shows. */
  readonly isUnfit?: (field: FlowField, answer: string | boolean | readonly string[]) => boolean;
}

/** Patterns longer than this are the server's to check. */
export const LONGEST_PATTERN = 200;

/** Whether a typed answer meets a rule. Rules not known here, or that need what is not given, are the server's. */
export function meetsRule(kind: string, value: string, typed: string, context?: RuleContext): boolean {
  switch (kind) {
    case 'min_length':
      return [...typed].length >= Number(value);
    case 'max_length':
      return [...typed].length <= Number(value);
    case 'at_least':
      return Number(readNumber(typed)) >= Number(value);
    case 'at_most':
      return Number(readNumber(typed)) <= Number(value);
    case 'not_before':
      return typed >= value;
    case 'not_after':
      return typed <= value;
    case 'within_days':
      return !context || !isCivilDate(typed) || isWithin(typed, Number(value), context);
    case 'work_day':
      return !context?.isWorkDay || !isCivilDate(typed) || context.isWorkDay(typed);
    case 'pattern':
      return matches(value, typed);
    default:
      return true;
  }
}

/** A number as people write it, with a point or a comma before its decimals; undefined where it is none. */
export function readNumber(typed: string): string | undefined {
  const [, sign = '', digits = '', fraction] =
    /^(-?)0*(\d{1,15})(?:[.,](\d{1,6}))?$/.exec(typed.trim()) ?? [];
  if (digits === '') return undefined;
  return `${sign}${digits}${fraction === undefined ? '' : `.${fraction}`}`;
}

/** Whether a text is a day of the civil calendar. */
export function isCivilDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  try {
    utcOf(text);
    return true;
  } catch {
    return false;
  }
}

function isWithin(day: string, days: number, { nowMs, zone }: RuleContext): boolean {
  const today = civilDateOf(nowMs, zone);
  return day >= today && day <= addDays(today, days);
}

function matches(pattern: string, typed: string): boolean {
  if (pattern.length > LONGEST_PATTERN) return true;
  try {
    return new RegExp(`^(?:${pattern})$`, 'u').test(typed);
  } catch {
    // A pattern of another dialect than ours: the server checks it.
    return true;
  }
}
