import type { Schema } from './shared.js';
import type * as z from './zod.js';

/** Who is asking: the customer, somebody the customer trusts, or a person who works for the utility. */
export const ROLES = ['customer', 'delegate', 'agent'] as const;
export type Role = (typeof ROLES)[number];

/** What an operation answers: a document that a schema checks, a PDF, the event stream, or nothing. */
export type AnswerSpec = Schema<unknown> | 'pdf' | 'event-stream' | 'nothing';

type Shape = Readonly<Record<string, Schema<unknown>>>;

/** One row of the table that types the client and the mock, writes OpenAPI and drives the contract test. */
export interface OperationSpec {
  /** The operation's name in OpenAPI and in every error. */
  readonly id: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Below `/v1`, with `{name}` for each path parameter. */
  readonly path: `/${string}`;
  /** Path parameters by name. */
  readonly params?: Shape;
  /** Query parameters by name; an array travels comma-separated. */
  readonly query?: Shape;
  readonly body?: Schema<unknown>;
  /** True where the body is bytes as they are (`application/octet-stream`), a part of a file at a time. */
  readonly upload?: true;
  readonly answer: AnswerSpec;
  /** The status of success. */
  readonly status: 200 | 201 | 202 | 204;
  /** `public` needs no token, `server` needs the tenant's server key, else the roles that a client token may have. */
  readonly access: 'public' | 'server' | readonly Role[];
  /** Problem codes of this operation with their status, beside the common ones. */
  readonly problems: Readonly<Record<string, number>>;
  /** True where the request must carry an `Idempotency-Key`. */
  readonly idempotent?: true;
  /** True for a write without a key that is safe to send again: the resource itself makes it happen once. */
  readonly repeatable?: true;
  /** True where the answer has a `version`, and its `ETag` is that number in quotes. */
  readonly versioned?: true;
  /** True where the request must carry an `If-Match` with the version that the caller saw: `ifVersion` of the input. */
  readonly conditional?: true;
  /** True for lists with `limit`, `cursor` and `Link`. */
  readonly paged?: true;
}

/** Declares an operation and keeps its exact type. */
export function defineOperation<const S extends OperationSpec>(spec: S): S {
  return spec;
}

type OptionalKeys<S extends Shape> = { [K in keyof S]: undefined extends z.infer<S[K]> ? K : never }[keyof S];
type ShapeOf<S> = S extends Shape
  ? { [K in Exclude<keyof S, OptionalKeys<S>>]: z.infer<S[K]> } & { [K in OptionalKeys<S>]?: z.infer<S[K]> }
  : unknown;
type BodyOf<S> = S extends { body: Schema<infer B> } ? { body: B } : unknown;
type BytesOf<S> = S extends { upload: true } ? { bytes: Uint8Array } : unknown;
type VersionOf<S> = S extends { conditional: true } ? { ifVersion: number } : unknown;

/** What a caller gives an operation: its path and query parameters side by side, and `body` where it has one. */
export type InputOf<S extends OperationSpec> = ShapeOf<S['params']> &
  ShapeOf<S['query']> &
  BodyOf<S> &
  BytesOf<S> &
  VersionOf<S>;

/** What an operation answers. A PDF is its bytes. */
export type AnswerOf<S extends OperationSpec> = S['answer'] extends 'pdf'
  ? Uint8Array
  : S['answer'] extends 'nothing'
    ? undefined
    : S['answer'] extends Schema<infer T>
      ? T
      : never;

/** What an item of a paged operation is. */
export type ItemOf<S extends OperationSpec> = AnswerOf<S> extends { items: (infer T)[] } ? T : never;
