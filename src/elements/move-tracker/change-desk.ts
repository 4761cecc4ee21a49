import { html } from 'lit';
import type { Move } from '../../contract/moves.js';
import { Announcer, type AnnouncerHost } from '../../controllers/announcer.js';
import { PartController } from '../../controllers/part-controller.js';
import type { ElementHost } from '../../controllers/session-controller.js';
import type { UtilitySession } from '../../session/session.js';
import { note } from '../parts/panels.js';
import { bar } from '../parts/skeleton.js';
import type * as ChangesCode from './changes.js';
import { UtilityMoveChangedEvent } from './move-tracker.events.js';
import { type MoveTrackerStrings, strings } from './move-tracker.strings.js';
import { choicesView } from './move-tracker.view.js';
import type { TrackerContext, TrackerMode } from './tracker-context.js';
import { stateText } from './tracker-words.js';

/** What the customer does with a move; the code of a change is fetched with the first. Says what changes meanwhile. */
export class ChangeDesk {
  #mode: TrackerMode = 'look';
  readonly #host: ElementHost & AnnouncerHost;
  readonly #session: () => UtilitySession | undefined;
  readonly #part: PartController<typeof ChangesCode, MoveTrackerStrings>;
  readonly #announcer: Announcer;
  #changes: ChangesCode.Changes | undefined;
  /** Where the focus goes after the next rendering: the first of these that is there. */
  #focus: readonly string[] = [];
  #told: Pick<Move, 'id' | 'state' | 'version'> | undefined;

  constructor(host: ElementHost & AnnouncerHost, session: () => UtilitySession | undefined) {
    this.#host = host;
    this.#session = session;
    this.#announcer = new Announcer(host);
    this.#part = new PartController(host, { load: () => import('./changes.js'), strings, session });
  }

  /** Back to looking, as for another move. */
  look(): void {
    this.#mode = 'look';
  }

  show(mode: TrackerMode, move: Move): void {
    const before = this.#mode;
    this.#mode = mode;
    this.#focusOn(...{ dates: ['.dates'], cancel: ['.confirm'], look: [`[data-${before}]`, '.state'] }[mode]);
    if (mode === 'look') return;
    this.#part
      .want()
      .then(({ Changes }) => {
        this.#changes ??= new Changes(this.#host, this.#session, {
          onDone: (changed, change, said) => this.#done(changed, change, said),
          onFault: () => this.#focusOn('.dates [aria-invalid="true"]', '.dates [name="slot"]', '.dates'),
        });
        this.#changes.open(mode, move);
        this.#host.requestUpdate();
      })
      .catch(() => undefined);
  }

  /** What can be done now; what can no longer be done is not offered. */
  view(context: TrackerContext): unknown {
    const { track, t, move } = context;
    const mode = this.#mode;
    const isOpen = mode === 'dates' ? track.canChangeDates : mode === 'cancel' && track.canCancel;
    if (!isOpen) return choicesView(context);
    if (this.#part.part && this.#changes) return this.#changes.view(mode, context);
    if (!this.#part.failed)
      return html`<div class="wait" aria-hidden="true">${bar('w60')}${bar('w80')}</div>`;
    const again = html`<p role="alert">${t.errorNetwork}</p>
      <button class="button quiet" type="button" @click=${() => this.show(mode, move)}>
        ${t.tryAgain}
      </button>`;
    return note('bad', 'alert', '', again);
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
    const told = this.#told?.id === move.id ? this.#told : undefined;
    // After a write the answer is newer than what is on screen, until that has been asked for again.
    if (told && move.version < told.version) return;
    if (told && told.state !== move.state) this.#announcer.say(stateText(move, t));
    this.#told = move;
  }

  /** Says something to people who listen to the page. */
  say(text: string): void {
    this.#announcer.say(text);
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
