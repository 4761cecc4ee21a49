import type { ReactiveController } from 'lit';
import { langAt } from '../../controllers/page-locale.js';
import type { ElementHost } from '../../controllers/session-controller.js';

/** Updates the host when the language of the place where it stands changes. */
export class LangObserver implements ReactiveController {
  readonly #host: ElementHost;
  #observer: MutationObserver | undefined;
  #lang: string | undefined;

  constructor(host: ElementHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#lang = langAt(this.#host);
    this.#observer = new MutationObserver(() => {
      const lang = langAt(this.#host);
      if (lang === this.#lang) return;
      this.#lang = lang;
      this.#host.requestUpdate();
    });
    for (const root of rootsAround(this.#host)) {
      this.#observer.observe(root, { attributes: true, attributeFilter: ['lang'], subtree: true });
    }
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
  }
}

/** The document or shadow root that holds an element, and those that hold its hosts. */
function rootsAround(element: Element): Node[] {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? [root, ...rootsAround(root.host)] : [root];
}
