import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { UtilityError } from '../../client/errors.js';
import type { Bill } from '../../contract/bills.js';
import type { Read } from '../../contract/reads.js';
import type { ActionState } from '../../controllers/action-controller.js';
import type { AnnouncerHost } from '../../controllers/announcer.js';
import type { ElementHost } from '../../controllers/session-controller.js';
import type { OwnReadVerdict, RegisterToRead } from '../../domain/own-read.js';
import type { Formats } from '../../i18n/format.js';
import type { UtilitySession } from '../../session/session.js';
import type { CommonStrings } from '../parts/common.strings.es.js';
import { heading } from '../parts/heading.js';
import { icon } from '../parts/icons.js';
import { errorText, note, reference } from '../parts/panels.js';
import type { OwnReadStrings } from './own-read.strings.js';

/** The element that the form stands in. */
export type OwnReadHost = ElementHost & AnnouncerHost;

/** What the form is about, and what it needs for writing. */
export interface OwnReadPage {
  readonly t: OwnReadStrings;
  readonly common: CommonStrings;
  readonly f: Formats;
  readonly level: number;
  readonly bill: Bill;
  readonly session: UtilitySession;
  readonly nowMs: number;
}

/** One register, what is typed for it, and how that stands. */
export interface OwnReadField {
  readonly register: RegisterToRead;
  readonly key: string;
  /** Whether the service has others beside it. */
  readonly isOneOfMany: boolean;
  readonly text: string;
  /** What to say of the figure; undefined while it is too early. */
  readonly verdict: OwnReadVerdict | undefined;
  readonly outcome: ActionState<Read> | undefined;
  /** What the utility has of it since the bill. */
  readonly sent: Read | undefined;
  /** Whether a figure is still wanted. */
  readonly isOpen: boolean;
}

/** The form as it stands, and what the customer can do with it. */
export interface OwnReadModel {
  readonly fields: readonly OwnReadField[];
  readonly isSending: boolean;
  readonly isRestored: boolean;
  /** Whether a figure is doubtful and the customer knows. */
  readonly isDoubted: boolean;
  readonly onInput: (key: string, text: string) => void;
  readonly onChange: (key: string) => void;
  readonly onSubmit: (event: Event) => void;
  readonly onAgain: (key: string) => void;
}

/** What the utility says of a figure that it does not take. */
const REFUSALS: ReadonlyMap<string | undefined, keyof OwnReadStrings & `refused${string}`> = new Map([
  ['read_below_last', 'refusedBelow'],
  ['read_implausible', 'refusedHigh'],
  ['unknown_register', 'refusedRegister'],
  ['read_in_future', 'refusedFuture'],
]);

/** Whether the utility has looked at the figure and said no. */
export function isRefused(outcome: ActionState<Read>): boolean {
  return outcome.status === 'failed' && REFUSALS.has(outcome.error.code);
}

/** What became of a figure, as it is said to people who listen to the page. */
export function outcomeText(outcome: ActionState<Read>, { t, common }: OwnReadPage): string {
  switch (outcome.status) {
    case 'succeeded':
      return `${t.sentTitle}. ${stateText(outcome.data, t)}`;
    case 'unknown':
      return `${t.unknownTitle}. ${t.unknown} ${t.kept}`;
    case 'failed':
      return (
        refusalText(outcome.error, t) ?? `${t.failedTitle}. ${errorText(common, outcome.error)} ${t.kept}`
      );
    default:
      return '';
  }
}

function refusalText({ code }: UtilityError, t: OwnReadStrings): string | undefined {
  const key = REFUSALS.get(code);
  return key && t[key];
}

function stateText({ state }: Read, t: OwnReadStrings): string {
  if (state === 'rejected') return t.stateRejected;
  return state === 'accepted' ? t.stateAccepted : t.stateReceived;
}

/** The form: a field for each register that can be read, or what became of it. */
export function formView(page: OwnReadPage, model: OwnReadModel): TemplateResult {
  const { t, level } = page;
  const { fields, isSending } = model;
  const open = fields.filter(({ isOpen }) => isOpen);
  const button = isSending ? t.sending : model.isDoubted ? t.sendAnyway : t.send;
  return html`<section class="own-read">
    <div tabindex="-1">${heading(level, t.title)}</div>
    ${fields.map((field) => sentView(field, page, model))}
    ${
      open.length === 0
        ? nothing
        : html`<p>${t.intro}${fields.every(({ register }) => register.isWhole) ? ` ${t.introWhole}` : ''}</p>
            ${model.isRestored ? html`<p class="side">${t.restored}</p>` : nothing}
            <form novalidate @submit=${model.onSubmit}>
              ${fields.map((field, index) => (open.includes(field) ? fieldView(field, index, page, model) : nothing))}
              ${failureView(open, page)}
              <button class="button" type="submit" aria-disabled=${isSending ? 'true' : 'false'}>
                ${button}
              </button>
            </form>
            <p class="side">${t.keeps}</p>`
    }
  </section>`;
}

function fieldView(
  field: OwnReadField,
  index: number,
  page: OwnReadPage,
  model: OwnReadModel,
): TemplateResult {
  const { register, key, text, isOneOfMany } = field;
  const { t, f } = page;
  const { last, estimate, unit, isWhole } = register;
  const id = `own-read-${index}`;
  const said = wordOn(field, page);
  return html`<div class="field">
    <label for=${id}
      >${t.service({ name: register.label })}${isOneOfMany ? ` (${t.register({ code: register.register })})` : ''}</label
    >
    <p class="side" id=${`${id}-help`}>
      ${last ? t.last({ value: f.quantity(last.value, unit), date: f.date(last.on, 'long') }) : nothing}
      ${estimate ? t.estimate({ value: f.quantity(estimate.value, unit) }) : nothing}
    </p>
    <input
      id=${id}
      type="text"
      inputmode=${isWhole ? 'numeric' : 'decimal'}
      autocomplete="off"
      enterkeyhint="send"
      maxlength="40"
      dir="ltr"
      ?readonly=${model.isSending}
      aria-describedby=${`${id}-help ${id}-said`}
      aria-invalid=${said?.isWrong ? 'true' : 'false'}
      .value=${live(text)}
      @input=${(event: Event) => model.onInput(key, (event.currentTarget as HTMLInputElement).value)}
      @change=${() => model.onChange(key)}
    />
    <p class=${said?.isWrong ? 'said wrong' : 'said'} id=${`${id}-said`}>
      ${said ? html`${icon(said.isWrong ? 'alert' : 'info')}<span>${said.text}</span>` : nothing}
    </p>
  </div>`;
}

/** What is to be said at a field, and whether it stands in the way. */
function wordOn(
  { verdict, outcome, register: { unit } }: OwnReadField,
  { t, f }: OwnReadPage,
): { text: string; isWrong: boolean } | undefined {
  const refusal = outcome?.status === 'failed' ? refusalText(outcome.error, t) : undefined;
  if (refusal !== undefined) return { text: refusal, isWrong: true };
  switch (verdict?.status) {
    case 'empty':
      return { text: t.empty, isWrong: true };
    case 'no-figure':
      return { text: t.noFigure, isWrong: true };
    case 'too-long':
      return { text: t.tooLong({ digits: String(verdict.digits) }), isWrong: true };
    case 'below-last':
      return { text: t.belowLast({ last: f.quantity(verdict.last.value, unit) }), isWrong: true };
    case 'rolled-over':
      return { text: t.rolledOver({ used: f.quantity(verdict.used, unit) }), isWrong: false };
    case 'far-above': {
      const [perDay, usual] = [f.quantity(verdict.perDay, unit), f.quantity(verdict.usualPerDay, unit)];
      return { text: t.farAbove({ perDay, usual }), isWrong: false };
    }
    default:
      return undefined;
  }
}

/** What was sent, now or before, what comes next, and a way to send a newer one. */
function sentView(
  { register, key, sent, isOpen, isOneOfMany }: OwnReadField,
  { t, f }: OwnReadPage,
  model: OwnReadModel,
): unknown {
  if (!sent) return nothing;
  const values = { value: f.quantity(sent.value, register.unit), date: f.date(sent.readOn, 'long') };
  const text = html`<p>${t.sent(values)} ${stateText(sent, t)} ${t.thisBill}</p>
    ${
      isOpen
        ? nothing
        : html`<button class="button quiet" type="button" @click=${() => model.onAgain(key)}>
            ${t.again}${isOneOfMany ? ` (${t.register({ code: register.register })})` : ''}
          </button>`
    }`;
  return sent.state === 'rejected'
    ? note('warn', 'alert', t.sentTitle, text)
    : note('good', 'check', t.sentTitle, text);
}

/** It did not get through, or nobody knows: what was typed is still here, and trying again is safe. */
function failureView(open: readonly OwnReadField[], { t, common }: OwnReadPage): unknown {
  const outcome = open.map((field) => field.outcome).find((one) => one && !isRefused(one));
  if (outcome?.status === 'unknown')
    return note('warn', 'alert', t.unknownTitle, html`<p>${t.unknown} ${t.kept}</p>`);
  if (outcome?.status !== 'failed') return nothing;
  const { error } = outcome;
  const text = html`<p>${errorText(common, error)} ${t.kept}</p>
    ${reference(common, error)}`;
  return note('bad', 'alert', t.failedTitle, text);
}
