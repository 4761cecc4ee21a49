import type { SessionReason } from './types.js';

// The loader knows a provider's `session-url` long before the code of the provider is here. It asks at once, which saves
// a whole round trip on a slow line, and leaves the answer at the provider. Both carry a copy of this module: keep it small.

const AHEAD = /* @__PURE__ */ Symbol.for('servicedrop.session-ahead');

/** A provider, with the answer that is on its way. */
type Asked = object & {
  [AHEAD]?: { readonly href: string; readonly answer: Promise<Response | undefined> } | undefined;
};

/** How a page's own server is asked for a session. */
export function sessionRequest(reason: SessionReason): RequestInit {
  return {
    method: 'POST',
    credentials: 'same-origin',
    cache: 'no-store',
    // Nothing is followed: the request would take its body where nobody sent it.
    redirect: 'manual',
    headers: { Accept: 'application/json', 'Content-Type': 'application/json' },
    body: JSON.stringify({ reason }),
  };
}

/**
 * Asks for the session of a provider that is not defined yet, where that leads to the page's own origin and the page
 * has given no other source. What goes wrong here is left to the provider, which asks again in its own time.
 */
export function askAhead(provider: HTMLElement & Asked): void {
  const url = provider.getAttribute('session-url');
  if (!url || Object.hasOwn(provider, 'getSession') || Object.hasOwn(provider, 'client')) return;
  try {
    const { href, origin } = new URL(url, location.href);
    if (origin !== location.origin) return;
    provider[AHEAD] = { href, answer: fetch(href, sessionRequest('start')).catch(() => undefined) };
  } catch {
    // No address: the provider says so.
  }
}

/** The answer of `href` that was asked for ahead; given once. Undefined where there is none. Never rejects. */
export async function takeAhead(provider: Asked, href: string): Promise<Response | undefined> {
  const ahead = provider[AHEAD];
  provider[AHEAD] = undefined;
  return ahead?.href === href ? ahead.answer : undefined;
}
