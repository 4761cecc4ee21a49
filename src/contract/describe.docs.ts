import type { AnswerOf, InputOf, OperationSpec } from './operation.js';
import type { Schema, Service } from './shared.js';
import type * as z from './zod.js';

/** The known values among those that a string may have: of `Open<'a' | 'b'>`, `'a' | 'b'`. Of a plain string, none. */
type KnownOf<T> = T extends string ? (string extends T ? never : T) : never;

/** A sentence, and where there are known values a sentence for each of them. */
type Said<T> = [KnownOf<T>] extends [never] ? string : { text: string; values: Record<KnownOf<T>, string> };

type KeyOf<T> = T extends unknown ? keyof T : never;
type ValueOf<T, K> = T extends unknown ? (K extends keyof T ? T[K] : never) : never;

/** The same for a field. One that holds a `Service` needs only the sentence: that schema tells its values itself. */
type SaidOfField<T> = [KnownOf<T>] extends [KnownOf<Service>] ? string : Said<T>;

/** A sentence for every field. A field of the schema that is missing here does not compile, nor does one too many. */
export type FieldDocs<T> = { readonly [K in KeyOf<T>]-?: SaidOfField<ValueOf<T, K>> };

/** What is said of a field or a value that stands alone. */
export type Saying = string | { readonly text: string; readonly values: Readonly<Record<string, string>> };

/** A named schema with its words. `format` is the JSON Schema format of a string. */
export interface SchemaDoc {
  readonly name: string;
  readonly schema: Schema<unknown>;
  readonly says: Saying;
  readonly format?: string;
  readonly fields: Readonly<Record<string, Saying>>;
  /** Its JSON Schema, for one that is checked by code of its own. */
  readonly json?: Readonly<Record<string, unknown>>;
}

/** Describes a schema of an object, or of a choice among objects. */
export function describeObject<S extends Schema<object>>(
  name: string,
  schema: S,
  says: string,
  fields: FieldDocs<z.infer<S>>,
): SchemaDoc {
  return { name, schema, says, fields };
}

/** Describes a schema that has no fields of its own: a string, a number, a map. */
export function describeValue<S extends Schema<unknown>>(
  name: string,
  schema: S,
  says: Said<z.infer<S>>,
  format?: string,
): SchemaDoc {
  return { name, schema, says, fields: {}, ...(format === undefined ? {} : { format }) };
}

/** Describes a schema that code of its own checks: its JSON Schema is given by hand. */
export function describeCustom(
  name: string,
  schema: Schema<unknown>,
  says: string,
  json: Readonly<Record<string, unknown>>,
): SchemaDoc {
  return { name, schema, says, fields: {}, json };
}

/** The words of a problem: both are for developers. `retryable` is whether the same request may succeed later. */
export interface ProblemDoc {
  readonly title: string;
  readonly detail: string;
  readonly retryable: boolean;
  readonly retryAfterSeconds?: number;
  /** What `errors` holds in the example, for problems that point at something. */
  readonly errors?: readonly { pointer: string; code: string }[];
}

/** A request and its answer, as they could be. A document or a stream is shown by the text it begins with. */
export interface Example<S extends OperationSpec> {
  readonly name: string;
  readonly summary: string;
  readonly input: InputOf<S>;
  readonly answer: S['answer'] extends 'pdf' | 'event-stream' ? string : AnswerOf<S>;
}

/** An operation with its words and at least one example. */
export interface OperationDoc<S extends OperationSpec = OperationSpec> {
  readonly tag: string;
  readonly summary: string;
  readonly text: string;
  /** What success means, for the response. */
  readonly answers: string;
  readonly params: { readonly [K in keyof S['params']]: string };
  readonly query: { readonly [K in keyof S['query']]: string };
  readonly problems: { readonly [K in keyof S['problems']]: ProblemDoc };
  readonly examples: readonly [Example<S>, ...Example<S>[]];
}

/** Keeps the exact type of an operation's words while checking them against the operation. */
export function describeOperation<S extends OperationSpec>(
  _operation: S,
  doc: OperationDoc<S>,
): OperationDoc<S> {
  return doc;
}
