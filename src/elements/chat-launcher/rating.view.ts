import { html, nothing, type TemplateResult } from 'lit';
import type { ChatPage } from './chat-page.js';

/** What the customer thinks of the help, as far as it is filled in. */
export interface RatingView {
  readonly score: number | undefined;
  readonly comment: string;
  readonly isSent: boolean;
  readonly failed: boolean;
  onScore(score: number): void;
  onComment(text: string): void;
  onSend(): void;
}

/** Asks once how it was, with words at every step and not by stars alone. */
export function ratingView(view: RatingView, { t }: ChatPage): TemplateResult {
  if (view.isSent) return html`<p class="rating" role="status">${t.rated}</p>`;
  const words = [t.rate1, t.rate2, t.rate3, t.rate4, t.rate5];
  return html`<form class="rating" @submit=${(event: Event) => onSubmit(event, view)}>
    <fieldset>
      <legend>${t.rate}</legend>
      <div class="choices">
        ${words.map(
          (word, index) =>
            html`<label class="chip">
              <input
                type="radio"
                name="score"
                .checked=${view.score === index + 1}
                @change=${() => view.onScore(index + 1)}
              />
              ${word}
            </label>`,
        )}
      </div>
    </fieldset>
    ${
      view.score === undefined
        ? nothing
        : html`<label class="stack"
              >${t.rateComment}
              <textarea
                class="text"
                rows="2"
                maxlength="1000"
                .value=${view.comment}
                @input=${(event: Event) => view.onComment((event.target as HTMLTextAreaElement).value)}
              ></textarea>
            </label>
            <button class="button quiet" type="submit">${t.rateSend}</button>`
    }
    ${view.failed ? html`<p class="fault" role="alert">${t.failed}</p>` : nothing}
  </form>`;
}

function onSubmit(event: Event, view: RatingView): void {
  event.preventDefault();
  view.onSend();
}
