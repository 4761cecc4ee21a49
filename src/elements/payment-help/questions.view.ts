import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { FlowField } from '../../contract/flow.js';
import { icon } from '../parts/icons.js';
import type { ClaimStrings } from './claims.strings.js';
import type { HelpPage } from './help-page.js';
import { labelOf, listOf, type Questions } from './questions.js';

const LONGEST = 1000;

/** What the template of a question needs. */
interface Asked {
  readonly page: HelpPage;
  readonly t: ClaimStrings;
  readonly questions: Questions;
  readonly isBusy: boolean;
}

/** The questions of a topic, each with its own word where the answer is not right yet. */
export function questionsView(fields: readonly FlowField[], asked: Asked): unknown {
  return fields.map((field) =>
    field.kind === 'information'
      ? html`<p class="side">${labelOf(field.label, asked.page)}</p>`
      : questionView(field, asked),
  );
}

/** The id of the field's control. */
export function controlId({ id }: FlowField): string {
  return `question-${id.replace(/[^\w-]/g, '_')}`;
}

function questionView(field: FlowField, asked: Asked): TemplateResult {
  const { page, t } = asked;
  const id = controlId(field);
  const label = labelOf(field.label, page);
  const problem = asked.questions.problem(field);
  const said = problem && (problem.kind === 'missing' ? t.missing : labelOf(problem.text, page));
  const optional = field.required ? '' : ` (${t.optional})`;
  const hint = field.hint
    ? html`<p class="side" id=${`${id}-hint`}>${labelOf(field.hint, page)}</p>`
    : nothing;
  const word = html`<p class=${said ? 'said wrong' : 'said'} id=${`${id}-said`}>
    ${said ? html`${icon('alert')}<span>${said}</span>` : nothing}
  </p>`;
  if (['choice', 'choices', 'yes_no'].includes(field.kind)) {
    return html`<fieldset class="field" id=${id} tabindex="-1" aria-describedby=${`${id}-said`}>
      <legend>${label}${optional}</legend>
      ${hint} ${optionsOf(field, asked).map((option) => optionView(field, option, asked))} ${word}
    </fieldset>`;
  }
  return html`<div class="field">
    <label for=${id}>${label}${optional}</label>
    ${hint}${inputView(field, id, said !== undefined, asked)}${word}
  </div>`;
}

const TYPES: Readonly<Record<string, string>> = { email: 'email', phone: 'tel', date: 'date' };

function inputView(
  field: FlowField,
  id: string,
  isWrong: boolean,
  { page, questions, isBusy }: Asked,
): TemplateResult {
  const described = `${field.hint ? `${id}-hint ` : ''}${id}-said`;
  const onInput = (event: Event): void =>
    questions.type(page, field.id, (event.currentTarget as HTMLInputElement | HTMLTextAreaElement).value);
  const onChange = (): void => {
    questions.judge(field.id);
    page.update();
  };
  if (field.kind === 'long_text') {
    return html`<textarea
      id=${id}
      rows="4"
      maxlength=${LONGEST}
      aria-describedby=${described}
      aria-invalid=${isWrong ? 'true' : 'false'}
      ?readonly=${isBusy}
      .value=${live(questions.typed(field.id))}
      @input=${onInput}
      @change=${onChange}
    ></textarea>`;
  }
  return html`<input
    id=${id}
    type=${TYPES[field.kind] ?? 'text'}
    inputmode=${field.kind === 'number' ? 'decimal' : nothing}
    maxlength=${LONGEST}
    autocomplete="off"
    aria-describedby=${described}
    aria-invalid=${isWrong ? 'true' : 'false'}
    ?readonly=${isBusy}
    .value=${live(questions.typed(field.id))}
    @input=${onInput}
    @change=${onChange}
  />`;
}

interface Option {
  readonly value: string;
  readonly label: string;
}

function optionsOf({ kind, options = [] }: FlowField, { page, t }: Asked): Option[] {
  if (kind === 'yes_no') {
    return [
      { value: 'true', label: t.yes },
      { value: 'false', label: t.no },
    ];
  }
  return options.map(({ value, label }) => ({ value, label: labelOf(label, page) }));
}

function optionView(
  field: FlowField,
  { value, label }: Option,
  { page, questions, isBusy }: Asked,
): TemplateResult {
  const isMany = field.kind === 'choices';
  const chosen = questions.typed(field.id);
  const isChosen = isMany ? listOf(chosen).includes(value) : chosen === value;
  const onChange = (event: Event): void => {
    const { checked } = event.currentTarget as HTMLInputElement;
    const others = listOf(chosen).filter((one) => one !== value);
    questions.type(page, field.id, isMany ? [...others, ...(checked ? [value] : [])].join('\n') : value);
  };
  return html`<label class="option">
    <input
      type=${isMany ? 'checkbox' : 'radio'}
      name=${controlId(field)}
      .value=${value}
      ?disabled=${isBusy}
      .checked=${live(isChosen)}
      @change=${onChange}
    />
    <span>${label}</span>
  </label>`;
}
