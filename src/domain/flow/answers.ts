import type { FlowField } from '../../contract/flow.js';
import type { LocalizedText } from '../../contract/shared.js';
import { isAnswered } from './conditions.js';

/** What is wrong with a typed answer: it is missing, or it breaks one of the utility's rules, which says so itself. */
export type AnswerProblem =
  { readonly kind: 'missing' } | { readonly kind: 'rule'; readonly text: LocalizedText };

/** Patterns longer than this are the server's to check. */
const LONGEST_PATTERN = 200;

/** What to say of a text that answers a field; undefined where nothing is wrong. Rules not known here are the server's. */
export function textProblem(field: FlowField, text: string): AnswerProblem | undefined {
  const typed = text.trim();
  if (!isAnswered(typed)) return field.required ? { kind: 'missing' } : undefined;
  const broken = (field.validations ?? []).find(({ kind, value = '' }) => !isMet(kind, value, typed));
  return broken && { kind: 'rule', text: broken.text };
}

function isMet(kind: string, value: string, typed: string): boolean {
  switch (kind) {
    case 'min_length':
      return [...typed].length >= Number(value);
    case 'max_length':
      return [...typed].length <= Number(value);
    case 'at_least':
      return Number(typed) >= Number(value);
    case 'at_most':
      return Number(typed) <= Number(value);
    case 'not_before':
      return typed >= value;
    case 'not_after':
      return typed <= value;
    case 'pattern':
      return matches(value, typed);
    default:
      return true;
  }
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
