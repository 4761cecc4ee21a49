import { html, nothing, type TemplateResult } from 'lit';
import type { Payment } from '../../contract/payments.js';
import {
  DOUBLE_WITHIN_DAYS,
  type DoublePayment,
  type DoubleSearch,
  madeAt,
} from '../../domain/payment/double-payments.js';
import { civilDateOf } from '../../domain/civil-date.js';
import { heading } from '../parts/heading.js';
import { moneyStyle } from '../parts/money-style.js';
import { note } from '../parts/panels.js';
import type { ClaimStrings } from './claims.strings.js';
import type { HelpPage } from './help-page.js';
import { dayOf, momentOf } from './moments.js';
import { labelOf } from './questions.js';

/** Two payments side by side, and what is or can be done about them. */
export interface PairModel {
  readonly pair: DoublePayment;
  readonly others: readonly DoublePayment[];
  readonly tracked: unknown;
  readonly form: unknown;
  readonly onChoose: (againId: string) => void;
}

const amountOf = ({ amountMinor, currency }: Payment, { f }: HelpPage): string =>
  f.money(amountMinor, moneyStyle(currency));

export function pairView(model: PairModel, page: HelpPage, t: ClaimStrings): TemplateResult {
  const { pair, others, tracked, form } = model;
  const { first, again, isSettled, isMeant } = pair;
  const amount = amountOf(again, page);
  return html`<section class="pair" tabindex="-1">
      <p>${t.twiceFound({ amount })}</p>
      <div class="two">
        ${paymentView(first, t.twiceFirst, page, t)}${paymentView(again, t.twiceAgain, page, t)}
      </div>
      ${isMeant ? note('', 'info', '', html`<p>${t.twiceMeant}</p>`) : nothing}
    </section>
    ${tracked}
    ${
      form
        ? html`${heading(page.level, html`${t.twiceNext}`)}
            ${isSettled ? nothing : html`<p>${onItsWay(pair, page, t)}</p>`}
            <ol class="steps">
              <li>${t.twiceStep1}</li>
              <li>${answerWithin('double_charge', page, t)}</li>
              <li>${t.twiceStep3({ amount })}</li>
            </ol>
            ${form}`
        : nothing
    }
    ${others.length > 0 ? othersView(model, page, t) : nothing}
    ${page.person(
      { type: 'payment', id: again.id, accountId: page.accountId },
      t.personTwice({ amount, reference: again.reference ?? again.id }),
    )}`;
}

/** By when the utility promises an answer; where it promises nothing, that it will tell. */
export function answerWithin(kind: string, { config, f }: HelpPage, t: ClaimStrings): string {
  const days = config.caseAnswerDays?.[kind];
  return days === undefined ? t.answerOpen : t.answerWithin({ days: f.days(days) });
}

function onItsWay({ first, again }: DoublePayment, page: HelpPage, t: ClaimStrings): string {
  const expected = [first, again].map(({ state, expectedBy }) =>
    state === 'processing' ? expectedBy : null,
  );
  const by = expected.find((at) => at !== null);
  return by ? t.twiceOnItsWayBy({ date: dayOf(by, page) }) : t.twiceOnItsWay;
}

function paymentView(payment: Payment, title: string, page: HelpPage, t: ClaimStrings): TemplateResult {
  const { method, reference, state } = payment;
  const row = (name: string, value: string): TemplateResult =>
    html`<div>
      <dt>${name}</dt>
      <dd><bdi>${value}</bdi></dd>
    </div>`;
  return html`<div class="payment">
    <p class="strong">${title}</p>
    <p class="figure"><bdi class="amount">${amountOf(payment, page)}</bdi></p>
    <dl>
      ${row(t.when, momentOf(payment.confirmedAt ?? payment.createdAt, page))}
      ${method ? row(t.way, `${labelOf(method.label, page)}${method.ending ? ` ${method.ending}` : ''}`) : nothing}
      ${row(t.reference, reference ?? payment.id)}
      ${row(t.state, state === 'processing' ? t.stateProcessing : t.stateSucceeded)}
    </dl>
  </div>`;
}

function othersView({ others, onChoose }: PairModel, page: HelpPage, t: ClaimStrings): TemplateResult {
  return html`<p class="strong">${t.twiceOthers}</p>
    <ul class="list">
      ${others.map(
        ({ again }) =>
          html`<li>
            <button class="button quiet" type="button" @click=${() => onChoose(again.id)}>
              ${t.twiceOther({ amount: amountOf(again, page), date: dayOf(again.confirmedAt ?? again.createdAt, page) })}
            </button>
          </li>`,
      )}
    </ul>`;
}

/** No pair: what was looked at, so that the customer can see it was, and a person. */
export function nothingTwiceView(
  { lookedAt }: DoubleSearch,
  tracked: unknown,
  page: HelpPage,
  t: ClaimStrings,
): TemplateResult {
  const oldest = lookedAt.at(-1);
  const looked =
    oldest === undefined
      ? t.twiceNoPayments
      : t.twiceLooked({
          count: page.f.decimal(String(lookedAt.length)),
          date: page.f.date(civilDateOf(madeAt(oldest), page.zone), 'long'),
        });
  return html`${tracked}
  ${
    tracked
      ? nothing
      : note(
          '',
          'info',
          t.twiceNone,
          html`<p>${looked}</p>
            ${oldest ? html`<p>${t.twiceRule({ days: page.f.days(DOUBLE_WITHIN_DAYS) })}</p>` : nothing}
            <p>${t.twiceBank}</p>`,
        )
  }
  ${
    lookedAt.length > 0
      ? html`<details class="history">
          <summary>${t.twiceShow}</summary>
          <ul class="list">
            ${lookedAt.slice(0, 12).map(
              (payment) =>
                html`<li class="line">
                  <span>${momentOf(payment.confirmedAt ?? payment.createdAt, page)}</span>
                  <bdi class="amount">${amountOf(payment, page)}</bdi>
                </li>`,
            )}
          </ul>
        </details>`
      : nothing
  }
  ${page.person({ type: 'account', id: page.accountId, accountId: page.accountId }, t.personNoPair)}`;
}
