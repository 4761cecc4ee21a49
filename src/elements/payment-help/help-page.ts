import type { AccountSummary } from '../../contract/accounts.js';
import type { Config } from '../../contract/config.js';
import type { Flow } from '../../contract/flow.js';
import type { AnnouncerHost } from '../../controllers/announcer.js';
import type { ElementHost } from '../../controllers/session-controller.js';
import type { HelpTopic } from '../../domain/payment/help-topics.js';
import type { Formats } from '../../i18n/format.js';
import type { UtilitySession } from '../../session/session.js';
import type { UtilityHelpSubject } from '../events.js';
import type { PaymentHelpStrings } from './payment-help.strings.js';

/** The element that the topics stand in. */
export type HelpHost = ElementHost & AnnouncerHost;

/** What every topic needs: whose it is, how to write, and what it may ask of the element. */
export interface HelpPage {
  readonly host: HelpHost;
  readonly session: UtilitySession;
  readonly accountId: string;
  readonly account: AccountSummary | undefined;
  readonly config: Config;
  readonly flow: Flow | undefined;
  readonly topic: HelpTopic;
  readonly paymentId: string | null;
  readonly billId: string | null;
  readonly common: PaymentHelpStrings;
  readonly f: Formats;
  /** The level of headings inside a topic. */
  readonly level: number;
  readonly nowMs: number;
  /** The zone in which the account's days are told. */
  readonly zone: string;
  /** Says an outcome to people who listen to the page. */
  say(text: string): void;
  /** A button that asks for a person, with what it is about; the channels stand there where nobody answers. */
  person(subject: UtilityHelpSubject, summary: string): unknown;
  /** Shows another topic. */
  show(topic: HelpTopic): void;
  /** Draws again, and then gives the focus to what the selector finds. */
  focus(selector: string): void;
  update(): void;
}

/** The page as the element knows it; a topic adds its own voice. */
export type SilentPage = Omit<HelpPage, 'say'>;

/** One topic, once its code has come. */
export interface TopicPart<T> {
  /** How it stands. Called at each rendering while it is shown. */
  view(page: SilentPage, t: T): unknown;
  /** It is not shown any more: what it watches is let go. */
  leave(): void;
}
