import type { ReactiveController } from 'lit';
import type { ElementHost } from '../../controllers/session-controller.js';
import type { UtilitySession } from '../../session/session.js';
import type * as UnreadCode from './unread.js';

/**
 * Looks for news while the chat is closed, where this device knows of a conversation. All others pay nothing for it.
 */
export class UnreadPart implements ReactiveController {
  readonly #host: ElementHost;
  readonly #session: () => UtilitySession | undefined;
  #asked = false;
  readonly #accountId: () => string | null;
  #unread: UnreadCode.Unread | undefined;

  constructor(host: ElementHost, session: () => UtilitySession | undefined, accountId: () => string | null) {
    this.#host = host;
    this.#session = session;
    this.#accountId = accountId;
    host.addController(this);
  }

  /** How many messages the customer has not seen; 0 while nobody knows. */
  get count(): number {
    return this.#unread?.count ?? 0;
  }

  hostUpdated(): void {
    if (this.#asked || !this.#session()?.client) return;
    this.#asked = true;
    if (!knowsConversation()) return;
    const load = (): void => {
      import('./unread.js').then(
        ({ Unread }) => {
          this.#unread = new Unread(this.#host, this.#session, this.#accountId);
          this.#host.requestUpdate();
        },
        // Nothing was promised: the chat tells when it is opened.
        () => undefined,
      );
    };
    if (globalThis.requestIdleCallback?.(load, { timeout: 3000 }) === undefined) setTimeout(load, 1000);
  }

  hostDisconnected(): void {
    this.#asked = false;
    this.#unread = undefined;
  }
}

/** True where the device keeps something of a conversation: a look at names, that costs no code. */
function knowsConversation(): boolean {
  try {
    return Object.keys(globalThis.localStorage).some((name) => /^servicedrop\/.*\/chat-open$/.test(name));
  } catch {
    // A frame without storage.
    return false;
  }
}
