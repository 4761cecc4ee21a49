import { html, nothing } from 'lit';
import { civilDateOf } from '../../domain/calendar.js';
import type { UsageView } from '../../domain/usage/plain-view.js';
import { icon } from '../parts/icons.js';
import { percent } from './inline-chart.js';
import type { Telling } from './telling.js';

/** What the time on screen cost; undefined where it has no price. */
export function costText(telling: Telling): string | undefined {
  const { view, words } = telling;
  if (view.currency === undefined) return undefined;
  const amount = telling.cost(view.total.costSteps);
  return amount === undefined ? words.costUnknown : words.costTotal({ amount });
}

/** The mark of the bar that is looked at. */
export function cursorView(picked: number | undefined, count: number): unknown {
  if (picked === undefined || count === 0) return nothing;
  return html`<svg class="cursor" width="100%" height="100%" aria-hidden="true">
    <rect x=${percent(picked / count)} width=${percent(1 / count)} y="0" height="100%"></rect>
  </svg>`;
}

/** The newest bar of which something is known. */
export function lastKnown({ bars }: UsageView): number {
  for (let index = bars.length - 1; index >= 0; index -= 1) if (bars[index]?.use.steps !== null) return index;
  return 0;
}

/** The day that stays in sight when the level changes: that of the picked bar, else the last with a reading. */
export function focusOf({ bars, zone, window }: UsageView, picked: number | undefined): string {
  const known =
    picked === undefined ? [...bars].reverse().find(({ use }) => use.steps !== null) : bars[picked];
  return known ? civilDateOf(known.start, zone) : window.from;
}

/** A way to another time. It stays where there is nothing more, and says so. */
export function goButton(text: string, turn: 'back' | 'forth', can: boolean, onGo: () => void): unknown {
  return html`<button
    class="button quiet go ${turn}"
    type="button"
    aria-label=${text}
    aria-disabled=${can ? 'false' : 'true'}
    @click=${can ? onGo : nothing}
  >
    ${icon('chevron')}
  </button>`;
}
