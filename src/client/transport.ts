import { UtilityError } from './errors.js';
import { abortable } from './signals.js';

/**
 * What of a thrown value may be told. Platforms quote headers and addresses in their messages, and a host's own errors
 * may quote a token, so only the name and a system's code (`ECONNREFUSED`) go on.
 */
export function harmlessCause(thrown: unknown): Error {
  const { name, code, cause } = Object(thrown) as { name?: unknown; code?: unknown; cause?: unknown };
  const inner = Object(cause) as { code?: unknown };
  const words = [name, code ?? inner.code].filter((word) => typeof word === 'string');
  return new Error(words.map((word) => word.slice(0, 60)).join(' ') || 'unknown');
}

/** A network failure as one of our errors; one of our errors as it is. */
export function asUtilityError(thrown: unknown, operation: string): UtilityError {
  if (thrown instanceof UtilityError) return thrown;
  return new UtilityError('network', { operation, retryable: true, cause: harmlessCause(thrown) });
}

/** The only place that calls `fetch`, but for the loader ahead of it. Rejects with a `UtilityError`, with the signal's reason where that ended it. */
export async function send(
  fetcher: typeof fetch | undefined,
  operation: string,
  url: string,
  init: RequestInit & { signal: AbortSignal },
): Promise<Response> {
  let response: Response;
  try {
    // Redirects are not followed: the request would take its body and token where nobody sent it.
    response = await abortable(
      (fetcher ?? globalThis.fetch)(url, { credentials: 'omit', redirect: 'manual', ...init }),
      init.signal,
    );
  } catch (thrown) {
    throw init.signal.aborted ? (init.signal.reason as Error) : asUtilityError(thrown, operation);
  }
  const { status, type } = response;
  if (type === 'error') throw asUtilityError(undefined, operation);
  if (type === 'opaqueredirect' || (status >= 300 && status < 400 && status !== 304)) {
    discard(response);
    throw new UtilityError('bad-response', {
      operation,
      code: 'unexpected_redirect',
      status: status === 0 ? undefined : status,
    });
  }
  return response;
}

/** Lets go of a body that nobody reads, so that the connection is free. */
export function discard(response: Response): void {
  response.body?.cancel().catch(() => undefined);
}
