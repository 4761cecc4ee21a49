import { ContextEvent, ContextProvider } from '@lit/context';
import { sessionContext } from '../../session/context.js';
import type { UtilitySession } from '../../session/session.js';

/** Fired at the document when nobody serves the page any more, for a provider that waits for its turn. */
const PAGE_FREE = 'servicedrop-page-free';

/** Serves the elements of a page that do not stand inside a provider. One provider at a time does. */
class PageContext extends ContextProvider<typeof sessionContext, HTMLElement> {
  withdraw(): void {
    this.host.removeEventListener('context-request', this.onContextRequest);
    this.host.removeEventListener('context-provider', this.onProviderRequest);
    const served = [...this.subscriptions];
    this.clearCallbacks();
    for (const [callback, { consumerHost }] of served) {
      callback(undefined);
      // Whoever serves the page next answers this; until then the context root keeps it.
      consumerHost.dispatchEvent(new ContextEvent(sessionContext, consumerHost, callback, true));
    }
    this.host.ownerDocument.dispatchEvent(new Event(PAGE_FREE));
  }
}

/** A provider's claim to serve the page: taken at once, or when the provider that has it leaves. */
export class PageClaim {
  readonly #owner: HTMLElement;
  #document: Document | undefined;
  #context: PageContext | undefined;
  #value: UtilitySession | undefined;

  constructor(owner: HTMLElement) {
    this.#owner = owner;
  }

  /** True while this provider serves the page. */
  get holds(): boolean {
    return this.#context !== undefined;
  }

  /** Gives the page this session, now or when no other provider serves it. */
  serve(value: UtilitySession | undefined): void {
    this.#value = value;
    if (!this.#document) {
      this.#document = this.#owner.ownerDocument;
      this.#document.addEventListener(PAGE_FREE, this.#claim);
      this.#claim();
    }
    this.#context?.setValue(value);
  }

  withdraw(): void {
    this.#document?.removeEventListener(PAGE_FREE, this.#claim);
    this.#document = undefined;
    const context = this.#context;
    this.#context = undefined;
    context?.withdraw();
  }

  readonly #claim = (): void => {
    const root = this.#document?.documentElement;
    if (!root || this.#context || this.#isTaken(root)) return;
    this.#context = new PageContext(root, { context: sessionContext });
    this.#context.setValue(this.#value);
    // The root element is no Lit element that would call this.
    this.#context.hostConnected();
  };

  #isTaken(root: HTMLElement): boolean {
    let taken = false;
    const found = (): void => {
      taken = true;
    };
    root.dispatchEvent(new ContextEvent(sessionContext, this.#owner, found, false));
    return taken;
  }
}
