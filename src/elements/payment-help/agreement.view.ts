import { html, nothing, type TemplateResult } from 'lit';
import type { Agreement, AgreementOffer, Instalment, OfferedInstalment } from '../../contract/agreements.js';
import { heading } from '../parts/heading.js';
import { moneyStyle } from '../parts/money-style.js';
import type { HelpPage } from './help-page.js';
import { dayOf } from './moments.js';
import type { PayingStrings } from './paying.strings.js';

/** What the customer is doing with an agreement. */
export interface AgreementModel {
  readonly isRunning: boolean;
  readonly isLeaving: boolean;
  readonly isBusy: boolean;
  readonly onLeave: (isSure: boolean) => void;
  readonly onCancel: (agreement: Agreement) => void;
}

/** An amount of the currency of an offer, an agreement, a balance. */
export const money = (minor: number, { currency }: { currency: string }, { f }: HelpPage): string =>
  f.money(minor, moneyStyle(currency));

/** What kind of agreement it is, in a few words. */
export function nameOf(
  { kind, instalments }: Pick<AgreementOffer, 'kind' | 'instalments'>,
  page: HelpPage,
  t: PayingStrings,
): string {
  const last = page.f.date(instalments.at(-1)?.dueOn ?? '1970-01-01', 'longDay');
  if (kind === 'extension') return t.offerLater({ date: last });
  return kind === 'instalments' ? t.offerParts({ count: instalments.length }) : t.offerOther;
}

/** Every part with its day and amount, and what they come to. */
export function partsView(
  parts: readonly (OfferedInstalment | Instalment)[],
  terms: Pick<AgreementOffer, 'totalMinor' | 'currency'>,
  page: HelpPage,
  t: PayingStrings,
): TemplateResult {
  return html`<table class="parts">
    <caption class="hidden">
      ${t.partsTitle}
    </caption>
    <thead class="hidden">
      <tr>
        <th scope="col">${t.partDate}</th>
        <th scope="col">${t.partAmount}</th>
      </tr>
    </thead>
    <tbody>
      ${parts.map(
        (part) =>
          html`<tr>
            <th scope="row">
              ${page.f.date(part.dueOn, 'long')}
              ${'state' in part ? html`<span class="side">${partState(part.state, t)}</span>` : nothing}
            </th>
            <td><bdi class="amount">${money(part.amountMinor, terms, page)}</bdi></td>
          </tr>`,
      )}
      <tr class="total">
        <th scope="row">${t.total}</th>
        <td><bdi class="amount">${money(terms.totalMinor, terms, page)}</bdi></td>
      </tr>
    </tbody>
  </table>`;
}

function partState(state: Instalment['state'], t: PayingStrings): string {
  const texts: Readonly<Record<string, string>> = {
    upcoming: t.partUpcoming,
    due: t.partDue,
    late: t.partLate,
    paid: t.partPaid,
  };
  return texts[state] ?? '';
}

/** What was agreed on, how far it is paid, and the way out of it. */
export function agreementView(
  agreement: Agreement,
  model: AgreementModel,
  page: HelpPage,
  t: PayingStrings,
): TemplateResult {
  const { isRunning, isLeaving, isBusy, onLeave, onCancel } = model;
  const texts: Readonly<Record<string, string>> = {
    accepted: t.agreementOpen,
    active: t.agreementOpen,
    completed: t.agreementCompleted,
    defaulted: t.agreementDefaulted,
    cancelled: t.agreementCancelled,
  };
  return html`<section class="agreement" tabindex="-1">
    ${heading(page.level, isRunning ? t.agreementTitle : t.agreementLast)}
    <p>${nameOf(agreement, page, t)}. ${texts[agreement.state] ?? ''}</p>
    <p class="side">${t.agreedOn({ date: dayOf(agreement.acceptedAt, page) })}</p>
    ${partsView(agreement.instalments, agreement, page, t)}
    ${agreement.paidMinor > 0 ? html`<p>${t.paidSoFar({ amount: money(agreement.paidMinor, agreement, page) })}</p>` : nothing}
    ${isRunning ? html`<p>${t.whileKept}</p>` : nothing}
    ${
      isRunning && isLeaving
        ? html`<div class="confirm" role="group" aria-label=${t.end}>
            <p>${t.endSure}</p>
            <div class="actions">
              <button
                class="button"
                type="button"
                aria-disabled=${isBusy ? 'true' : 'false'}
                @click=${() => isBusy || onCancel(agreement)}
              >
                ${t.endYes}
              </button>
              <button class="button quiet" type="button" @click=${() => onLeave(false)}>${t.endNo}</button>
            </div>
          </div>`
        : isRunning
          ? html`<div class="actions">
              <button class="button quiet" type="button" @click=${() => onLeave(true)}>${t.end}</button>
            </div>`
          : nothing
    }
  </section>`;
}
