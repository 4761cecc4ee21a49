import { fetchAhead, takeSession } from '../../client/ahead.js';
import { createClientCore } from '../../client/core.js';
import { sessionFromUrl, sessionTarget } from '../../client/session-url.js';
import type { ClientCore, GetSession } from '../../client/types.js';
import { allowedUrl } from '../../session/allowed-url.js';

/** What decides whose session a provider gives. A change of any of it starts another session. */
export interface Source {
  readonly baseUrl: string | undefined;
  readonly sessionUrl: string | undefined;
  readonly getSession: GetSession | undefined;
  readonly client: ClientCore | undefined;
}

/** The source as a provider's properties say it; a removed attribute reads as null. */
export function sourceOf(properties: { readonly [K in keyof Source]: Source[K] | null }): Source {
  return {
    baseUrl: properties.baseUrl || undefined,
    sessionUrl: properties.sessionUrl || undefined,
    getSession: properties.getSession ?? undefined,
    client: properties.client ?? undefined,
  };
}

export function isSameSource(one: Source, other: Source): boolean {
  return (
    one.baseUrl === other.baseUrl &&
    one.sessionUrl === other.sessionUrl &&
    one.getSession === other.getSession &&
    one.client === other.client
  );
}

/** True where the page may ask `sessionUrl` for sessions: its own origin, or one that it allows. */
export function mayAsk(sessionUrl: string, allowedOrigins: readonly string[]): boolean {
  return sessionTarget(sessionUrl, permitted(allowedOrigins)) !== undefined;
}

/** A client of the source's API for a provider. The origins and the locale are asked for whenever they are needed. */
export function createClient(
  provider: HTMLElement,
  { baseUrl = '', sessionUrl, getSession }: Source,
  allowedOrigins: () => readonly string[],
  locale: () => string,
): ClientCore {
  const ahead = (href: string): Promise<Response | undefined> => takeSession(provider, href);
  const fromUrl: GetSession | undefined =
    sessionUrl === undefined
      ? undefined
      : (context) => sessionFromUrl(sessionUrl, undefined, permitted(allowedOrigins()), ahead)(context);
  return createClientCore({
    baseUrl,
    getSession: getSession ?? fromUrl,
    locale,
    fetch: fetchAhead(provider),
  });
}

function permitted(origins: readonly string[]): string[] {
  return origins.filter((origin) => allowedUrl(origin, [origin]));
}
