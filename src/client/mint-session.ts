import { ROLES } from '../contract/operation.js';
import { createSession, type Session, type SessionRequest } from '../contract/sessions.js';
import { createClientCore } from './core.js';
import type { ClientOptions, RequestOptions } from './types.js';

/** What the embedding site's server needs to mint sessions. */
export interface MintOptions extends Omit<ClientOptions, 'getSession'> {
  /** The tenant's key. It belongs on a server: whoever has it can open every account. */
  serverKey: string;
}

/**
 * Mints a session for a customer whom the site's own server has signed in. For servers only; hand the answer to the page
 * as it is. It is sent once: a lost answer is an error, and minting again does no harm.
 */
export async function mintSession(
  { serverKey, ...options }: MintOptions,
  request: SessionRequest,
  requestOptions?: RequestOptions,
): Promise<Session> {
  const core = createClientCore({
    ...options,
    getSession: () =>
      Promise.resolve({
        token: serverKey,
        expiresAt: '9999-12-31T00:00:00Z',
        role: 'agent',
        accounts: [],
        origins: [],
      }),
  });
  // Towards the API the server key stands where a client token stands.
  const operation = { ...createSession, access: ROLES };
  return (await core.request(operation, { body: request }, requestOptions)).data;
}
