import type { OperationSpec } from '../contract/operation.js';
import { type ErrorField, UtilityError } from './errors.js';
import { discard, harmlessCause } from './transport.js';

/** More than any honest answer. A page must not be filled up by a broken or hostile one. */
export const MAX_JSON_BYTES = 16 * 2 ** 20;
export const MAX_PDF_BYTES = 64 * 2 ** 20;
const MAX_REPORTED_FIELDS = 5;

/** Reads a body up to `limit` bytes. */
export async function readBytes(response: Response, limit: number, operation: string): Promise<Uint8Array> {
  const tooLarge = () =>
    new UtilityError('bad-response', { operation, status: response.status, code: 'body_too_large' });
  if (Number(response.headers.get('content-length')) > limit) {
    discard(response);
    throw tooLarge();
  }
  const reader = response.body?.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (let part = await reader?.read(); part?.done === false; part = await reader?.read()) {
    const chunk = part.value as Uint8Array;
    size += chunk.byteLength;
    if (size > limit) {
      reader?.cancel().catch(() => undefined);
      throw tooLarge();
    }
    chunks.push(chunk);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.byteLength;
  }
  return bytes;
}

/** The document in these bytes. Throws where they are not UTF-8 or not JSON. */
export function parseJson(bytes: Uint8Array): unknown {
  return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
}

/** A path into a document as a JSON pointer (RFC 6901), cut where a hostile key makes it endless. */
function pointerOf(path: readonly PropertyKey[]): string {
  return path
    .map((key) => `/${String(key).slice(0, 60).replaceAll('~', '~0').replaceAll('/', '~1')}`)
    .join('')
    .slice(0, 300);
}

/** Reads a success and checks it against the operation's schema. Rejects with `bad-response`, or as the stream does. */
export async function readAnswer(response: Response, operation: OperationSpec): Promise<unknown> {
  const { answer, id } = operation;
  const bad = (code: string, fields?: ErrorField[], cause?: unknown) =>
    new UtilityError('bad-response', {
      operation: id,
      status: response.status,
      code,
      fields,
      // The same question may well get a whole answer next time; an answer of the wrong shape stays wrong.
      retryable: fields === undefined,
      cause: cause === undefined ? undefined : harmlessCause(cause),
    });

  if (typeof answer === 'string') {
    if (answer !== 'pdf') {
      discard(response);
      return undefined;
    }
    const bytes = await readBytes(response, MAX_PDF_BYTES, id);
    // Readers look for the mark in the first kilobyte; writers put it first. So do we ask.
    if (String.fromCharCode(...bytes.subarray(0, 5)) !== '%PDF-') throw bad('not_pdf');
    return bytes;
  }

  if (!/^\s*application\/([\w.-]+\+)?json\s*(;|$)/i.test(response.headers.get('content-type') ?? '')) {
    discard(response);
    throw bad('wrong_content_type');
  }
  const bytes = await readBytes(response, MAX_JSON_BYTES, id);
  let document: unknown;
  try {
    document = parseJson(bytes);
  } catch (thrown) {
    throw bad('not_json', undefined, thrown);
  }
  const result = check(answer, document);
  if (result instanceof Error) throw bad('schema_mismatch', [{ pointer: '', code: 'too_deep' }], result);
  if (result.success) return result.data;
  const fields = result.error.issues
    .slice(0, MAX_REPORTED_FIELDS)
    .map(({ path, code }) => ({ pointer: pointerOf(path), code }));
  throw bad('schema_mismatch', fields);
}

/** A schema that follows itself overflows the stack on a document nested deeply on purpose. */
function check(schema: Exclude<OperationSpec['answer'], string>, document: unknown) {
  try {
    return schema.safeParse(document);
  } catch (thrown) {
    return harmlessCause(thrown);
  }
}
