import type { OperationSpec } from '../contract/index.js';
import { refuse } from './problems.js';
import type { Tenant } from './registry.js';
import { type MintedSession, opensOperation } from './sessions.js';

function bearerOf(request: Request): string | undefined {
  return /^Bearer +(\S+)$/i.exec(request.headers.get('authorization') ?? '')?.[1];
}

function requireServerKey(operation: OperationSpec, tenant: Tenant, request: Request): void {
  if (bearerOf(request) !== tenant.serverKey) throw refuse(operation, 'unauthorized');
  const origin = request.headers.get('origin');
  if (origin !== null && origin !== new URL(request.url).origin) {
    throw refuse(operation, 'forbidden', undefined, 'A server key is used by a server, never by a page.');
  }
}

/**
 * Who is asking: the session of the token, or undefined where none is needed.
 * Throws 401 for a token that is missing, not of this world or over, and 403 for one that does not reach this far.
 */
export function authenticate(
  operation: OperationSpec,
  tenant: Tenant,
  request: Request,
  endsNow: boolean,
): MintedSession | undefined {
  const { access } = operation;
  if (access === 'public') return undefined;
  if (access === 'server') {
    requireServerKey(operation, tenant, request);
    return undefined;
  }
  const token = bearerOf(request);
  const session = token === undefined ? undefined : tenant.sessions.find(token);
  if (!session) throw refuse(operation, 'unauthorized');
  if (endsNow) tenant.sessions.end(session.token);
  if (tenant.sessions.isOver(session)) throw refuse(operation, 'session_expired');
  const origin = request.headers.get('origin');
  if (origin !== null && !session.origins.includes(origin)) {
    throw refuse(operation, 'forbidden', undefined, 'The token is not for pages of this origin.');
  }
  if (!access.includes(session.role)) {
    throw refuse(operation, 'forbidden', undefined, 'The token’s role may not do this.');
  }
  if (!opensOperation(session.components, operation.id)) {
    throw refuse(operation, 'forbidden', undefined, 'The token’s elements do not use this operation.');
  }
  return session;
}

/** Throws 403 for an account that the token does not open. It does not tell whether such an account exists. */
export function authorizeAccount(
  operation: OperationSpec,
  session: MintedSession | undefined,
  accountId: unknown,
): void {
  if (accountId === undefined || session === undefined) return;
  if (!session.accountIds.some((id) => id === accountId)) throw refuse(operation, 'forbidden');
}
