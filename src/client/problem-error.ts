import { parseJson, readBytes } from './body.js';
import { type ErrorField, type ErrorKind, UtilityError } from './errors.js';
import { readRetryAfter } from './retry.js';

const MAX_PROBLEM_BYTES = 2 ** 18;
const MAX_FIELDS = 20;

function kindOf(status: number): ErrorKind {
  switch (status) {
    case 401:
      return 'unauthorized';
    case 403:
      return 'forbidden';
    case 404:
    case 410:
      return 'not-found';
    case 408:
      return 'timeout';
    case 409:
    case 412:
      return 'conflict';
    case 425:
      return 'unavailable';
    case 429:
      return 'rate-limited';
    default:
      if (status >= 500) return 'unavailable';
      return status >= 400 ? 'validation' : 'bad-response';
  }
}

/** Codes are for programs: anything that does not look like one is not passed on. */
function codeIn(value: unknown): string | undefined {
  return typeof value === 'string' && /^[a-z][a-z0-9_]{0,63}$/.test(value) ? value : undefined;
}

function fieldsIn(value: unknown): ErrorField[] | undefined {
  if (!Array.isArray(value)) return undefined;
  return value.slice(0, MAX_FIELDS).flatMap((entry: unknown) => {
    const { pointer, code } = Object(entry) as { pointer?: unknown; code?: unknown };
    return typeof pointer === 'string'
      ? [{ pointer: pointer.slice(0, 300), code: codeIn(code) ?? 'invalid' }]
      : [];
  });
}

/** The id of a resource, short enough to be one. */
function idIn(value: unknown): string | undefined {
  return typeof value === 'string' && value.length > 0 && value.length <= 255 ? value : undefined;
}

/** An id for support, from a problem or a header. */
export function requestIdIn(value: unknown): string | undefined {
  return typeof value === 'string' && /^[\x21-\x7e]{1,128}$/.test(value) ? value : undefined;
}

/**
 * The error that a refused request stands for. Reads the problem document field by field and does without those that
 * are missing or wrong: a proxy's HTML page still gives the right kind, and tells whether trying again can help.
 */
export async function problemError(
  response: Response,
  operation: string,
  now: number,
): Promise<UtilityError> {
  const { status, headers } = response;
  let problem: Record<string, unknown> = {};
  try {
    const document = parseJson(await readBytes(response, MAX_PROBLEM_BYTES, operation));
    if (typeof document === 'object' && document !== null) problem = { ...document };
  } catch {
    // The status alone has to do.
  }
  const kind = kindOf(status);
  const usual = kind === 'rate-limited' || kind === 'unavailable' || kind === 'timeout';
  return new UtilityError(kind, {
    operation,
    status,
    code: codeIn(problem.code),
    requestId: requestIdIn(problem.requestId) ?? requestIdIn(headers.get('x-request-id')),
    // A refused token stays refused, whatever the answer says: the client has already tried a new one.
    retryable:
      kind !== 'unauthorized' && (typeof problem.retryable === 'boolean' ? problem.retryable : usual),
    retryAfterSeconds:
      readRetryAfter(headers.get('retry-after'), now) ?? readRetryAfter(problem.retryAfterSeconds, now),
    fields: fieldsIn(problem.errors),
    paymentId: idIn(problem.paymentId),
  });
}
