import type { ReactiveController } from 'lit';
import type { ElementHost } from '../../controllers/session-controller.js';
import { type Intents, intentsOf } from '../../session/intents.js';
import type { UtilitySession } from '../../session/session.js';

/** The query parameter of an address that a bank leads back to; the contract's `RETURN_PARAMETER`. */
const RETURN_PARAMETER = 'utility-payment';
/** How long another button of the page, whose payment it may be, has to take what the address says. */
const GRACE_MS = 400;

/**
 * What is left of a payment before its code is loaded: what this browser has not heard the end of, and the id in the
 * address when a bank has led the customer back. The address is read once and cleaned.
 */
export class Traces implements ReactiveController {
  readonly #host: ElementHost;
  readonly #session: () => UtilitySession | undefined;
  readonly #accountId: () => string | undefined;
  readonly #onReturn: () => void;
  #intents: Intents | undefined;
  #leave: (() => void) | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #returned: string | undefined;

  constructor(
    host: ElementHost,
    session: () => UtilitySession | undefined,
    accountId: () => string | undefined,
    onReturn: () => void,
  ) {
    this.#host = host;
    this.#session = session;
    this.#accountId = accountId;
    this.#onReturn = onReturn;
    host.addController(this);
  }

  /** The payment that the customer has come back from. */
  get returned(): string | undefined {
    return this.#returned;
  }

  /** Whether a payment of the account has not ended, as far as this browser knows. */
  get isUnderWay(): boolean {
    return this.#made.length > 0;
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostUpdate(): void {
    const session = this.#host.isConnected ? this.#session() : undefined;
    const intents = session?.client && intentsOf(session);
    if (intents !== this.#intents) {
      this.#leave?.();
      this.#intents = intents;
      this.#leave = intents?.subscribe(() => this.#host.requestUpdate());
    }
    if (intents && this.#accountId() !== undefined) this.#takeReturn();
  }

  hostDisconnected(): void {
    this.#leave?.();
    this.#leave = this.#intents = undefined;
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  get #made(): string[] {
    const accountId = this.#accountId();
    if (!this.#intents || accountId === undefined) return [];
    const open = ['createPayment', 'handOverPayment'].flatMap(
      (operation) => this.#intents?.list(accountId, operation) ?? [],
    );
    return open.flatMap(({ madeId }) => madeId ?? []);
  }

  #takeReturn(): void {
    const id = returnedId();
    if (id === null || this.#timer !== undefined) return;
    if (this.#made.includes(id)) this.#take(id);
    else
      this.#timer = setTimeout(() => {
        this.#timer = undefined;
        // Nobody on the page knows it: storage may have been erased on the way.
        if (returnedId() === id) this.#take(id);
      }, GRACE_MS);
  }

  #take(id: string): void {
    const url = new URL(location.href);
    url.searchParams.delete(RETURN_PARAMETER);
    history.replaceState(history.state, '', url);
    this.#returned = id;
    this.#onReturn();
    this.#host.requestUpdate();
  }
}

function returnedId(): string | null {
  const id = new URLSearchParams(location.search).get(RETURN_PARAMETER);
  return id !== null && /^[\w-]{1,200}$/.test(id) ? id : null;
}
