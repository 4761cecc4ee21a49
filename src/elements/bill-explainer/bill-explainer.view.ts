import { html, nothing, type TemplateResult } from 'lit';
import type { Formats } from '../../i18n/format.js';
import type { BillExplainerStrings } from './bill-explainer.strings.js';
import type { ExplainerModel } from './bill-explainer.model.js';
import type { FoundBill } from './bill-source.js';
import { icon } from '../parts/icons.js';
import { errorPanel, note, panel, staleNote } from '../parts/panels.js';
import { bar } from '../parts/skeleton.js';
import { chargesView, sumView } from './charges.view.js';
import { glanceView } from './glance.view.js';
import type { ViewContext } from './view-context.js';
import type { WhyCards } from './why-part.js';

/** A bill, complete: the glance, what changed and why, how the total comes about, what it is made of, what was checked. */
export function billView(
  model: ExplainerModel,
  context: ViewContext,
  notes: unknown,
  cards: WhyCards,
): TemplateResult {
  return html`<div class="layout">
    <div class="stack">
      ${notes}${glanceView(model, context)}${mismatchView(model, context)}${cards.why}${sumView(model, context)}
    </div>
    <div class="stack">${chargesView(model, context)}${cards.audit}</div>
  </div>`;
}

function mismatchView({ mismatch }: ExplainerModel, context: ViewContext): unknown {
  if (!mismatch) return nothing;
  const { t } = context;
  const text =
    mismatch.differenceMinor === undefined
      ? t.mismatchOther
      : t.mismatchText({ amount: context.f.money(mismatch.differenceMinor, context.style) });
  return note(
    'warn',
    'alert',
    t.mismatchTitle,
    html`<p>${text}</p>
      <button class="button quiet" type="button" @click=${() => context.onAsk('bill')}>
        ${icon('chat')}${t.askBill}
      </button>`,
  );
}

/** A refresh failed: what is on screen stays, and says how old it is. */
export function staleView(
  { stale, bill }: FoundBill,
  { t, f }: ViewContext,
  onTryAgain: () => void,
): unknown {
  return stale && bill ? staleNote(t, f.time(stale.at, bill.zone), onTryAgain) : nothing;
}

/** No bill yet: why, and when the first one comes where that is known. */
export function emptyView(
  t: BillExplainerStrings,
  f: Formats,
  level: number,
  nextBillOn: string | null | undefined,
): TemplateResult {
  const body = html`<p>
    ${t.emptyText}${nextBillOn ? html` ${t.emptyNext({ date: f.date(nextBillOn, 'long') })}` : nothing}
  </p>`;
  return panel({ icon: 'receipt', level, title: t.emptyTitle, body });
}

/** The bill cannot be shown: why, and what can be done. */
export function failedView(
  { error, refreshing: busy = false }: FoundBill,
  t: BillExplainerStrings,
  level: number,
  onTryAgain: () => void,
): unknown {
  return error && errorPanel({ t, level, title: t.errorTitle, error, busy, onTryAgain });
}

/** The bill's outline while it is on its way, as high as a usual bill. */
export function skeletonView(t: BillExplainerStrings | undefined): TemplateResult {
  const line = html`<div class="line">${bar('w40')}${bar('w20')}</div>`;
  return html`<div class="skeleton">
    <p class="hidden" role="status">${t?.loading}</p>
    <div class="layout" aria-hidden="true">
      <div class="card glance">
        ${bar('w40')}${bar('w80', 'tall')}${bar('w80')}${bar('w60')}${bar('w80', 'button-like')}
        <div>${[line, line, line]}</div>
      </div>
      <div class="stack">
        <div class="card">
          <div class="head">${bar('w40')}${bar('w60')}</div>
          ${[line, line, line, line, line]}
        </div>
      </div>
    </div>
  </div>`;
}
