import type { Bill } from '../../contract/bills.js';
import type { ElementHost } from '../../controllers/session-controller.js';
import type { UtilitySession } from '../../session/session.js';

/** Where the fetching of a bill's PDF stands. `missing`: the utility has none yet. */
export type DocumentState = 'idle' | 'busy' | 'done' | 'failed' | 'missing';

/** How a document is fetched: code that comes with the first wish for one. */
interface Fetching {
  fetchDocument(
    session: UtilitySession,
    bill: Bill,
    signal: AbortSignal,
  ): Promise<'done' | 'failed' | 'missing'>;
}

/** Keeps where the customer's wish for a bill's PDF stands; one at a time. */
export class DocumentController {
  readonly #host: ElementHost;
  #abort: AbortController | undefined;
  #state: DocumentState = 'idle';

  constructor(host: ElementHost) {
    this.#host = host;
    host.addController(this);
  }

  get state(): DocumentState {
    return this.#state;
  }

  /** Asks for the PDF of a bill and saves it. Does nothing while one is under way. Never rejects. */
  async download(code: Promise<Fetching>, session: UtilitySession | undefined, bill: Bill): Promise<void> {
    if (this.#abort || !session?.client) return;
    const abort = new AbortController();
    this.#abort = abort;
    this.#set('busy');
    const state = await code
      .then(({ fetchDocument }) => fetchDocument(session, bill, abort.signal))
      .catch(() => 'failed' as const);
    if (this.#abort !== abort) return;
    this.#abort = undefined;
    this.#set(state);
  }

  /** Forgets the outcome and stops what is under way: another bill is on screen. */
  reset(): void {
    this.#abort?.abort();
    this.#abort = undefined;
    this.#set('idle');
  }

  hostDisconnected(): void {
    this.reset();
  }

  #set(state: DocumentState): void {
    this.#state = state;
    this.#host.requestUpdate();
  }
}
