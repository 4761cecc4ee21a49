import { html, nothing, type TemplateResult } from 'lit';
import type { Bill } from '../../contract/bills.js';
import type { BillState } from '../../domain/standing.js';
import { heading } from '../parts/heading.js';
import { icon, type IconName } from '../parts/icons.js';
import { badge, note } from '../parts/panels.js';
import type { ExplainerModel } from './bill-explainer.model.js';
import type { BillExplainerStrings } from './bill-explainer.strings.js';
import type { ViewContext } from './view-context.js';

type Tone = 'good' | 'warn' | 'bad' | '';
type TextKey = {
  [K in keyof BillExplainerStrings]: BillExplainerStrings[K] extends string ? K : never;
}[keyof BillExplainerStrings];

/** How each state is named: its tone, its icon, its word. */
const BADGES: Readonly<Record<BillState, readonly [Tone, IconName, TextKey]>> = {
  superseded: ['warn', 'refresh', 'badgeSuperseded'],
  cancelled: ['', 'info', 'badgeNotPayable'],
  processing: ['', 'clock', 'badgeProcessing'],
  credit: ['good', 'check', 'badgeCredit'],
  paid: ['good', 'check', 'badgePaid'],
  'nothing-due': ['good', 'check', 'badgeNothing'],
  'past-cutoff': ['bad', 'alert', 'badgeOverdue'],
  overdue: ['bad', 'alert', 'badgeOverdue'],
  'due-today': ['warn', 'clock', 'badgeDueSoon'],
  'due-soon': ['warn', 'clock', 'badgeDueSoon'],
  'partially-paid': ['', 'clock', 'badgeDue'],
  due: ['', 'clock', 'badgeDue'],
};

/** The first thing a customer sees: what to pay, by when, and how the bill stands. */
export function glanceView(model: ExplainerModel, context: ViewContext): TemplateResult {
  const { bill, glance } = model;
  const { t, level } = context;
  const [tone, iconName, key] = BADGES[glance.state];
  const written = context.f.money(glance.amountMinor, context.style);
  const length = written.length > 18 ? 'huge' : written.length > 10 ? 'long' : 'short';
  return html`<section class="card glance">
    <div class="eyebrow">
      ${heading(level, t.heading)}
      <div class="badges">
        ${badge(tone, iconName, t[key])}${kindBadge(model, context)}${
          bill.estimate ? badge('warn', 'info', t.badgeEstimated) : nothing
        }
      </div>
    </div>
    <p class="figure" data-length=${length}>
      <span class="what">${figureText(model, t)}</span>
      <bdi class="amount">${written}</bdi>
    </p>
    ${dueView(model, context)}
    <div class="actions">
      <slot name="actions"></slot>
      ${bill.hasDocument ? documentButton(context) : nothing}
      <button class="button quiet" type="button" @click=${context.onPrint}>${context.t.print}</button>
    </div>
    ${documentStatus(context)} ${estimateView(model, context)} ${context.ownRead} ${factsView(model, context)}
  </section>`;
}

function figureText({ bill, glance }: ExplainerModel, t: BillExplainerStrings): string {
  if (glance.amountKind === 'credit') return t.inFavour;
  if (glance.amountKind === 'billed') return glance.state === 'nothing-due' ? t.nothingToPay : t.total;
  return glance.partiallyPaid && bill.payment.paidMinor > 0 ? t.stillToPay : t.toPay;
}

function kindBadge({ bill }: ExplainerModel, { t }: ViewContext): unknown {
  switch (bill.kind) {
    case 'rebill':
      return badge('', 'refresh', t.kindRebill);
    case 'cancellation':
      return badge('', 'info', t.kindCancellation);
    case 'credit_note':
      return badge('', 'info', t.kindCreditNote);
    case 'final':
      return badge('', 'info', t.kindFinal);
    default:
      return nothing;
  }
}

/** By when, in words; what follows if not; or why nothing is to be paid. */
function dueView(model: ExplainerModel, context: ViewContext): unknown {
  const { bill, glance } = model;
  const { t, f } = context;
  switch (glance.state) {
    case 'superseded':
      return supersededView(bill.replacedBy, context);
    case 'cancelled':
      return html`<p class="due">${t.notPayable}</p>`;
    case 'credit':
      return html`<p class="due">${t.creditText}</p>`;
    case 'nothing-due':
      return html`<p class="due">${bill.kind === 'credit_note' ? t.notPayable : t.nothingText}</p>`;
    case 'paid': {
      const on = bill.payment.paidOn;
      return html`<p class="due">${on ? t.paidOn({ date: f.date(on, 'long') }) : t.paidText}</p>`;
    }
    case 'processing':
      return html`<p class="due">${t.processingText({ amount: paying(model, context) })}</p>`;
    default:
      return html`<p class="due">${dueText(model, context)}</p>
        ${cutoffView(model, context)} ${partlyView(model, context)}`;
  }
}

function paying({ bill }: ExplainerModel, { f, style }: ViewContext): string {
  const { paidMinor, outstandingMinor } = bill.payment;
  return f.money(paidMinor > 0 ? paidMinor : outstandingMinor, style);
}

function dueText({ bill, glance }: ExplainerModel, { t, f }: ViewContext): string {
  const { daysToDue } = glance;
  if (bill.dueOn === null || daysToDue === undefined) return t.noDueDate;
  const date = f.date(bill.dueOn, 'day');
  if (daysToDue === 0) return t.dueToday({ date });
  const values = { date, when: f.inDays(daysToDue) };
  return daysToDue > 0 ? t.due(values) : t.wasDue(values);
}

function cutoffView({ bill, glance }: ExplainerModel, { t, f }: ViewContext): unknown {
  if (bill.cutoffOn === null || glance.daysToCutoff === undefined) return nothing;
  const date = f.date(bill.cutoffOn, 'longDay');
  if (glance.daysToCutoff <= 0) return note('bad', 'alert', '', html`<p>${t.cutoffPassed({ date })}</p>`);
  const pressing = (glance.daysToDue ?? 0) < 0;
  return pressing
    ? note('warn', 'alert', '', html`<p>${t.cutoff({ date })}</p>`)
    : html`<p class="side">${t.cutoff({ date })}</p>`;
}

function partlyView({ bill, glance }: ExplainerModel, { t, f, style }: ViewContext): unknown {
  if (glance.ofMinor === undefined || bill.payment.paidMinor <= 0) return nothing;
  const paid = f.money(bill.payment.paidMinor, style);
  return html`<p class="side">${t.partlyPaid({ paid, total: f.money(glance.ofMinor, style) })}</p>`;
}

function supersededView(replacedBy: string | null, { t, onShowBill }: ViewContext): TemplateResult {
  return note(
    'warn',
    'refresh',
    t.supersededTitle,
    html`<p>${t.supersededText}</p>
      ${
        replacedBy
          ? html`<button class="button" type="button" @click=${() => onShowBill(replacedBy)}>
              ${t.supersededShow}
            </button>`
          : nothing
      }`,
  );
}

function estimateView({ bill }: ExplainerModel, { t, f }: ViewContext): unknown {
  if (!bill.estimate) return nothing;
  const { settlesOn } = bill.estimate;
  const settles = settlesOn ? t.estimatedSettles({ date: f.date(settlesOn, 'longDay') }) : t.estimatedOpen;
  return note('', 'info', t.estimatedTitle, html`<p>${guessed(bill, f)}${t.estimatedText} ${settles}</p>`);
}

/** The services whose meters were not read, where others' were. */
function guessed({ sections = [] }: Bill, f: ViewContext['f']): unknown {
  const metered = sections.filter(({ reads }) => reads.length > 0);
  const some = metered.filter(({ reads }) => reads.some(({ to }) => to.quality === 'estimated'));
  if (some.length === 0 || some.length === metered.length) return nothing;
  return html`<bdi>${f.list(some.map(({ label }) => label))}</bdi>: `;
}

function documentButton({ t, document, onDocument }: ViewContext): TemplateResult {
  const busy = document === 'busy';
  return html`<button
    class="button quiet"
    type="button"
    aria-disabled=${busy ? 'true' : 'false'}
    @click=${onDocument}
  >
    ${icon('document')}${busy ? t.documentBusy : t.document}
  </button>`;
}

/** Stands in the page from the start, so that screen readers hear what changes in it. */
function documentStatus({ t, document }: ViewContext): TemplateResult {
  const texts = { failed: t.documentFailed, missing: t.documentMissing, done: t.documentDone };
  const text = document === 'idle' || document === 'busy' ? '' : texts[document];
  return html`<p class="status side" role="status">${text}</p>`;
}

function factsView({ bill, days }: ExplainerModel, { t, f }: ViewContext): TemplateResult {
  return html`<dl class="facts">
    <div>
      <dt>${t.period}</dt>
      <dd>${f.dateRange(days.from, days.to)}</dd>
    </div>
    <div>
      <dt>${t.issued}</dt>
      <dd>${f.date(bill.issuedOn, 'short')}</dd>
    </div>
    <div>
      <dt>${t.number}</dt>
      <dd><bdi>${bill.number}</bdi></dd>
    </div>
  </dl>`;
}
