import { html, nothing, type TemplateResult } from 'lit';
import type { FlowField } from '../../contract/flow.js';
import type { AnswerProblem } from '../../domain/flow/answers.js';
import { icon } from '../parts/icons.js';
import { controlId, type WizardPage } from './wizard-page.js';

/** What is wrong with an answer, in words. */
export function problemText(problem: AnswerProblem, { common: t, text }: WizardPage): string {
  if (problem.kind === 'rule') return text(problem.text);
  if (problem.kind === 'missing') return t.missing;
  const words = {
    email: t.formEmail,
    phone: t.formPhone,
    number: t.formNumber,
    step: t.formStep,
    date: t.formDate,
    option: t.missing,
    files: t.formFiles,
    unfit: t.formUnfit,
  };
  return words[problem.form];
}

/** What is said below a control; there, empty, from the start, so that a change is heard. */
export function wordView(field: FlowField, said: string | undefined): TemplateResult {
  return html`<p class=${said ? 'said wrong' : 'said'} id=${`${controlId(field)}-said`} role="alert">
    ${said ? html`${icon('alert')}<span>${said}</span>` : nothing}
  </p>`;
}

/** What helps to answer, below the question. */
export function hintView(field: FlowField, { text }: WizardPage): unknown {
  return field.hint
    ? html`<p class="side" id=${`${controlId(field)}-hint`}>${text(field.hint)}</p>`
    : nothing;
}

/** The ids that describe a control. */
export function describedBy(field: FlowField): string {
  const id = controlId(field);
  return field.hint ? `${id}-hint ${id}-said` : `${id}-said`;
}

/** The question, and that it may be left out. */
export function labelText(field: FlowField, { text, common }: WizardPage): string {
  return field.required ? text(field.label) : `${text(field.label)} (${common.optional})`;
}

/** Several controls that answer one question. `said` replaces what the answer itself gives to say. */
export function groupView(
  field: FlowField,
  page: WizardPage,
  content: unknown,
  said?: string,
): TemplateResult {
  const problem = page.problem(field);
  const words = said ?? (problem && problemText(problem, page));
  return html`<fieldset
    class="field"
    id=${controlId(field)}
    tabindex="-1"
    aria-describedby=${describedBy(field)}
  >
    <legend>${labelText(field, page)}</legend>
    ${hintView(field, page)} ${content} ${wordView(field, words)}
  </fieldset>`;
}
