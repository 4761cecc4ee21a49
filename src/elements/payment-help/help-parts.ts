import { html, nothing } from 'lit';
import { PartController } from '../../controllers/part-controller.js';
import type { HelpTopic } from '../../domain/payment/help-topics.js';
import type { UtilitySession } from '../../session/session.js';
import { type UtilityHelpSubject, UtilityHelpRequestedEvent } from '../events.js';
import { icon } from '../parts/icons.js';
import { bar } from '../parts/skeleton.js';
import type * as ClaimsCode from './claims.js';
import { type ClaimStrings, claimStrings } from './claims.strings.js';
import type { HelpHost, SilentPage } from './help-page.js';
import type * as PayingCode from './paying.js';
import { type PayingStrings, payingStrings } from './paying.strings.js';
import type * as PersonCode from './person.js';
import { type PersonStrings, personStrings } from './person.strings.js';

/** A question to a person, as an event tells it. */
export interface PersonQuestion {
  readonly subject: UtilityHelpSubject;
  readonly summary: string;
  readonly locale: string;
  readonly asked: string | undefined;
}

/** What is fetched when the customer opens a topic: its code, its words, its looks. */
export class HelpParts {
  readonly #host: HelpHost;
  readonly #claimsPart: PartController<typeof ClaimsCode, ClaimStrings>;
  readonly #payingPart: PartController<typeof PayingCode, PayingStrings>;
  readonly #personPart: PartController<typeof PersonCode, PersonStrings>;
  #topic: HelpTopic | undefined;
  #claims: ClaimsCode.Claims | undefined;
  #paying: PayingCode.Paying | undefined;

  constructor(
    host: HelpHost,
    session: () => UtilitySession | undefined,
    accountLocale: () => string | undefined,
  ) {
    this.#host = host;
    const shared = { session, accountLocale };
    this.#claimsPart = new PartController(host, {
      ...shared,
      load: () => import('./claims.js'),
      strings: claimStrings,
    });
    this.#payingPart = new PartController(host, {
      ...shared,
      load: () => import('./paying.js'),
      strings: payingStrings,
    });
    this.#personPart = new PartController(host, {
      ...shared,
      load: () => import('./person.js'),
      strings: personStrings,
    });
  }

  get claims(): ClaimsCode.Claims | undefined {
    return this.#part === this.#claimsPart ? this.#claims : undefined;
  }

  get paying(): PayingCode.Paying | undefined {
    return this.#part === this.#payingPart ? this.#paying : undefined;
  }

  /** Says which topic is on screen. To be called before each rendering. */
  follow(topic: HelpTopic | undefined): void {
    const before = this.#part;
    this.#topic = topic;
    const part = this.#part;
    if (part !== this.#claimsPart) this.#claims?.leave();
    if (part !== this.#payingPart) this.#paying?.leave();
    if (part && part !== before) part.want().catch(() => undefined);
  }

  /** The topic, or what stands in its place while its code is on its way. */
  view(page: SilentPage): unknown {
    const part = this.#part;
    if (!part) {
      const { accountId } = page;
      return page.person(
        { type: 'account', id: accountId, accountId, topic: page.topic },
        page.common.heading,
      );
    }
    if (part === this.#claimsPart && this.#claimsPart.part) {
      const { code, t } = this.#claimsPart.part;
      this.#claims ??= new code.Claims(this.#host);
      return this.#claims.view(page, t);
    }
    if (part === this.#payingPart && this.#payingPart.part) {
      const { code, t } = this.#payingPart.part;
      this.#paying ??= new code.Paying(this.#host);
      return this.#paying.view(page, t);
    }
    return part.failed ? this.#failed(part, page) : waiting;
  }

  /** A button that asks for a person. Where nobody on the page answers, the utility's channels stand below it. */
  person(
    page: Omit<SilentPage, 'person'>,
    { subject, summary, locale, asked }: PersonQuestion,
    onAsked: (id: string | undefined) => void,
  ): unknown {
    const { type, id } = subject;
    const key = `${type} ${id}`;
    const onAsk = (): void => {
      const event = new UtilityHelpRequestedEvent({ topic: 'payment-help', subject, summary, locale });
      const isOpen = this.#host.dispatchEvent(event);
      onAsked(isOpen ? key : undefined);
      if (isOpen) this.#personPart.want().catch(() => undefined);
    };
    const { part, failed } = this.#personPart;
    const channels = part
      ? part.code.channelsView(page, part.t)
      : failed
        ? page.common.errorNetwork
        : bar('w60');
    return html`<div class="person">
      <p class="side">${page.common.personHint}</p>
      <button class="button quiet" type="button" @click=${onAsk}>${icon('chat')}${page.common.person}</button>
      <div class=${asked === key ? 'help' : 'hidden'} role="status">
        ${asked === key ? channels : nothing}
      </div>
    </div>`;
  }

  get #part():
    | PartController<typeof ClaimsCode, ClaimStrings>
    | PartController<typeof PayingCode, PayingStrings>
    | undefined {
    switch (this.#topic) {
      case 'paid_twice':
      case 'amount_mismatch':
      case 'cases':
        return this.#claimsPart;
      case 'cannot_pay':
      case 'autopay':
        return this.#payingPart;
      default:
        return undefined;
    }
  }

  #failed(part: { want(): Promise<unknown> }, { common }: SilentPage): unknown {
    return html`<p role="alert">${common.errorNetwork}</p>
      <button class="button quiet" type="button" @click=${() => void part.want().catch(() => undefined)}>
        ${icon('refresh')}${common.tryAgain}
      </button>`;
  }
}

const waiting = html`<div class="wait" aria-hidden="true">${bar('w80')}${bar('w60')}${bar('w40')}</div>`;
