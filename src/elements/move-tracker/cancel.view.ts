import { html, type TemplateResult } from 'lit';
import { heading } from '../parts/heading.js';
import type { TrackerContext } from './tracker-context.js';

/** Asks once more before a move is cancelled. */
export function cancelView(
  { t, level, onMode }: TrackerContext,
  { isBusy, outcome, onCancel }: { isBusy: boolean; outcome: unknown; onCancel: () => void },
): TemplateResult {
  return html`<div class="confirm" tabindex="-1">
    ${heading(Math.min(6, level + 1), t.cancelTitle)}
    <p>${t.cancelText}</p>
    ${outcome}
    <div class="actions">
      <button
        class="button"
        type="button"
        data-yes
        aria-disabled=${isBusy ? 'true' : 'false'}
        @click=${onCancel}
      >
        ${isBusy ? t.cancelling : t.cancelYes}
      </button>
      <button class="button quiet" type="button" @click=${() => onMode('look')}>${t.back}</button>
    </div>
  </div>`;
}
