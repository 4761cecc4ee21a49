import type {
  AgentName,
  AnswerBook,
  Attachment,
  AttachmentContent,
  AttachmentPart,
  AttachmentRequest,
  CallbackRequest,
  Card,
  Config,
  Conversation,
  ConversationRequest,
  Forgotten,
  Message,
  MessageList,
  MessageRequest,
  PresenceRequest,
  QueueEntry,
  Satisfaction,
  StreamEvent,
  Transcript,
} from '../../../contract/index.js';
import type { FactTexts } from '../../../domain/conversation/facts.js';

/** Thrown where something is refused: a code of the contract, and where in the body. */
export class ConversationRefused extends Error {
  constructor(
    readonly code: string,
    readonly pointer?: string,
  ) {
    super(`Refused: ${code}`);
    this.name = 'ConversationRefused';
  }
}

/** Who speaks: the customer, or a person of the utility. */
export type Speaker = { readonly side: 'customer' } | { readonly side: 'agent'; readonly agent: AgentName };

/** Which entries of a log are asked for. */
export interface LogQuery {
  readonly after?: number | undefined;
  readonly before?: number | undefined;
  readonly limit?: number | undefined;
}

/** How the pretend utility answers. */
export interface ConversationPlan {
  /** Milliseconds from one word of a bot to the next; 0 says all at once. */
  readonly wordMs?: number | undefined;
}

/** What conversations need of the world around them. */
export interface ConversationContext {
  readonly config: Config;
  readonly book: AnswerBook;
  zone(accountId: string): string;
  customerName(accountId: string): string;
  /** What is known of an account, in a language, with what a card shows. */
  facts(accountId: string, locale: string, card: Card | null): FactTexts;
  emit(event: Omit<StreamEvent, 'id'>): void;
}

/** All conversations of one world. What asks for one that is not there throws a RangeError. */
export interface ConversationDesk {
  readonly book: AnswerBook;
  /** The people who answer. */
  readonly agents: readonly AgentName[];
  plan(plan: ConversationPlan): void;
  /** Newest first. */
  list(accountId: string): Conversation[];
  find(accountId: string, conversationId: string): Conversation | undefined;
  open(accountId: string, request: ConversationRequest): Conversation;
  messages(conversationId: string, query?: LogQuery): MessageList;
  send(conversationId: string, speaker: Speaker, request: MessageRequest): Message;
  presence(conversationId: string, speaker: Speaker, request: PresenceRequest): Conversation;
  requestPerson(conversationId: string): Conversation;
  bookCallback(conversationId: string, request: CallbackRequest): Conversation;
  completeCallback(conversationId: string): Conversation;
  close(conversationId: string): Conversation;
  rate(conversationId: string, satisfaction: Satisfaction): Conversation;
  transcript(conversationId: string, locale?: string): Transcript;
  forget(accountId: string): Forgotten;
  attach(conversationId: string, request: AttachmentRequest): Attachment;
  addPart(conversationId: string, attachmentId: string, part: AttachmentPart): Attachment;
  attachment(conversationId: string, attachmentId: string): AttachmentContent;
  /** Who waits over these accounts, the longest first, then the calls to make. */
  queue(accountIds: readonly string[]): QueueEntry[];
  take(conversationId: string, agent: AgentName): Conversation;
}
