import { html, nothing, type TemplateResult } from 'lit';
import type { Balance, OpenBill } from '../../contract/balance.js';
import type { Formats } from '../../i18n/format.js';
import { icon } from '../parts/icons.js';
import { moneyStyle } from '../parts/money-style.js';
import { canTryAgain, errorText, reference } from '../parts/panels.js';
import { bar } from '../parts/skeleton.js';
import type { UtilityError } from '../../client/errors.js';
import type { PayButtonStrings } from './pay-button.strings.js';

/** What there is to pay here: of one bill, or of all that are open. */
export interface Payable {
  readonly bills: readonly OpenBill[];
  readonly owedMinor: number;
  /** What the button offers: what the page asks for, else all that is owed. */
  readonly amountMinor: number;
}

/** What the closed button says. */
export interface ButtonModel {
  readonly balance: Balance;
  readonly payable: Payable;
  /** A payment of this account has not ended: the button leads to it. */
  readonly isUnderWay: boolean;
  readonly isOpening: boolean;
  readonly hasFailed: boolean;
  readonly today: string;
  readonly onOpen: () => void;
}

export function buttonView(model: ButtonModel, t: PayButtonStrings, f: Formats): TemplateResult {
  const { balance, payable, isUnderWay, isOpening, hasFailed, today, onOpen } = model;
  const money = (minor: number): string => f.money(minor, moneyStyle(balance.currency));
  const { dueOn, pendingMinor } = balance;
  const when = dueOn && { date: f.date(dueOn, 'longDay') };
  const due = when ? (dueOn < today ? t.overdue(when) : t.due(when)) : '';
  const way = pendingMinor > 0 ? t.underWay({ amount: money(pendingMinor) }) : '';
  return html`<div class="closed">
    <button
      class="button pay"
      part="button"
      type="button"
      aria-expanded="false"
      aria-disabled=${isOpening ? 'true' : 'false'}
      @click=${onOpen}
    >
      <span class="main">${isUnderWay ? t.seePayment : t.pay({ amount: money(payable.amountMinor) })}</span>
      ${isOpening ? html`<span class="when">${t.opening}</span>` : html`<span class="when">${isUnderWay ? way : due}</span>`}
    </button>
    ${hasFailed ? html`<p role="alert">${t.errorNetwork}</p>` : nothing}
  </div>`;
}

/** There is nothing to pay, or no account: said in a sentence. */
export function calmView(text: string): TemplateResult {
  return html`<div class="closed calm">
    ${icon('info')}
    <p>${text}</p>
  </div>`;
}

export function errorView(error: UtilityError, t: PayButtonStrings, onTryAgain: () => void): TemplateResult {
  return html`<div class="closed calm">
    ${icon('alert')}
    <div>
      <p role="alert">${errorText(t, error)}</p>
      ${
        canTryAgain(error)
          ? html`<button class="button quiet" type="button" @click=${onTryAgain}>
              ${icon('refresh')}${t.tryAgain}
            </button>`
          : nothing
      }
      ${reference(t, error)}
    </div>
  </div>`;
}

/** The outline while the balance is on its way, as high as the button. */
export function skeletonView(t: PayButtonStrings | undefined): TemplateResult {
  return html`<div class="closed">
    <p class="hidden" role="status">${t?.loading}</p>
    <div class="wait" aria-hidden="true">${bar('w60')}${bar('w40')}</div>
  </div>`;
}
