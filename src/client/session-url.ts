import type { Session } from '../contract/sessions.js';
import { MAX_JSON_BYTES, parseJson, readBytes } from './body.js';
import { notConfigured, UtilityError } from './errors.js';
import { problemError } from './problem-error.js';
import { sessionRequest } from './ahead.js';
import { asUtilityError, send } from './transport.js';
import type { GetSession } from './types.js';

const OPERATION = 'createSession';

/**
 * A `getSession` that asks the page's own server: a POST to `url` with the page's cookies and `{"reason": …}`, answered
 * with the session as the API minted it. `url` must be on the page's origin or one that the page allows
 * (`not-configured` otherwise): a session of a signed-in customer is nobody else's to give. The client checks the answer.
 * `ahead` gives an answer that is already on its way, for the first question.
 */
export function sessionFromUrl(
  url: string,
  fetcher?: typeof fetch,
  allowedOrigins: readonly string[] = [],
  ahead?: (href: string) => Promise<Response | undefined>,
): GetSession {
  return async ({ reason, signal }) => {
    const target = sessionTarget(url, allowedOrigins);
    if (target === undefined) {
      throw notConfigured(OPERATION, 'session_url_not_same_origin');
    }
    const early = reason === 'start' ? await ahead?.(target.href) : undefined;
    const response = await send(early ? () => Promise.resolve(early) : fetcher, OPERATION, target.href, {
      ...sessionRequest(reason),
      // Within the origin only the page's own cookies travel; an origin that the page allows is trusted with its own.
      credentials: target.origin === location.origin ? 'same-origin' : 'include',
      signal,
    });
    if (!response.ok) throw await problemError(response, OPERATION, Date.now());
    try {
      return parseJson(await readBytes(response, MAX_JSON_BYTES, OPERATION)) as Session;
    } catch (thrown) {
      if (thrown instanceof SyntaxError) {
        // Most often the sign-in page, as HTML.
        throw new UtilityError('bad-response', { operation: OPERATION, code: 'not_json' });
      }
      throw asUtilityError(thrown, OPERATION);
    }
  };
}

/** Where `url` leads from this page, or undefined where it may not lead. */
export function sessionTarget(url: string, allowedOrigins: readonly string[] = []): URL | undefined {
  if (typeof location === 'undefined') return undefined;
  try {
    const target = new URL(url, location.href);
    return target.origin === location.origin || allowedOrigins.includes(target.origin) ? target : undefined;
  } catch {
    return undefined;
  }
}
