import type { UtilityError } from '../client/errors.js';
import { sleepByTimer } from '../client/signals.js';
import type { Sleep } from '../client/types.js';
import { getPayment, listPayments } from '../contract/payments.js';
import {
  isFollowed,
  type PaymentEvent,
  type PaymentFlow,
  paymentOf,
  type Trouble,
} from '../domain/payment/machine.js';
import type { UtilitySession } from '../session/session.js';

/** How long to wait before the utility is asked again, from and up to, in milliseconds. */
const PACES: Readonly<Record<string, readonly [from: number, upTo: number]>> = {
  reviewing: [15_000, 60_000],
  acting: [4000, 15_000],
  processing: [4000, 60_000],
  scheduled: [60_000, 300_000],
  handed: [4000, 60_000],
  unknown: [4000, 60_000],
};
const GROWTH = 1.6;

interface Followed {
  readonly flow: PaymentFlow;
  readonly session: UtilitySession;
  readonly accountId: string;
}

/** Follows what is on screen: by the utility's events, and by asking again and again where none come. */
export class PaymentWatch {
  readonly #on: (event: PaymentEvent) => void;
  readonly #changed: () => void;
  readonly #wait: Sleep;
  #about = '';
  #abort: AbortController | undefined;
  #failures = 0;
  #nextMs: number | undefined;

  constructor(on: (event: PaymentEvent) => void, changed: () => void, wait: Sleep = sleepByTimer) {
    this.#on = on;
    this.#changed = changed;
    this.#wait = wait;
  }

  /** When it is asked again, in milliseconds of the utility's clock; undefined while nothing is waited for. */
  get nextMs(): number | undefined {
    return this.#nextMs;
  }

  /** Follows a place that the payment has come to; one that needs no following ends what was followed. */
  follow(followed: Followed | undefined, firstMs?: number): void {
    const flow = followed?.flow;
    const about = flow && isFollowed(flow) ? `${flow.at} ${paymentOf(flow)?.id ?? ''}` : '';
    if (about === this.#about && firstMs === undefined) return;
    this.stop();
    if (!followed || about === '') return;
    this.#about = about;
    this.#abort = new AbortController();
    void this.#run(followed, this.#abort.signal, firstMs);
  }

  /** The line answered, or did not: a line that does not answer is asked more and more rarely. */
  heard(isAnswer: boolean): void {
    this.#failures = isAnswer ? 0 : this.#failures + 1;
  }

  stop(): void {
    this.#abort?.abort();
    this.#abort = undefined;
    this.#about = '';
    this.#nextMs = undefined;
  }

  async #run(followed: Followed, signal: AbortSignal, firstMs?: number): Promise<void> {
    const { flow, session } = followed;
    const payment = flow.at === 'unknown' ? undefined : paymentOf(flow);
    const resource = payment && session.read(getPayment, { paymentId: payment.id });
    const leave = resource?.subscribe(() => {
      const { state } = resource;
      if (signal.aborted || state.status === 'idle' || state.status === 'loading' || state.refreshing) return;
      const error = state.status === 'error' ? state.error : state.failure;
      if (error) this.#on({ type: 'lost', trouble: troubleOf(error) });
      else if (state.status === 'ready') this.#on({ type: 'told', payment: state.data });
    });
    const [from = 0, upTo = 0] = PACES[flow.at] ?? [];
    let ms = firstMs ?? Math.min(upTo, from * GROWTH ** (flow.at === 'unknown' ? this.#failures : 0));
    try {
      for (;;) {
        this.#nextMs = session.now() + ms;
        this.#changed();
        await this.#wait(ms, signal);
        if (flow.at === 'unknown') {
          this.#on({ type: 'retry' });
          return;
        }
        if (flow.at === 'handed') await this.#look(flow.reference, followed, signal);
        else await resource?.refresh();
        if (signal.aborted) return;
        ms = Math.min(upTo, Math.max(from, ms * GROWTH));
      }
    } catch {
      // Left: the wait was ended.
    } finally {
      leave?.();
    }
  }

  /** Looks whether the utility knows of a partner's payment by now. */
  async #look(reference: string, { session, accountId }: Followed, signal: AbortSignal): Promise<void> {
    const found = await session.client
      ?.request(listPayments, { accountId, reference, limit: 1 }, { signal })
      .catch(() => undefined);
    const [payment] = found?.data.items ?? [];
    if (payment && !signal.aborted) this.#on({ type: 'told', payment });
  }
}

/** What an error means for what comes next, without what only people can read. */
export function troubleOf({ kind, code, paymentId, requestId }: UtilityError): Trouble {
  return { kind, code, paymentId, requestId };
}
