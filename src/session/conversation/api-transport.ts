import * as at from '../../contract/attachments.js';
import * as c from '../../contract/conversations.js';
import * as m from '../../contract/messages.js';
import type { InputOf, OperationSpec, AnswerOf } from '../../contract/operation.js';
import { UtilityError } from '../../client/errors.js';
import type { ConversationTransport, TransportOptions } from '../../domain/conversation/transport.js';
import type { UtilitySession } from '../session.js';

/** The utility's own API as a transport: what a chat uses where the page names no other. */
export function apiTransport(session: UtilitySession, accountId: string): ConversationTransport {
  const ask = async <S extends OperationSpec>(
    operation: S,
    input: InputOf<S>,
    { signal, key }: TransportOptions = {},
  ): Promise<AnswerOf<S>> => {
    const { client } = session;
    if (!client) throw new UtilityError('not-configured', { operation: operation.id });
    const { data } = await client.request(operation, input, { signal, idempotencyKey: key });
    return data;
  };
  const of = (conversationId: string) => ({ accountId, conversationId });
  return {
    open: (body, options) => ask(c.createConversation, { accountId, body }, options),
    async current(options) {
      const { items } = await ask(c.listConversations, { accountId, limit: 1 }, options);
      return items.find(({ state }) => state !== 'closed');
    },
    state: (id, options) => ask(c.getConversation, of(id), options),
    read: (id, range, options) => ask(m.listMessages, { ...of(id), ...range }, options),
    send: (id, body, options) => ask(m.sendMessage, { ...of(id), body }, options),
    presence: (id, body, options) => ask(c.setPresence, { ...of(id), body }, options),
    person: (id, options) => ask(c.requestPerson, of(id), options),
    callback: (id, body, options) => ask(c.bookCallback, { ...of(id), body }, options),
    close: (id, options) => ask(c.closeConversation, of(id), options),
    rate: (id, body, options) => ask(c.rateConversation, { ...of(id), body }, options),
    transcript: (id, locale, options) => ask(c.getTranscript, { ...of(id), locale }, options),
    forget: (options) => ask(c.forgetConversations, { accountId }, options),
    attach: (id, body, options) => ask(at.createAttachment, { ...of(id), body }, options),
    attachPart: (id, attachmentId, body, options) =>
      ask(at.addAttachmentPart, { ...of(id), attachmentId, body }, options),
    attachment: (id, attachmentId, options) => ask(at.getAttachment, { ...of(id), attachmentId }, options),
    // The page's one stream makes the conversation stale, and asking again is the sign that something changed.
    follow: (id, onChange) => session.read(c.getConversation, of(id)).subscribe(onChange),
  };
}
