import type { ReactiveController } from 'lit';
import { negotiateLocale } from '../i18n/locale.js';
import { applyOverrides, loadStrings, type StringOverrides, type StringsTable } from '../i18n/strings.js';
import type { UtilitySession } from '../session/session.js';
import { localeAt } from './page-locale.js';
import type { ElementHost } from './session-controller.js';

/** How long to wait before words that could not be fetched are asked for again: doubled each time, up to the second. */
const AGAIN_MS = [1000, 60_000] as const;

/** The texts as they were loaded, and what was last laid over them. */
interface Loaded<T> {
  readonly locale: string;
  readonly texts: T;
}

/** The words of an element in the customer's language, with the utility's own words laid over them. */
export class StringsController<T extends object> implements ReactiveController {
  readonly #host: ElementHost;
  readonly #session: () => UtilitySession | undefined;
  readonly #table: StringsTable<T>;
  readonly #accountLocale: () => string | undefined;
  readonly #isNeeded: () => boolean;
  readonly #chosen: () => string | undefined;
  #wanted: string | undefined;
  #loaded: Loaded<T> | undefined;
  #overrides: readonly (StringOverrides | undefined)[] = [];
  #t: T | undefined;

  /**
   * `accountLocale` gives the account's language, the second wish after the page's. Nothing is fetched until
   * `isNeeded` says so. `chosen` is what the customer has chosen in the element itself, before all else.
   */
  constructor(
    host: ElementHost,
    session: () => UtilitySession | undefined,
    table: StringsTable<T>,
    accountLocale: () => string | undefined = () => undefined,
    isNeeded: () => boolean = () => true,
    chosen: () => string | undefined = () => undefined,
  ) {
    this.#host = host;
    this.#session = session;
    this.#table = table;
    this.#accountLocale = accountLocale;
    this.#isNeeded = isNeeded;
    this.#chosen = chosen;
    host.addController(this);
  }

  /** The texts. Undefined until the first language has come; a change of language keeps the old until then. */
  get t(): T | undefined {
    this.#follow();
    return this.#t;
  }

  /** The tag that numbers and dates follow: that of the texts on screen. */
  get locale(): string {
    this.#follow();
    return this.#loaded?.locale ?? this.#negotiated();
  }

  hostConnected(): void {
    // A language that could not be fetched before is asked for again.
    this.#wanted = this.#loaded?.locale;
    this.#follow();
  }

  hostUpdate(): void {
    this.#follow();
  }

  #negotiated(): string {
    const session = this.#session();
    const wish = session?.locale ?? localeAt(this.#host);
    return negotiateLocale([
      this.#chosen(),
      wish,
      this.#accountLocale(),
      session?.currentConfig?.defaultLocale,
    ]).locale;
  }

  #follow(): void {
    if (!this.#isNeeded()) return;
    const wanted = this.#negotiated();
    if (wanted !== this.#wanted) {
      this.#wanted = wanted;
      void this.#load(wanted);
    }
    const loaded = this.#loaded;
    const overrides = this.#session()?.overrides ?? [];
    if (loaded && overrides.some((override, index) => override !== this.#overrides[index])) this.#lay(loaded);
  }

  async #load(locale: string, [waitMs, mostMs]: readonly [number, number] = AGAIN_MS): Promise<void> {
    try {
      const texts = await loadStrings(this.#table, locale);
      if (locale !== this.#wanted) return;
      this.#loaded = { locale, texts };
      this.#lay(this.#loaded);
      this.#host.requestUpdate();
    } catch {
      // The module could not be fetched. The words on screen stay until it can.
      setTimeout(() => {
        if (locale !== this.#wanted || !this.#host.isConnected) return;
        void this.#load(locale, [Math.min(waitMs * 2, mostMs), mostMs]);
      }, waitMs);
    }
  }

  #lay({ locale, texts }: Loaded<T>): void {
    this.#overrides = this.#session()?.overrides ?? [];
    this.#t = applyOverrides(texts, this.#table.name, locale, this.#overrides);
  }
}
