import { html, nothing, type TemplateResult } from 'lit';
import type { Payment } from '../../contract/payments.js';
import { getReceipt, getReceiptDocument, type Receipt } from '../../contract/receipts.js';
import { ResourceController } from '../../controllers/resource-controller.js';
import { localizedText } from '../../i18n/locale.js';
import { icon } from '../parts/icons.js';
import { moneyStyle } from '../parts/money-style.js';
import { saveFile } from '../parts/save-file.js';
import { bar } from '../parts/skeleton.js';
import { copyText } from './copy-text.js';
import type { PanelHost, PanelPage } from './panel-page.js';
import { printAlone } from './print-alone.js';
import type { StepStrings } from './steps.strings.js';
import { momentOf } from './steps.words.js';

/** The receipt of a payment that has arrived: read, kept as a PDF, printed, shared. */
export class ReceiptDesk {
  readonly #host: PanelHost;
  readonly #receipt: ResourceController<typeof getReceipt>;
  #page: PanelPage | undefined;
  #paymentId: string | undefined;
  #pdf: 'idle' | 'busy' | 'failed' = 'idle';

  constructor(host: PanelHost) {
    this.#host = host;
    this.#receipt = new ResourceController(host, {
      session: () => this.#page?.session,
      operation: getReceipt,
      input: () => (this.#paymentId === undefined ? undefined : { paymentId: this.#paymentId }),
    });
  }

  view({ id }: Payment, page: PanelPage, t: StepStrings): TemplateResult {
    this.#page = page;
    if (id !== this.#paymentId) this.#pdf = 'idle';
    this.#paymentId = id;
    const { state } = this.#receipt;
    if (state.status === 'error')
      return html`<p>${t.receiptLater}</p>
        <div class="actions">
          <button class="button quiet" type="button" @click=${() => void this.#receipt.refresh()}>
            ${icon('refresh')}${t.tryAgain}
          </button>
        </div>`;
    if (state.status !== 'ready')
      return html`<div class="bars" aria-hidden="true">${bar('w80')}${bar('w60')}${bar('w40')}</div>`;
    return this.#receiptView(state.data, page, t);
  }

  #receiptView(receipt: Receipt, page: PanelPage, t: StepStrings): TemplateResult {
    const { f, session } = page;
    const money = (minor: number): string => f.money(minor, moneyStyle(receipt.currency));
    const method = localizedText(receipt.method.label, f.locale, session.currentConfig?.defaultLocale);
    const row = (name: string, value: string): TemplateResult =>
      html`<div class="row">
        <dt>${name}</dt>
        <dd><bdi>${value}</bdi></dd>
      </div>`;
    const summary = t.shareText({ number: receipt.number, amount: money(receipt.amountMinor) });
    return html`<section class="slip" aria-label=${t.receipt}>
        <dl>
          ${row(t.receiptNumber, receipt.number)}${row(t.paidOn, momentOf(receipt.paidAt, page))}
          ${row(t.holder, receipt.holderName)}${row(t.account, receipt.accountNumber)}
          ${receipt.lines.map(({ billNumber, amountMinor }) => row(t.bill({ number: billNumber }), money(amountMinor)))}
          ${row(t.amountLabel, money(receipt.amountMinor))}${row(t.paidWith, method ?? receipt.method.id)}
          ${row(t.reference, receipt.reference)}${row(t.balanceAfter, money(receipt.balanceAfterMinor))}
        </dl>
      </section>
      <div class="actions">
        <button
          class="button quiet"
          type="button"
          aria-disabled=${this.#pdf === 'busy' ? 'true' : 'false'}
          @click=${() => void this.#save(receipt)}
        >
          ${icon('document')}${t.pdf}
        </button>
        <button class="button quiet" type="button" @click=${() => printAlone(this.#host)}>
          ${icon('receipt')}${t.print}
        </button>
        <button class="button quiet" type="button" @click=${() => void this.#share(summary, t)}>
          ${icon('mail')}${t.share}
        </button>
      </div>
      ${this.#pdf === 'failed' ? html`<p role="alert">${t.pdfFailed}</p>` : nothing}
      <p class="copied" role="status"></p>`;
  }

  async #save({ paymentId, number }: Receipt): Promise<void> {
    if (this.#pdf === 'busy') return;
    this.#set('busy');
    try {
      const reply = await this.#page?.session.client?.request(getReceiptDocument, { paymentId });
      if (reply) saveFile(reply.data, `${number.replace(/[^\p{L}\p{N}.-]+/gu, '-')}.pdf`, 'application/pdf');
      this.#set('idle');
    } catch {
      this.#set('failed');
    }
  }

  /** By what the device shares with, or by the clipboard. */
  async #share(text: string, t: StepStrings): Promise<void> {
    const { share } = navigator as Partial<Navigator>;
    if (!share) return copyText(this.#host, text, t.shared, t.shareFailed);
    // The customer may have closed the list of apps: that is no failure.
    await share.call(navigator, { text }).catch(() => undefined);
  }

  #set(state: 'idle' | 'busy' | 'failed'): void {
    this.#pdf = state;
    this.#host.requestUpdate();
  }
}
