import type { ReactiveController } from 'lit';
import type { ElementHost } from '../../controllers/session-controller.js';

/** On a window narrower than this the open chat covers it whole, and so holds the focus until it is closed. */
const NARROW = '(max-width: 30em)';

/**
 * Opens the chat's dialog: over the whole window on a phone, beside the page elsewhere. Fits it into what a keyboard on
 * the screen leaves free.
 */
export class ChatDialog implements ReactiveController {
  readonly #host: ElementHost;
  readonly #find: () => HTMLDialogElement | undefined;
  #listening: AbortController | undefined;

  constructor(host: ElementHost, find: () => HTMLDialogElement | undefined) {
    this.#host = host;
    this.#find = find;
    host.addController(this);
  }

  hostUpdated(): void {
    const dialog = this.#find();
    if (!dialog) {
      this.hostDisconnected();
      return;
    }
    if (!this.#listening) this.#listen();
    if (!dialog.open) this.#open(dialog);
  }

  hostDisconnected(): void {
    this.#listening?.abort();
    this.#listening = undefined;
  }

  #listen(): void {
    const view = this.#host.ownerDocument.defaultView;
    if (!view) return;
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    const fit = (): void => this.#fit();
    view.visualViewport?.addEventListener('resize', fit, { signal });
    view.visualViewport?.addEventListener('scroll', fit, { signal });
    const narrow = view.matchMedia(NARROW);
    const reopen = (): void => {
      const dialog = this.#find();
      if (!dialog?.open) return;
      dialog.close();
      this.#open(dialog);
    };
    narrow.addEventListener('change', reopen, { signal });
  }

  #open(dialog: HTMLDialogElement): void {
    const view = dialog.ownerDocument.defaultView;
    if (view?.matchMedia(NARROW).matches) dialog.showModal();
    else dialog.show();
    this.#fit();
    // A field that takes the focus by itself calls the keyboard, which on a phone hides what there is to read.
    const isTouched = view?.matchMedia('(pointer: coarse)').matches;
    const field = isTouched ? null : dialog.querySelector<HTMLElement>('#chat-text');
    (field ?? dialog.querySelector<HTMLElement>('.title'))?.focus();
  }

  #fit(): void {
    const viewport = this.#host.ownerDocument.defaultView?.visualViewport;
    const dialog = this.#find();
    // Zoomed in by two fingers, the customer chooses what to see.
    if (!viewport || !dialog || viewport.scale > 1.05) return;
    dialog.style.setProperty('--_seen', `${viewport.height}px`);
    dialog.style.setProperty('--_top', `${viewport.offsetTop}px`);
  }
}
