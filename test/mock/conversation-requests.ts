// What the operations of conversations are asked for in any world, in an order that works.
import type { OperationId } from '../../src/contract/index.js';
import type { World } from '../../src/mock/index.js';
import type { PaymentRequestParts } from './payment-requests.js';

export interface ConversationRequestParts extends PaymentRequestParts {
  /** Asked by a person of the utility. */
  readonly byAgent?: true;
}

export function conversationRequests(
  { conversations }: World,
  accountId: string,
): Partial<Record<OperationId, () => ConversationRequestParts>> {
  const all = `/accounts/${accountId}/conversations`;
  const latest = (): string => conversations.list(accountId)[0]?.id ?? '';
  const one = (): string => `${all}/${latest()}`;
  let file = '';
  const attach = (): string => {
    file = conversations.attach(latest(), { name: 'a.pdf', mediaType: 'application/pdf', bytes: 3 }).id;
    return file;
  };
  return {
    getAnswers: () => ({ method: 'GET', path: '/config/answers' }),
    createConversation: () => ({ method: 'POST', path: all, body: { locale: 'es-CO' } }),
    listConversations: () => ({ method: 'GET', path: all }),
    getConversation: () => ({ method: 'GET', path: one() }),
    sendMessage: () => ({
      method: 'POST',
      path: `${one()}/messages`,
      body: { clientId: `c-${latest()}`, locale: 'es-CO', text: '¿Cuánto debo?' },
    }),
    listMessages: () => ({ method: 'GET', path: `${one()}/messages?after=0&limit=100` }),
    setPresence: () => ({ method: 'PUT', path: `${one()}/presence`, body: { readUpTo: 1, typing: true } }),
    createAttachment: () => ({
      method: 'POST',
      path: `${one()}/attachments`,
      body: { name: 'b.pdf', mediaType: 'application/pdf', bytes: 3 },
    }),
    addAttachmentPart: () => ({
      method: 'PUT',
      path: `${one()}/attachments/${attach()}`,
      body: { offset: 0, data: btoa('abc') },
    }),
    getAttachment: () => ({ method: 'GET', path: `${one()}/attachments/${file}` }),
    requestPerson: () => ({ method: 'POST', path: `${one()}/person` }),
    listQueue: () => ({ method: 'GET', path: '/agent/queue', byAgent: true }),
    takeConversation: () => ({ method: 'POST', path: `${one()}/take`, byAgent: true }),
    bookCallback: () => ({
      method: 'POST',
      path: `${one()}/callback`,
      body: { phone: '+57 300 555 0100', at: null },
    }),
    completeCallback: () => ({ method: 'POST', path: `${one()}/callback/done`, byAgent: true }),
    rateConversation: () => ({ method: 'PUT', path: `${one()}/satisfaction`, body: { score: 5 } }),
    getTranscript: () => ({ method: 'GET', path: `${one()}/transcript?locale=pt` }),
    closeConversation: () => ({ method: 'POST', path: `${one()}/close` }),
    forgetConversations: () => ({ method: 'DELETE', path: all }),
  };
}
