import { ContextEvent } from '@lit/context';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { sessionContext } from '../session/context.js';
import type { UtilitySession } from '../session/session.js';
import { providersDefined } from './providers-defined.js';

/** An element that controllers can be added to. */
export type ElementHost = ReactiveControllerHost & HTMLElement;

/** `waiting`: a provider may still come. `unconfigured`: there is none, or it lacks what it needs. */
export type SessionStatus = 'waiting' | 'unconfigured' | 'ready';

/** The session of the nearest provider, or of the page's; follows the element wherever it is moved. */
export class SessionController implements ReactiveController {
  readonly #host: ElementHost;
  #session: UtilitySession | undefined;
  #leaveProvider: (() => void) | undefined;
  #leaveSession: (() => void) | undefined;
  #answered = false;
  #waited: 'not-yet' | 'running' | 'done' = 'not-yet';

  constructor(host: ElementHost) {
    this.#host = host;
    host.addController(this);
  }

  /** The session. Undefined where there is no provider, or not yet. */
  get session(): UtilitySession | undefined {
    return this.#session;
  }

  get status(): SessionStatus {
    if (this.#session) return this.#session.client ? 'ready' : 'unconfigured';
    return this.#waited === 'done' ? 'unconfigured' : 'waiting';
  }

  hostConnected(): void {
    this.#answered = false;
    const { ownerDocument } = this.#host;
    this.#host.dispatchEvent(new ContextEvent(sessionContext, this.#host, this.#receive, true));
    // Moved out of its provider, an element must not go on showing that provider's customer.
    if (!this.#answered) this.#use(undefined);
    if (!this.#session && this.#waited === 'not-yet') void this.#wait(ownerDocument);
  }

  hostDisconnected(): void {
    this.#leaveProvider?.();
    this.#leaveProvider = undefined;
    this.#leaveSession?.();
    this.#leaveSession = undefined;
  }

  // One function for the life of the element: providers and the context root know it by identity.
  readonly #receive = (session: UtilitySession | undefined, leave?: () => void): void => {
    if (!this.#host.isConnected) {
      leave?.();
      return;
    }
    if (this.#leaveProvider !== leave) this.#leaveProvider?.();
    this.#leaveProvider = leave;
    this.#answered = true;
    this.#use(session);
  };

  #use(session: UtilitySession | undefined): void {
    if (session === this.#session && this.#leaveSession) return;
    this.#leaveSession?.();
    this.#leaveSession = session?.subscribe(() => this.#host.requestUpdate());
    this.#session = session;
    this.#host.requestUpdate();
  }

  async #wait(page: Document): Promise<void> {
    this.#waited = 'running';
    await providersDefined(page);
    this.#waited = 'done';
    this.#host.requestUpdate();
  }
}
