import { submitMove } from '../../contract/moves.js';
import { ActionController } from '../../controllers/action-controller.js';
import { confirmationView } from './confirmation.view.js';
import type { FinishStrings } from './finish.strings.js';
import { reviewView } from './review.view.js';
import type { Sent } from './sent.js';
import type { WizardHost, WizardPage } from './wizard-page.js';

export { finishStyles as styles } from './finish.styles.js';

/** Everything once more, the sending of it, and what then happens. */
export class Finish {
  readonly #host: WizardHost;
  readonly #submit: ActionController<typeof submitMove>;
  #page: WizardPage | undefined;
  #isSaving = false;
  #isUnsaved = false;

  constructor(host: WizardHost) {
    this.#host = host;
    this.#submit = new ActionController(host, {
      session: () => this.#page?.session,
      operation: submitMove,
      stale: (_, { accountId, moveId }) => [`/accounts/${accountId}/moves/${moveId}`],
    });
  }

  view(page: WizardPage, t: FinishStrings, sent: Sent): unknown {
    this.#page = page;
    const { move } = page;
    if (move && move.state !== 'draft') return confirmationView(page, move, t, sent);
    return reviewView(page, t, {
      state: this.#submit.state,
      isBusy: this.#isSaving || this.#submit.state.status === 'running',
      isUnsaved: this.#isUnsaved,
      isElsewhere: sent.isElsewhere,
      onSend: () => void this.#send(page, t, sent),
    });
  }

  async #send(page: WizardPage, t: FinishStrings, sent: Sent): Promise<void> {
    if (this.#isSaving || this.#submit.state.status === 'running' || sent.isElsewhere) return;
    this.#isSaving = true;
    this.#isUnsaved = false;
    this.#submit.reset();
    this.#host.requestUpdate();
    const draft = await sent.save();
    this.#isSaving = false;
    this.#isUnsaved = draft === undefined;
    this.#host.requestUpdate();
    if (!draft) {
      page.focus('.failed');
      return;
    }
    const { accountId } = page;
    const outcome = await this.#submit.run({ accountId, moveId: draft.id, ifVersion: draft.version });
    if (outcome.status === 'succeeded') {
      this.#submit.reset();
      page.say(t.doneTitle);
      sent.done(outcome.data);
    } else page.focus('.failed');
  }
}
