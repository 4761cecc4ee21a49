import type { Flow, FlowField, FlowStep } from '../../contract/flow.js';
import { applies, type FlowAnswers, isAnswered } from './conditions.js';
import type { RuleContext } from './rules.js';

/** What a flow is followed with: what rules need, and what is known beside the answers, by the names that conditions use. */
export interface FlowContext extends RuleContext {
  readonly facts?: FlowAnswers;
}

/** One screen as it applies to the answers: its questions that apply, each with the options that apply. */
export interface FlowScreen {
  readonly step: FlowStep;
  readonly fields: readonly FlowField[];
}

/** A flow as it applies to the answers given so far. */
export interface FlowWalk {
  readonly screens: readonly FlowScreen[];
  /** The answers that count. What no longer applies is kept by whoever keeps the answers, and counts again when it does. */
  readonly answers: FlowAnswers;
  /** The fields that have an answer which does not count now. */
  readonly resting: readonly string[];
}

/**
 * Goes through a flow in its order: what applies follows from the answers before it that count themselves, so a question
 * that has gone takes with it what hung on its answer.
 */
export function walkFlow(
  flow: Flow,
  given: FlowAnswers,
  { facts = {} }: Pick<FlowContext, 'facts'> = {},
): FlowWalk {
  const known: Record<string, FlowAnswers[string]> = { ...facts };
  const counted: Record<string, FlowAnswers[string]> = {};
  const screens: FlowScreen[] = [];
  for (const step of flow.steps) {
    if (!applies(step.when, known)) continue;
    const fields: FlowField[] = [];
    for (const asWritten of step.fields) {
      if (!applies(asWritten.when, known)) continue;
      const field = withOptions(asWritten, known);
      fields.push(field);
      const answer = countingAnswer(field, Object.hasOwn(given, field.id) ? given[field.id] : undefined);
      if (answer !== undefined) known[field.id] = counted[field.id] = answer;
    }
    if (fields.length > 0 || step.text) screens.push({ step, fields });
  }
  const resting = Object.keys(given).filter(
    (id) => isAnswered(given[id]) && !isAnswered(Object.hasOwn(counted, id) ? counted[id] : undefined),
  );
  return { screens, answers: counted, resting };
}

/** The field with the options that apply. */
function withOptions(field: FlowField, answers: FlowAnswers): FlowField {
  const { options } = field;
  if (!options?.some(({ when }) => when)) return field;
  return { ...field, options: options.filter(({ when }) => applies(when, answers)) };
}

/** An answer without the options that have gone. */
function countingAnswer(field: FlowField, answer: FlowAnswers[string]): FlowAnswers[string] {
  const { kind, options } = field;
  // The options of a choice without any come from elsewhere, as the tariffs of a place do.
  if (!options) return answer;
  const isThere = (value: string): boolean => options.some((option) => option.value === value);
  if (kind === 'choice' && typeof answer === 'string') return isThere(answer) ? answer : undefined;
  if (kind === 'choices' && typeof answer === 'object') return answer.filter(isThere);
  return answer;
}
