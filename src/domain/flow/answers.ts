import type { FlowField } from '../../contract/flow.js';
import type { LocalizedText } from '../../contract/shared.js';
import { formatDecimal, parseDecimal } from '../decimal.js';
import { type FlowAnswers, isAnswered } from './conditions.js';
import { isCivilDate, meetsRule, readNumber, type RuleContext } from './rules.js';

/** What is wrong with a typed answer: it is missing, or it breaks one of the utility's rules, which says so itself. */
export type TextProblem =
  | { readonly kind: 'missing' }
  | { readonly kind: 'rule'; readonly rule: string; readonly text: LocalizedText };

/** What an answer must look like for its kind of question, before any rule of the utility. */
export type AnswerForm = 'email' | 'phone' | 'number' | 'step' | 'date' | 'option' | 'files' | 'unfit';

/** What is wrong with an answer. */
export type AnswerProblem = TextProblem | { readonly kind: 'form'; readonly form: AnswerForm };

/** What to say of a text that answers a field; undefined where nothing is wrong. Rules not known here are the server's. */
export function textProblem(field: FlowField, text: string, context?: RuleContext): TextProblem | undefined {
  const typed = text.trim();
  if (!isAnswered(typed)) return field.required ? { kind: 'missing' } : undefined;
  const broken = (field.validations ?? []).find(
    ({ kind, value = '' }) => !meetsRule(kind, value, typed, context),
  );
  return broken && { kind: 'rule', rule: broken.kind, text: broken.text };
}

/**
 * What to say of an answer, whatever its kind; undefined where nothing is wrong. Of a field whose options depend on
 * earlier answers, give it with those that apply (`walkFlow` does).
 */
export function answerProblem(
  field: FlowField,
  answer: FlowAnswers[string],
  context?: RuleContext,
): AnswerProblem | undefined {
  if (field.kind === 'information') return undefined;
  const isMissing = typeof answer === 'string' ? answer.trim() === '' : !isAnswered(answer);
  if (answer === undefined || isMissing) return field.required ? { kind: 'missing' } : undefined;
  const form = wrongForm(field, answer);
  if (form) return { kind: 'form', form };
  if (context?.isUnfit?.(field, answer)) return { kind: 'form', form: 'unfit' };
  return typeof answer === 'string' ? textProblem(field, answer, context) : undefined;
}

function wrongForm(field: FlowField, answer: string | boolean | readonly string[]): AnswerForm | undefined {
  const { kind, options = [] } = field;
  const isOption = (value: string): boolean => options.some((option) => option.value === value);
  switch (kind) {
    case 'yes_no':
      return typeof answer === 'boolean' ? undefined : 'option';
    case 'choice':
      return typeof answer === 'string' && isOption(answer) ? undefined : 'option';
    case 'choices':
      return typeof answer === 'object' && answer.every(isOption) ? undefined : 'option';
    case 'meter_read':
      return typeof answer === 'boolean' ? 'option' : undefined;
    case 'document': {
      const { maxFiles = 1 } = field.document ?? {};
      return typeof answer === 'object' && answer.length <= maxFiles ? undefined : 'files';
    }
    default:
      return typeof answer === 'string' ? wrongText(field, answer.trim()) : 'option';
  }
}

function wrongText({ kind, step }: FlowField, typed: string): AnswerForm | undefined {
  switch (kind) {
    case 'email':
      return /^[^\s@]+@[^\s@]+\.[^\s@.]+$/.test(typed) ? undefined : 'email';
    case 'phone':
      return /^\+?[\d\s().-]{6,24}$/.test(typed) && typed.replace(/\D/g, '').length >= 6
        ? undefined
        : 'phone';
    case 'number': {
      const number = readNumber(typed);
      if (number === undefined) return 'number';
      return step === undefined || isMultiple(number, step) ? undefined : 'step';
    }
    case 'date':
      return isCivilDate(typed) ? undefined : 'date';
    default:
      return undefined;
  }
}

/** Whether a number is a whole count of steps. */
function isMultiple(number: string, step: string): boolean {
  const [one, other] = [parseDecimal(number), parseDecimal(step)];
  const scale = Math.max(one.scale, other.scale);
  const unitsOf = ({ units, scale: own }: typeof one): bigint => units * 10n ** BigInt(scale - own);
  const size = unitsOf(other);
  return size <= 0n || unitsOf(one) % size === 0n;
}

/** An answer as the utility takes it: without the blanks around it, and a number with a decimal point. */
export function sentAnswer({ kind }: FlowField, answer: FlowAnswers[string]): FlowAnswers[string] {
  if (typeof answer !== 'string') return answer;
  const typed = answer.trim();
  const number = kind === 'number' ? readNumber(typed) : undefined;
  return number === undefined ? typed : formatDecimal(parseDecimal(number));
}
