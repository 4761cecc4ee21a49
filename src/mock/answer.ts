import { problemOf, type Refusal } from './problems.js';

/** An answer before it becomes a `Response`: plain values, so that it can be kept and replayed. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array> | null;
}

/** A JSON document. */
export function jsonAnswer(value: unknown, status = 200, headers: Record<string, string> = {}): Answer {
  return {
    status,
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(value),
  };
}

/** A refusal as an RFC 9457 document. */
export function problemAnswer(refusal: Refusal, requestId: string, instance: string): Answer {
  const problem = problemOf(refusal, requestId, instance);
  const headers: Record<string, string> = { 'content-type': 'application/problem+json' };
  if (problem.retryAfterSeconds !== undefined) headers['retry-after'] = String(problem.retryAfterSeconds);
  if (problem.status === 401) headers['www-authenticate'] = 'Bearer';
  return { status: problem.status, headers, body: JSON.stringify(problem) };
}

/** The bytes of a body that is not a stream. */
export function bytesOf(body: Exclude<Answer['body'], ReadableStream>): Uint8Array<ArrayBuffer> {
  if (body === null) return new Uint8Array();
  return typeof body === 'string' ? new TextEncoder().encode(body) : body;
}
