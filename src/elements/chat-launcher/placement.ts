import type { ReactiveController } from 'lit';
import type { ElementHost } from '../../controllers/session-controller.js';
import { deepFocus, isCovering, tapTargetsUnder } from './underneath.js';

/** A keyboard on the screen takes at least so much of it, in pixels; the bars of a browser take less. */
const KEYBOARD_PX = 120;
/** The room between two places that the button may take. */
const GAP_PX = 8;
/** How often the button may be put higher, on either side. */
const STEPS = 4;
/** The page has come to rest when it has not scrolled for so long. */
const REST_MS = 120;

/** One place of the button: how far above the corner, and on which side. */
interface Place {
  readonly isOther: boolean;
  readonly raisePx: number;
}

/**
 * Keeps the button in a place where it hides neither what has the focus nor what a finger could tap, and out of the
 * way of a keyboard on the screen.
 */
export class Placement implements ReactiveController {
  readonly #host: ElementHost;
  readonly #button: () => HTMLElement | undefined;
  #listening: AbortController | undefined;
  #sizes: ResizeObserver | undefined;
  #rest: ReturnType<typeof setTimeout> | undefined;
  #frame: number | undefined;

  constructor(host: ElementHost, button: () => HTMLElement | undefined) {
    this.#host = host;
    this.#button = button;
    host.addController(this);
  }

  hostConnected(): void {
    const page = this.#host.ownerDocument;
    const view = page.defaultView;
    if (!view) return;
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    const soon = (): void => this.#soon();
    const atRest = (): void => {
      clearTimeout(this.#rest);
      this.#rest = setTimeout(soon, REST_MS);
    };
    page.addEventListener('focusin', soon, { signal });
    page.addEventListener('scroll', atRest, { signal, passive: true, capture: true });
    view.addEventListener('resize', soon, { signal });
    view.visualViewport?.addEventListener('resize', soon, { signal });
    this.#sizes = new ResizeObserver(atRest);
    this.#sizes.observe(page.documentElement);
  }

  hostDisconnected(): void {
    this.#listening?.abort();
    this.#sizes?.disconnect();
    clearTimeout(this.#rest);
    if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
    this.#frame = undefined;
  }

  hostUpdated(): void {
    this.#soon();
  }

  #soon(): void {
    this.#frame ??= requestAnimationFrame(() => {
      this.#frame = undefined;
      this.#settle();
    });
  }

  #settle(): void {
    const button = this.#button();
    const view = this.#host.ownerDocument.defaultView;
    if (!button || !view) return;
    const hasFocus = deepFocus(this.#host.ownerDocument) === button;
    button.toggleAttribute('data-away', !hasFocus && isKeyboardUp(view));
    // Who is about to press it must not see it leave.
    if (!hasFocus && !button.matches(':hover, :active')) this.#put(button, this.#best(button, view));
  }

  /** The first place that hides nothing; where there is none, that which hides the least. */
  #best(button: HTMLElement, view: Window): Place {
    const home = this.#homeOf(button, view);
    const focused = deepFocus(this.#host.ownerDocument);
    const step = home.height + GAP_PX;
    const mirrored = view.innerWidth - home.left - home.width;
    let best: Place = { isOther: false, raisePx: 0 };
    let least = Infinity;
    for (let at = 0; at < STEPS * 2; at += 1) {
      const place = { isOther: at % 2 === 1, raisePx: Math.floor(at / 2) * step };
      const left = place.isOther ? mirrored : home.left;
      const box = new DOMRect(left, home.top - place.raisePx, home.width, home.height);
      if (box.top < 0) break;
      const hides = isCovering(box, focused) ? 100 : 0;
      const cost = hides + tapTargetsUnder(box, this.#host);
      if (cost === 0) return place;
      if (cost < least) [best, least] = [place, cost];
    }
    return best;
  }

  /** Where the button stands when nothing has moved it. */
  #homeOf(button: HTMLElement, view: Window): DOMRect {
    const { left, top, width, height } = button.getBoundingClientRect();
    const { isOther, raisePx } = placeOf(button);
    const atHome = isOther ? view.innerWidth - left - width : left;
    return new DOMRect(atHome, top + raisePx, width, height);
  }

  #put(button: HTMLElement, { isOther, raisePx }: Place): void {
    button.toggleAttribute('data-other', isOther);
    button.dataset.raise = String(raisePx);
    button.style.setProperty('--_raise', `${raisePx}px`);
  }
}

function placeOf(button: HTMLElement): Place {
  return { isOther: button.hasAttribute('data-other'), raisePx: Number(button.dataset.raise ?? 0) };
}

/** True while a keyboard on the screen takes a part of what can be seen. */
export function isKeyboardUp({
  innerHeight,
  visualViewport,
}: Pick<Window, 'innerHeight' | 'visualViewport'>): boolean {
  return !!visualViewport && innerHeight - visualViewport.height * visualViewport.scale > KEYBOARD_PX;
}
