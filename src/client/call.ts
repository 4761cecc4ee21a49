import type { OperationSpec } from '../contract/operation.js';
import { newIdempotencyKey } from './idempotency.js';
import type { Scope } from './signals.js';
import type { RequestOptions } from './types.js';
import { operationUrl, wrongInput } from './url.js';

/** One call on its way: what stays the same over its attempts, and what became of its session. */
export interface Call {
  readonly operation: OperationSpec;
  readonly url: string;
  readonly headers: Record<string, string>;
  readonly body: string | Uint8Array<ArrayBuffer> | undefined;
  readonly signal: AbortSignal;
  /** How long one attempt may wait for headers, in milliseconds. */
  readonly attemptMs: number;
  /** True once its session has been renewed because the API refused the token. */
  renewed: boolean;
  /** The last attempt's own scope, to be let go once its answer has been read. */
  trip?: Scope;
  /** The token it was sent with last. */
  token?: string;
}

interface CallParts {
  baseUrl: string;
  operation: OperationSpec;
  input: Readonly<Record<string, unknown>>;
  options: RequestOptions;
  language: string | undefined;
  signal: AbortSignal;
  attemptMs: number;
}

function accepted({ answer }: OperationSpec): string {
  if (answer === 'pdf') return 'application/pdf';
  return answer === 'event-stream' ? 'text/event-stream' : 'application/json';
}

function writeBody(operation: OperationSpec, body: unknown): string {
  let text: string | undefined;
  try {
    text = JSON.stringify(body);
  } catch {
    // A circle or a BigInt; told below.
  }
  if (text === undefined) throw wrongInput(operation, 'body');
  return text;
}

/** Writes address, headers and body once, so that every attempt sends the same key and the same bytes. */
export function prepareCall({ baseUrl, operation, input, options, language, ...rest }: CallParts): Call {
  const headers: Record<string, string> = { Accept: `${accepted(operation)}, application/problem+json` };
  if (language !== undefined && /^[\w-]{2,64}$/.test(language)) headers['Accept-Language'] = language;
  if (operation.body) headers['Content-Type'] = 'application/json';
  if (operation.upload) headers['Content-Type'] = 'application/octet-stream';
  if (operation.conditional) headers['If-Match'] = `"${String(input.ifVersion)}"`;
  if (operation.idempotent) {
    const key = options.idempotencyKey ?? newIdempotencyKey();
    if (!/^[\x21-\x7e]{1,255}$/.test(key)) throw wrongInput(operation, 'idempotencyKey');
    headers['Idempotency-Key'] = key;
  }
  if (options.etag !== undefined) headers['If-None-Match'] = options.etag;
  return {
    operation,
    url: operationUrl(baseUrl, operation, input),
    headers,
    body: operation.upload
      ? (input.bytes as Uint8Array<ArrayBuffer>)
      : operation.body && writeBody(operation, input.body),
    renewed: false,
    ...rest,
  };
}
