import type { ReactiveController } from 'lit';
import { UtilityError } from '../../client/errors.js';
import { type Bill, listBills } from '../../contract/bills.js';
import type { ElementHost } from '../../controllers/session-controller.js';
import type { UtilitySession } from '../../session/session.js';

/** Of whom, and asked of what. */
interface HistoryOf {
  readonly session: UtilitySession;
  readonly accountId: string;
}

const PAGE = 13;

/** The bills of an account, newest first, page by page as they are wanted; those that were replaced are not among them. */
export class BillHistory implements ReactiveController {
  readonly #host: ElementHost;
  readonly #withLines: boolean;
  #of: HistoryOf | undefined;
  #bills: readonly Bill[] = [];
  #cursor: string | undefined;
  #abort: AbortController | undefined;
  #complete = false;
  #error: UtilityError | undefined;

  /** With lines, each bill brings all that a check needs; without, only its head. */
  constructor(host: ElementHost, options: { withLines: boolean }) {
    this.#host = host;
    this.#withLines = options.withLines;
    host.addController(this);
  }

  get bills(): readonly Bill[] {
    return this.#bills;
  }

  /** Whether the oldest bill is among them. */
  get complete(): boolean {
    return this.#complete;
  }

  get busy(): boolean {
    return this.#abort !== undefined;
  }

  /** Why the last page did not come. */
  get error(): UtilityError | undefined {
    return this.#error;
  }

  /** Says whose bills these are; those of somebody else are forgotten. */
  follow(of: HistoryOf): void {
    if (this.#of?.session === of.session && this.#of.accountId === of.accountId) return;
    this.#forget();
    this.#of = of;
  }

  /** Asks for the next page. Does nothing while one is on its way, or where there is none. Never rejects. */
  async more(): Promise<void> {
    const of = this.#of;
    if (!of?.session.client || this.#abort || this.#complete) return;
    const abort = new AbortController();
    this.#abort = abort;
    this.#error = undefined;
    this.#host.requestUpdate();
    try {
      const { data, next } = await of.session.client.request(
        listBills,
        {
          accountId: of.accountId,
          limit: PAGE,
          ...(this.#withLines && { include: ['lines' as const, 'tariff' as const] }),
          ...(this.#cursor !== undefined && { cursor: this.#cursor }),
        },
        { signal: abort.signal },
      );
      if (this.#abort !== abort) return;
      const known = new Set(this.#bills.map(({ id }) => id));
      const fresh = data.items.filter(({ id }) => !known.has(id));
      this.#bills = [...this.#bills, ...fresh];
      this.#cursor = next;
      // A list that goes on and on with what was there before has come to its end too.
      this.#complete = next === undefined || fresh.length === 0;
    } catch (error) {
      if (this.#abort !== abort) return;
      this.#error =
        error instanceof UtilityError ? error : new UtilityError('bad-response', { cause: error });
    } finally {
      if (this.#abort === abort) {
        this.#abort = undefined;
        this.#host.requestUpdate();
      }
    }
  }

  hostDisconnected(): void {
    this.#abort?.abort();
    this.#abort = undefined;
  }

  #forget(): void {
    this.hostDisconnected();
    this.#bills = [];
    this.#cursor = undefined;
    this.#complete = false;
    this.#error = undefined;
  }
}
