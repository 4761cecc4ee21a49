// Ways to make a sound flow unsound, each with the place and the name of the fault that it makes.
import type { Condition, Flow, FlowField } from '../../../src/contract/flow.js';
import type { FlowFault } from '../../../src/domain/flow/flow-faults.js';

/** Breaks a copy of a flow; undefined where it has nothing to break like this. */
export type Mutation = (flow: Flow, pick: (count: number) => number) => FlowFault | undefined;

interface Place {
  readonly step: number;
  readonly order: number;
  readonly field: FlowField;
  readonly path: string;
}

const placesOf = (
  flow: Flow,
  fits: (field: FlowField, place: Omit<Place, 'field' | 'path'>) => boolean = () => true,
) =>
  flow.steps.flatMap(({ fields }, step) =>
    fields.flatMap((field, order): Place[] =>
      fits(field, { step, order }) ? [{ step, order, field, path: `/steps/${step}/fields/${order}` }] : [],
    ),
  );

const chosen = <T>(found: readonly T[], pick: (count: number) => number): T | undefined =>
  found[pick(found.length)];

/** Changes one field, and says what is wrong with it then. */
const onField =
  (
    fits: (field: FlowField) => boolean,
    change: (field: FlowField) => FlowField,
    below: string | ((field: FlowField) => string),
    code: FlowFault['code'],
  ): Mutation =>
  (flow, pick) => {
    const place = chosen(placesOf(flow, fits), pick);
    const step = place && flow.steps[place.step];
    if (!place || !step) return undefined;
    step.fields[place.order] = change(place.field);
    const tail = typeof below === 'string' ? below : below(place.field);
    return { path: `${place.path}${tail}`, code };
  };

const text = { es: 'Texto', en: 'Text' };
const withRule = (field: FlowField, kind: string, value?: string): FlowField => ({
  ...field,
  validations: [...(field.validations ?? []), { kind, ...(value !== undefined && { value }), text }],
});
const lastRule =
  (part: string) =>
  ({ validations = [] }: FlowField): string =>
    `/validations/${validations.length}${part}`;
const isText = ({ kind }: FlowField): boolean => ['text', 'long_text'].includes(kind);
const isChoice = ({ kind }: FlowField): boolean => ['choice', 'choices'].includes(kind);
const isKind =
  (kind: string) =>
  (field: FlowField): boolean =>
    field.kind === kind;
const withWhen =
  (when: Condition) =>
  (field: FlowField): FlowField => ({ ...field, when });
const nested = (depth: number): Condition => (depth === 0 ? { all: [] } : { not: nested(depth - 1) });

export const MUTATIONS: Readonly<Record<string, Mutation>> = {
  'no steps': (flow) => {
    flow.steps = [];
    return { path: '/steps', code: 'no_steps' };
  },
  'a title in no language': (flow) => {
    flow.title = {};
    return { path: '/title', code: 'no_text' };
  },
  'a step’s title that says nothing': (flow, pick) => {
    const index = pick(flow.steps.length);
    const step = flow.steps[index];
    if (step) step.title = { es: '  ' };
    return { path: `/steps/${index}/title`, code: 'no_text' };
  },
  'a language that is none': onField(
    () => true,
    (field) => ({ ...field, label: { ...field.label, 'no/tag': 'x' } }),
    '/label/no~1tag',
    'unknown_language',
  ),
  'a question without words': onField(
    () => true,
    (field) => ({ ...field, label: {} }),
    '/label',
    'no_text',
  ),
  'two steps of one name': (flow, pick) => {
    const index = 1 + pick(flow.steps.length - 1);
    const [first, step] = [flow.steps[0], flow.steps[index]];
    if (!first || !step || flow.steps.length < 2) return undefined;
    step.id = first.id;
    return { path: `/steps/${index}/id`, code: 'duplicate_id' };
  },
  'two questions of one name': (flow, pick) => {
    const places = placesOf(flow);
    const [first] = places;
    const place = chosen(places.slice(1), pick);
    const field = place && flow.steps[place.step]?.fields[place.order];
    if (!first || !field) return undefined;
    field.id = first.field.id;
    return { path: `${place.path}/id`, code: 'duplicate_id' };
  },
  'a field that there is not': onField(
    () => true,
    withWhen({ not: { any: [{ field: 'nobody', answered: true }] } }),
    '/when/not/any/0/field',
    'unknown_field',
  ),
  'its own answer': onField(
    () => true,
    (field) => ({ ...field, when: { field: field.id, answered: true } }),
    '/when/field',
    'forward_reference',
  ),
  'an answer that comes later': (flow, pick) => {
    const places = placesOf(flow);
    const last = places.at(-1);
    const index = pick(flow.steps.length);
    const step = flow.steps[index];
    if (!last || !step) return undefined;
    step.when = { all: [{ field: last.field.id, answered: true }] };
    return { path: `/steps/${index}/when/all/0/field`, code: 'forward_reference' };
  },
  'conditions without end': onField(
    () => true,
    withWhen(nested(40)),
    `/when${'/not'.repeat(17)}`,
    'too_deep',
  ),
  'a choice of nothing': onField(isChoice, (field) => ({ ...field, options: [] }), '/options', 'no_options'),
  'a choice without options': onField(
    isChoice,
    ({ options: _, ...field }) => field,
    '/options',
    'no_options',
  ),
  'options of a text': onField(
    isText,
    (field) => ({ ...field, options: [{ value: 'a', label: text }] }),
    '/options',
    'unexpected_options',
  ),
  'an option twice': onField(
    isChoice,
    (field) => ({
      ...field,
      options: [...(field.options ?? []), { value: field.options?.[0]?.value ?? '', label: text }],
    }),
    ({ options = [] }) => `/options/${options.length}/value`,
    'duplicate_option',
  ),
  'a value that is no option': (flow) => {
    const place = placesOf(flow, isChoice)[0];
    if (!place) return undefined;
    flow.steps.push({
      id: 'after',
      title: text,
      when: { field: place.field.id, in: [place.field.options?.[0]?.value ?? '', 'never'] },
      fields: [],
    });
    return { path: `/steps/${flow.steps.length - 1}/when/in/1`, code: 'unknown_value' };
  },
  'yes or no as a text': (flow) => {
    const place = placesOf(flow, isKind('yes_no'))[0];
    if (!place) return undefined;
    flow.steps.push({ id: 'after', title: text, when: { field: place.field.id, is: 'yes' }, fields: [] });
    return { path: `/steps/${flow.steps.length - 1}/when/is`, code: 'unknown_value' };
  },
  'a day compared with a number': (flow) => {
    const place = placesOf(flow, isKind('date'))[0];
    if (!place) return undefined;
    flow.steps.push({ id: 'after', title: text, when: { field: place.field.id, atLeast: '5' }, fields: [] });
    return { path: `/steps/${flow.steps.length - 1}/when/atLeast`, code: 'wrong_comparison' };
  },
  'files compared with a number': (flow) => {
    const place = placesOf(flow, isKind('document'))[0];
    if (!place) return undefined;
    flow.steps.push({ id: 'after', title: text, when: { field: place.field.id, atMost: '5' }, fields: [] });
    return { path: `/steps/${flow.steps.length - 1}/when/atMost`, code: 'wrong_comparison' };
  },
  'a step that nothing leads to': (flow) => {
    const place = placesOf(flow, ({ kind }) => kind !== 'information')[0];
    if (!place) return undefined;
    const once: Condition = { field: place.field.id, answered: true };
    flow.steps.push({ id: 'after', title: text, when: { all: [once, { not: once }] }, fields: [] });
    return { path: `/steps/${flow.steps.length - 1}/when`, code: 'unreachable' };
  },
  'a question between two days that cross': (flow) => {
    const place = placesOf(flow, isKind('date'))[0];
    if (!place) return undefined;
    const { id } = place.field;
    const when = {
      all: [
        { field: id, atLeast: '2027-02-01' },
        { field: id, atMost: '2027-01-01' },
      ],
    };
    const fields = [{ id: 'lost', kind: 'text', label: text, required: true, when }];
    flow.steps.push({ id: 'after', title: text, fields });
    return { path: `/steps/${flow.steps.length - 1}/fields/0/when`, code: 'unreachable' };
  },
  'a required choice that empties': (flow) => {
    const id = 'gate';
    const options = [{ value: 'a', label: text, when: { field: id, is: true } }];
    flow.steps.unshift({
      id: 'gates',
      title: text,
      fields: [
        { id, kind: 'yes_no', label: text, required: true },
        { id: 'emptied', kind: 'choice', label: text, required: true, options },
      ],
    });
    return { path: '/steps/0/fields/1/options', code: 'dead_end' };
  },
  'an information that is required': onField(
    isKind('information'),
    (field) => ({ ...field, required: true }),
    '/required',
    'unanswerable',
  ),
  'a length that is none': onField(
    isText,
    (field) => withRule(field, 'min_length', 'few'),
    lastRule('/value'),
    'malformed_value',
  ),
  'a length without a figure': onField(
    isText,
    (field) => withRule(field, 'max_length'),
    lastRule('/value'),
    'malformed_value',
  ),
  'a pattern that does not close': onField(
    isText,
    (field) => withRule(field, 'pattern', '(a'),
    lastRule('/value'),
    'malformed_value',
  ),
  'lengths that cross': onField(
    isText,
    (field) => withRule(withRule({ ...field, validations: [] }, 'min_length', '9'), 'max_length', '3'),
    '/validations/1',
    'contradictory_rules',
  ),
  'numbers that cross': onField(
    isKind('number'),
    (field) => withRule(withRule({ ...field, validations: [] }, 'at_most', '-3,5'), 'at_least', '4'),
    '/validations/1',
    'contradictory_rules',
  ),
  'a day that is none': onField(
    isKind('date'),
    (field) => withRule(field, 'not_after', '2026-02-30'),
    lastRule('/value'),
    'malformed_value',
  ),
  'days that cross': onField(
    isKind('date'),
    (field) =>
      withRule(
        withRule({ ...field, validations: [] }, 'not_before', '2027-01-02'),
        'not_after',
        '2027-01-01',
      ),
    '/validations/1',
    'contradictory_rules',
  ),
  'days back': onField(
    isKind('date'),
    (field) => withRule(field, 'within_days', '-1'),
    lastRule('/value'),
    'malformed_value',
  ),
  'a work day of a text': onField(
    isText,
    (field) => withRule(field, 'work_day'),
    lastRule('/kind'),
    'misplaced_rule',
  ),
  'a length of a choice': onField(
    isChoice,
    (field) => withRule(field, 'min_length', '1'),
    lastRule('/kind'),
    'misplaced_rule',
  ),
  'a rule without words': onField(
    isText,
    (field) => ({
      ...field,
      validations: [...(field.validations ?? []), { kind: 'pattern', value: 'a', text: {} }],
    }),
    lastRule('/text'),
    'no_text',
  ),
  'files of which nothing is said': onField(
    isKind('document'),
    ({ document: _, ...field }) => field,
    '/document',
    'no_document',
  ),
  'files of no type': onField(
    isKind('document'),
    (field) => ({ ...field, document: { accepts: ['pdf'], maxBytes: 9, maxFiles: 1 } }),
    '/document/accepts/0',
    'malformed_document',
  ),
  'files of no size': onField(
    isKind('document'),
    (field) => ({ ...field, document: { accepts: ['image/png'], maxBytes: 0, maxFiles: 1 } }),
    '/document/maxBytes',
    'malformed_document',
  ),
  'steps of nothing': onField(
    isKind('number'),
    (field) => ({ ...field, step: '0' }),
    '/step',
    'malformed_step',
  ),
  'a kind that is no text': onField(
    () => true,
    (field) => ({ ...field, kind: 7 as unknown as string }),
    '/kind',
    'not_a_flow',
  ),
  'a flow without a version': (flow) => {
    delete (flow as Partial<Flow>).version;
    return { path: '/version', code: 'not_a_flow' };
  },
};
