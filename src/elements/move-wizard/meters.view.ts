import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { FlowField } from '../../contract/flow.js';
import { MOVE_FIELDS } from '../../contract/moves.js';
import type { Premise } from '../../contract/premises.js';
import { civilDateOf } from '../../domain/civil-date.js';
import {
  formatReads,
  type GivenRead,
  parseReads,
  type ReadableRegister,
  readableRegisters,
} from '../../domain/move/reads.js';
import { judgeOwnRead, type OwnReadVerdict } from '../../domain/own-read.js';
import { icon } from '../parts/icons.js';
import { hintView, labelText, problemText, wordView } from './field.view.js';
import type { ProofStrings } from './proofs.strings.js';
import { type Asked, controlId, type WizardPage } from './wizard-page.js';

/** Where the meters are. */
export interface MeterHomes {
  readonly from: Premise | undefined;
  readonly to: Premise | undefined;
  readonly nowMs: number;
}

/** A register, with the zone in which its days are told. */
export type ZonedRegister = ReadableRegister & { readonly zone: string };

/** The registers that a question is about: those of the new home, or of the one that is left. */
export function registersOf(
  { id }: FlowField,
  { from, to }: Pick<MeterHomes, 'from' | 'to'>,
): ZonedRegister[] {
  const premise = id === MOVE_FIELDS.startReads ? to : (from ?? to);
  return premise ? readableRegisters(premise).map((register) => ({ ...register, zone: premise.zone })) : [];
}

function judge(value: string, register: ZonedRegister, nowMs: number): OwnReadVerdict {
  const { servicePointId, unit, digits, lastValue, lastReadOn, usualPerDay } = register;
  return judgeOwnRead(
    value,
    {
      servicePointId,
      label: '',
      meterId: '',
      register: register.register,
      unit,
      digits,
      isWhole: lastValue?.includes('.') !== true,
      ...(lastValue !== null && lastReadOn !== null && { last: { value: lastValue, on: lastReadOn } }),
      ...(usualPerDay !== null && { usualPerDay }),
    },
    civilDateOf(nowMs, register.zone),
  );
}

/** Whether a meter can show this. Nothing typed is nothing wrong. */
export function isFigure(value: string, register: ZonedRegister, nowMs: number): boolean {
  const verdict = judge(value, register, nowMs);
  return verdict.status === 'empty' || 'value' in verdict;
}

/** A field for each register that the customer can read. */
export function metersView(asked: Asked<ProofStrings>): TemplateResult {
  const { field, page, t } = asked;
  const registers = registersOf(field, page);
  const given = parseReads(page.place.answers[field.id]);
  const problem = page.problem(field);
  const isMissing = problem && !(problem.kind === 'form' && problem.form === 'unfit');
  return html`<fieldset
    class="field"
    id=${controlId(field)}
    tabindex="-1"
    aria-describedby=${`${controlId(field)}-said`}
  >
    <legend>${labelText(field, page)}</legend>
    ${hintView(field, page)} ${registers.length === 0 ? html`<p class="side">${t.noRegisters}</p>` : nothing}
    ${registers.map((register, index) => registerView(register, index, given, asked))}
    ${wordView(field, isMissing ? problemText(problem, page) : undefined)}
  </fieldset>`;
}

function registerView(
  register: ZonedRegister,
  index: number,
  given: readonly GivenRead[],
  { field, page, t }: Asked<ProofStrings>,
): TemplateResult {
  const { servicePointId, unit, lastValue, lastReadOn } = register;
  const id = `${controlId(field)}-${index}`;
  const isThis = (read: GivenRead): boolean =>
    read.servicePointId === servicePointId && read.register === register.register;
  const value = given.find(isThis)?.value ?? '';
  const word =
    page.problem(field) || given.length > 0
      ? wordOn(judge(value, register, page.nowMs), unit, page, t)
      : undefined;
  const give = (typed: string): void => {
    const others = given.filter((read) => !isThis(read));
    const all =
      typed === '' ? others : [...others, { servicePointId, register: register.register, value: typed }];
    page.type(field.id, formatReads(all));
  };
  const onInput = (event: Event): void => give((event.currentTarget as HTMLInputElement).value);
  return html`<div class="register">
    <label for=${id}>${t.register({ unit, code: register.register })}</label>
    ${
      lastValue !== null && lastReadOn !== null
        ? html`<p class="side" id=${`${id}-last`}>
            ${t.last({ value: page.f.quantity(lastValue, unit), date: page.f.date(lastReadOn, 'long') })}
          </p>`
        : nothing
    }
    <input
      id=${id}
      type="text"
      inputmode="numeric"
      autocomplete="off"
      maxlength="40"
      dir="ltr"
      aria-describedby=${`${id}-said${lastValue === null ? '' : ` ${id}-last`}`}
      aria-invalid=${word?.isWrong ? 'true' : 'false'}
      .value=${live(value)}
      @input=${onInput}
      @change=${(event: Event) => {
        // Kept as the meter shows it: without blanks and signs between thousands.
        const verdict = judge((event.currentTarget as HTMLInputElement).value, register, page.nowMs);
        if ('value' in verdict) give(verdict.value);
        page.settle(field.id);
      }}
    />
    <p class=${word?.isWrong ? 'said wrong' : 'said'} id=${`${id}-said`} role="status">
      ${word ? html`${icon(word.isWrong ? 'alert' : 'info')}<span>${word.text}</span>` : nothing}
    </p>
  </div>`;
}

function wordOn(
  verdict: OwnReadVerdict,
  unit: string,
  { f }: WizardPage,
  t: ProofStrings,
): { readonly text: string; readonly isWrong: boolean } | undefined {
  switch (verdict.status) {
    case 'no-figure':
      return { text: t.notAFigure, isWrong: true };
    case 'too-long':
      return { text: t.tooLong({ digits: verdict.digits }), isWrong: true };
    case 'below-last':
      return { text: t.belowLast({ value: f.quantity(verdict.last.value, unit) }), isWrong: true };
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
