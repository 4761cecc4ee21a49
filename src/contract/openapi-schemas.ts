import { schemaDocs } from './all.docs.js';
import type { Saying, SchemaDoc } from './describe.docs.js';
import type { Schema } from './shared.js';
import * as z from './zod.js';

/** JSON Schema (2020-12) as OpenAPI 3.1 uses it. */
export interface JsonSchema {
  [keyword: string]: unknown;
  $ref?: string;
  description?: string;
  type?: string | string[];
  properties?: Record<string, JsonSchema>;
  anyOf?: JsonSchema[];
  items?: JsonSchema;
}

const REF = '#/components/schemas/';

/** A schema that zod names by its place: the components of the document, and those that are asked for beside them. */
export interface NamedSchemas {
  /** Every named schema with its words. */
  readonly components: Record<string, JsonSchema>;
  /** The JSON Schema of any schema of the contract; a named one is a reference. */
  of(schema: Schema<unknown>): JsonSchema;
}

/** The integers that JavaScript holds exactly are what zod means by an integer; other languages need no such bound. */
function withoutSafeBounds(schema: JsonSchema): void {
  if (schema.type !== 'integer') return;
  if (schema.maximum === Number.MAX_SAFE_INTEGER) delete schema.maximum;
  if (schema.minimum === Number.MIN_SAFE_INTEGER) delete schema.minimum;
  schema.format = 'int64';
}

/** Adds a sentence, and the known values: as an enum where no other is accepted, else as a list that may grow. */
function say(schema: JsonSchema, saying: Saying): void {
  if (typeof saying === 'string') {
    schema.description = saying;
    return;
  }
  const known = Object.entries(saying.values).map(([value, text]) => `- \`${value}\`: ${text}`);
  const closed = schema.enum !== undefined;
  const after = closed
    ? []
    : ['', 'Other values may come: keep them, and show them as “other” with their label.'];
  schema.description = [saying.text, '', ...known, ...after].join('\n');
  if (!closed) schema['x-extensible-enum'] = Object.keys(saying.values);
}

/** Gives the properties of an object, or of each form of a choice, their sentences. */
function sayFields(schema: JsonSchema, doc: SchemaDoc): void {
  for (const form of schema.anyOf ?? [schema]) {
    for (const [field, property] of Object.entries(form.properties ?? {})) {
      const saying = doc.fields[field];
      if (saying === undefined) throw new Error(`No words for ${doc.name}.${field}`);
      say(property, saying);
    }
  }
}

/** Turns the contract's schemas into JSON Schema, one component for each that has a name. */
export function nameSchemas(others: ReadonlyMap<string, Schema<unknown>>): NamedSchemas {
  const registry = z.registry<{ id: string }>();
  for (const { name, schema } of schemaDocs) registry.add(schema, { id: name });
  const anonymous = new Map<Schema<unknown>, string>();
  for (const [id, schema] of others) {
    if (registry.has(schema) || anonymous.has(schema)) continue;
    anonymous.set(schema, id);
  }
  for (const [schema, id] of anonymous) registry.add(schema, { id });

  const byHand = new Map<unknown, SchemaDoc['json']>(schemaDocs.map(({ schema, json }) => [schema, json]));
  const { schemas } = z.toJSONSchema(registry, {
    // What is read, not what is written: unknown fields stay allowed.
    io: 'input',
    uri: (id) => REF + id,
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema._zod.def.type === 'custom') {
        const json = byHand.get(zodSchema);
        if (json === undefined) throw new Error('A schema that code checks needs its JSON Schema by hand');
        Object.assign(jsonSchema, json);
      }
      withoutSafeBounds(jsonSchema as JsonSchema);
    },
  });
  const plain = new Map<string, JsonSchema>();
  for (const [id, { $schema: _dialect, $id: _id, ...schema }] of Object.entries(schemas)) {
    plain.set(id, structuredClone(schema) as JsonSchema);
  }

  const components: Record<string, JsonSchema> = {};
  for (const doc of schemaDocs) {
    const schema = plain.get(doc.name) ?? {};
    if (doc.format !== undefined) schema.format = doc.format;
    say(schema, doc.says);
    sayFields(schema, doc);
    components[doc.name] = schema;
  }
  return {
    components,
    of(schema) {
      const name = registry.get(schema)?.id;
      if (name === undefined) throw new Error('A schema was not announced to nameSchemas');
      return anonymous.has(schema) ? (plain.get(name) ?? {}) : { $ref: REF + name };
    },
  };
}

/** Leaves out the components that nothing in `used` refers to, directly or through another component. */
export function referredTo(
  components: Record<string, JsonSchema>,
  used: unknown,
): Record<string, JsonSchema> {
  const found = new Set<string>();
  const look = (value: unknown): void => {
    for (const [, name = ''] of JSON.stringify(value).matchAll(/"#\/components\/schemas\/(\w+)"/g)) {
      if (found.has(name)) continue;
      found.add(name);
      look(components[name]);
    }
  };
  look(used);
  return Object.fromEntries(Object.entries(components).filter(([name]) => found.has(name)));
}
