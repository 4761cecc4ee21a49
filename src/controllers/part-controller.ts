import { adoptStyles, type CSSResult } from 'lit';
import type { StringsTable } from '../i18n/strings.js';
import type { UtilitySession } from '../session/session.js';
import type { ElementHost } from './session-controller.js';
import { StringsController } from './strings-controller.js';

/** The code of a part may bring its looks, which are laid over those of the element when it comes. */
interface PartLooks {
  readonly styles?: CSSResult;
}

/** What a part is made of, and where it comes from. */
export interface PartOptions<C extends object, T extends object> {
  readonly load: () => Promise<C>;
  readonly strings: StringsTable<T>;
  readonly session: () => UtilitySession | undefined;
  readonly accountLocale?: () => string | undefined;
  /** The language that the customer has chosen in the element itself. */
  readonly chosenLocale?: () => string | undefined;
}

/** A part that has come: its code, and its words in the language on screen. */
export interface Part<C, T> {
  readonly code: C;
  readonly t: T;
}

/**
 * A part of an element that is fetched when it is wanted, so that nobody downloads what they do not open. Code and
 * words are fetched side by side.
 */
export class PartController<C extends object, T extends object> {
  readonly #host: ElementHost;
  readonly #load: () => Promise<C>;
  readonly #strings: StringsController<T>;
  #loading: Promise<C> | undefined;
  #code: C | undefined;
  #failed = false;

  constructor(host: ElementHost, { load, strings, session, accountLocale, chosenLocale }: PartOptions<C, T>) {
    this.#host = host;
    this.#load = load;
    const isNeeded = (): boolean => !!this.#loading;
    this.#strings = new StringsController(host, session, strings, accountLocale, isNeeded, chosenLocale);
  }

  /** The part, once its code and its words are here. */
  get part(): Part<C, T> | undefined {
    const { t } = this.#strings;
    return this.#code && t ? { code: this.#code, t } : undefined;
  }

  /** Its code could not be fetched. The next wish tries again. */
  get failed(): boolean {
    return this.#failed;
  }

  /** Fetches the part, once. Rejects where its code cannot be had. */
  want(): Promise<C> {
    return (this.#loading ??= this.#fetch());
  }

  /** Fetches the part when nothing else is to be done, so that a tap finds it there. Not where data is to be saved. */
  wantWhenIdle(): void {
    const { connection } = navigator as { connection?: { saveData?: boolean } };
    if (this.#loading || connection?.saveData) return;
    const wish = (): void => {
      // A wish that fails shows nothing: the customer has asked for nothing yet.
      if (this.#host.isConnected) this.want().catch(() => undefined);
    };
    if (globalThis.requestIdleCallback?.(wish, { timeout: 3000 }) === undefined) setTimeout(wish, 1000);
  }

  async #fetch(): Promise<C> {
    this.#failed = false;
    this.#host.requestUpdate();
    try {
      const code = await this.#load();
      this.#adopt((code as PartLooks).styles);
      this.#code = code;
      return code;
    } catch (thrown) {
      this.#loading = undefined;
      this.#failed = true;
      throw thrown;
    } finally {
      this.#host.requestUpdate();
    }
  }

  #adopt(styles: CSSResult | undefined): void {
    const root = this.#host.shadowRoot;
    if (!styles || !root) return;
    // Engines that cannot share sheets take them as elements, which adds to those that are there.
    const before = 'adoptedStyleSheets' in root ? root.adoptedStyleSheets : [];
    adoptStyles(root, [...before, styles]);
  }
}
