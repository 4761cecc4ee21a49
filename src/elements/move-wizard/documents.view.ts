import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../parts/icons.js';
import { describedBy, hintView, labelText, problemText, wordView } from './field.view.js';
import { sizeText, typeName } from './document-text.js';
import type { FileLimits } from './file-check.js';
import type { ProofStrings } from './proofs.strings.js';
import { type Asked, controlId } from './wizard-page.js';

/** A file on its way. */
export interface Upload {
  readonly name: string;
  readonly percent: number;
  readonly state: 'sending' | 'broken';
  readonly documentId: string | undefined;
}

export interface DocumentsModel {
  readonly files: readonly { readonly id: string; readonly name: string }[];
  readonly uploads: readonly Upload[];
  readonly fault: string | undefined;
  readonly limits: FileLimits;
  readonly onChoose: (files: readonly File[]) => void;
  readonly onStop: (upload: Upload) => void;
  readonly onRetry: (upload: Upload) => void;
  readonly onRemove: (id: string) => void;
}

/** The files of one question: those that are there, those on their way, and a button for another. */
export function documentsView(asked: Asked<ProofStrings>, model: DocumentsModel): TemplateResult {
  const { field, page, t } = asked;
  const { files, uploads, fault, limits, onChoose } = model;
  const id = controlId(field);
  const problem = page.problem(field);
  const said = fault ?? (problem && problemText(problem, page));
  const isFull = files.length + uploads.length >= limits.maxFiles;
  const onChange = (event: Event): void => {
    const input = event.currentTarget as HTMLInputElement;
    const chosen = [...(input.files ?? [])];
    // The same file can be chosen again, as after it was made smaller.
    input.value = '';
    onChoose(chosen);
  };
  const [size, count] = [sizeText(limits.maxBytes, page), limits.maxFiles];
  return html`<div class="field documents">
    <label for=${id}>${labelText(field, page)}</label>
    ${hintView(field, page)}
    <p class="side" id=${`${id}-allowed`}>
      ${t.allowed({ types: limits.accepts.map(typeName).join(', '), size, count })}
    </p>
    <ul class="files">
      ${files.map((file) => fileView(file, asked, model))}
      ${uploads.map((upload) => uploadView(upload, asked, model))}
    </ul>
    <div class=${isFull ? 'hidden' : 'file'}>
      <input
        id=${id}
        type="file"
        accept=${limits.accepts.join(',')}
        ?multiple=${limits.maxFiles > 1}
        aria-describedby=${`${describedBy(field)} ${id}-allowed`}
        aria-invalid=${said ? 'true' : 'false'}
        @change=${onChange}
      />
      <span class="button quiet" aria-hidden="true"
        >${icon('document')}${files.length > 0 ? t.more : t.choose}</span
      >
    </div>
    ${wordView(field, said)}
  </div>`;
}

function fileView(
  { id, name }: { readonly id: string; readonly name: string },
  { t }: Asked<ProofStrings>,
  { onRemove }: DocumentsModel,
): TemplateResult {
  return html`<li>
    ${icon('check', 'icon good')}<span class="name"><bdi>${name}</bdi></span>
    <button
      class="button quiet"
      type="button"
      aria-label=${`${t.remove}: ${name}`}
      @click=${() => onRemove(id)}
    >
      ${t.remove}
    </button>
  </li>`;
}

function uploadView(
  upload: Upload,
  { t, page }: Asked<ProofStrings>,
  { onStop, onRetry }: DocumentsModel,
): TemplateResult {
  const { name, percent, state } = upload;
  return html`<li class="upload">
    ${icon(state === 'broken' ? 'alert' : 'document')}
    <span class="name">
      <bdi>${state === 'broken' ? name : t.sending({ name, percent: page.f.percent(String(percent)) })}</bdi>
      ${state === 'broken' ? html`<span class="wrong">${t.broken}</span>` : nothing}
      <progress max="100" .value=${percent} aria-label=${t.progress({ name })}></progress>
    </span>
    ${
      state === 'broken'
        ? html`<button class="button" type="button" @click=${() => onRetry(upload)}>${t.retry}</button>`
        : nothing
    }
    <button
      class="button quiet"
      type="button"
      aria-label=${`${t.cancel}: ${name}`}
      @click=${() => onStop(upload)}
    >
      ${t.cancel}
    </button>
  </li>`;
}
