import type { Config } from '../../contract/config.js';
import type { Flow, FlowField } from '../../contract/flow.js';
import type { Move, MoveKind } from '../../contract/moves.js';
import type { Premise } from '../../contract/premises.js';
import type { ServicePoint } from '../../contract/accounts.js';
import type { WorkCalendar } from '../../contract/work-days.js';
import type { AnnouncerHost } from '../../controllers/announcer.js';
import type { ElementHost } from '../../controllers/session-controller.js';
import type { AnswerProblem } from '../../domain/flow/answers.js';
import type { FlowAnswers } from '../../domain/flow/conditions.js';
import type { FlowPlace } from '../../domain/flow/place.js';
import type { FlowContext } from '../../domain/flow/walk.js';
import type { Formats } from '../../i18n/format.js';
import type { UtilitySession } from '../../session/session.js';
import type { MoveWizardStrings } from './move-wizard.strings.js';

/** The element that the questions stand in. */
export type WizardHost = ElementHost & AnnouncerHost;

/** What is known of the homes and of the utility's days. */
export interface HomesKnown {
  /** The account's own places, one service point of each. */
  readonly own: readonly ServicePoint[];
  readonly from: Premise | undefined;
  readonly to: Premise | undefined;
  readonly calendar: WorkCalendar | undefined;
}

/** What every question and the review need: what was answered, what is known, and what they may ask of the wizard. */
export interface WizardPage extends HomesKnown {
  readonly host: WizardHost;
  readonly session: UtilitySession;
  readonly accountId: string;
  readonly config: Config;
  readonly kind: MoveKind;
  readonly flow: Flow;
  readonly place: FlowPlace;
  /** The answers that count now. */
  readonly answers: FlowAnswers;
  readonly context: FlowContext;
  readonly move: Move | undefined;
  readonly common: MoveWizardStrings;
  readonly f: Formats;
  /** The level of headings inside the wizard. */
  readonly level: number;
  readonly nowMs: number;
  /** A text of the utility in the customer's language. */
  text(words: Readonly<Record<string, string>>): string;
  /** What to say at a field: only once the customer has left it, or has tried to go on. */
  problem(field: FlowField): AnswerProblem | undefined;
  /** Keeps an answer here and on this device. */
  type(id: string, answer: FlowAnswers[string]): void;
  /** The answer is given: it is judged, and saved with the utility. */
  settle(id: string): void;
  /** Shows the step in which something is to be changed. */
  change(step: string): void;
  /** The draft that the utility has, made where there is none; undefined where it cannot be had now. */
  draft(): Promise<Move | undefined>;
  /** Says something to people who listen to the page. */
  say(text: string): void;
  /** Draws again, and then gives the focus to what the selector finds. */
  focus(selector: string): void;
  update(): void;
}

/** The words of a part and the page it stands in. */
export interface Asked<T> {
  readonly field: FlowField;
  readonly page: WizardPage;
  readonly t: T;
}

/** The id of a field's control. */
export function controlId({ id }: Pick<FlowField, 'id'>): string {
  return `field-${id.replace(/[^\w-]/g, '_')}`;
}
