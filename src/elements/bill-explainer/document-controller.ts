import type { ReactiveController } from 'lit';
import { UtilityError } from '../../client/errors.js';
import { type Bill, getBillDocument } from '../../contract/bills.js';
import type { ElementHost } from '../../controllers/session-controller.js';
import type { UtilitySession } from '../../session/session.js';
import { saveFile } from '../parts/save-file.js';

/** Where the fetching of a bill's PDF stands. `missing`: the utility has none yet. */
export type DocumentState = 'idle' | 'busy' | 'done' | 'failed' | 'missing';

/** Fetches a bill's PDF with the customer's token and hands it to the browser; one at a time. */
export class DocumentController implements ReactiveController {
  readonly #host: ElementHost;
  #abort: AbortController | undefined;
  #state: DocumentState = 'idle';
  #error: UtilityError | undefined;

  constructor(host: ElementHost) {
    this.#host = host;
    host.addController(this);
  }

  get state(): DocumentState {
    return this.#state;
  }

  /** Why it failed, where it did. */
  get error(): UtilityError | undefined {
    return this.#error;
  }

  /** Asks for the PDF of a bill and saves it. Does nothing while one is under way. Never rejects. */
  async download(session: UtilitySession, bill: Bill): Promise<void> {
    if (this.#abort || !session.client) return;
    const abort = new AbortController();
    this.#abort = abort;
    this.#set('busy');
    try {
      const input = { accountId: bill.accountId, billId: bill.id };
      const { data } = await session.client.request(getBillDocument, input, { signal: abort.signal });
      if (this.#abort !== abort) return;
      saveFile(data, `${bill.number.replace(/[^\p{L}\p{N}.-]+/gu, '-')}.pdf`, 'application/pdf');
      this.#set('done');
    } catch (error) {
      if (this.#abort !== abort) return;
      const known =
        error instanceof UtilityError ? error : new UtilityError('bad-response', { cause: error });
      this.#set(known.kind === 'not-found' ? 'missing' : 'failed', known);
    } finally {
      if (this.#abort === abort) this.#abort = undefined;
    }
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

  #set(state: DocumentState, error?: UtilityError): void {
    this.#state = state;
    this.#error = error;
    this.#host.requestUpdate();
  }
}
