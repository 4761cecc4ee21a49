import { HttpResponse } from 'msw';
import type { OperationSpec } from '../contract/index.js';
import * as z from '../contract/zod.js';
import { type Answer, bytesOf } from './answer.js';
import type { Wait } from './backstage.js';
import type { Strike } from './faults.js';

const PIECES = 8;

/** A document of the contract with one required field left out, so that no reader can take it for sound. */
function withoutRequiredField(operation: OperationSpec, text: string): string {
  const value = JSON.parse(text) as Record<string, unknown>;
  if (typeof operation.answer === 'string') return '{';
  for (const key of Object.keys(value)) {
    const { [key]: _dropped, ...rest } = value;
    if (!z.safeParse(operation.answer, rest).success) return JSON.stringify(rest);
  }
  return '{';
}

function malformed(operation: OperationSpec, body: Answer['body']): Answer['body'] {
  if (body instanceof ReadableStream) {
    const broken = new TextEncoder().encode('id: broken\ndata: {"type":\n\n');
    const splice = new TransformStream<Uint8Array, Uint8Array>({
      start: (controller) => controller.enqueue(broken),
    });
    return body.pipeThrough(splice);
  }
  if (typeof body === 'string') return withoutRequiredField(operation, body);
  return 'This is not the document that was asked for.';
}

/** The bytes in pieces, each after its share of the time. Where it is truncated, it breaks off in the middle. */
function trickle(
  bytes: Uint8Array,
  ms: number,
  truncated: boolean,
  wait: Wait,
  signal: AbortSignal,
): ReadableStream<Uint8Array> {
  const size = Math.max(1, Math.ceil(bytes.length / PIECES));
  const end = truncated ? Math.floor(bytes.length / 2) : bytes.length;
  let at = 0;
  let closed = false;
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      if (ms > 0) await wait(ms / PIECES, signal);
      // The reader may have gone while we waited.
      if (closed) return;
      if (signal.aborted) controller.error(signal.reason);
      else if (at < end) controller.enqueue(bytes.subarray(at, Math.min(end, at + size)));
      else if (truncated) controller.error(new TypeError('The connection was closed'));
      else controller.close();
      at += size;
    },
    cancel() {
      closed = true;
    },
  });
}

/** Makes the answer a response, with what a fault does to its body. */
export function deliver(
  operation: OperationSpec,
  answer: Answer,
  strike: Strike,
  wait: Wait,
  signal: AbortSignal,
): Response {
  const { status } = answer;
  let { body } = answer;
  if (strike.malformed && status < 300) body = malformed(operation, body);
  if (
    (strike.slowBodyMs !== undefined || strike.truncated) &&
    body !== null &&
    !(body instanceof ReadableStream)
  ) {
    body = trickle(bytesOf(body), strike.slowBodyMs ?? 0, strike.truncated === true, wait, signal);
  }
  return new HttpResponse(body, { status, headers: answer.headers });
}
