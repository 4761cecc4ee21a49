import type { Condition, FlowField } from '../../contract/flow.js';
import { DEEPEST } from './conditions.js';
import { isCivilDate, readNumber } from './rules.js';
import type { Note } from './flow-faults.js';

/** The fields that a condition may speak of, and those that there are at all. */
export interface Known {
  readonly before: ReadonlyMap<string, FlowField>;
  readonly all: ReadonlySet<string>;
}

/** Kinds whose answer is a text that can be compared with a number or a day. */
const COMPARABLE: readonly string[] = ['number', 'date', 'text', 'choice'];

/** Notes what is wrong with a condition: whom it speaks of, what it asks, how deep it lies. */
export function checkCondition(
  condition: Condition,
  path: string,
  known: Known,
  note: Note,
  depth = 0,
): void {
  if (depth > DEEPEST) {
    note(path, 'too_deep');
    return;
  }
  if ('all' in condition || 'any' in condition) {
    const [name, parts] = 'all' in condition ? ['all', condition.all] : ['any', condition.any];
    for (const [index, one] of parts.entries())
      checkCondition(one, `${path}/${String(name)}/${index}`, known, note, depth + 1);
    return;
  }
  if ('not' in condition) {
    checkCondition(condition.not, `${path}/not`, known, note, depth + 1);
    return;
  }
  const field = known.before.get(condition.field);
  if (!field) {
    note(`${path}/field`, known.all.has(condition.field) ? 'forward_reference' : 'unknown_field');
    return;
  }
  checkAsked(condition, field, path, note);
}

type Asked = Extract<Condition, { field: string }>;

function checkAsked(condition: Asked, field: FlowField, path: string, note: Note): void {
  if ('is' in condition) {
    if (!canBe(field, condition.is)) note(`${path}/is`, 'unknown_value');
  } else if ('in' in condition) {
    for (const [index, value] of condition.in.entries()) {
      const asIs = field.kind === 'yes_no' && /^(true|false)$/.test(value) ? value === 'true' : value;
      if (!canBe(field, asIs)) note(`${path}/in/${index}`, 'unknown_value');
    }
  } else if ('atLeast' in condition) {
    if (!canCompare(field, condition.atLeast)) note(`${path}/atLeast`, 'wrong_comparison');
  } else if ('atMost' in condition) {
    if (!canCompare(field, condition.atMost)) note(`${path}/atMost`, 'wrong_comparison');
  }
}

function canBe({ kind, options }: FlowField, value: string | boolean): boolean {
  if (kind === 'yes_no') return typeof value === 'boolean';
  if (typeof value === 'boolean') return false;
  if (kind === 'choice' || kind === 'choices')
    return !options || options.some((option) => option.value === value);
  if (kind === 'number') return readNumber(value) !== undefined;
  return kind === 'date' ? isCivilDate(value) : value !== '';
}

function canCompare({ kind }: FlowField, limit: string): boolean {
  if (!COMPARABLE.includes(kind)) return false;
  if (kind === 'date') return isCivilDate(limit);
  if (kind === 'number') return readNumber(limit) !== undefined;
  return isCivilDate(limit) || readNumber(limit) !== undefined;
}
