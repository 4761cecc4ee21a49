import type { FlowField, MoveAnswers, MoveDocument, Premise } from '../../../contract/index.js';
import { MOVE_FIELDS } from '../../../contract/index.js';
import { textProblem } from '../../../domain/flow/answers.js';
import { applies, type FlowAnswers, isAnswered } from '../../../domain/flow/conditions.js';
import { moveFacts } from '../../../domain/move/facts.js';
import { parseReads } from '../../../domain/move/reads.js';
import type { MoveRecord } from './record.js';

/** What the answers are checked against. */
export interface AnswerContext {
  readonly ownPlaces: number;
  readonly from: Premise | undefined;
  readonly to: Premise | undefined;
  document(documentId: string): MoveDocument | undefined;
}

export interface AnswerFault {
  readonly pointer: string;
  readonly code: string;
}

/** What is wrong with the answers of a draft: missing, of another form, or against a rule of the flow. */
export function answerFaults(
  { flow }: MoveRecord,
  answers: MoveAnswers,
  context: AnswerContext,
): AnswerFault[] {
  const given: FlowAnswers = { ...moveFacts(context), ...answers };
  const asked = flow.steps
    .filter(({ when }) => applies(when, given))
    .flatMap(({ fields }) => fields)
    .filter(({ when, kind }) => kind !== 'information' && applies(when, given));
  return asked.flatMap((field) => {
    const code = faultOf(field, answers[field.id], context);
    return code === undefined ? [] : [{ pointer: `/body/answers/${field.id}`, code }];
  });
}

function faultOf(
  field: FlowField,
  answer: MoveAnswers[string] | undefined,
  context: AnswerContext,
): string | undefined {
  if (answer === undefined || !isAnswered(answer)) return field.required ? 'required' : undefined;
  switch (field.kind) {
    case 'yes_no':
      return typeof answer === 'boolean' ? undefined : 'invalid_type';
    case 'document':
      return documentFault(answer, context);
    case 'meter_read':
      return readFault(field, answer, context);
    case 'choice':
    case 'choices':
      return choiceFault(field, answer, context);
    case 'address':
    case 'slot':
    case 'date':
      return typeof answer === 'string' ? undefined : 'invalid_type';
    default:
      if (typeof answer !== 'string') return 'invalid_type';
      return textProblem(field, answer) ? 'invalid' : undefined;
  }
}

function documentFault(answer: MoveAnswers[string], { document }: AnswerContext): string | undefined {
  if (typeof answer !== 'object') return 'invalid_type';
  return answer.every((id) => document(id)?.state === 'accepted') ? undefined : 'not_accepted';
}

function readFault(
  { id }: FlowField,
  answer: MoveAnswers[string],
  { from, to }: AnswerContext,
): string | undefined {
  if (typeof answer !== 'object') return 'invalid_type';
  const place = id === MOVE_FIELDS.startReads ? to : from;
  const reads = parseReads(answer);
  const isKnown = reads.every(({ servicePointId, register, value }) => {
    const point = place?.services.find((service) => service.servicePointId === servicePointId);
    const known = point?.meter?.registers.some((one) => one.register === register);
    return known === true && /^\d{1,12}([.,]\d{1,3})?$/.test(value);
  });
  return reads.length === answer.length && isKnown ? undefined : 'invalid';
}

function choiceFault(
  { id, kind, options = [] }: FlowField,
  answer: MoveAnswers[string],
  { to }: AnswerContext,
): string | undefined {
  if (typeof answer === 'boolean' || (kind === 'choice') !== (typeof answer === 'string'))
    return 'invalid_type';
  const tariffs = to?.services.flatMap((service) => service.tariffs.map(({ tariffId }) => tariffId)) ?? [];
  const known = id === MOVE_FIELDS.tariff ? tariffs : options.map(({ value }) => value);
  return [answer].flat().every((one) => known.includes(one)) ? undefined : 'unknown';
}
