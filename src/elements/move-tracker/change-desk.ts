import { cancelMove, type Move } from '../../contract/moves.js';
import { ActionController } from '../../controllers/action-controller.js';
import { Announcer, type AnnouncerHost } from '../../controllers/announcer.js';
import type { ElementHost } from '../../controllers/session-controller.js';
import type { UtilitySession } from '../../session/session.js';
import { DatesDesk } from './dates-desk.js';
import { datesView, outcomeNote } from './dates.view.js';
import { UtilityMoveChangedEvent } from './move-tracker.events.js';
import type { MoveTrackerStrings } from './move-tracker.strings.js';
import { cancelView, choicesView } from './move-tracker.view.js';
import type { TrackerContext, TrackerMode } from './tracker-context.js';
import { stateText } from './tracker-words.js';

/** What the customer does with a move: looks, gives it other days, or cancels it. Says how it stands when that changes. */
export class ChangeDesk {
  mode: TrackerMode = 'look';
  readonly #host: ElementHost & AnnouncerHost;
  readonly #cancel: ActionController<typeof cancelMove>;
  readonly #dates: DatesDesk;
  readonly #announcer: Announcer;
  /** Where the focus goes after the next rendering: the first of these that is there. */
  #focus: readonly string[] = [];
  #told: Pick<Move, 'id' | 'state'> | undefined;

  constructor(host: ElementHost & AnnouncerHost, session: () => UtilitySession | undefined) {
    this.#host = host;
    this.#announcer = new Announcer(host);
    this.#dates = new DatesDesk(host, session);
    this.#cancel = new ActionController(host, {
      session,
      operation: cancelMove,
      stale: ({ accountId }) => [`/accounts/${accountId}/moves`],
    });
  }

  /** Back to looking, as for another move. */
  look(): void {
    this.mode = 'look';
    this.#dates.close();
    this.#cancel.reset();
  }

  show(mode: TrackerMode, move: Move): void {
    const before = this.mode;
    this.look();
    this.mode = mode;
    if (mode === 'dates') this.#dates.open(move);
    this.#focusOn(...{ dates: ['.dates'], cancel: ['.confirm'], look: [`[data-${before}]`, '.state'] }[mode]);
  }

  /** What can be done now; what can no longer be done is not offered. */
  view(context: TrackerContext): unknown {
    const { track } = context;
    if (this.mode === 'dates' && track.canChangeDates) {
      return datesView(this.#dates, context, () => void this.#changeDates(context));
    }
    if (this.mode !== 'cancel' || !track.canCancel) return choicesView(context);
    const { state: outcome } = this.#cancel;
    return cancelView(context, {
      isBusy: outcome.status === 'running',
      outcome: outcomeNote(outcome, context),
      onCancel: () => void this.#cancelMove(context),
    });
  }

  /** After each rendering: gives the focus where it was promised, and says a state that has changed meanwhile. */
  updated(move: Move | undefined, t: MoveTrackerStrings | undefined): void {
    const root = this.#host.renderRoot;
    const found = this.#focus.map((selector) => root.querySelector<HTMLElement>(selector)).find(Boolean);
    if (found) {
      this.#focus = [];
      found.focus();
    }
    if (!move || !t) return;
    if (this.#told?.id === move.id && this.#told.state !== move.state)
      this.#announcer.say(stateText(move, t));
    this.#told = move;
  }

  async #changeDates({ t }: TrackerContext): Promise<void> {
    const move = await this.#dates.send();
    if (move) this.#done(move, 'dates', t.datesChanged);
    else this.#focusOn('.dates [aria-invalid="true"]', '.dates [name="slot"]', '.dates');
  }

  async #cancelMove({ t, move: { accountId, id: moveId } }: TrackerContext): Promise<void> {
    const outcome = await this.#cancel.run({ accountId, moveId });
    if (outcome.status === 'succeeded') this.#done(outcome.data, 'cancellation', t.cancelAsked);
  }

  #done(move: Move, change: 'dates' | 'cancellation', said: string): void {
    const { id: moveId, number, accountId, state } = move;
    this.show('look', move);
    this.#announcer.say(said);
    this.#told = move;
    const detail = { moveId, number: number ?? '', accountId, change, state };
    this.#host.dispatchEvent(new UtilityMoveChangedEvent(detail));
  }

  #focusOn(...selectors: readonly string[]): void {
    this.#focus = selectors;
    this.#host.requestUpdate();
  }
}
