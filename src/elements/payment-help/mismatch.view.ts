import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Bill } from '../../contract/bills.js';
import type { CaseRequest } from '../../contract/cases.js';
import type { Figure, Figures } from '../../domain/payment/figures.js';
import { heading } from '../parts/heading.js';
import { icon } from '../parts/icons.js';
import { moneyStyle } from '../parts/money-style.js';
import { note } from '../parts/panels.js';
import type { ClaimStrings } from './claims.strings.js';
import type { HelpPage } from './help-page.js';
import { answerWithin } from './twice.view.js';

/** A bill's figures side by side, and what the customer says is wrong with them. */
export interface MismatchModel {
  readonly bill: Bill;
  readonly figures: Figures;
  readonly lineIds: readonly string[];
  readonly kind: CaseRequest['kind'];
  readonly tracked: unknown;
  readonly form: unknown;
  readonly onDispute: (lineId: string, isWrong: boolean) => void;
}

export function noBillView(page: HelpPage, t: ClaimStrings): TemplateResult {
  return html`<p>${t.mismatchNoBill}</p>
    ${page.person({ type: 'account', id: page.accountId, accountId: page.accountId }, t.personAmount)}`;
}

export function mismatchView(model: MismatchModel, page: HelpPage, t: ClaimStrings): TemplateResult {
  const { bill, figures, tracked, form, lineIds, kind } = model;
  const money = (minor: number): string => page.f.money(minor, moneyStyle(bill.currency));
  return html`<p class="side">${t.mismatchBill({ number: bill.number })}</p>
    ${verdictView(figures, money, t)}
    <table class="figures">
      <caption class="hidden">
        ${t.mismatchTable}
      </caption>
      <thead>
        <tr>
          <th scope="col">${t.mismatchWhat}</th>
          <th scope="col">${t.mismatchAsked}</th>
          <th scope="col">${t.mismatchFound}</th>
        </tr>
      </thead>
      <tbody>
        ${figures.rows.map((row) => rowView(row, model, money, t))}
      </tbody>
    </table>
    ${figures.rows.some(({ kind: of }) => of === 'line') ? html`<p class="side">${t.mismatchTick}</p>` : nothing}
    ${tracked}
    ${
      form
        ? html`${heading(page.level, html`${lineIds.length > 0 ? t.disputeNext({ count: lineIds.length }) : t.mismatchNext}`)}
            <ol class="steps">
              <li>${lineIds.length > 0 ? t.disputeStep1 : t.mismatchStep1}</li>
              <li>${answerWithin(kind, page, t)}</li>
              <li>${t.mismatchStep3}</li>
            </ol>
            ${form}`
        : nothing
    }
    ${page.person({ type: 'bill', id: bill.id, accountId: page.accountId }, t.personBill({ number: bill.number }))}`;
}

function verdictView(figures: Figures, money: (minor: number) => string, t: ClaimStrings): TemplateResult {
  const { askedMinor, foundMinor, status } = figures;
  if (askedMinor !== foundMinor) {
    const values = {
      asked: money(askedMinor),
      found: money(foundMinor),
      amount: money(Math.abs(askedMinor - foundMinor)),
    };
    return note('warn', 'alert', t.mismatchYes, html`<p>${t.mismatchApart(values)}</p>`);
  }
  if (status === 'differs') return note('warn', 'alert', t.mismatchYes, html`<p>${t.mismatchSome}</p>`);
  if (status === 'unknown') return note('', 'info', t.mismatchPartly, html`<p>${t.mismatchUnknown}</p>`);
  return note('good', 'check', t.mismatchNo, html`<p>${t.mismatchEqual}</p>`);
}

function rowView(
  row: Figure,
  { lineIds, onDispute }: MismatchModel,
  money: (minor: number) => string,
  t: ClaimStrings,
): TemplateResult {
  const { kind, id, label, askedMinor, foundMinor, status } = row;
  const isLine = kind === 'line' && id !== undefined;
  const name = html`<bdi>${nameOf(row, t)}</bdi>`;
  const mark = {
    equal: nothing,
    differs: html`<span class="mark warn">${icon('alert')}${t.differs}</span>`,
    unknown: nothing,
  }[status];
  return html`<tr class="${kind === 'line' ? '' : 'sum'} ${status}">
    <th scope="row">
      ${
        isLine
          ? html`<label class="option">
              <input
                type="checkbox"
                .checked=${live(lineIds.includes(id))}
                @change=${(event: Event) => onDispute(id, (event.currentTarget as HTMLInputElement).checked)}
              />
              <span>${name}<span class="hidden">: ${t.isWrong}</span></span>
            </label>`
          : kind === 'section-sum' && label !== undefined
            ? html`${t.rowSection} ${name}`
            : name
      }
      ${mark}
    </th>
    <td data-name=${t.mismatchAsked}><bdi class="amount">${money(askedMinor)}</bdi></td>
    <td data-name=${t.mismatchFound}>
      ${foundMinor === null ? html`<span class="side">${t.notKnown}</span>` : html`<bdi class="amount">${money(foundMinor)}</bdi>`}
    </td>
  </tr>`;
}

function nameOf({ kind, label }: Figure, t: ClaimStrings): string {
  switch (kind) {
    case 'current-charges':
      return t.rowCharges;
    case 'previous-balance':
      return t.rowBefore;
    case 'payments':
      return t.rowPayments;
    case 'amount-due':
      return t.rowDue;
    case 'charged':
      return t.rowCharged;
    default:
      return label ?? '';
  }
}
