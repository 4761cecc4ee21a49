import { cancelMove, type Move } from '../../contract/moves.js';
import { ActionController } from '../../controllers/action-controller.js';
import type { ElementHost } from '../../controllers/session-controller.js';
import type { UtilitySession } from '../../session/session.js';
import { cancelView } from './cancel.view.js';
import { DatesDesk } from './dates-desk.js';
import { datesView, outcomeNote } from './dates.view.js';
import type { TrackerContext, TrackerMode } from './tracker-context.js';

/** What becomes of a change. */
export interface ChangesEnd {
  readonly onDone: (move: Move, change: 'dates' | 'cancellation', said: string) => void;
  readonly onFault: () => void;
}

/** The changes that a customer can make to a move: other days, and cancelling it. */
export class Changes {
  readonly #end: ChangesEnd;
  readonly #cancel: ActionController<typeof cancelMove>;
  readonly #dates: DatesDesk;

  constructor(host: ElementHost, session: () => UtilitySession | undefined, end: ChangesEnd) {
    this.#end = end;
    this.#dates = new DatesDesk(host, session);
    this.#cancel = new ActionController(host, {
      session,
      operation: cancelMove,
      stale: ({ accountId }) => [`/accounts/${accountId}/moves`],
    });
  }

  open(mode: TrackerMode, move: Move): void {
    if (mode === 'dates') this.#dates.open(move);
    else this.#dates.close();
    this.#cancel.reset();
  }

  view(mode: TrackerMode, context: TrackerContext): unknown {
    if (mode === 'dates') return datesView(this.#dates, context, () => void this.#changeDates(context));
    const { state: outcome } = this.#cancel;
    return cancelView(context, {
      isBusy: outcome.status === 'running',
      outcome: outcomeNote(outcome, context),
      onCancel: () => void this.#cancelMove(context),
    });
  }

  async #changeDates({ t }: TrackerContext): Promise<void> {
    const move = await this.#dates.send();
    if (move) this.#end.onDone(move, 'dates', t.datesChanged);
    else this.#end.onFault();
  }

  async #cancelMove({ t, move: { accountId, id: moveId } }: TrackerContext): Promise<void> {
    const outcome = await this.#cancel.run({ accountId, moveId });
    if (outcome.status === 'succeeded') this.#end.onDone(outcome.data, 'cancellation', t.cancelAsked);
  }
}
