import type { UtilityError } from '../../client/errors.js';
import type { AnswerBook } from '../../contract/answers.js';
import type { Channel, Config } from '../../contract/config.js';
import type { Attachment } from '../../contract/attachments.js';
import type { Conversation } from '../../contract/conversations.js';
import type { Card, Message, QuickReply } from '../../contract/messages.js';
import type { Formats } from '../../i18n/format.js';
import type { UtilityHelpRequestedDetail } from '../events.js';
import type { PanelStrings } from './panel.strings.js';
import type { UtilitySession } from '../../session/session.js';

/** How far a message of the customer has got. */
export type Delivery = 'sending' | 'waiting' | 'refused' | 'sent' | 'seen';

/** One entry of the log as it is shown: what the utility has, or what the customer wrote and is on its way. */
export interface Entry {
  readonly key: string;
  /** The utility's id of the message; undefined while it is on its way. */
  readonly messageId: string | undefined;
  /** Its place in the log, 1 and up; 0 while it is on its way. */
  readonly sequence: number;
  readonly from: Message['from'];
  readonly name: string;
  readonly atMs: number;
  readonly locale: string;
  readonly text: string;
  readonly isWriting: boolean;
  readonly isErased: boolean;
  readonly notice: Message['notice'];
  readonly emergencyChannelId: string | null;
  readonly card: Card | null;
  readonly attachments: readonly Attachment[];
  readonly replies: readonly QuickReply[];
  readonly delivery: Delivery | undefined;
}

/** What the element gives to the open chat at each rendering. */
export interface PanelPage {
  readonly t: PanelStrings;
  readonly session: UtilitySession;
  readonly config: Config | undefined;
  /** Why there is no config. */
  readonly error: UtilityError | undefined;
  readonly locale: string;
  /** Nobody answers in the chat, and the utility wishes to show its other channels instead. */
  readonly isAway: boolean;
  /** What the chat was opened about, once. */
  takeAsked(): UtilityHelpRequestedDetail | undefined;
  /** Speaks another language from here on. */
  speak(locale: string): void;
  onClose(): void;
  onTryAgain(): void;
}

/** What every view of the open chat needs: whose it is, how to write, and what may be done. */
export interface ChatPage extends PanelPage {
  readonly config: Config;
  readonly f: Formats;
  readonly nowMs: number;
  readonly zone: string;
  readonly accountId: string | undefined;
  readonly book: AnswerBook | undefined;
  readonly conversation: Conversation | undefined;
  /** The utility's chat, where it has one. */
  readonly channel: Channel | undefined;
  /** Draws again. */
  update(): void;
  /** Says something to people who listen to the page. */
  say(text: string): void;
  /** Draws again, and then gives the focus to what the selector finds. */
  focus(selector: string): void;
  /** To the menu, or back from it to the messages. */
  showMenu(isOpen: boolean): void;
}
