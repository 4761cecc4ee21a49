import { addAttachmentPart, createAttachment, getAttachment } from '../../contract/attachments.js';
import {
  bookCallback,
  closeConversation,
  createConversation,
  forgetConversations,
  getConversation,
  getTranscript,
  listConversations,
  rateConversation,
  requestPerson,
  setPresence,
} from '../../contract/conversations.js';
import { listMessages, sendMessage } from '../../contract/messages.js';
import type { ClientCore } from '../types.js';
import { type AskOne, type AskPages, one, pages } from './ask.js';

/** Conversations with the utility. */
export interface ConversationsResource {
  /** Begins a conversation. Give the intent's `idempotencyKey`. */
  create: AskOne<typeof createConversation>;
  /** One page of conversations, newest first. */
  list: AskOne<typeof listConversations>;
  /** All conversations, newest first, page by page. */
  pages: AskPages<typeof listConversations>;
  get: AskOne<typeof getConversation>;
  /** Entries of the log: those changed `after` a change, those `before` a place, or the newest. */
  messages: AskOne<typeof listMessages>;
  /** Says something. Give the message's `clientId` as `idempotencyKey` too. */
  send: AskOne<typeof sendMessage>;
  /** Tells what has arrived and was read, and whether one is writing. */
  presence: AskOne<typeof setPresence>;
  /** Asks for a person. */
  person: AskOne<typeof requestPerson>;
  /** Books a call. Give the intent's `idempotencyKey`. */
  callback: AskOne<typeof bookCallback>;
  close: AskOne<typeof closeConversation>;
  rate: AskOne<typeof rateConversation>;
  /** All that was said, as a text to keep. */
  transcript: AskOne<typeof getTranscript>;
  /** Erases what the account has said and sent. */
  forget: AskOne<typeof forgetConversations>;
  /** Announces a file. Give the intent's `idempotencyKey`. */
  attach: AskOne<typeof createAttachment>;
  /** Sends the next part of a file. */
  attachPart: AskOne<typeof addAttachmentPart>;
  attachment: AskOne<typeof getAttachment>;
}

export function conversationsResource(core: ClientCore): ConversationsResource {
  return {
    create: one(core, createConversation),
    list: one(core, listConversations),
    pages: pages(core, listConversations),
    get: one(core, getConversation),
    messages: one(core, listMessages),
    send: one(core, sendMessage),
    presence: one(core, setPresence),
    person: one(core, requestPerson),
    callback: one(core, bookCallback),
    close: one(core, closeConversation),
    rate: one(core, rateConversation),
    transcript: one(core, getTranscript),
    forget: one(core, forgetConversations),
    attach: one(core, createAttachment),
    attachPart: one(core, addAttachmentPart),
    attachment: one(core, getAttachment),
  };
}
