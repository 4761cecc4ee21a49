import { noChange } from 'lit';
import { AsyncDirective, directive } from 'lit/async-directive.js';
import type { ElementPart } from 'lit';

interface GestureOptions {
  readonly count: number;
  /** The bar that is looked at. */
  readonly now: () => number;
  /** Looks at a bar, closer still at it, or wider. */
  readonly onPick: (index: number) => void;
  readonly onOpen: (index: number) => void;
  readonly onOut: () => void;
  /** Shows the window after (1) or before (−1). */
  readonly onShift: (by: number) => void;
}

const TYPES = [
  ...['keydown', 'wheel'],
  ...['pointerdown', 'pointermove', 'pointerup', 'pointercancel', 'pointerleave'],
];

/** How much two fingers must spread, or close, to look closer, or wider. */
const PINCH = 1.3;
/** How far a wheel turns before it does the same. */
const WHEEL = 60;

/**
 * What hands do on the chart. Keys: arrows, Home and End walk, Page keys change the time, Enter and `+` look closer,
 * Escape and `-` wider. A tap picks a bar, a tap on the picked one opens it; two fingers, or a wheel with the control
 * key, look closer and wider. A wheel alone scrolls the page.
 */
class Gestures extends AsyncDirective implements EventListenerObject {
  #element: HTMLElement | undefined;
  #options: GestureOptions | undefined;
  readonly #fingers = new Map<number, { x: number; y: number }>();
  #spread = 0;
  #turned = 0;
  #pressedOn: number | undefined;

  render(_options: GestureOptions): unknown {
    return noChange;
  }

  override update(part: ElementPart, [options]: [GestureOptions]): unknown {
    this.#options = options;
    if (this.#element !== part.element) {
      this.disconnected();
      this.#element = part.element as HTMLElement;
      this.reconnected();
    }
    return noChange;
  }

  override reconnected(): void {
    for (const type of TYPES) this.#element?.addEventListener(type, this, { passive: false });
  }

  override disconnected(): void {
    for (const type of TYPES) this.#element?.removeEventListener(type, this);
    this.#fingers.clear();
  }

  handleEvent(event: Event): void {
    if (event instanceof KeyboardEvent) this.#onKey(event);
    else if (event instanceof WheelEvent) this.#onWheel(event);
    else if (event instanceof PointerEvent) this.#pointer[event.type]?.(event);
  }

  #barAt(x: number): number {
    const box = this.#element?.getBoundingClientRect();
    const count = this.#options?.count ?? 0;
    if (!box || box.width === 0) return 0;
    return Math.min(count - 1, Math.max(0, Math.floor(((x - box.left) / box.width) * count)));
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    const options = this.#options;
    if (!options || options.count === 0 || event.ctrlKey || event.metaKey || event.altKey) return;
    const { count } = options;
    const now = options.now();
    const last = count - 1;
    const walk: Readonly<Record<string, number>> = {
      ArrowRight: now + 1,
      ArrowUp: now + 1,
      ArrowLeft: now - 1,
      ArrowDown: now - 1,
      Home: 0,
      End: last,
    };
    const to = walk[event.key];
    const acts: Readonly<Record<string, () => void>> = {
      PageUp: () => options.onShift(-1),
      PageDown: () => options.onShift(1),
      Enter: () => options.onOpen(now),
      '+': () => options.onOpen(now),
      Escape: () => options.onOut(),
      '-': () => options.onOut(),
    };
    const act = to === undefined ? acts[event.key] : () => options.onPick(Math.min(last, Math.max(0, to)));
    if (!act) return;
    event.preventDefault();
    act();
  };

  readonly #onDown = (event: PointerEvent): void => {
    this.#fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
    this.#pressedOn = this.#fingers.size === 1 ? this.#options?.now() : undefined;
    if (this.#fingers.size === 2) this.#spread = this.#distance();
  };

  readonly #onMove = (event: PointerEvent): void => {
    const options = this.#options;
    if (!options || options.count === 0) return;
    if (this.#fingers.has(event.pointerId)) {
      this.#fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
    }
    if (this.#fingers.size < 2) {
      if (event.pointerType === 'mouse') options.onPick(this.#barAt(event.clientX));
      return;
    }
    const ratio = this.#distance() / Math.max(1, this.#spread);
    if (ratio < PINCH && ratio > 1 / PINCH) return;
    const xs = [...this.#fingers.values()].map(({ x }) => x);
    this.#fingers.clear();
    if (ratio > 1) options.onOpen(this.#barAt(xs.reduce((sum, x) => sum + x, 0) / xs.length));
    else options.onOut();
  };

  readonly #onUp = (event: PointerEvent): void => {
    const isTap = this.#fingers.size === 1 && this.#fingers.delete(event.pointerId);
    this.#fingers.delete(event.pointerId);
    const options = this.#options;
    if (!isTap || !options || options.count === 0) return;
    const index = this.#barAt(event.clientX);
    // A mouse has picked the bar under it already: its click opens. A finger's first tap only picks.
    const opens = event.pointerType === 'mouse' || index === this.#pressedOn;
    if (opens) options.onOpen(index);
    else options.onPick(index);
  };

  readonly #onCancel = (event: PointerEvent): void => {
    this.#fingers.delete(event.pointerId);
  };

  readonly #onWheel = (event: WheelEvent): void => {
    const options = this.#options;
    if (!event.ctrlKey || !options || options.count === 0) return;
    event.preventDefault();
    this.#turned += event.deltaY;
    if (Math.abs(this.#turned) < WHEEL) return;
    if (this.#turned < 0) options.onOpen(this.#barAt(event.clientX));
    else options.onOut();
    this.#turned = 0;
  };

  readonly #pointer: Readonly<Record<string, (event: PointerEvent) => void>> = {
    pointerdown: this.#onDown,
    pointermove: this.#onMove,
    pointerup: this.#onUp,
    pointercancel: this.#onCancel,
    pointerleave: this.#onCancel,
  };

  #distance(): number {
    const [a, b] = [...this.#fingers.values()];
    return a && b ? Math.hypot(a.x - b.x, a.y - b.y) : 0;
  }
}

/** Listens to hands and keys on the element that it stands on. */
export const gestures = directive(Gestures);
