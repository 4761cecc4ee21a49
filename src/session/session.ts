import { UtilityError } from '../client/errors.js';
import type { ClientCore, Clock } from '../client/types.js';
import { type Config, getConfig } from '../contract/config.js';
import type { AnswerOf, InputOf } from '../contract/operation.js';
import type { Session } from '../contract/sessions.js';
import type { StringOverrides } from '../i18n/strings.js';
import { allowedUrl } from './allowed-url.js';
import type { Device } from './device.js';
import type { Load } from './entry.js';
import type { Visibility } from './live.js';
import { keyOf, type ReadSpec, resourcePath } from './paths.js';
import type { Resource } from './resource.js';
import { Store } from './store.js';

/** What a session is made of. Without a client it is not configured, and every read says so. */
export interface UtilitySessionOptions {
  client?: ClientCore | undefined;
  /** A BCP 47 tag: the language the page wishes for. */
  locale: string;
  strings?: StringOverrides | undefined;
  /** Origins that redirects and documents may lead to. */
  allowedOrigins?: readonly string[] | undefined;
  /** The device's clock, used where there is no client. Defaults to `Date`. */
  clock?: Clock | undefined;
  /** Tells when the page is visible, so that a hidden page follows no events. */
  page?: Visibility | undefined;
  /** Where writes without an answer are remembered. Defaults to what the browser gives. */
  device?: Device | undefined;
}

/** One customer on one page, no pixels: what has been asked, what is known, what became stale. */
export class UtilitySession {
  readonly client: ClientCore | undefined;
  readonly device: Device | undefined;
  #locale: string;
  #strings: StringOverrides | undefined;
  #allowedOrigins: readonly string[];
  readonly #clock: Clock;
  readonly #page: Visibility | undefined;
  readonly #store: Store;
  readonly #listeners = new Set<() => void>();
  readonly #parts = new Map<unknown, unknown>();
  #watchers = 0;
  #leaveConfig: (() => void) | undefined;
  #live: { stop?: () => void } | undefined;
  #destroyed = false;

  constructor(options: UtilitySessionOptions) {
    this.client = options.client;
    this.device = options.device;
    this.#locale = options.locale;
    this.#strings = options.strings;
    this.#allowedOrigins = options.allowedOrigins ?? [];
    this.#clock = options.clock ?? Date;
    this.#page = options.page;
    this.#store = new Store({ now: () => this.now(), settled: () => this.#goLive() });
  }

  /** The language the page wishes for, a BCP 47 tag. */
  get locale(): string {
    return this.#locale;
  }
  set locale(locale: string) {
    if (locale === this.#locale) return;
    this.#locale = locale;
    this.#notify();
  }

  /** The embedding page's own words, by language and key. They win over those of the utility's config. */
  get strings(): StringOverrides | undefined {
    return this.#strings;
  }
  set strings(strings: StringOverrides | undefined) {
    if (strings === this.#strings) return;
    this.#strings = strings;
    this.#notify();
  }

  get allowedOrigins(): readonly string[] {
    return this.#allowedOrigins;
  }
  set allowedOrigins(origins: readonly string[]) {
    if (origins === this.#allowedOrigins) return;
    this.#allowedOrigins = origins;
    this.#notify();
  }

  /** Replacements of texts, the strongest first: the page's, then the utility's. */
  get overrides(): readonly (StringOverrides | undefined)[] {
    return [this.#strings, this.currentConfig?.strings];
  }

  /** The utility's config, once it has come. */
  get currentConfig(): Config | undefined {
    const { state } = this.config();
    return state.status === 'ready' ? state.data : undefined;
  }

  /** True after `destroy()`: nothing is asked any more. */
  get destroyed(): boolean {
    return this.#destroyed;
  }

  /** The utility's time, in milliseconds since 1970. */
  now(): number {
    return (this.client ?? this.#clock).now();
  }

  /** The URL that a text from outside may lead to, or undefined where it may not. */
  allowedUrl(text: string): URL | undefined {
    return allowedUrl(text, this.#allowedOrigins);
  }

  /** Calls `listener` when something changes that concerns every element: locale, words, origins, config. */
  subscribe(listener: () => void): () => void {
    const own = (): void => listener();
    this.#listeners.add(own);
    return () => this.#listeners.delete(own);
  }

  /** What an operation answers, shared by everyone on the page who asks it with the same input. */
  read<S extends ReadSpec>(operation: S, input: InputOf<S>): Resource<AnswerOf<S>> {
    const { client } = this;
    if (!client || this.#destroyed) return notConfigured(operation.id);
    const path = resourcePath(operation, input);
    const load: Load<AnswerOf<S>> = (options) => client.request(operation, input, options);
    return this.#watching(this.#store.resource(keyOf(operation, input), path, load));
  }

  /** The accounts that this customer may see here, as the session names them. */
  accounts(): Resource<Session['accounts']> {
    const { client } = this;
    if (!client || this.#destroyed) return notConfigured('createSession');
    const load: Load<Session['accounts']> = async ({ signal }) => {
      const session = await client.session({ signal });
      return { data: session.accounts, notModified: false };
    };
    return this.#watching(this.#store.resource('accounts', '/accounts', load));
  }

  /** The utility's own data. Asked for beside the first thing that is watched, in parallel with the session. */
  config(): Resource<Config> {
    return this.read(getConfig, {});
  }

  /** A part of the session that only some elements need: made when first asked for, one for all of them. */
  part<T>(make: (session: this) => T): T {
    if (!this.#parts.has(make)) this.#parts.set(make, make(this));
    return this.#parts.get(make) as T;
  }

  /** Makes stale what stands at, under or above a path below `/v1`. What is watched is asked again. */
  invalidate(path: string): void {
    this.#store.invalidate(path);
  }

  /** How much is held: answers, watchers and listeners. For tests and for the curious. */
  get held(): { answers: number; watchers: number; listeners: number } {
    return { answers: this.#store.size, watchers: this.#watchers, listeners: this.#listeners.size };
  }

  /** Ends everything under way and forgets every answer. The client is left to whoever made it. */
  destroy(): void {
    this.#destroyed = true;
    this.#rest();
    this.#store.clear();
    this.#notify();
    this.#listeners.clear();
  }

  #watching<T>(resource: Resource<T>): Resource<T> {
    return {
      get state() {
        return resource.state;
      },
      subscribe: (listener) => {
        if (this.#destroyed) return () => undefined;
        this.#watchers += 1;
        const leave = resource.subscribe(listener);
        this.#wake();
        let left = false;
        return () => {
          if (left) return;
          left = true;
          leave();
          this.#watchers -= 1;
          queueMicrotask(() => this.#restIfAlone());
        };
      },
      refresh: () => resource.refresh(),
    };
  }

  #wake(): void {
    if (this.#leaveConfig) return;
    this.#leaveConfig = () => undefined;
    const config = this.config();
    let known = this.currentConfig;
    this.#leaveConfig = config.subscribe(() => {
      if (this.currentConfig === known) return;
      known = this.currentConfig;
      this.#notify();
    });
  }

  #restIfAlone(): void {
    if (this.#watchers === 1 && this.#leaveConfig) this.#rest();
  }

  #rest(): void {
    this.#leaveConfig?.();
    this.#leaveConfig = undefined;
    this.#live?.stop?.();
    this.#live = undefined;
  }

  /** Follows events once the first answer is there, so that they delay nothing that the customer waits for. */
  #goLive(): void {
    const { client } = this;
    if (!client || this.#live || !this.#leaveConfig) return;
    const live: { stop?: () => void } = {};
    this.#live = live;
    import('./live.js').then(
      ({ followEvents }) => {
        if (this.#live !== live) return;
        live.stop = followEvents({ client, page: this.#page, invalidate: (path) => this.invalidate(path) });
      },
      () => {
        // The module could not be fetched: the next answer tries again.
        if (this.#live === live) this.#live = undefined;
      },
    );
  }

  #notify(): void {
    for (const listener of [...this.#listeners]) listener();
  }
}

function notConfigured<T>(operation: string): Resource<T> {
  const error = new UtilityError('not-configured', { operation });
  return {
    state: { status: 'error', error, refreshing: false },
    subscribe: () => () => undefined,
    refresh: () => Promise.resolve(),
  };
}
