import { html, nothing, type TemplateResult } from 'lit';
import type { PaymentController, PaymentDeed } from '../../controllers/payment-controller.js';
import type { Payment } from '../../contract/payments.js';
import type { PaymentFlow } from '../../domain/payment/machine.js';
import { heading } from '../parts/heading.js';
import { icon, type IconName } from '../parts/icons.js';
import { moneyStyle } from '../parts/money-style.js';
import { note } from '../parts/panels.js';
import { actingView } from './acting.view.js';
import { Countdown } from './countdown.js';
import type * as CodesCode from './codes.js';
import type { PanelHost, PanelPage } from './panel-page.js';
import { ReceiptDesk } from './receipt.js';
import type { StepStrings } from './steps.strings.js';
import { momentOf, wordsOf } from './steps.words.js';

export { stepStyles as styles } from './steps.styles.js';
export { wordsOf } from './steps.words.js';

const ICONS: Readonly<Partial<Record<PaymentFlow['at'], IconName>>> = {
  succeeded: 'check',
  failed: 'alert',
  unknown: 'alert',
  undrafted: 'alert',
  duplicate: 'alert',
  disputed: 'alert',
  acting: 'info',
  reviewing: 'info',
  canceled: 'info',
  expired: 'info',
  refunded: 'info',
};
const TONES: Readonly<Partial<Record<PaymentFlow['at'], string>>> = {
  succeeded: 'good',
  failed: 'bad',
  disputed: 'bad',
  unknown: 'warn',
  duplicate: 'warn',
  undrafted: 'warn',
};

/** One payment from the tap on "Pay" to its end: what is known, what comes next, and what can be done. */
export class Steps {
  readonly #host: PanelHost;
  readonly #payment: PaymentController;
  #codes: typeof CodesCode | undefined;
  #codesAsked = false;
  readonly #countdown: Countdown;
  readonly #receipt: ReceiptDesk;

  constructor(host: PanelHost, payment: PaymentController) {
    this.#host = host;
    this.#payment = payment;
    this.#countdown = new Countdown(host, () => payment.ask());
    this.#receipt = new ReceiptDesk(host);
  }

  view(page: PanelPage, t: StepStrings): TemplateResult {
    const { flow } = this.#payment;
    const { title, text } = wordsOf(flow, page, t);
    const tone = TONES[flow.at] ?? '';
    const isQuiet = ['drafting', 'confirming', 'canceling', 'asking'].includes(flow.at);
    this.#countdown.follow(
      flow.at === 'acting' ? (flow.payment.nextAction?.expiresAt ?? null) : null,
      page.session,
    );
    return html`<div class="step" data-at=${flow.at} aria-busy=${isQuiet ? 'true' : 'false'}>
      <div class="step-title ${tone}" tabindex="-1">
        ${icon(ICONS[flow.at] ?? 'clock')}${heading(Math.min(6, page.level + 1), title)}
      </div>
      <p>${text}</p>
      ${this.#body(flow, page, t)}
    </div>`;
  }

  #body(flow: PaymentFlow, page: PanelPage, t: StepStrings): unknown {
    switch (flow.at) {
      case 'undrafted':
        return this.#actions([t.tryAgain, { type: 'retry' }], [t.back, { type: 'back' }]);
      case 'duplicate':
        return this.#actions(
          [t.duplicateSee, { type: 'see' }],
          [t.duplicateAgain, { type: 'again' }],
          [t.duplicateNo, { type: 'back' }],
        );
      case 'reviewing': {
        const amount = this.#money(flow.payment, page);
        return this.#actions(
          [t.reviewYes({ amount }), { type: 'confirm' }],
          [t.reviewChange, { type: 'back' }],
        );
      }
      case 'unknown':
        return html`${this.#nextAsk(page, t)}${this.#actions([t.askNow, { type: 'retry' }])}`;
      case 'acting':
        return html`${this.#acting(flow.payment, page, t)}${this.#lineView(flow, t)}
        ${this.#actions(undefined, [t.cancel, { type: 'cancel' }])}`;
      case 'processing':
      case 'handed':
        return html`${this.#processingView(flow, page, t)}${this.#lineView(flow, t)}`;
      case 'scheduled':
        return html`${this.#lineView(flow, t)}${this.#actions(undefined, [t.cancel, { type: 'cancel' }])}`;
      case 'succeeded':
        return html`${reconnectionView(flow.payment, page, t)}${this.#receipt.view(flow.payment, page, t)}
        ${this.#doneView(t)}`;
      case 'failed':
        return this.#actions([t.otherWay, { type: 'back' }]);
      case 'canceled':
      case 'expired':
      case 'refunded':
      case 'disputed':
        return this.#actions([t.startOver, { type: 'back' }]);
      default:
        return nothing;
    }
  }

  #acting(payment: Payment, page: PanelPage, t: StepStrings): unknown {
    const kind = payment.nextAction?.kind;
    if (kind === 'instant_qr' || kind === 'cash_voucher') this.#wantCodes();
    return actingView(
      {
        payment,
        codes: this.#codes,
        left: this.#countdown.left,
        money: this.#money(payment, page),
        host: this.#host,
      },
      page,
      t,
    );
  }

  /** What draws codes comes with the first that is drawn; where it cannot, the text of the code is there. */
  #wantCodes(): void {
    if (this.#codesAsked) return;
    this.#codesAsked = true;
    import('./codes.js').then(
      (code) => {
        this.#codes = code;
        this.#host.requestUpdate();
      },
      () => {
        this.#codesAsked = false;
      },
    );
  }

  #processingView(flow: PaymentFlow, page: PanelPage, t: StepStrings): TemplateResult {
    const expected = 'payment' in flow ? flow.payment?.expectedBy : undefined;
    return html`${expected ? html`<p>${t.expectedBy({ time: momentOf(expected, page) })}</p>` : nothing}
      ${this.#nextAsk(page, t)}
      <p>${t.canClose}</p>`;
  }

  #nextAsk({ f, session }: PanelPage, t: StepStrings): unknown {
    const { nextAskMs } = this.#payment;
    if (nextAskMs === undefined) return nothing;
    const time = f.time(nextAskMs, session.currentConfig?.zone ?? 'UTC');
    return html`<p class="side">${t.askAt({ time })}</p>`;
  }

  #lineView(flow: PaymentFlow, t: StepStrings): unknown {
    return 'trouble' in flow && flow.trouble ? note('warn', 'alert', '', html`<p>${t.lineBad}</p>`) : nothing;
  }

  #doneView(t: StepStrings): TemplateResult {
    const onDone = (): void => {
      this.#payment.do({ type: 'back' });
      this.#host.hide();
    };
    return html`<div class="actions">
      <button class="button" type="button" @click=${onDone}>${t.done}</button>
    </div>`;
  }

  #actions(
    first: readonly [string, PaymentDeed] | undefined,
    ...others: (readonly [string, PaymentDeed])[]
  ): TemplateResult {
    const button = ([words, deed]: readonly [string, PaymentDeed], className: string): TemplateResult =>
      html`<button class=${className} type="button" @click=${() => this.#payment.do(deed)}>${words}</button>`;
    return html`<div class="actions">
      ${first ? button(first, 'button') : nothing}${others.map((one) => button(one, 'button quiet'))}
    </div>`;
  }

  #money({ amountMinor, currency }: Payment, { f }: PanelPage): string {
    return f.money(amountMinor, moneyStyle(currency));
  }
}

function reconnectionView({ reconnection }: Payment, page: PanelPage, t: StepStrings): unknown {
  return reconnection?.expectedBy
    ? html`<p>${t.reconnection({ time: momentOf(reconnection.expectedBy, page) })}</p>`
    : nothing;
}
