import { html, nothing, type TemplateResult } from 'lit';
import type { BillLine, BillRead, BillSection } from '../../contract/bills.js';
import { sumOfRole } from '../../domain/bill-lines.js';
import { channelsList } from '../parts/channels.js';
import { heading } from '../parts/heading.js';
import { icon } from '../parts/icons.js';
import { bar } from '../parts/skeleton.js';
import type { ExplainerModel, LineModel, SectionModel, SumRow } from './bill-explainer.model.js';
import type { BillExplainerStrings } from './bill-explainer.strings.js';
import { formulaView } from './formula.view.js';
import { amount, type ViewContext } from './view-context.js';

/** Every charge, service by service. */
export function chargesView(model: ExplainerModel, context: ViewContext): unknown {
  const { t, level } = context;
  const listed = model.sections.length > 0;
  return html`<div class="intro">
      ${heading(level + 1, t.linesTitle)}
      <p>${listed ? t.linesHint : t.linesMissing}</p>
    </div>
    ${model.sections.map((section) => sectionView(section, context))} ${helpView('bill', context)}`;
}

/** What was used; where a roof gave more than the home took, what was sent back. */
function usedView({ quantity, unit = '' }: BillSection, { t, f }: ViewContext): string | undefined {
  if (quantity === undefined) return undefined;
  return quantity.startsWith('-')
    ? t.sentBack({ quantity: f.quantity(quantity.slice(1), unit) })
    : t.used({ quantity: f.quantity(quantity, unit) });
}

function sectionView({ section, days, lines }: SectionModel, context: ViewContext): TemplateResult {
  const { t, f, level } = context;
  const summing = lines.filter(({ line }) => !informs(line));
  const informing = lines.filter(({ line }) => informs(line));
  const used = usedView(section, context);
  return html`<section class="card service">
    <header>
      ${heading(level + 2, html`<bdi>${section.label}</bdi>`)}
      <p class="sub"><bdi>${t.providedBy({ name: section.provider.name })}</bdi></p>
      <p class="sub">
        ${f.dateRange(days.from, days.to)} · ${f.days(section.days)}${used ? html` · ${used}` : nothing}
      </p>
    </header>
    <ul class="rows">
      ${summing.map((line) => html`<li>${lineView(line, context)}</li>`)}
    </ul>
    <p class="total"><span>${t.subtotal}</span>${amount(context, section.subtotalMinor)}</p>
    ${informing.length > 0 ? informationView(informing, context) : nothing}
    ${section.reads.length > 0 ? readsView(section.reads, context) : nothing}
  </section>`;
}

/** What a section only informs about: it stands apart, so that nobody adds it up. */
function informationView(lines: readonly LineModel[], context: ViewContext): TemplateResult {
  const { t } = context;
  return html`<details class="aside">
    <summary><span>${t.informationTitle}</span>${icon('chevron', 'sign')}</summary>
    <p class="sub">${t.information}</p>
    <ul class="rows">
      ${lines.map((line) => html`<li>${lineView(line, context)}</li>`)}
    </ul>
  </details>`;
}

/** One charge: as printed, and on a tap what it is, how its amount comes about, and a way to ask. */
function lineView(model: LineModel, context: ViewContext): TemplateResult {
  const { line } = model;
  const { t } = context;
  return html`<details @toggle=${context.onExplain}>
    <summary>
      <span class="row">
        <bdi>${line.label}</bdi>
        ${amount(context, line.amountMinor)}
      </span>
      <span class="hidden">${t.whatIsThis}</span>
      ${icon('chevron', 'sign')}
    </summary>
    <div class="explain">
      <p>${context.explain(line) ?? bar('w80')}</p>
      ${factsOf(model, context).map((fact) => html`<p class="sub">${fact}</p>`)}
      ${model.arithmetic ? formulaView(model.arithmetic, line, context) : nothing}
      <button class="button quiet" type="button" @click=${() => context.onAsk(line.id)}>
        ${icon('chat')}${t.ask}
      </button>
      ${helpView(line.id, context)}
    </div>
  </details>`;
}

function informs(line: BillLine): boolean {
  return sumOfRole(line.role) === 'none';
}

/** What the bill itself says about a line, in sentences. */
function factsOf({ line, days }: LineModel, { t, f }: ViewContext): string[] {
  const unit = line.unit ?? '';
  const { tier } = line;
  const facts = [
    days && t.linePeriod({ range: f.dateRange(days.from, days.to) }),
    tier &&
      (tier.to === null
        ? t.tierOpen({ from: f.quantity(tier.from, unit) })
        : t.tier({ from: f.decimal(tier.from), to: f.quantity(tier.to, unit) })),
    line.touLabel !== undefined && t.touLabel({ label: line.touLabel }),
    line.usageBasis === 'estimated' && t.basisEstimated,
    line.usageBasis === 'cited' && t.basisCited,
    line.taxIncluded === true && t.taxIncluded,
  ];
  return facts.filter((fact): fact is string => typeof fact === 'string');
}

/** The utility's channels, where a question was asked and nothing else on the page took it. */
function helpView(id: string, context: ViewContext): TemplateResult {
  const { t, f, config, nowMs } = context;
  const shown = context.asked === id;
  const list = (): TemplateResult =>
    html`<strong>${t.channelsTitle}</strong> ${channelsList({
        t,
        f,
        channels: config?.channels ?? [],
        defaultLocale: config?.defaultLocale,
        nowMs,
      })}`;
  return html`<div class=${shown ? 'help' : 'status'} role="status">${shown ? list() : nothing}</div>`;
}

function readsView(reads: readonly BillRead[], context: ViewContext): TemplateResult {
  const { t } = context;
  return html`<details class="aside">
    <summary><span>${t.reads}</span>${icon('chevron', 'sign')}</summary>
    ${reads.map((read) => meterView(read, context))}
  </details>`;
}

function meterView(read: BillRead, { t, f }: ViewContext): TemplateResult {
  const row = (label: string, on: typeof read.from): TemplateResult =>
    html`<div>
      <dt>
        ${label}, ${f.date(on.on, 'short')}
        <span class="sub">${qualityText(t, on.quality)}</span>
      </dt>
      <dd class="amount">${f.quantity(on.value, read.unit)}</dd>
    </div>`;
  return html`<div class="explain">
    <p><bdi>${t.meter({ id: read.meterId })}</bdi></p>
    <dl class="meter">
      ${row(t.readNow, read.to)} ${row(t.readBefore, read.from)}
      <div>
        <dt>${t.readUsed}</dt>
        <dd class="amount"><strong>${f.quantity(read.quantity, read.unit)}</strong></dd>
      </div>
    </dl>
  </div>`;
}

function qualityText(t: BillExplainerStrings, quality: string): string {
  switch (quality) {
    case 'actual':
      return t.readActual;
    case 'customer':
      return t.readCustomer;
    case 'smart':
      return t.readSmart;
    case 'estimated':
      return t.readEstimated;
    case 'substituted':
      return t.readSubstituted;
    case 'final':
      return t.readFinal;
    default:
      return t.readOther;
  }
}

/** How the total comes about, where it is more than one service's subtotal. */
export function sumView({ bill, rows }: ExplainerModel, context: ViewContext): unknown {
  const { t, level } = context;
  const { amountDueMinor } = bill.totals;
  if (rows.length === 1 && rows[0]?.kind === 'section' && rows[0].amountMinor === amountDueMinor)
    return nothing;
  return html`<section class="card service">
    <header>${heading(level + 1, t.sumTitle)}</header>
    <ul class="rows">
      ${rows.map((row) => html`<li>${sumRow(row, context)}</li>`)}
    </ul>
    <p class="total grand"><span>${t.total}</span>${amount(context, amountDueMinor)}</p>
  </section>`;
}

function sumRow(row: SumRow, context: ViewContext): TemplateResult {
  if (row.kind === 'line') return lineView(row.model, context);
  const label = row.kind === 'section' ? html`<bdi>${row.label}</bdi>` : context.t[row.kind];
  return html`<div class="plain">
    <span class="row"> <span>${label}</span>${amount(context, row.amountMinor)} </span>
  </div>`;
}
