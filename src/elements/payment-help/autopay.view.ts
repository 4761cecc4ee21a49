import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Autopay, AutopayRequest } from '../../contract/autopay.js';
import type { PaymentMethod } from '../../contract/payment-methods.js';
import { localizedText } from '../../i18n/locale.js';
import { icon } from '../parts/icons.js';
import { moneyStyle } from '../parts/money-style.js';
import { badge, note } from '../parts/panels.js';
import type { HelpPage } from './help-page.js';
import type { PayingStrings } from './paying.strings.js';

/** How bills are to be paid from now on, as the customer has it so far. */
export interface AutopayChoice {
  readonly methodId: string;
  readonly day: AutopayRequest['day'];
  /** As typed; empty is no limit. */
  readonly limit: string;
}

export interface AutopayModel {
  readonly autopay: Autopay;
  readonly methods: readonly PaymentMethod[];
  readonly currency: string;
  readonly choice: AutopayChoice;
  readonly limitTypo: 'not-a-number' | 'too-large' | undefined;
  readonly isChanging: boolean;
  readonly isLeaving: boolean;
  readonly isBusy: boolean;
  readonly failure: string | undefined;
  readonly onChoose: (change: Partial<AutopayChoice>) => void;
  readonly onChange: () => void;
  readonly onSet: () => void;
  readonly onLeave: (isSure: boolean) => void;
  readonly onStop: () => void;
}

export function autopayView(model: AutopayModel, page: HelpPage, t: PayingStrings): TemplateResult {
  const { failure, isChanging } = model;
  return html`${standingView(model, page, t)}
  ${failure === undefined ? nothing : note('bad', 'alert', '', html`<p>${failure}</p>`)}
  ${isChanging ? formView(model, page, t) : nothing}
  ${page.person({ type: 'account', id: page.accountId, accountId: page.accountId }, t.personAutopay)}`;
}

function standingView(model: AutopayModel, page: HelpPage, t: PayingStrings): TemplateResult {
  const { autopay, currency, isChanging, isLeaving, isBusy, onChange, onLeave, onStop } = model;
  const { state, method, day, limitMinor, next } = autopay;
  const { f } = page;
  if (state === 'off')
    return html`<div class="badges">${badge('', 'info', t.autopayOff)}</div>
      <p>${t.autopayWhat}</p>`;
  const money = (minor: number): string => f.money(minor, moneyStyle(currency));
  const label = method && localizedText(method.label, f.locale, page.config.defaultLocale);
  const when = day === 'issue_day' ? t.autopayIssueDay : t.autopayDueDay;
  return html`<div class="standing">
    <div class="badges">
      ${state === 'paused' ? badge('warn', 'alert', t.autopayPaused) : badge('good', 'check', t.autopayOn)}
    </div>
    ${state === 'paused' ? html`<p>${t.autopayPausedText}</p>` : nothing}
    ${label ? html`<p>${t.autopayBy({ name: label })} ${when}</p>` : nothing}
    <p>${limitMinor === null ? t.autopayNoLimit : t.autopayLimit({ amount: money(limitMinor) })}</p>
    ${state === 'on' ? html`<p>${nextText(next, money, page, t)}</p>` : nothing}
    ${
      isLeaving
        ? html`<div class="confirm" role="group" aria-label=${t.autopayStop}>
            <p>${t.autopayStopSure}</p>
            <div class="actions">
              <button
                class="button"
                type="button"
                aria-disabled=${isBusy ? 'true' : 'false'}
                @click=${() => isBusy || onStop()}
              >
                ${t.autopayStopYes}
              </button>
              <button class="button quiet" type="button" @click=${() => onLeave(false)}>
                ${t.autopayStopNo}
              </button>
            </div>
          </div>`
        : html`<div class="actions">
            ${isChanging ? nothing : html`<button class="button quiet" type="button" @click=${onChange}>${t.autopayChange}</button>`}
            <button class="button quiet" type="button" @click=${() => onLeave(true)}>${t.autopayStop}</button>
          </div>`
    }
  </div>`;
}

function nextText(
  next: Autopay['next'],
  money: (minor: number) => string,
  { f }: HelpPage,
  t: PayingStrings,
): string {
  if (!next) return t.autopayNextNone;
  const date = f.date(next.on, 'long');
  return next.amountMinor === null
    ? t.autopayNextOn({ date })
    : t.autopayNext({ date, amount: money(next.amountMinor) });
}

function formView(model: AutopayModel, page: HelpPage, t: PayingStrings): TemplateResult {
  const { autopay, methods, choice, limitTypo, isBusy, currency, onChoose, onSet } = model;
  if (methods.length === 0) return html`<p>${t.autopayNoMethod}</p>`;
  const onSubmit = (event: Event): void => {
    event.preventDefault();
    if (!isBusy) onSet();
  };
  const typo = limitTypo && (limitTypo === 'too-large' ? t.limitTooLarge : t.limitNoNumber);
  const radio = (
    name: string,
    value: string,
    chosen: string,
    label: string,
    change: Partial<AutopayChoice>,
  ): TemplateResult =>
    html`<label class="option">
      <input
        type="radio"
        name=${name}
        .value=${value}
        ?disabled=${isBusy}
        .checked=${live(value === chosen)}
        @change=${() => onChoose(change)}
      />
      <span><bdi>${label}</bdi></span>
    </label>`;
  return html`<form class="autopay-form" tabindex="-1" novalidate @submit=${onSubmit}>
    <fieldset class="field">
      <legend>${t.autopayWay}</legend>
      ${methods.map(({ id, label }) =>
        radio(
          'autopay-method',
          id,
          choice.methodId,
          localizedText(label, page.f.locale, page.config.defaultLocale) ?? id,
          {
            methodId: id,
          },
        ),
      )}
    </fieldset>
    <fieldset class="field">
      <legend>${t.autopayWhen}</legend>
      ${radio('autopay-day', 'due_day', choice.day, t.autopayDueDayChoice, { day: 'due_day' })}
      ${radio('autopay-day', 'issue_day', choice.day, t.autopayIssueDayChoice, { day: 'issue_day' })}
    </fieldset>
    <div class="field">
      <label for="autopay-limit">${t.limit({ sign: page.f.currencySign(currency) })}</label>
      <p class="side" id="autopay-limit-help">${t.limitHint}</p>
      <input
        id="autopay-limit"
        type="text"
        inputmode="numeric"
        autocomplete="off"
        maxlength="20"
        dir="ltr"
        ?readonly=${isBusy}
        aria-describedby="autopay-limit-help autopay-limit-said"
        aria-invalid=${typo ? 'true' : 'false'}
        .value=${live(choice.limit)}
        @input=${(event: Event) => onChoose({ limit: (event.currentTarget as HTMLInputElement).value })}
      />
      <p class=${typo ? 'said wrong' : 'said'} id="autopay-limit-said">
        ${typo ? html`${icon('alert')}<span>${typo}</span>` : nothing}
      </p>
    </div>
    <button class="button" type="submit" aria-disabled=${isBusy ? 'true' : 'false'}>
      ${isBusy ? t.saving : autopay.state === 'off' ? t.autopayStart : t.autopaySave}
    </button>
  </form>`;
}
