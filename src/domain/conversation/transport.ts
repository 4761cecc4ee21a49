import type {
  Attachment,
  AttachmentContent,
  AttachmentPart,
  AttachmentRequest,
} from '../../contract/attachments.js';
import type {
  CallbackRequest,
  Conversation,
  ConversationRequest,
  Forgotten,
  PresenceRequest,
  Satisfaction,
  Transcript,
} from '../../contract/conversations.js';
import type { Message, MessageList, MessageRequest } from '../../contract/messages.js';

/** Which entries of the log are asked for: those changed after a change, those before a place, or the newest. */
export interface LogRange {
  readonly after?: number;
  readonly before?: number;
  readonly limit?: number;
}

/** What a caller may say about one call. */
export interface TransportOptions {
  /** Ends the call; it then rejects. */
  readonly signal?: AbortSignal | undefined;
  /** Names the intent: the same for every try of it. */
  readonly key?: string | undefined;
}

/**
 * The seam between a chat and the desk behind it. Whoever has a desk of their own writes one of these, and the chat
 * does the rest. It answers in the terms of the contract:
 *
 * - the log of a conversation has places 1, 2, 3 without gaps, the same for everybody, for ever, and each entry carries
 *   the last change it went through; `read` with `after` leaves out nothing that changed since;
 * - `send` makes one message of each `clientId`, however often it is called, and answers the same one;
 * - after a hand-over no message of a bot is added;
 * - what the desk refuses for good rejects with an error whose `kind` is `validation`, `conflict`, `not-found` or
 *   `forbidden`, and whose `retryable` is not true; whatever else rejects is tried again.
 */
export interface ConversationTransport {
  open(request: ConversationRequest, options?: TransportOptions): Promise<Conversation>;
  /** The conversation that goes on, newest first; undefined where there is none. */
  current(options?: TransportOptions): Promise<Conversation | undefined>;
  state(conversationId: string, options?: TransportOptions): Promise<Conversation>;
  read(conversationId: string, range: LogRange, options?: TransportOptions): Promise<MessageList>;
  send(conversationId: string, request: MessageRequest, options?: TransportOptions): Promise<Message>;
  presence(
    conversationId: string,
    request: PresenceRequest,
    options?: TransportOptions,
  ): Promise<Conversation>;
  person(conversationId: string, options?: TransportOptions): Promise<Conversation>;
  callback(
    conversationId: string,
    request: CallbackRequest,
    options?: TransportOptions,
  ): Promise<Conversation>;
  close(conversationId: string, options?: TransportOptions): Promise<Conversation>;
  rate(conversationId: string, satisfaction: Satisfaction, options?: TransportOptions): Promise<Conversation>;
  transcript(conversationId: string, locale: string, options?: TransportOptions): Promise<Transcript>;
  forget(options?: TransportOptions): Promise<Forgotten>;
  attach(conversationId: string, request: AttachmentRequest, options?: TransportOptions): Promise<Attachment>;
  attachPart(
    conversationId: string,
    attachmentId: string,
    part: AttachmentPart,
    options?: TransportOptions,
  ): Promise<Attachment>;
  attachment(
    conversationId: string,
    attachmentId: string,
    options?: TransportOptions,
  ): Promise<AttachmentContent>;
  /**
   * Calls `onChange` whenever something in the conversation may have changed; too often is fine, never is not. The
   * answer ends that.
   */
  follow(conversationId: string, onChange: () => void): () => void;
}

/** What a desk refuses for good. Whatever else goes wrong is no word about the message: it is tried again. */
const FINAL = ['validation', 'conflict', 'not-found', 'forbidden'];

/** Whether the desk has refused, so that the same call can never succeed. */
export function isFinal(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const { kind, retryable } = error as { kind?: unknown; retryable?: unknown };
  return retryable !== true && FINAL.some((one) => one === kind);
}
