import type { ReactiveController } from 'lit';
import type { ElementHost } from '../../controllers/session-controller.js';
import type { Desk } from './desk.js';
import { earlier, type LogWindow, newest, WINDOW } from './message-window.js';

/** Nearer to the end than this one reads the end, and stays there when something comes. */
const NEAR_PX = 80;

/** Which part of the log is on screen, and where in it one reads. */
export class LogScroll implements ReactiveController {
  readonly #host: ElementHost;
  #window: LogWindow = newest;
  #isAtEnd = true;
  /** The height below the top, kept while earlier messages come above it. */
  #below: number | undefined;

  constructor(host: ElementHost) {
    this.#host = host;
    host.addController(this);
  }

  get window(): LogWindow {
    return this.#window;
  }

  /** One step towards the first message; what stands before those that are here is asked for. */
  earlier(desk: Desk): void {
    const log = this.#log;
    const before = desk.entries.length;
    const { from } = this.#window;
    const isAtStart = this.#window.to === undefined ? before <= WINDOW : from === 0;
    const step = (added: number): void => {
      this.#below = log && log.scrollHeight - log.scrollTop;
      this.#isAtEnd = false;
      const moved =
        this.#window.to === undefined ? this.#window : { from: from + added, to: this.#window.to + added };
      this.#window = earlier(moved, desk.entries.length);
      this.#host.requestUpdate();
    };
    if (isAtStart && desk.hasEarlier) void desk.loadEarlier().then(() => step(desk.entries.length - before));
    else step(0);
  }

  /** To the end of the log, and on with it. */
  newest(): void {
    this.#window = newest;
    this.#isAtEnd = true;
    this.#host.requestUpdate();
  }

  /** The customer has scrolled. */
  noticed({ target }: Event): void {
    const { scrollHeight, scrollTop, clientHeight } = target as HTMLElement;
    this.#isAtEnd = this.#window.to === undefined && scrollHeight - scrollTop - clientHeight < NEAR_PX;
  }

  hostUpdated(): void {
    const log = this.#log;
    if (!log) return;
    if (this.#below !== undefined) {
      log.scrollTop = log.scrollHeight - this.#below;
      this.#below = undefined;
      // Before anybody has written one begins at the top: with the number to call, and the greeting.
    } else if (this.#isAtEnd && log.querySelector('[data-key]')) log.scrollTop = log.scrollHeight;
  }

  get #log(): HTMLElement | undefined {
    return this.#host.shadowRoot?.querySelector<HTMLElement>('.log') ?? undefined;
  }
}
