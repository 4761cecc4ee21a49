import type { ReactiveController } from 'lit';
import type { AccountSummary } from '../contract/accounts.js';
import type { Resource, ResourceState } from '../session/resource.js';
import type { UtilitySession } from '../session/session.js';
import type { ElementHost } from './session-controller.js';

/** Which account an element shows: the one it is asked for, or the first that the customer's session names. */
export class AccountController implements ReactiveController {
  readonly #host: ElementHost;
  readonly #findSession: () => UtilitySession | undefined;
  readonly #requested: () => string | undefined;
  #session: UtilitySession | undefined;
  #accounts: Resource<AccountSummary[]> | undefined;
  #leave: (() => void) | undefined;

  constructor(
    host: ElementHost,
    session: () => UtilitySession | undefined,
    requested: () => string | null | undefined,
  ) {
    this.#host = host;
    this.#findSession = session;
    this.#requested = () => requested() || undefined;
    host.addController(this);
  }

  /** The accounts of the session. */
  get state(): ResourceState<AccountSummary[]> {
    this.#follow();
    return this.#accounts?.state ?? { status: 'idle' };
  }

  /** The account's id. With one asked for it is known at once, else when the session is. */
  get accountId(): string | undefined {
    return this.#requested() ?? this.#list[0]?.id;
  }

  /** The account as the session names it, where it does. */
  get account(): AccountSummary | undefined {
    const id = this.accountId;
    return this.#list.find((account) => account.id === id);
  }

  /** Asks for the session's accounts again. */
  refresh(): Promise<void> {
    return this.#accounts?.refresh() ?? Promise.resolve();
  }

  hostUpdate(): void {
    this.#follow();
  }

  hostDisconnected(): void {
    this.#leave?.();
    this.#leave = undefined;
    this.#accounts = undefined;
    this.#session = undefined;
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  get #list(): AccountSummary[] {
    const { state } = this;
    return state.status === 'ready' ? state.data : [];
  }

  #follow(): void {
    const session = this.#host.isConnected ? this.#findSession() : undefined;
    if (session === this.#session) return;
    const leave = this.#leave;
    this.#session = session;
    this.#accounts = session?.accounts();
    this.#leave = this.#accounts?.subscribe(() => this.#host.requestUpdate());
    leave?.();
  }
}
