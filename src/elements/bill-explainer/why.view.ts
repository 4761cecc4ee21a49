import { html, nothing, type TemplateResult } from 'lit';
import type { Bill } from '../../contract/bills.js';
import { addDays, civilDateOf } from '../../domain/calendar.js';
import { heading } from '../parts/heading.js';
import { icon } from '../parts/icons.js';
import { adviceView } from './advice.view.js';
import { waterfallView } from './waterfall.view.js';
import type { WhyContext } from './why-context.js';
import type { Outcome } from './why.model.js';
import { outcomeText } from './why.texts.js';

/** Why the amount changed: one sentence; on a tap, every cause with its money, and another bill to compare with. */
export function whyView(outcome: Outcome, opened: boolean, context: WhyContext): unknown {
  if (outcome.kind === 'none') return nothing;
  const { t, level, common } = context;
  const failed = outcome.kind === 'failed';
  return html`<section class="card why">
    ${heading(level, t.whyTitle)}
    <p class="sentence" role="status">${outcomeText(outcome, context)}</p>
    ${
      failed
        ? html`<button class="button quiet" type="button" @click=${context.onMore}>
            ${icon('refresh')}${common.tryAgain}
          </button>`
        : nothing
    }
    ${outcome.kind === 'first' || outcome.kind === 'replaced' ? nothing : detailsView(outcome, opened, context)}
  </section>`;
}

/** The causes, what to do about them, and another bill to compare with; where no cause can be told, that alone. */
function detailsView(outcome: Outcome, opened: boolean, context: WhyContext): TemplateResult {
  const { t } = context;
  const found = outcome.kind === 'compared' ? outcome : undefined;
  const fall = found?.fall;
  return html`<details class="aside" @toggle=${context.onOpen}>
    <summary><span>${fall ? t.show : t.pickTitle}</span>${icon('chevron', 'sign')}</summary>
    ${
      opened
        ? html`<div class="opened">
            ${found && fall ? html`${waterfallView(found, fall, context)} ${adviceView(context)}` : nothing}
            ${pickerView(fall !== undefined, context)}
          </div>`
        : nothing
    }
  </details>`;
}

/** The other bill: the one before, that of a year before, or any from the list. */
function pickerView(titled: boolean, context: WhyContext): TemplateResult {
  const { t, picker, onPick } = context;
  const choice = (wanted: string, label: string): TemplateResult =>
    html`<button
      class="button quiet"
      type="button"
      aria-pressed=${picker.picked === wanted ? 'true' : 'false'}
      @click=${() => onPick(wanted)}
    >
      ${label}
    </button>`;
  return html`<div class="picker" role="group" aria-label=${t.pickTitle}>
    ${titled ? html`<strong>${t.pickTitle}</strong>` : nothing}
    <div class="choices">${choice('previous', t.pickPrevious)}${choice('last-year', t.pickLastYear)}</div>
    <details @toggle=${context.onPicker}>
      <summary><span>${t.pickList}</span>${icon('chevron', 'sign')}</summary>
      ${listView(context)}
    </details>
  </div>`;
}

function listView(context: WhyContext): TemplateResult {
  const { t, common, picker, onMore } = context;
  const { bills, busy, failed, complete } = picker;
  const status = busy ? t.pickBusy : failed ? t.pickFailed : complete && bills.length > 0 ? t.pickEnd : '';
  return html`${bills.length > 0 ? html`<p class="sub">${t.pickHint}</p>` : nothing}
    <ul class="rows">
      ${bills.map((bill) => html`<li>${billRow(bill, context)}</li>`)}
    </ul>
    <p class="sub status" role="status">${status}</p>
    ${
      complete
        ? nothing
        : html`<button
            class="button quiet"
            type="button"
            aria-disabled=${busy ? 'true' : 'false'}
            @click=${onMore}
          >
            ${failed ? common.tryAgain : t.pickMore}
          </button>`
    }`;
}

function billRow(bill: Bill, { t, f, style, picker, onPick, onShowBill }: WhyContext): TemplateResult {
  const day = (instant: string): string => civilDateOf(Date.parse(instant), bill.zone);
  const range = f.dateRange(day(bill.period.start), addDays(day(bill.period.end), -1));
  return html`<div class="choice">
    <button
      class="pick row"
      type="button"
      aria-pressed=${picker.picked === bill.id ? 'true' : 'false'}
      @click=${() => onPick(bill.id)}
    >
      <span>${range}</span>
      <bdi class="amount">${f.money(bill.totals.amountDueMinor, style)}</bdi>
    </button>
    <button class="button quiet" type="button" @click=${() => onShowBill(bill.id)}>
      ${t.pickOpen}<span class="hidden"> ${range}</span>
    </button>
  </div>`;
}
