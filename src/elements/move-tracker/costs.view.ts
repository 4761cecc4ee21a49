import { html, nothing } from 'lit';
import type { MoveCost } from '../../contract/moves.js';
import { localizedText } from '../../i18n/locale.js';
import { heading } from '../parts/heading.js';
import { moneyStyle } from '../parts/money-style.js';
import type { TrackerContext } from './tracker-context.js';

function costName({ kind, label }: MoveCost, { t, f, config }: TrackerContext): string {
  const own = label && localizedText(label, f.locale, config?.defaultLocale);
  if (own) return own;
  switch (kind) {
    case 'deposit':
      return t.deposit_cost;
    case 'overlap':
      return t.overlap_cost;
    case 'final_bill':
      return t.final_bill_cost;
    default:
      return t.fee_cost;
  }
}

/** What a move costs; nothing where it costs nothing. */
export function costsView(context: TrackerContext): unknown {
  const { t, f, level, move } = context;
  if (move.costs.length === 0) return nothing;
  return html`<div class="costs">
    ${heading(Math.min(6, level + 1), t.costs)}
    <dl>
      ${move.costs.map(
        (cost) =>
          html`<div>
            <dt><bdi>${costName(cost, context)}</bdi></dt>
            <dd>
              ${cost.isEstimate ? html`<span class="side">${t.estimate}</span> ` : nothing}<span
                class="amount"
                >${f.money(cost.amountMinor, moneyStyle(move.currency))}</span
              >
            </dd>
          </div>`,
      )}
    </dl>
  </div>`;
}
