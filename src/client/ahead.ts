import type { SessionReason } from './types.js';

// The loader knows where a provider's session and data come from long before the code of the provider is here. It asks
// at once, which saves two round trips on a slow line, and leaves the answers at the provider. Both carry a copy of this
// module: keep it small.

const AHEAD = /* @__PURE__ */ Symbol.for('servicedrop.ahead');
/** An answer that nobody took for so long (milliseconds) is not given out any more: it may be out of date. */
const FRESH_MS = 10_000;

type Answer = Promise<Response | undefined>;

/** What is on its way for a provider that is not defined yet. */
interface Ahead {
  readonly href: string;
  session: Answer | undefined;
  /** By what makes two questions the same. */
  readonly answers: Map<string, { readonly at: number; readonly answer: Answer }>;
}

type Asked = object & { [AHEAD]?: Ahead };

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

/** What makes a question to the API the same as another: its address, its language, and who asks. */
function sameness(url: string, headers: Readonly<Record<string, string | undefined>>): string {
  return [url, headers['Accept-Language'], headers['Authorization']].join(' ');
}

/**
 * Asks for the session of a provider that is not defined yet, where that leads to the page's own origin and the page
 * has given no other source; for the config beside it, and then for what `questions` names: paths below `/v1`, given
 * the session's first account. What goes wrong here is left to the provider, which asks again in its own time.
 */
export function askAhead(
  provider: HTMLElement & Asked,
  language: string,
  questions: (accountId: string) => readonly string[],
): void {
  const [url, baseUrl] = ['session-url', 'base-url'].map((name) => provider.getAttribute(name));
  if (!url || Object.hasOwn(provider, 'getSession') || Object.hasOwn(provider, 'client')) return;
  try {
    const { href, origin } = new URL(url, location.href);
    if (origin !== location.origin) return;
    const session = fetch(href, sessionRequest('start')).catch(() => undefined);
    const answers: Ahead['answers'] = new Map();
    const ahead: Ahead = { href, session, answers };
    provider[AHEAD] = ahead;
    if (!baseUrl) return;
    const api = new URL(baseUrl, location.href);
    const ask = (path: string, token?: string): void => {
      const headers = {
        Accept: 'application/json, application/problem+json',
        'Accept-Language': language,
        ...(token && { Authorization: `Bearer ${token}` }),
      };
      const target = `${api.origin}${api.pathname.replace(/\/+$/, '')}/v1${path}`;
      // As the client asks: what concerns a customer stays out of the browser's cache.
      const cache = token ? 'no-store' : 'no-cache';
      const answer = fetch(target, { credentials: 'omit', redirect: 'manual', cache, headers });
      answers.set(sameness(target, headers), { at: Date.now(), answer: answer.catch(() => undefined) });
    };
    void session
      .then(async (response) => {
        const { token, accounts } = (await response?.clone().json()) as {
          token: string;
          accounts: { id: string }[];
        };
        // Where the provider has its session already, it asks by itself.
        if (ahead.session) for (const path of questions(accounts[0]?.id ?? '')) ask(path, token);
      })
      .catch(() => undefined);
    ask('/config');
  } catch {
    // No address: the provider says so.
  }
}

/** The session of `href` that was asked for ahead; given once. Undefined where there is none. Never rejects. */
export async function takeSession(provider: Asked, href: string): Answer {
  const ahead = provider[AHEAD];
  const session = ahead?.session;
  if (ahead) ahead.session = undefined;
  return ahead?.href === href ? session : undefined;
}

/** A `fetch` that gives the answers which were asked for ahead, each once, and asks for all others. */
export function fetchAhead(provider: Asked): typeof fetch {
  return async (input, init) => {
    const answers = provider[AHEAD]?.answers;
    const headers = (init?.headers ?? {}) as Record<string, string>;
    const key = sameness(input as string, headers);
    const ahead = answers?.get(key);
    answers?.delete(key);
    const isFresh = !!ahead && Date.now() - ahead.at < FRESH_MS && !headers['If-None-Match'];
    return ((isFresh && init?.method === 'GET' && (await ahead.answer)) || undefined) ?? fetch(input, init);
  };
}
