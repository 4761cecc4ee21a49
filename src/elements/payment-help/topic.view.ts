import { html, type TemplateResult } from 'lit';
import type { ResourceState } from '../../session/resource.js';
import { icon } from '../parts/icons.js';
import { canTryAgain, errorText, note, reference } from '../parts/panels.js';
import { bar } from '../parts/skeleton.js';
import type { HelpPage } from './help-page.js';

/** In the place of what a topic has asked for: it is on its way, or it cannot be had, and why. */
export function waitView(
  state: ResourceState<unknown>,
  { common }: HelpPage,
  onTryAgain: () => void,
): TemplateResult {
  if (state.status !== 'error') {
    return html`<p class="hidden" role="status">${common.loading}</p>
      <div class="wait" aria-hidden="true">${bar('w80')}${bar('w60')}${bar('w40')}</div>`;
  }
  const { error, refreshing } = state;
  const body = html`<p role="alert">${errorText(common, error)}</p>
    ${
      canTryAgain(error)
        ? html`<button
            class="button quiet"
            type="button"
            aria-disabled=${refreshing ? 'true' : 'false'}
            @click=${onTryAgain}
          >
            ${icon('refresh')}${common.tryAgain}
          </button>`
        : ''
    }
    ${reference(common, error)}`;
  return note('bad', 'alert', common.topicFailed, body);
}
