import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { MAX_MESSAGE_CHARACTERS } from '../../contract/messages.js';
import { icon } from '../parts/icons.js';
import { cardView } from './card.view.js';
import type { ChatDraft } from './chat-draft.js';
import type { ChatPage } from './chat-page.js';
import { plainText } from './message-text.js';
import { bytesText } from './sizes.js';
import type { Upload } from './uploads.js';

/** What the customer is writing, and what may be done with it. */
export interface ComposerView {
  readonly draft: ChatDraft;
  readonly uploads: readonly Upload[];
  /** Why the last file was not taken. */
  readonly fault: string | undefined;
  readonly canAskPerson: boolean;
  readonly isAsking: boolean;
  onInput(text: string): void;
  onSend(): void;
  onDropCard(): void;
  onFiles(files: readonly File[]): void;
  onRemoveFile(key: string): void;
  onRetryFile(key: string): void;
  onAskPerson(): void;
}

/** The field to write in, with what the message is about and what is attached to it. */
export function composerView(view: ComposerView, page: ChatPage): TemplateResult {
  const { t, f, book } = page;
  const { draft, uploads } = view;
  const isTooLong = draft.text.length > MAX_MESSAGE_CHARACTERS;
  const limits = book?.attachments;
  const most = f.decimal(String(MAX_MESSAGE_CHARACTERS));
  const told = isTooLong ? t.tooLong({ most }) : view.fault;
  return html`<form class="composer" @submit=${(event: Event) => send(event, view)}>
    ${
      draft.card
        ? html`<div class="about">
            <p class="side">${t.aboutThis}</p>
            ${cardView(draft.card, page)}
            <button class="link" type="button" @click=${view.onDropCard}>${t.dropCard}</button>
          </div>`
        : nothing
    }
    ${
      uploads.length > 0
        ? html`<ul class="files">
            ${uploads.map((upload) => uploadView(upload, view, page))}
          </ul>`
        : nothing
    }
    <p class=${told ? 'fault' : 'hidden'} role="alert" id="chat-fault">${told ?? ''}</p>
    <label class="hidden" for="chat-text">${t.write}</label>
    <div class="line">
      <textarea
        id="chat-text"
        class="text"
        rows=${Math.min(4, Math.max(1, draft.text.split('\n').length))}
        placeholder=${t.write}
        autocomplete="off"
        enterkeyhint="send"
        dir="auto"
        aria-invalid=${isTooLong ? 'true' : 'false'}
        aria-describedby="chat-fault"
        .value=${live(draft.text)}
        @input=${(event: Event) => view.onInput((event.target as HTMLTextAreaElement).value)}
        @keydown=${(event: KeyboardEvent) => onKey(event, view)}
      ></textarea>
      <button class="button round" type="submit" aria-label=${t.send} title=${t.send}>${arrow}</button>
    </div>
    <div class="tools">
      ${
        limits && limits.maxFiles > 0
          ? html`<label class="chip attach">
              <input
                class="hidden"
                type="file"
                multiple
                accept=${limits.accepts.join(',')}
                @change=${(event: Event) => onFiles(event, view)}
              />
              ${clip}<span>${t.attach}</span>
            </label>`
          : nothing
      }
      ${
        view.canAskPerson
          ? html`<button
              class="chip person"
              type="button"
              aria-disabled=${view.isAsking ? 'true' : 'false'}
              @click=${view.onAskPerson}
            >
              ${icon('chat')}<span>${view.isAsking ? t.asking : t.askPerson}</span>
            </button>`
          : nothing
      }
    </div>
    ${
      limits && uploads.length > 0
        ? html`<p class="side">
            ${t.limits({ size: bytesText(limits.maxBytes, f), count: limits.maxFiles })}
          </p>`
        : nothing
    }
  </form>`;
}

function uploadView(upload: Upload, view: ComposerView, { t, f }: ChatPage): TemplateResult {
  const name = plainText(upload.name);
  const percent = f.percent(String(Math.floor(upload.part * 100)));
  const words = {
    running: t.uploading({ name, percent }),
    ready: t.uploaded({ name }),
    failed: t.uploadFailed({ name }),
  }[upload.state];
  return html`<li data-upload=${upload.state}>
    <span class="name"><bdi>${words}</bdi></span>
    ${
      upload.state === 'running'
        ? html`<progress max="1" .value=${upload.part} aria-label=${name}></progress>`
        : nothing
    }
    ${
      upload.state === 'failed'
        ? html`<button
            class="chip"
            type="button"
            aria-label=${t.retryFile({ name })}
            @click=${() => view.onRetryFile(upload.key)}
          >
            ${icon('refresh')}
          </button>`
        : nothing
    }
    <button
      class="chip"
      type="button"
      aria-label=${t.cancelFile({ name })}
      @click=${() => view.onRemoveFile(upload.key)}
    >
      ${cross}
    </button>
  </li>`;
}

function send(event: Event, view: ComposerView): void {
  event.preventDefault();
  view.onSend();
}

/** Enter sends, and with Shift breaks the line. An editor that composes a letter has Enter for itself. */
function onKey(event: KeyboardEvent, view: ComposerView): void {
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  view.onSend();
}

function onFiles(event: Event, view: ComposerView): void {
  const input = event.target as HTMLInputElement;
  view.onFiles([...(input.files ?? [])]);
  // The same file again is a wish again.
  input.value = '';
}

const drawing = (path: string): TemplateResult =>
  html`<svg
    class="icon"
    viewBox="0 0 24 24"
    aria-hidden="true"
    fill="none"
    stroke="currentColor"
    stroke-width="2"
    stroke-linecap="round"
    stroke-linejoin="round"
  >
    <path d=${path}></path>
  </svg>`;

const arrow = drawing('M4 12h15m-6-6 6 6-6 6');
const clip = drawing('M8 12l5-5a3 3 0 0 1 4 4l-7 7a4.5 4.5 0 0 1-6.5-6.5L11 4');
/** A cross: away with it. */
export const cross = drawing('M6 6l12 12M18 6 6 18');
/** Three points: more to do. */
export const more = drawing('M5 12h.01M12 12h.01M19 12h.01');
