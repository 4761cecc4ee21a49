import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { PaymentMethod } from '../../contract/payment-methods.js';
import { localizedText } from '../../i18n/locale.js';
import { icon } from '../parts/icons.js';
import { moneyStyle } from '../parts/money-style.js';
import { note } from '../parts/panels.js';
import { bar } from '../parts/skeleton.js';
import { type Choice, type Choosable, type Judged, offersAsked, offersOverdue } from './choice.js';
import type { PanelPage } from './panel-page.js';
import type { PanelStrings } from './panel.strings.js';
import { FIELDS_SLOT } from './payment-fields.js';

/** What the form shows, and what it does. */
export interface FormModel {
  readonly choice: Choice;
  readonly from: Choosable;
  readonly judged: Judged;
  readonly hasTried: boolean;
  readonly isBusy: boolean;
  readonly hasFields: boolean;
  readonly areFieldsWrong: boolean;
  readonly notice: string | undefined;
  readonly isLoading: boolean;
  readonly onChoose: (change: Partial<Choice>) => void;
  readonly onSubmit: () => void;
}

export function formView(model: FormModel, page: PanelPage, t: PanelStrings): TemplateResult {
  const { notice, isBusy, onSubmit, from, judged, choice } = model;
  const onSend = (event: Event): void => {
    event.preventDefault();
    if (!isBusy) onSubmit();
  };
  const amount = page.f.money(judged.amountMinor ?? from.owedMinor, moneyStyle(from.currency));
  const isLater = choice.isLater && judged.method?.canSchedule === true && choice.date !== '';
  return html`${notice === undefined ? nothing : html`<div class="notice" tabindex="-1">${note('warn', 'alert', '', html`<p>${notice}</p>`)}</div>`}
    <form novalidate @submit=${onSend}>
      ${amountsView(model, page, t)}
      ${from.methods ? methodsView(model, from.methods, page, t) : html`<p>${t.handsOver}</p>`}
      ${model.isLoading ? waitView(t) : nothing}
      ${judged.method?.canSchedule ? whenView(model, page, t) : nothing}
      <button class="button submit" type="submit" aria-disabled=${isBusy ? 'true' : 'false'}>
        ${
          isBusy
            ? t.sending
            : isLater
              ? t.submitOn({ amount, date: page.f.date(choice.date, 'longDay') })
              : t.submit({ amount })
        }
      </button>
      <p class="side">${t.once}</p>
    </form>`;
}

function waitView(t: PanelStrings): TemplateResult {
  return html`<p class="hidden" role="status">${t.methodsLoading}</p>
    <div class="bars" aria-hidden="true">${bar('w80')}${bar('w60')}${bar('w80')}</div>`;
}

function radio(
  model: FormModel,
  name: string,
  isChosen: boolean,
  change: Partial<Choice>,
  label: unknown,
  isDisabled = false,
): TemplateResult {
  return html`<label class=${isDisabled ? 'option off' : 'option'}>
    <input
      type="radio"
      name=${name}
      ?disabled=${isDisabled || model.isBusy}
      .checked=${live(isChosen)}
      @change=${() => model.onChoose(change)}
    />
    <span class="words">${label}</span>
  </label>`;
}

function amountsView(model: FormModel, { f }: PanelPage, t: PanelStrings): TemplateResult {
  const { choice, from } = model;
  const money = (minor: number): TemplateResult =>
    html`<span class="amount">${f.money(minor, moneyStyle(from.currency))}</span>`;
  const row = (part: Choice['part'], label: string, minor: number): TemplateResult =>
    radio(model, 'part', choice.part === part, { part }, html`<span>${label}</span> ${money(minor)}`);
  return html`<fieldset class="field">
    <legend>${t.howMuch}</legend>
    ${row('all', t.all, from.owedMinor)}
    ${offersAsked(from) ? row('asked', t.asked, from.askedMinor) : nothing}
    ${offersOverdue(from) ? row('overdue', t.overdue, from.overdueMinor) : nothing}
    ${radio(model, 'part', choice.part === 'other', { part: 'other' }, t.other)}
    ${choice.part === 'other' ? otherView(model, f, t) : wrongView('amount-said', fixedText(model, f, t))}
  </fieldset>`;
}

function otherView(model: FormModel, f: PanelPage['f'], t: PanelStrings): TemplateResult {
  const { choice, from, isBusy } = model;
  const wrong = typedText(model, f, t);
  return html`<div class="field other">
    <label for="pay-amount">${t.otherLabel({ sign: f.currencySign(from.currency) })}</label>
    <input
      id="pay-amount"
      type="text"
      inputmode="decimal"
      autocomplete="off"
      maxlength="20"
      dir="ltr"
      ?readonly=${isBusy}
      aria-describedby="amount-said"
      aria-invalid=${wrong ? 'true' : 'false'}
      .value=${live(choice.typed)}
      @input=${(event: Event) => model.onChoose({ typed: (event.currentTarget as HTMLInputElement).value })}
    />
    ${wrongView('amount-said', wrong)}
  </div>`;
}

function wrongView(id: string, text: string | undefined): TemplateResult {
  return html`<p class=${text ? 'said wrong' : 'said'} id=${id}>
    ${text ? html`${icon('alert')}<span>${text}</span>` : nothing}
  </p>`;
}

/** What is wrong with an amount, as it is typed; that it is missing is said only once it was tried. */
function typedText(model: FormModel, f: PanelPage['f'], t: PanelStrings): string | undefined {
  const { judged, hasTried } = model;
  if (judged.wrong.amount === 'empty') return hasTried ? t.amountEmpty : undefined;
  if (judged.wrong.amount === 'not-a-number' || judged.wrong.amount === 'too-large') return t.amountNoNumber;
  return fixedText(model, f, t);
}

function fixedText({ judged, from }: FormModel, f: PanelPage['f'], t: PanelStrings): string | undefined {
  const { method, wrong } = judged;
  const of = (minor: number): { amount: string } => ({ amount: f.money(minor, moneyStyle(from.currency)) });
  switch (wrong.amount) {
    case 'above-owed':
      return t.aboveOwed(of(from.owedMinor));
    case 'below-minimum':
      return t.belowMinimum(of(method?.minimumMinor ?? 1));
    case 'above-maximum':
      return t.aboveMaximum(of(method?.maximumMinor ?? from.owedMinor));
    default:
      return undefined;
  }
}

function methodsView(
  model: FormModel,
  methods: readonly PaymentMethod[],
  { f, session }: PanelPage,
  t: PanelStrings,
): TemplateResult {
  const words = (text: Readonly<Record<string, string>> | undefined): string | undefined =>
    text && localizedText(text, f.locale, session.currentConfig?.defaultLocale);
  const { choice, judged, hasTried, isLoading, hasFields, areFieldsWrong } = model;
  if (isLoading) return html``;
  if (methods.length === 0) return html`<p>${t.methodsNone}</p>`;
  const isMissing = hasTried && judged.wrong.method === true;
  return html`<fieldset class="field methods" aria-describedby="method-said">
    <legend>${t.how}</legend>
    ${methods.map(({ id, label, hint, unavailable }) => {
      const said = unavailable ? (words(unavailable.text) ?? t.unavailable) : words(hint);
      const text = html`<span><bdi>${words(label) ?? id}</bdi></span
        >${said ? html`<span class="side">${said}</span>` : nothing}`;
      const isChosen = choice.methodId === id && !unavailable;
      return html`${radio(model, 'method', isChosen, { methodId: id, optionId: '' }, text, unavailable !== undefined)}
      ${isChosen ? optionsView(model, words, t) : nothing}
      ${
        isChosen && hasFields
          ? html`<div class="fields">
              <slot name=${FIELDS_SLOT}></slot>${saveView(model, t)}
              ${areFieldsWrong ? wrongView('fields-said', t.fieldsWrong) : nothing}
            </div>`
          : nothing
      }`;
    })}
    ${wrongView('method-said', isMissing ? t.methodMissing : undefined)}
  </fieldset>`;
}

function saveView(model: FormModel, t: PanelStrings): unknown {
  if (!model.judged.method?.canSave) return nothing;
  return html`<label class="option">
    <input
      type="checkbox"
      ?disabled=${model.isBusy}
      .checked=${live(model.choice.saves)}
      @change=${(event: Event) => model.onChoose({ saves: (event.currentTarget as HTMLInputElement).checked })}
    />
    <span>${t.save}</span>
  </label>`;
}

function optionsView(
  model: FormModel,
  words: (text: Readonly<Record<string, string>>) => string | undefined,
  t: PanelStrings,
): unknown {
  const { judged, choice, hasTried, isBusy } = model;
  const options = judged.method?.options;
  if (!options) return nothing;
  const isWrong = hasTried && judged.wrong.option === true;
  return html`<div class="field within">
    <label for="pay-option">${t.bank}</label>
    <select
      id="pay-option"
      ?disabled=${isBusy}
      aria-describedby="option-said"
      aria-invalid=${isWrong ? 'true' : 'false'}
      .value=${live(choice.optionId)}
      @change=${(event: Event) => model.onChoose({ optionId: (event.currentTarget as HTMLSelectElement).value })}
    >
      <option value="">${t.bankChoose}</option>
      ${options.map(({ id, label }) => html`<option value=${id} ?selected=${id === choice.optionId}>${words(label) ?? id}</option>`)}
    </select>
    ${wrongView('option-said', isWrong ? t.bankMissing : undefined)}
  </div>`;
}

function whenView(model: FormModel, { f }: PanelPage, t: PanelStrings): TemplateResult {
  const { choice, judged, hasTried, isBusy, onChoose } = model;
  const { from, to } = judged.days;
  const isWrong = judged.wrong.date === true && (hasTried || choice.date !== '');
  const range = { from: f.date(from, 'longDay'), to: f.date(to, 'longDay') };
  return html`<fieldset class="field">
    <legend>${t.when}</legend>
    ${radio(model, 'when', !choice.isLater, { isLater: false }, t.now)}
    ${radio(model, 'when', choice.isLater, { isLater: true }, t.later)}
    ${
      choice.isLater
        ? html`<div class="field within">
            <label for="pay-date">${t.dateLabel}</label>
            <input
              id="pay-date"
              type="date"
              min=${from}
              max=${to}
              ?readonly=${isBusy}
              aria-describedby="date-said"
              aria-invalid=${isWrong ? 'true' : 'false'}
              .value=${live(choice.date)}
              @input=${(event: Event) => onChoose({ date: (event.currentTarget as HTMLInputElement).value })}
            />
            ${wrongView('date-said', isWrong ? t.dateMissing(range) : undefined)}
          </div>`
        : nothing
    }
  </fieldset>`;
}
