import { html, nothing, type TemplateResult } from 'lit';
import type { Case } from '../../contract/cases.js';
import { icon } from '../parts/icons.js';
import type { ClaimStrings } from './claims.strings.js';
import type { HelpPage } from './help-page.js';
import { dayOf } from './moments.js';

/** The customer's cases, and the one that is opened. */
export interface CasesModel {
  readonly rows: readonly { readonly one: Case; readonly kind: string; readonly badge: unknown }[];
  readonly shown: unknown;
  readonly person: unknown;
  readonly onShow: (id: string | undefined) => void;
}

export function casesView(model: CasesModel, page: HelpPage, t: ClaimStrings): TemplateResult {
  const { rows, shown, person, onShow } = model;
  if (shown !== undefined) {
    return html`${shown}
      <button class="button quiet" type="button" @click=${() => onShow(undefined)}>${t.casesAll}</button>
      ${person}`;
  }
  return html`${rows.length === 0 ? html`<p>${t.casesNone}</p>` : nothing}
    <ul class="list">
      ${rows.map(
        ({ one, kind, badge }) =>
          html`<li>
            <button class="row" type="button" @click=${() => onShow(one.id)}>
              <span class="grow">
                <span class="strong">${kind}</span>
                <span class="side">${t.openedOn({ date: dayOf(one.openedAt, page) })}</span>
                ${badge}
              </span>
              ${icon('chevron', 'icon onward')}
            </button>
          </li>`,
      )}
    </ul>
    ${person}`;
}
