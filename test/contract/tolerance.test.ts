// What a reader may rely on: unknown fields are ignored, unknown values kept, missing fields refused.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { operationDocs, schemaDocs } from '../../src/contract/all.docs.js';
import { operations, type OperationSpec } from '../../src/contract/index.js';
import { trial } from '../support/counts.js';
import { at, document, faults, type Node } from './schemas.js';

type Path = (string | number)[];
type Answer = Record<string, unknown>;

const table: readonly OperationSpec[] = operations;

/** Every example answer that a schema checks. */
const samples = table.flatMap(({ id, answer, method, path, status }) =>
  typeof answer === 'string'
    ? []
    : operationDocs[id as keyof typeof operationDocs].examples.map((example) => ({
        id,
        schema: answer,
        value: JSON.parse(JSON.stringify(example.answer)) as Answer,
        independent: at(
          ...['paths', path, method.toLowerCase(), 'responses', String(status)],
          ...['content', 'application/json', 'schema'],
        ),
      })),
);
const sample = fc.constantFrom(...samples);

function resolve(schema: Node): Node {
  const name = schema.$ref?.split('/').at(-1);
  return name === undefined ? schema : resolve(document.components.schemas[name] ?? {});
}

/** Each object inside a value whose fields a schema names: not the maps of texts. */
function objects(value: unknown, schema: Node, path: Path = []): { path: Path; schema: Node }[] {
  const here = resolve(schema);
  if (Array.isArray(value)) {
    return value.flatMap((one, index) => objects(one, here.items as Node, [...path, index]));
  }
  if (typeof value !== 'object' || value === null) return [];
  if (here.anyOf) {
    const form = here.anyOf.find((one) => resolve(one).properties);
    return form && here.anyOf.length === 2 ? objects(value, form, path) : [];
  }
  if (!here.properties) return [];
  return [
    { path, schema: here },
    ...Object.entries(here.properties).flatMap(([key, inner]) =>
      objects((value as Answer)[key], inner, [...path, key]),
    ),
  ];
}

function get(value: unknown, path: Path): Answer {
  return path.reduce<unknown>((inner, step) => (inner as Answer)[step], value) as Answer;
}

/** The schema of a sample's answer, as a node of the document. */
const nodeOf = (one: (typeof samples)[number]): Node => one.independent.schema as Node;

/** A sample with one of the objects inside it. */
const place = sample.chain((one) =>
  fc
    .constantFrom(...objects(one.value, nodeOf(one)))
    .map((found) => ({ ...one, ...found, value: structuredClone(one.value) })),
);

describe('a tolerant reader', () => {
  it('looks into every part of the examples', () => {
    const seen = new Set(
      samples.flatMap((one) => objects(one.value, nodeOf(one)).map(({ schema }) => schema)),
    );
    const untouched = schemaDocs
      .map(({ name, fields }) => ({ name, fields: Object.keys(fields) }))
      .filter(({ name, fields }) => fields.length > 0 && document.components.schemas[name])
      .filter(({ name }) => !seen.has(document.components.schemas[name] as Node))
      .map(({ name }) => name);
    const bodies = ['SessionRequest', 'ReadRequest', 'PaymentRequest', 'MethodChoice', 'AutopayRequest'];
    const more = ['AgreementRequest', 'CaseRequest', 'CaseAnswer'];
    const moving = ['SlotRequest', 'MoveRequest', 'MoveDraft', 'MoveDates', 'DocumentRequest'];
    const talking = [
      'AttachmentPart',
      'AttachmentRequest',
      'CallbackRequest',
      'ConversationRequest',
      'MessageRequest',
      'PresenceRequest',
    ];
    const elsewhere = [...bodies, ...more, ...moving, ...talking, 'StreamEvent', 'Problem', 'ProblemField'];
    const notInExamples = ['Condition', 'FlowDocument', 'BillEstimate'];
    assert.deepEqual(untouched.sort(), [...elsewhere, ...notInExamples].sort());
  });

  it('ignores fields it does not know, at any depth', () => {
    fc.assert(
      fc.property(place, fc.stringMatching(/^x[a-z]{1,8}$/), fc.jsonValue(), (one, field, extra) => {
        get(one.value, one.path)[field] = extra;
        assert.equal(one.schema.properties?.[field], undefined);
        const { success, data } = schemaOf(one.id).safeParse(one.value);
        assert.ok(success);
        assert.equal(get(data, one.path)[field], undefined, 'what is not in the contract does not get in');
        assert.deepEqual(faults(one.independent, one.value), []);
      }),
      trial(5_000),
    );
  });

  it('keeps a value it does not know in an open list, as it came', () => {
    const open = place.filter(({ value, path, schema }) => openFields(get(value, path), schema).length > 0);
    fc.assert(
      fc.property(open, fc.string({ unit: 'grapheme' }), fc.nat(), (one, text, pick) => {
        const fields = openFields(get(one.value, one.path), one.schema);
        const field = fields[pick % fields.length] ?? '';
        get(one.value, one.path)[field] = text;
        const { success, data } = schemaOf(one.id).safeParse(one.value);
        assert.ok(success, field);
        assert.equal(get(data, one.path)[field], text);
        assert.deepEqual(faults(one.independent, one.value), []);
      }),
      trial(5_000),
    );
  });

  it('refuses an answer without a field that is required, and says where', () => {
    fc.assert(
      fc.property(place, fc.nat(), (one, pick) => {
        const required = (one.schema.required ?? []) as string[];
        fc.pre(required.length > 0);
        const field = required[pick % required.length] ?? '';
        Reflect.deleteProperty(get(one.value, one.path), field);
        const { success, error } = schemaOf(one.id).safeParse(one.value);
        assert.ok(!success, field);
        assert.deepEqual(error.issues[0]?.path, [...one.path, field]);
        assert.notDeepEqual(faults(one.independent, one.value), []);
      }),
      trial(5_000),
    );
  });

  it('takes an answer without a field that is not required', () => {
    fc.assert(
      fc.property(place, fc.nat(), (one, pick) => {
        const required = (one.schema.required ?? []) as string[];
        const optional = Object.keys(one.schema.properties ?? {}).filter((name) => !required.includes(name));
        fc.pre(optional.length > 0);
        Reflect.deleteProperty(get(one.value, one.path), optional[pick % optional.length] ?? '');
        assert.ok(schemaOf(one.id).safeParse(one.value).success);
        assert.deepEqual(faults(one.independent, one.value), []);
      }),
      trial(5_000),
    );
  });

  it('agrees with an independent validator on amounts, days, instants and decimals', () => {
    const odd = fc.oneof(
      fc.jsonValue(),
      fc.double(),
      fc.date({ noInvalidDate: true }).map((d) => d.toISOString()),
    );
    const fields = ['amountMinor', 'issuedOn', 'rate', 'currency', 'start', 'days', 'id'];
    fc.assert(
      fc.property(place, fc.nat(), odd, (one, pick, value) => {
        const here = Object.keys(get(one.value, one.path)).filter((name) => fields.includes(name));
        fc.pre(here.length > 0);
        get(one.value, one.path)[here[pick % here.length] ?? ''] = value;
        const ours = schemaOf(one.id).safeParse(one.value).success;
        // Some of our rules (known zones, order of a period, exact integers) are not JSON Schema: we are never laxer.
        if (ours) assert.deepEqual(faults(one.independent, one.value), []);
      }),
      trial(5_000),
    );
  });
});

/** Fields of a value that an open list describes. */
function openFields(value: Answer, schema: Node): string[] {
  return Object.entries(schema.properties ?? {})
    .filter(
      ([name, node]) =>
        name in value && Array.isArray(resolve(node)['x-extensible-enum'] ?? node['x-extensible-enum']),
    )
    .map(([name]) => name);
}

function schemaOf(id: string): (typeof samples)[number]['schema'] {
  const found = samples.find((one) => one.id === id);
  if (!found) throw new Error(id);
  return found.schema;
}
