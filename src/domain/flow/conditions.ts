import type { Condition } from '../../contract/flow.js';
import { readNumber } from './rules.js';

/** What a customer has answered so far, by the id of the field: texts, yes or no, several options. */
export type FlowAnswers = Readonly<Record<string, string | boolean | readonly string[] | undefined>>;

/** Conditions within conditions, deeper than this, are not followed: what they say counts as not met. */
export const DEEPEST = 16;

/** Whether something with this condition applies to the answers; without a condition it always does. */
export function applies(condition: Condition | undefined, answers: FlowAnswers, depth = 0): boolean {
  if (condition === undefined) return true;
  if (depth > DEEPEST) return false;
  const meets = (one: Condition): boolean => applies(one, answers, depth + 1);
  if ('all' in condition) return condition.all.every(meets);
  if ('any' in condition) return condition.any.some(meets);
  if ('not' in condition) return !meets(condition.not);
  const answer = answerOf(condition.field, answers);
  if ('answered' in condition) return isAnswered(answer) === condition.answered;
  if ('is' in condition) return valuesOf(answer).includes(condition.is);
  if ('in' in condition) return valuesOf(answer).some((one) => condition.in.includes(String(one)));
  if (typeof answer !== 'string' || answer.trim() === '') return false;
  const limit = 'atLeast' in condition ? condition.atLeast : condition.atMost;
  const order = compareAnswers(answer, limit);
  return order !== undefined && ('atLeast' in condition ? order >= 0 : order <= 0);
}

/** Whether there is an answer: an empty text and a list of nothing are none. */
export function isAnswered(answer: FlowAnswers[string]): boolean {
  if (answer === undefined) return false;
  return typeof answer === 'boolean' || answer.length > 0;
}

function answerOf(field: string, answers: FlowAnswers): FlowAnswers[string] {
  return Object.hasOwn(answers, field) ? answers[field] : undefined;
}

function valuesOf(answer: FlowAnswers[string]): readonly (string | boolean)[] {
  if (answer === undefined) return [];
  return typeof answer === 'object' ? answer : [answer];
}

/** How two numbers, or two days, follow each other; undefined where they are neither. */
function compareAnswers(answer: string, limit: string): number | undefined {
  const day = /^\d{4}-\d{2}-\d{2}$/;
  if (day.test(answer) && day.test(limit)) return answer < limit ? -1 : answer > limit ? 1 : 0;
  const [one, other] = [readNumber(answer), readNumber(limit)];
  return one === undefined || other === undefined ? undefined : Number(one) - Number(other);
}
