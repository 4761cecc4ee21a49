import { ContextProvider } from '@lit/context';
import { css, html, LitElement, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { UtilityError } from '../../client/errors.js';
import type { ClientCore, GetSession } from '../../client/types.js';
import { parseBaseUrl } from '../../client/url.js';
import { UtilityErrorEvent } from '../../controllers/lifecycle-events.js';
import { localeAt } from '../../controllers/page-locale.js';
import { pageLoaded } from '../../controllers/providers-defined.js';
import type { StringOverrides } from '../../i18n/strings.js';
import { sessionContext } from '../../session/context.js';
import { tellDeveloper } from '../../session/developer.js';
import { clearLocalData } from '../../session/local-data.js';
import { UtilitySession } from '../../session/session.js';
import { VERSION } from '../../session/version.js';
import { LangObserver } from './lang-observer.js';
import { PageClaim } from './page-context.js';
import { createClient, isSameSource, mayAsk, type Source, sourceOf } from './source.js';

/**
 * Connects the elements inside it to a utility, as one customer.
 *
 * Needs `base-url`, and `session-url` or `getSession` for all that is not public. A provider inside another is
 * a customer of its own; the two share nothing.
 *
 * @element utility-provider
 * @status experimental
 * @since 0.1.0
 * @slot - The elements that it serves, and anything around them.
 * @fires {UtilityErrorEvent} utility-error - It cannot serve anybody, because `base-url` is missing or wrong.
 */
export class UtilityProvider extends LitElement {
  static readonly version: string = VERSION;

  static override styles = css`
    :host {
      display: contents;
    }
    :host([hidden]) {
      display: none;
    }
  `;

  /** Where the utility's API stands, without `/v1`. */
  @property({ attribute: 'base-url' }) baseUrl: string | undefined;

  /** An address on the page's own origin (or one of `allowedOrigins`) that answers a POST with a session. */
  @property({ attribute: 'session-url' }) sessionUrl: string | undefined;

  /** The language to speak, a BCP 47 tag. Left out: the nearest `lang`, then the browser's. */
  @property() locale: string | undefined;

  /** Also serves elements of the page that stand in no provider. One provider of a page can. */
  @property({ type: Boolean }) page = false;

  /** Instead of `sessionUrl`: asks for a session. Another function means another customer: keep it the same. */
  @property({ attribute: false }) getSession: GetSession | undefined;

  /** Instead of all the above: a client of your own. It is yours to close. */
  @property({ attribute: false }) client: ClientCore | undefined;

  /** Your own words, by language and key: `{ es: { 'bill-explainer.dueBy': 'Pague hasta el {date}' } }`. */
  @property({ attribute: false }) strings: StringOverrides | undefined;

  /** Origins that redirects and documents may lead to; http only on a loopback host. */
  @property({ attribute: false }) allowedOrigins: readonly string[] = [];

  readonly #context = new ContextProvider(this, { context: sessionContext });
  readonly #pageClaim = new PageClaim(this);
  readonly #told = new Set<string>();
  #source: Source | undefined;
  #session: UtilitySession | undefined;
  #ownClient: ClientCore | undefined;
  #signedOut = false;
  /** How far the page's scripts have come; until they have run, what is missing may still be set. */
  #page: 'unknown' | 'loading' | 'loaded' = 'unknown';

  constructor() {
    super();
    new LangObserver(this);
  }

  /** The session that this provider gives, for pages that ask the API themselves. */
  get session(): UtilitySession | undefined {
    return this.#session;
  }

  /**
   * Forgets the customer: ends what is under way, drops the answers and the token, erases what was typed on this
   * device and not sent, and the elements show nothing of theirs. `signIn()`, or another source of sessions, starts again.
   */
  signOut(): void {
    this.#end();
    clearLocalData();
    this.#source = sourceOf(this);
    this.#signedOut = true;
    if (this.isConnected) this.#follow();
  }

  /** Starts a session again after `signOut()`. */
  signIn(): void {
    if (!this.#signedOut) return;
    this.#end();
    if (this.isConnected) this.#follow();
  }

  override connectedCallback(): void {
    // Before the elements inside are connected, so that they find a session at once.
    this.#follow();
    super.connectedCallback();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // One that is only moved comes back within the task and keeps its session.
    queueMicrotask(() => {
      if (!this.isConnected) this.#leave();
    });
  }

  protected override willUpdate(): void {
    if (this.isConnected) this.#follow();
  }

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }

  #follow(): void {
    const source = sourceOf(this);
    if (!this.#source || !isSameSource(source, this.#source)) {
      this.#end();
      this.#source = source;
    }
    const session = (this.#session ??= this.#start(source));
    if (session) {
      session.locale = this.#wishedLocale();
      session.strings = this.strings;
      session.allowedOrigins = this.allowedOrigins;
    }
    this.#context.setValue(session);
    if (!this.page) {
      this.#pageClaim.withdraw();
      return;
    }
    this.#pageClaim.serve(session);
    // The provider that serves now may be on its way out: pages replace elements within a task.
    if (!this.#pageClaim.holds) setTimeout(() => this.#tellIfRefused());
  }

  #tellIfRefused(): void {
    if (!this.isConnected || !this.page || this.#pageClaim.holds) return;
    this.#tell('another provider already serves the page; this one serves only what stands inside it.');
  }

  /** A session for a source, or undefined while the page may still set what is missing. */
  #start(source: Source): UtilitySession | undefined {
    if (this.#signedOut) return this.#createSession(undefined);
    if (source.client) return this.#createSession(source.client);
    const isComplete = source.baseUrl !== undefined && (source.sessionUrl ?? source.getSession) !== undefined;
    if (!isComplete && this.#page !== 'loaded') {
      void this.#waitForPage();
      return undefined;
    }
    if (parseBaseUrl(source.baseUrl ?? '') === undefined) {
      this.#tell(
        '<utility-provider> needs base-url, the address of the API without /v1. Its elements stay empty.',
      );
      this.dispatchEvent(new UtilityErrorEvent(new UtilityError('not-configured', { code: 'no_base_url' })));
      return this.#createSession(undefined);
    }
    if (!isComplete) {
      this.#tell('<utility-provider> has neither session-url nor getSession: only public data can be shown.');
    }
    if (source.sessionUrl !== undefined && !mayAsk(source.sessionUrl, this.allowedOrigins)) {
      this.#tell('session-url must lead to the origin of the page, or to one of allowedOrigins.');
    }
    this.#ownClient = createClient(
      this,
      source,
      () => this.allowedOrigins,
      () => this.#wishedLocale(),
    );
    return this.#createSession(this.#ownClient);
  }

  #createSession(client: ClientCore | undefined): UtilitySession {
    return new UtilitySession({ client, locale: this.#wishedLocale(), page: this.ownerDocument });
  }

  #wishedLocale(): string {
    return this.locale || localeAt(this);
  }

  async #waitForPage(): Promise<void> {
    if (this.#page !== 'unknown') return;
    this.#page = 'loading';
    await pageLoaded(this.ownerDocument);
    this.#page = 'loaded';
    this.requestUpdate();
  }

  #end(): void {
    this.#session?.destroy();
    this.#ownClient?.close();
    this.#session = undefined;
    this.#ownClient = undefined;
    this.#source = undefined;
    this.#signedOut = false;
  }

  #leave(): void {
    const wasSignedOut = this.#signedOut;
    const source = this.#source;
    this.#pageClaim.withdraw();
    this.#end();
    this.#context.setValue(undefined);
    if (wasSignedOut) {
      // Being put back is no sign-in.
      this.#signedOut = true;
      this.#source = source;
    }
  }

  #tell(message: string): void {
    if (this.#told.has(message)) return;
    this.#told.add(message);
    tellDeveloper(message);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'utility-provider': UtilityProvider;
  }
}
