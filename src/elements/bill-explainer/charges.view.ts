import { html, nothing, type TemplateResult } from 'lit';
import type { BillLine, BillSection } from '../../contract/bills.js';
import { sumOfRole } from '../../domain/bill-lines.js';
import { heading } from '../parts/heading.js';
import { icon } from '../parts/icons.js';
import { bar } from '../parts/skeleton.js';
import type { ExplainerModel, LineModel, SectionModel, SumRow } from './bill-explainer.model.js';
import { amount, type DetailsPart, type ViewContext } from './view-context.js';

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

function sectionView(model: SectionModel, context: ViewContext): TemplateResult {
  const { section, days, lines } = model;
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
    ${informing.length > 0 ? informationView(model, informing, context) : nothing}
    ${section.reads.length > 0 ? readsAside(model, context) : nothing}
  </section>`;
}

/** What a section only informs about: it stands apart, so that nobody adds it up. */
function informationView(
  { section }: SectionModel,
  lines: readonly LineModel[],
  context: ViewContext,
): TemplateResult {
  const title = html`<span>${context.t.informationTitle}</span>`;
  return opening(`${section.id} information`, 'aside', title, context, ({ t }) => {
    return html`<p class="sub">${t.information}</p>
      <ul class="rows">
        ${lines.map((line) => html`<li>${lineView(line, context)}</li>`)}
      </ul>`;
  });
}

function readsAside({ section }: SectionModel, context: ViewContext): TemplateResult {
  const title = html`<span>${context.t.reads}</span>`;
  return opening(`${section.id} reads`, 'aside', title, context, ({ code, t }) =>
    code.readsView(section.reads, t, context),
  );
}

/** One charge: as printed, and on a tap what it is, how its amount comes about, and a way to ask. */
function lineView(model: LineModel, context: ViewContext): TemplateResult {
  const { line, days } = model;
  // Where prices change within a bill, the same words stand there once for each part of its time.
  const part = days && html`<span class="sub">${context.f.dateRange(days.from, days.to)}</span>`;
  const summary = html`<span class="row">
      <bdi>${line.label}</bdi>
      ${amount(context, line.amountMinor)} ${part ?? nothing}
    </span>
    <span class="hidden">${context.t.whatIsThis}</span>`;
  return opening(line.id, '', summary, context, ({ code, t }) => code.lineDetails(model, t, context));
}

/** A row that opens. What is inside is made when it is first opened: most customers open little. */
function opening(
  id: string,
  kind: string,
  summary: TemplateResult,
  context: ViewContext,
  inside: (details: DetailsPart) => unknown,
): TemplateResult {
  return html`<details class=${kind} @toggle=${() => context.onOpen(id)}>
    <summary>${summary}${icon('chevron', 'sign')}</summary>
    ${context.opened.has(id) ? arrived(context, inside) : nothing}
  </details>`;
}

/** What a part draws, once it is here; until then that it is on its way, or why it is not. */
function arrived(context: ViewContext, inside: (details: DetailsPart) => unknown): unknown {
  const { details, t } = context;
  if (details === 'failed') return html`<p class="explain" role="status">${t.errorNetwork}</p>`;
  return details ? inside(details) : html`<div class="explain" aria-busy="true">${bar('w80')}</div>`;
}

/** The utility's channels, where a question was asked about the whole bill or a check and nobody else answered. */
export function helpView(id: string, context: ViewContext): TemplateResult {
  const shown = context.asked === id;
  const answer = shown ? arrived(context, ({ code, t }) => code.channelsView(t, context)) : nothing;
  return html`<div class=${shown ? 'help' : 'status'} role="status">${answer}</div>`;
}

function informs(line: BillLine): boolean {
  return sumOfRole(line.role) === 'none';
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
