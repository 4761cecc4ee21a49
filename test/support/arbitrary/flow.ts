// Random flows that are sound: every condition holds under one set of answers (the witness), so nothing in them is out of
// reach, and every rule is met by the witness, so every question can be answered.
import fc from 'fast-check';
import type { Condition, Flow, FlowField, FlowStep } from '../../../src/contract/flow.js';
import { applies, type FlowAnswers } from '../../../src/domain/flow/conditions.js';
import type { RuleContext } from '../../../src/domain/flow/rules.js';
import { addDays, isoWeekday } from '../../../src/domain/calendar.js';

type Draw = fc.GeneratorValue;
type Rules = NonNullable<FlowField['validations']>;

export const TODAY = '2026-11-30';
/** A Monday at noon; the utility works from Monday to Friday. */
export const CONTEXT: RuleContext = {
  nowMs: Date.parse('2026-11-30T17:00:00Z'),
  zone: 'America/Bogota',
  isWorkDay: (day) => isoWeekday(day) <= 5,
};

/** A flow, and answers under which all of it applies. */
export interface KnownFlow {
  readonly flow: Flow;
  readonly witness: FlowAnswers;
}

const KINDS = [
  'text',
  'long_text',
  'email',
  'phone',
  'number',
  'date',
  'choice',
  'choices',
  'yes_no',
  'address',
  'slot',
  'meter_read',
  'document',
  'information',
  'from_the_future',
] as const;

const between = (draw: Draw, min: number, max: number): number => draw(fc.integer, { min, max });
const chance = (draw: Draw, percent: number): boolean => between(draw, 1, 100) <= percent;
const oneOf = <T>(draw: Draw, values: readonly T[]): T => values[between(draw, 0, values.length - 1)] as T;
const some = <T>(draw: Draw, values: readonly T[]): T[] => values.filter(() => chance(draw, 50));

const textOf = (draw: Draw, words: string): Record<string, string> =>
  Object.fromEntries(
    oneOf(draw, [['es'], ['en'], ['es', 'en', 'pt'], ['es-CO', 'pt-BR']]).map((tag) => [
      tag,
      `${words} ${tag}`,
    ]),
  );

/** A sound flow of any purpose. */
export function drawFlow(draw: Draw): KnownFlow {
  const witness: Record<string, FlowAnswers[string]> = {};
  const before: FlowField[] = [];
  const steps = Array.from({ length: between(draw, 1, 5) }, (_, index): FlowStep => {
    const when = chance(draw, 40) ? drawCondition(draw, before, witness) : undefined;
    const fields = Array.from({ length: between(draw, 1, 4) }, (__, order): FlowField => {
      const field = drawField(draw, `f${index}_${order}`, before, witness);
      before.push(field);
      return field;
    });
    return {
      id: `s${index}`,
      title: textOf(draw, 'Title'),
      ...(chance(draw, 40) && { text: textOf(draw, 'Text') }),
      ...(when && { when }),
      fields,
    };
  });
  const purpose = oneOf(draw, ['move_transfer', 'move_start', 'move_stop', 'report']);
  return { flow: { id: 'flow', version: '1', purpose, title: textOf(draw, 'Flow'), steps }, witness };
}

function drawField(
  draw: Draw,
  id: string,
  before: readonly FlowField[],
  witness: Record<string, FlowAnswers[string]>,
): FlowField {
  const kind = oneOf(draw, KINDS);
  const when = chance(draw, 40) ? drawCondition(draw, before, witness) : undefined;
  const base = {
    id,
    kind,
    label: textOf(draw, 'Question'),
    ...(chance(draw, 30) && { hint: textOf(draw, 'Hint') }),
    required: kind !== 'information' && chance(draw, 70),
    ...(when && { when }),
  };
  const [answer, more] = drawAnswer(draw, kind, before, witness);
  // Under a condition that speaks of no answer, an optional question may stay without one.
  if (kind !== 'information') witness[id] = answer;
  return { ...base, ...more };
}

function drawAnswer(
  draw: Draw,
  kind: (typeof KINDS)[number],
  before: readonly FlowField[],
  witness: FlowAnswers,
): [FlowAnswers[string], Partial<FlowField>] {
  switch (kind) {
    case 'yes_no':
      return [chance(draw, 50), {}];
    case 'choice':
    case 'choices': {
      const values = ['a', 'b', 'c', 'd'].slice(0, between(draw, 1, 4));
      const options = values.map((value, index) => {
        const when = index > 0 && chance(draw, 30) ? drawCondition(draw, before, witness) : undefined;
        return { value, label: textOf(draw, `Option ${value}`), ...(when && { when }) };
      });
      const chosen = oneOf(draw, values);
      return [kind === 'choice' ? chosen : [...new Set([chosen, ...some(draw, values)])], { options }];
    }
    case 'number': {
      const value = between(draw, -50, 5000);
      const rules: Rules = [];
      if (chance(draw, 40)) rules.push(rule(draw, 'at_least', String(value - between(draw, 0, 9))));
      if (chance(draw, 40)) rules.push(rule(draw, 'at_most', String(value + between(draw, 0, 9))));
      return [String(value), withRules(rules)];
    }
    case 'date': {
      let ahead = between(draw, 0, 60);
      const rules: Rules = [];
      if (chance(draw, 40)) {
        while (isoWeekday(addDays(TODAY, ahead)) > 5) ahead += 1;
        rules.push(rule(draw, 'work_day'));
      }
      const day = addDays(TODAY, ahead);
      if (chance(draw, 40)) rules.push(rule(draw, 'within_days', String(ahead + between(draw, 0, 30))));
      if (chance(draw, 30)) rules.push(rule(draw, 'not_before', addDays(day, -between(draw, 0, 30))));
      if (chance(draw, 30)) rules.push(rule(draw, 'not_after', addDays(day, between(draw, 0, 30))));
      return [day, withRules(rules)];
    }
    case 'document': {
      const document = {
        accepts: ['application/pdf', 'image/jpeg'],
        maxBytes: 1000,
        maxFiles: between(draw, 1, 3),
      };
      return [['doc_1'], { document }];
    }
    case 'email':
      return ['someone@example.com', {}];
    case 'phone':
      return ['+57 602 555 0115', {}];
    case 'meter_read':
      return [[`sp_1/1.8.0=${between(draw, 0, 99_999)}`], { unit: 'kWh' }];
    case 'text':
    case 'long_text': {
      const typed = oneOf(draw, ['abc', 'Calle 5 #3-21', 'ñandú', 'x']);
      const rules: Rules = [];
      if (chance(draw, 30)) rules.push(rule(draw, 'min_length', String(between(draw, 0, typed.length))));
      if (chance(draw, 30)) rules.push(rule(draw, 'max_length', String(typed.length + between(draw, 0, 9))));
      if (chance(draw, 20)) rules.push(rule(draw, 'pattern', '[\\p{L}\\p{N}#\\s-]+'));
      if (chance(draw, 20)) rules.push(rule(draw, 'of_the_server'));
      return [typed, withRules(rules)];
    }
    default:
      return ['ref_1', {}];
  }
}

const withRules = (validations: Rules): Partial<FlowField> => (validations.length > 0 ? { validations } : {});

const rule = (draw: Draw, kind: string, value?: string): Rules[number] => ({
  kind,
  ...(value !== undefined && { value }),
  text: textOf(draw, 'Put it right'),
});

/** A condition on what was asked before, which holds under the witness; undefined where nothing was. */
function drawCondition(
  draw: Draw,
  before: readonly FlowField[],
  witness: FlowAnswers,
  depth = 0,
): Condition | undefined {
  const asked = before.filter(({ kind }) => kind !== 'information');
  if (asked.length === 0) return undefined;
  const again = (): Condition => drawCondition(draw, before, witness, depth + 1) ?? { all: [] };
  if (depth < 2 && chance(draw, 30)) {
    const parts = [again(), again()];
    // In `any`, one part may be anything else that can be asked; that one holds is enough.
    return oneOf<() => Condition>(draw, [
      () => ({ all: parts }),
      () => ({ any: [...parts, { not: again() }] }),
      () => ({ not: { not: again() } }),
    ])();
  }
  const simple = drawSimple(draw, oneOf(draw, asked), witness);
  return applies(simple, witness) ? simple : { not: simple };
}

function drawSimple(draw: Draw, { id, kind, options = [] }: FlowField, witness: FlowAnswers): Condition {
  const answer = witness[id];
  if (kind === 'yes_no') return { field: id, is: typeof answer === 'boolean' ? answer : true };
  if (kind === 'choice' || kind === 'choices') {
    const values = options.map(({ value }) => value);
    return chance(draw, 50)
      ? { field: id, is: oneOf(draw, values) }
      : { field: id, in: [...new Set([oneOf(draw, values), oneOf(draw, values)])] };
  }
  if (kind === 'number' || kind === 'date') {
    const limit = String(answer);
    return chance(draw, 50) ? { field: id, atLeast: limit } : { field: id, atMost: limit };
  }
  return { field: id, answered: true };
}

/** An answer that a field takes: the witness’s where it fits, else one that applies now. */
export function drawFitting(draw: Draw, field: FlowField, witness: FlowAnswers): FlowAnswers[string] {
  const { kind, options = [], id } = field;
  const values = options.map(({ value }) => value);
  switch (kind) {
    case 'information':
      return undefined;
    case 'yes_no':
      return chance(draw, 50);
    case 'choice':
      return oneOf(draw, values);
    case 'choices':
      return [...new Set([oneOf(draw, values), ...some(draw, values)])];
    default:
      return witness[id];
  }
}
