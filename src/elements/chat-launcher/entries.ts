import type { Message, MessageRequest } from '../../contract/messages.js';
import type { Chat } from '../../session/conversation/chat.js';
import type { Entry } from './chat-page.js';

/** A message of the utility's log, as it is shown. A message that was on its way keeps its key when it arrives. */
function entryOf(message: Message, seenUpTo: number): Entry {
  const { id, clientId, sequence, from, name, at, locale, text, state } = message;
  const own = from === 'customer';
  return {
    key: clientId ?? id,
    messageId: id,
    sequence,
    from,
    name: name ?? '',
    atMs: Date.parse(at),
    locale,
    text,
    isWriting: state === 'writing',
    isErased: state === 'erased',
    notice: message.notice,
    emergencyChannelId: message.emergencyChannelId,
    card: message.card,
    attachments: message.attachments,
    replies: message.replies,
    delivery: own ? (sequence <= seenUpTo ? 'seen' : 'sent') : undefined,
  };
}

/** What the customer said and the utility does not have yet. */
function outgoingEntry(
  { clientId, locale, text, card }: MessageRequest,
  atMs: number,
  isRefused: boolean | undefined,
  isBroken: boolean,
): Entry {
  return {
    key: clientId,
    messageId: undefined,
    sequence: 0,
    from: 'customer',
    name: '',
    atMs,
    locale,
    text,
    isWriting: false,
    isErased: false,
    notice: null,
    emergencyChannelId: null,
    card: card ?? null,
    attachments: [],
    replies: [],
    delivery: isRefused ? 'refused' : isBroken ? 'waiting' : 'sending',
  };
}

/** What stands in the log of a chat, after it what is on its way, and what was said before there was one. */
export function entriesOf(
  chat: Chat | undefined,
  first: readonly MessageRequest[],
  { nowMs, isBroken }: { nowMs: number; isBroken: boolean },
): Entry[] {
  const seenUpTo = chat?.conversation?.marks.find(({ by }) => by === 'agent')?.readUpTo ?? 0;
  return [
    ...(chat?.entries ?? []).map((message) => entryOf(message, seenUpTo)),
    ...(chat?.outgoing ?? []).map((one) => outgoingEntry(one.request, nowMs, one.refused, isBroken)),
    ...first.map((one) => outgoingEntry(one, nowMs, false, isBroken)),
  ];
}
