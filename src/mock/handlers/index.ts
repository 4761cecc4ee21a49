import { http, type HttpHandler } from 'msw';
import { type OperationId, operations } from '../../contract/index.js';
import type { Backstage } from '../backstage.js';
import { accountImplementations } from './accounts.js';
import { agentImplementations } from './agents.js';
import { billImplementations } from './bills.js';
import { configImplementations } from './config.js';
import { controlHandlers } from './controls.js';
import { conversationImplementations } from './conversations.js';
import { eventImplementations } from './events.js';
import { moveImplementations } from './moves.js';
import { type Implementation, notFound, operationHandlers } from './operation.js';
import { paymentHelpImplementations } from './payment-help.js';
import { paymentImplementations } from './payments.js';
import { readImplementations } from './reads.js';
import { sessionImplementations } from './sessions.js';
import { tariffImplementations } from './tariff.js';
import { tipImplementations } from './tips.js';
import { usageImplementations } from './usage.js';

/** The code that answers each operation of the contract: one that is missing does not compile. */
const implementations: Readonly<Record<OperationId, Implementation>> = {
  ...sessionImplementations,
  ...configImplementations,
  ...accountImplementations,
  ...billImplementations,
  ...readImplementations,
  ...usageImplementations,
  ...tariffImplementations,
  ...tipImplementations,
  ...paymentImplementations,
  ...paymentHelpImplementations,
  ...conversationImplementations,
  ...agentImplementations,
  ...moveImplementations,
  ...eventImplementations,
};

/**
 * All of the mock utility as msw handlers, in the order of the contract, then the controls, then "not found".
 * `origin` is where it stands; empty for handlers whose base is given with each request.
 */
export function createHandlers(origin: string, backstage: Backstage): HttpHandler[] {
  const unknown = ({ request }: { request: Request }) => notFound(request);
  return [
    ...operations.flatMap(({ id }) => operationHandlers(origin, backstage, implementations[id])),
    ...controlHandlers(origin, backstage),
    ...['/v1/*', '/w/*', '/_mock/*'].map((path) => http.all(`${origin}${path}`, unknown)),
  ];
}
