import { FIELD_KINDS, type FlowField, type VALIDATION_KINDS } from '../../contract/flow.js';
import { isCivilDate, LONGEST_PATTERN, readNumber } from './rules.js';
import type { Note } from './flow-faults.js';

type RuleKind = (typeof VALIDATION_KINDS)[number];

const TEXTS: readonly string[] = ['text', 'long_text', 'email', 'phone'];
const isCount = (value: string): boolean => /^\d{1,6}$/.test(value);
const isNumber = (value: string): boolean => readNumber(value) !== undefined;

/** What each rule needs: the kinds of question it suits, and a value that makes sense. */
const RULES: Readonly<
  Record<RuleKind, { readonly suits: readonly string[]; readonly isSound: (value: string) => boolean }>
> = {
  pattern: { suits: ['text', 'long_text', 'email', 'phone', 'number'], isSound: isPattern },
  min_length: { suits: TEXTS, isSound: isCount },
  max_length: { suits: TEXTS, isSound: (value) => isCount(value) && Number(value) > 0 },
  at_least: { suits: ['number'], isSound: isNumber },
  at_most: { suits: ['number'], isSound: isNumber },
  work_day: { suits: ['date'], isSound: (value) => value === '' },
  within_days: { suits: ['date'], isSound: isCount },
  not_before: { suits: ['date'], isSound: isCivilDate },
  not_after: { suits: ['date'], isSound: isCivilDate },
};

/** An unknown kind is asked as text, and what its rules mean is the server's to know. */
const isKnownKind = (kind: string): boolean => (FIELD_KINDS as readonly string[]).includes(kind);

const isRuleKind = (kind: string): kind is RuleKind => Object.hasOwn(RULES, kind);

/** Notes rules that no answer can be held to: of a wrong value, in a wrong place, against each other. */
export function checkRules(field: FlowField, path: string, note: Note): void {
  const bounds = new Map<RuleKind, number | string>();
  for (const [index, { kind, value = '' }] of (field.validations ?? []).entries()) {
    const at = `${path}/validations/${index}`;
    if (!isRuleKind(kind)) continue;
    if (isKnownKind(field.kind) && !RULES[kind].suits.includes(field.kind))
      note(`${at}/kind`, 'misplaced_rule');
    else if (!RULES[kind].isSound(value)) note(`${at}/value`, 'malformed_value');
    else {
      const bound = isCivilDate(value) ? value : Number(readNumber(value));
      bounds.set(kind, bound);
      if (crosses(bounds, kind)) note(at, 'contradictory_rules');
    }
  }
  if (field.step !== undefined && !(Number(field.step) > 0)) note(`${path}/step`, 'malformed_step');
}

const PAIRS: readonly (readonly [least: RuleKind, most: RuleKind])[] = [
  ['min_length', 'max_length'],
  ['at_least', 'at_most'],
  ['not_before', 'not_after'],
];

function crosses(bounds: ReadonlyMap<RuleKind, number | string>, kind: RuleKind): boolean {
  return PAIRS.filter((pair) => pair.includes(kind)).some(([least, most]) => {
    const [low, high] = [bounds.get(least), bounds.get(most)];
    return low !== undefined && high !== undefined && low > high;
  });
}

/** Notes a question for files that does not say which, and files on a question for something else. */
export function checkDocument({ kind, document }: FlowField, path: string, note: Note): void {
  if (kind !== 'document') return;
  if (!document) {
    note(`${path}/document`, 'no_document');
    return;
  }
  const { accepts, maxBytes, maxFiles } = document;
  if (accepts.length === 0) note(`${path}/document/accepts`, 'malformed_document');
  for (const [index, type] of accepts.entries()) {
    if (!/^[a-z]+\/[a-z0-9.+-]+$/.test(type)) note(`${path}/document/accepts/${index}`, 'malformed_document');
  }
  if (maxBytes <= 0) note(`${path}/document/maxBytes`, 'malformed_document');
  if (maxFiles <= 0) note(`${path}/document/maxFiles`, 'malformed_document');
}

function isPattern(value: string): boolean {
  if (value === '' || value.length > LONGEST_PATTERN) return false;
  try {
    new RegExp(`^(?:${value})$`, 'u');
    return true;
  } catch {
    return false;
  }
}
