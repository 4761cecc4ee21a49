import { html, nothing, type TemplateResult } from 'lit';
import type { NextAction, Payment, Voucher } from '../../contract/payments.js';
import { localizedText } from '../../i18n/locale.js';
import { icon } from '../parts/icons.js';
import { bar } from '../parts/skeleton.js';
import type * as CodesCode from './codes.js';
import { copyText } from './copy-text.js';
import type { PanelHost, PanelPage } from './panel-page.js';
import { printAlone } from './print-alone.js';
import type { StepStrings } from './steps.strings.js';
import { momentOf } from './steps.words.js';

interface ActingModel {
  readonly payment: Payment;
  /** What draws codes, once it has come. */
  readonly codes: Pick<typeof CodesCode, 'qrPath' | 'voucherPath'> | undefined;
  readonly left: string | undefined;
  readonly money: string;
  readonly host: PanelHost;
}

/** What the customer has to do next, and until when. */
export function actingView(model: ActingModel, page: PanelPage, t: StepStrings): TemplateResult {
  const { nextAction } = model.payment;
  if (!nextAction) return html``;
  return html`${kindView(nextAction, model, page, t)}${untilView(nextAction, model, page, t)}`;
}

function kindView(action: NextAction, model: ActingModel, page: PanelPage, t: StepStrings): unknown {
  switch (action.kind) {
    case 'redirect':
      return goView(action, page, t.redirectGo);
    case 'three_d_secure':
      return goView(action, page, t.secureGo);
    case 'instant_qr':
      return action.code === undefined ? nothing : qrView(action.code, model, t);
    case 'cash_voucher':
      return action.voucher ? voucherView(action.voucher, model, page, t) : nothing;
    default:
      return action.text ? html`<p>${wordsOf(action.text, page)}</p>` : nothing;
  }
}

function wordsOf(text: Readonly<Record<string, string>>, { f, session }: PanelPage): string | undefined {
  return localizedText(text, f.locale, session.currentConfig?.defaultLocale);
}

/** A link to an address that the page has allowed. In a frame it opens beside, for banks let nobody frame them. */
function goView({ url }: NextAction, { session }: PanelPage, words: string): unknown {
  const allowed = url === undefined ? undefined : session.allowedUrl(url);
  if (!allowed) return nothing;
  const isFramed = window.self !== window.top;
  return html`<a
    class="button go"
    href=${allowed.href}
    target=${isFramed ? '_blank' : nothing}
    rel="noopener noreferrer"
    referrerpolicy="no-referrer"
    >${words}${icon('chevron', 'icon onward')}</a
  >`;
}

function untilView(
  { expiresAt }: NextAction,
  { left }: ActingModel,
  page: PanelPage,
  t: StepStrings,
): unknown {
  if (expiresAt === null) return nothing;
  return html`<p class="side">
    ${t.until({ time: momentOf(expiresAt, page) })}
    ${left === undefined ? nothing : html`<span class="left" aria-hidden="true">${t.left({ time: left })}</span>`}
  </p>`;
}

function drawing(
  { width, path }: CodesCode.CodePath,
  height: number,
  words: string,
  className: string,
): TemplateResult {
  return html`<svg
    class=${className}
    viewBox="0 0 ${width} ${height}"
    preserveAspectRatio="none"
    shape-rendering="crispEdges"
    role="img"
    aria-label=${words}
  >
    <rect width=${width} height=${height} fill="#fff"></rect>
    <path d=${path} fill="#000"></path>
  </svg>`;
}

function qrView(code: string, { codes, host }: ActingModel, t: StepStrings): TemplateResult {
  const path = codes?.qrPath(code);
  return html`${path ? drawing(path, path.width, t.qrAlt, 'qr') : html`<div class="qr" aria-hidden="true">${bar('w60')}</div>`}
    <label class="field copy"
      ><span>${t.codeLabel}</span
      ><input
        type="text"
        readonly
        dir="ltr"
        .value=${code}
        @focus=${(event: Event) => (event.currentTarget as HTMLInputElement).select()}
    /></label>
    <div class="actions">
      <button class="button" type="button" @click=${() => void copyText(host, code, t.copied, t.copyFailed)}>
        ${icon('document')}${t.copy}
      </button>
    </div>
    <p class="copied" role="status"></p>`;
}

function voucherView(voucher: Voucher, model: ActingModel, page: PanelPage, t: StepStrings): TemplateResult {
  const { codes, host, money } = model;
  const bars = codes?.voucherPath(voucher);
  const row = (name: string, value: string): TemplateResult =>
    html`<div class="row">
      <dt>${name}</dt>
      <dd><bdi>${value}</bdi></dd>
    </div>`;
  return html`<div class="slip">
      ${bars ? drawing(bars, 1, t.voucherAlt, 'bars-code') : nothing}
      <p class="digits" dir="ltr">${voucher.barcode}</p>
      <dl>
        ${row(t.amountLabel, money)}${row(t.reference, voucher.reference)}
        ${voucher.agreementCode === undefined ? nothing : row(t.agreementCode, voucher.agreementCode)}
        ${row(t.places, voucher.places.flatMap((place) => wordsOf(place, page) ?? []).join(', '))}
      </dl>
    </div>
    <div class="actions">
      <button class="button" type="button" @click=${() => printAlone(host)}>
        ${icon('document')}${t.print}
      </button>
    </div>`;
}
