import { html, nothing } from 'lit';
import type { Payment } from '../../contract/payments.js';
import { PartController } from '../../controllers/part-controller.js';
import type { UtilitySession } from '../../session/session.js';
import { UtilityHelpRequestedEvent } from '../events.js';
import { icon } from '../parts/icons.js';
import { bar } from '../parts/skeleton.js';
import type * as HelpCode from './help.js';
import { type HelpStrings, helpStrings } from './help.strings.js';
import type { PanelHost, PanelPage } from './panel-page.js';
import type { PanelStrings } from './panel.strings.js';

/** The way from the panel to help with paying: the page's own, such as the payment help; else the utility's channels. */
export class PanelHelp {
  readonly #host: PanelHost;
  readonly #part: PartController<typeof HelpCode, HelpStrings>;
  #isOpen = false;

  constructor(
    host: PanelHost,
    session: () => UtilitySession | undefined,
    accountLocale: () => string | undefined,
  ) {
    this.#host = host;
    this.#part = new PartController(host, {
      load: () => import('./help.js'),
      strings: helpStrings,
      session,
      accountLocale,
    });
  }

  view(page: PanelPage, t: PanelStrings, payment: Payment | undefined): unknown {
    const button = (topic: string, words: string, name: 'chat' | 'refresh'): unknown =>
      html`<button class="button quiet" type="button" @click=${() => this.#ask(topic, words, page, payment)}>
        ${icon(name)}${words}
      </button>`;
    return html`<div class="links">
        ${button('', t.help, 'chat')}${button('autopay', t.autopay, 'refresh')}
      </div>
      <div class=${this.#isOpen ? 'channels-panel' : 'hidden'} role="status">
        ${this.#isOpen ? this.#channels(page) : nothing}
      </div>`;
  }

  #channels(page: PanelPage): unknown {
    const { part, failed } = this.#part;
    if (part) return part.code.channelsView(page, part.t);
    return failed ? page.common.errorNetwork : bar('w60');
  }

  #ask(topic: string, summary: string, { accountId, f }: PanelPage, payment: Payment | undefined): void {
    const about = payment ? { type: 'payment', id: payment.id } : { type: 'account', id: accountId };
    const subject = { ...about, accountId, ...(topic !== '' && { topic }) };
    const detail = { topic: 'payment-help', subject, summary, locale: f.locale };
    this.#isOpen = this.#host.dispatchEvent(new UtilityHelpRequestedEvent(detail));
    if (this.#isOpen) this.#part.want().catch(() => undefined);
    this.#host.requestUpdate();
  }
}
