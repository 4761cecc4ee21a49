import type { Condition, Flow, FlowField } from '../../contract/flow.js';
import { addDays, daysBetween } from '../civil-date.js';
import { applies, type FlowAnswers } from './conditions.js';
import { isCivilDate, meetsRule, readNumber } from './rules.js';
import type { FlowFault } from './flow-faults.js';
import { factFields } from './move-facts.js';

/** So many courses of answers are followed; a flow with more is not held to have parts that none of them reaches. */
const MOST_COURSES = 20_000;
/** A choice of several is followed in all its combinations up to so many options that conditions name. */
const MOST_NAMED = 6;
const OTHER = '…';

interface Part {
  readonly path: string;
  readonly field: FlowField;
}

/**
 * The parts of a flow that no answers lead to, and the choices that some answers leave empty. Every course of answers
 * that conditions tell apart is followed; where these are too many, nothing is said.
 */
export function unreachableParts(asWritten: Flow): FlowFault[] {
  // What is known beside the answers comes first, as a screen of its own.
  const known = { id: '', title: {}, fields: factFields(asWritten) };
  const flow: Flow = { ...asWritten, steps: [known, ...asWritten.steps] };
  const named = namedValues(flow);
  const domains = new Map<string, readonly FlowAnswers[string][]>();
  for (const field of flow.steps.flatMap(({ fields }) => fields)) {
    const mentioned = named.get(field.id);
    if (!mentioned) continue;
    const domain = domainOf(field, mentioned);
    if (!domain) return [];
    domains.set(field.id, domain);
  }
  const search = new Search(flow, domains);
  return search.run() ? search.faults : [];
}

/** Follows the courses of answers through a flow, and remembers what they come by. */
class Search {
  readonly #parts: readonly Part[];
  readonly #conditional: ReadonlySet<string>;
  readonly #domains: ReadonlyMap<string, readonly FlowAnswers[string][]>;
  readonly #reached = new Set<string>();
  readonly #deadEnds = new Set<string>();
  readonly #mayEnd: boolean;
  readonly #steps: Flow['steps'];
  #courses = 0;

  constructor(flow: Flow, domains: ReadonlyMap<string, readonly FlowAnswers[string][]>) {
    this.#domains = domains;
    this.#steps = flow.steps;
    this.#parts = flow.steps.flatMap(({ fields }, index) =>
      fields.map((field, order) => ({ field, path: `${stepPath(index)}/fields/${order}` })),
    );
    this.#conditional = new Set([
      ...flow.steps.flatMap(({ when }, index) => (when ? [`${stepPath(index)}/when`] : [])),
      ...this.#parts.flatMap(({ field, path }) => [
        ...(field.when ? [`${path}/when`] : []),
        ...(field.options ?? []).flatMap(({ when }, index) =>
          when ? [`${path}/options/${index}/when`] : [],
        ),
      ]),
    ]);
    this.#mayEnd = this.#parts.some(
      ({ field }) => field.required && field.options?.every(({ when }) => when),
    );
  }

  /** True where all courses were followed, or enough of them to know. */
  run(): boolean {
    this.#follow(0, 0, {});
    return this.#isDone || this.#courses <= MOST_COURSES;
  }

  get faults(): FlowFault[] {
    return [
      ...[...this.#conditional]
        .filter((path) => !this.#reached.has(path))
        .map((path): FlowFault => ({ path, code: 'unreachable' })),
      ...[...this.#deadEnds].map((path): FlowFault => ({ path, code: 'dead_end' })),
    ];
  }

  get #isDone(): boolean {
    return !this.#mayEnd && this.#reached.size === this.#conditional.size;
  }

  #follow(step: number, order: number, answers: FlowAnswers): void {
    if (this.#isDone || this.#courses > MOST_COURSES) return;
    const at = this.#steps[step];
    if (!at) {
      this.#courses += 1;
      return;
    }
    if (order === 0 && at.when) {
      if (!applies(at.when, answers)) {
        this.#follow(step + 1, 0, answers);
        return;
      }
      this.#reached.add(`${stepPath(step)}/when`);
    }
    const field = at.fields[order];
    if (!field) {
      this.#follow(step + 1, 0, answers);
      return;
    }
    for (const answer of this.#answersTo(field, `${stepPath(step)}/fields/${order}`, answers)) {
      this.#follow(step, order + 1, answer === undefined ? answers : { ...answers, [field.id]: answer });
    }
  }

  /** The answers to a field that conditions tell apart; only none where it does not apply. */
  #answersTo(field: FlowField, path: string, answers: FlowAnswers): readonly FlowAnswers[string][] {
    if (!applies(field.when, answers)) return [undefined];
    if (field.when) this.#reached.add(`${path}/when`);
    const there = new Set<string>();
    for (const [index, { value, when }] of (field.options ?? []).entries()) {
      if (!applies(when, answers)) continue;
      there.add(value);
      if (when) this.#reached.add(`${path}/options/${index}/when`);
    }
    if (field.options && field.required && there.size === 0) this.#deadEnds.add(`${path}/options`);
    const domain = this.#domains.get(field.id) ?? [undefined];
    if (!field.options) return domain;
    const left = domain.filter(
      (answer) => answer === undefined || [answer].flat().every((one) => there.has(String(one))),
    );
    return left.length > 0 ? left : [undefined];
  }
}

/** The first screen is what is known beside the answers; it has no place in the flow as it is written. */
const stepPath = (index: number): string => `/steps/${index - 1}`;

interface Named {
  readonly values: Set<string>;
  readonly limits: Set<string>;
}

/** What the conditions of a flow ask of each field. */
function namedValues(flow: Flow): ReadonlyMap<string, Named> {
  const named = new Map<string, Named>();
  const read = (condition: Condition | undefined): void => {
    if (!condition) return;
    if ('all' in condition) condition.all.forEach(read);
    else if ('any' in condition) condition.any.forEach(read);
    else if ('not' in condition) read(condition.not);
    else {
      const of = named.get(condition.field) ?? { values: new Set(), limits: new Set() };
      named.set(condition.field, of);
      if ('is' in condition) of.values.add(String(condition.is));
      else if ('in' in condition) condition.in.forEach((value) => of.values.add(value));
      else if ('atLeast' in condition) of.limits.add(condition.atLeast);
      else if ('atMost' in condition) of.limits.add(condition.atMost);
    }
  };
  for (const { when, fields } of flow.steps) {
    read(when);
    for (const field of fields) {
      read(field.when);
      for (const option of field.options ?? []) read(option.when);
    }
  }
  return named;
}

/** One answer for each that the conditions tell apart; undefined where these are too many. */
function domainOf(field: FlowField, { values, limits }: Named): readonly FlowAnswers[string][] | undefined {
  const none = field.required ? [] : [undefined];
  switch (field.kind) {
    case 'information':
      return [undefined];
    case 'yes_no':
      return [true, false, ...none];
    case 'choice':
      return [
        ...new Set([
          ...(field.options ?? []).map(({ value }) => value),
          ...(field.options ? [] : [...values, OTHER]),
        ]),
        ...none,
      ];
    case 'choices':
      return setsOf(field, values);
    case 'document':
      return [[OTHER], ...none];
    default:
      return [...textsOf(field, values, limits), ...none];
  }
}

function setsOf({ options = [], required }: FlowField, named: ReadonlySet<string>): string[][] | undefined {
  const all = options.map(({ value }) => value);
  const mentioned = all.filter((value) => named.has(value));
  if (mentioned.length > MOST_NAMED) return undefined;
  const rest = all.filter((value) => !named.has(value));
  let sets: string[][] = [[]];
  for (const value of mentioned) sets = [...sets, ...sets.map((set) => [...set, value])];
  const withRest = rest.flatMap((value) => sets.map((set) => [...set, value]));
  return [...sets, ...withRest].filter((set) => set.length > 0 || !required);
}

/** A text for each side of every limit, those that are named, and one that is not. */
function textsOf(field: FlowField, values: ReadonlySet<string>, limits: ReadonlySet<string>): string[] {
  const rules = field.validations ?? [];
  const ruled = rules.flatMap(({ kind, value = '' }) =>
    ['at_least', 'at_most', 'not_before', 'not_after'].includes(kind) ? [value] : [],
  );
  const edges = [...limits, ...ruled, ...(field.kind === 'number' || field.kind === 'date' ? values : [])];
  const days = around(
    edges.filter(isCivilDate).map((day) => daysBetween('1970-01-01', day)),
    1,
  ).map((count) => addDays('1970-01-01', Math.floor(count)));
  const numbers = around(
    edges.flatMap((edge) => (isCivilDate(edge) ? [] : [Number(readNumber(edge))])).filter(Number.isFinite),
    1,
  ).map((number) => String(Math.round(number * 1e6) / 1e6));
  const plain = field.kind === 'number' ? ['1'] : field.kind === 'date' ? ['2026-01-01'] : [OTHER];
  const found = [...new Set([...values, ...days, ...numbers, ...plain])];
  const bound = rules.filter(({ kind }) => ['at_least', 'at_most', 'not_before', 'not_after'].includes(kind));
  const sound = found.filter((text) => bound.every(({ kind, value = '' }) => meetsRule(kind, value, text)));
  return sound.length > 0 ? sound : found;
}

/** Each point, what lies between two, and what lies beyond the outermost. */
function around(points: readonly number[], beyond: number): number[] {
  const sorted = [...new Set(points)].sort((a, b) => a - b);
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return [];
  const between = sorted.slice(1).map((point, index) => (point + (sorted[index] ?? point)) / 2);
  return [first - beyond, ...sorted, ...between, last + beyond];
}
