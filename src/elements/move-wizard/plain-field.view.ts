import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { FlowField } from '../../contract/flow.js';
import { describedBy, groupView, hintView, labelText, problemText, wordView } from './field.view.js';
import { controlId, type WizardPage } from './wizard-page.js';

const LONGEST = 1000;

interface Option {
  readonly value: string;
  readonly answer: string | boolean;
  readonly label: string;
  readonly hint?: string;
}

/** A question whose answer is typed or ticked. An unknown kind is asked as text. */
export function plainFieldView(field: FlowField, page: WizardPage): TemplateResult {
  if (field.kind === 'information') return html`<p>${page.text(field.label)}</p>`;
  if (['choice', 'choices', 'yes_no'].includes(field.kind)) {
    const options = optionsOf(field, page);
    return groupView(
      field,
      page,
      options.map((option) => optionView(field, option, page)),
    );
  }
  const problem = page.problem(field);
  return html`<div class="field">
    <label for=${controlId(field)}>${labelText(field, page)}</label>
    ${hintView(field, page)}${inputView(field, problem !== undefined, page)}${wordView(field, problem && problemText(problem, page))}
  </div>`;
}

const TYPES: Readonly<Record<string, string>> = { email: 'email', phone: 'tel', date: 'date' };
/** What the browser may fill in, so that nobody types what the device knows. */
const FILLED: Readonly<Record<string, 'email' | 'tel'>> = { email: 'email', phone: 'tel' };

function inputView(field: FlowField, isWrong: boolean, page: WizardPage): TemplateResult {
  const { id, kind } = field;
  const answer = page.place.answers[id];
  const typed = typeof answer === 'string' ? answer : '';
  const onInput = (event: Event): void =>
    page.type(id, (event.currentTarget as HTMLInputElement | HTMLTextAreaElement).value);
  const onChange = (): void => page.settle(id);
  if (kind === 'long_text') {
    return html`<textarea
      id=${controlId(field)}
      rows="4"
      maxlength=${LONGEST}
      aria-describedby=${describedBy(field)}
      aria-invalid=${isWrong ? 'true' : 'false'}
      aria-required=${field.required ? 'true' : 'false'}
      .value=${live(typed)}
      @input=${onInput}
      @change=${onChange}
    ></textarea>`;
  }
  return html`<input
    id=${controlId(field)}
    type=${TYPES[kind] ?? 'text'}
    inputmode=${kind === 'number' ? 'decimal' : nothing}
    autocomplete=${FILLED[kind] ?? 'off'}
    maxlength=${LONGEST}
    aria-describedby=${describedBy(field)}
    aria-invalid=${isWrong ? 'true' : 'false'}
    aria-required=${field.required ? 'true' : 'false'}
    .value=${live(typed)}
    @input=${onInput}
    @change=${onChange}
  />`;
}

function optionsOf({ kind, options = [] }: FlowField, { text, common }: WizardPage): Option[] {
  if (kind === 'yes_no') {
    return [
      { value: 'true', answer: true, label: common.yes },
      { value: 'false', answer: false, label: common.no },
    ];
  }
  return options.map(({ value, label, hint }) => ({
    value,
    answer: value,
    label: text(label),
    ...(hint && { hint: text(hint) }),
  }));
}

function optionView(
  field: FlowField,
  { value, answer, label, hint }: Option,
  page: WizardPage,
): TemplateResult {
  const isMany = field.kind === 'choices';
  const given = page.place.answers[field.id];
  const chosen = typeof given === 'object' ? given : [];
  const onChange = (event: Event): void => {
    const { checked } = event.currentTarget as HTMLInputElement;
    const others = chosen.filter((one) => one !== value);
    page.type(field.id, isMany ? [...others, ...(checked ? [value] : [])] : answer);
    page.settle(field.id);
  };
  return html`<label class="option">
    <input
      type=${isMany ? 'checkbox' : 'radio'}
      name=${controlId(field)}
      .value=${value}
      .checked=${live(isMany ? chosen.includes(value) : given === answer)}
      @change=${onChange}
    />
    <span>${label}${hint === undefined ? nothing : html`<span class="side">${hint}</span>`}</span>
  </label>`;
}
