import { html, nothing, type TemplateResult } from 'lit';
import type { BillLine, BillRead } from '../../contract/bills.js';
import { deriveLine } from '../../domain/line-arithmetic.js';
import { unitSign } from '../../i18n/format.js';
import { channelsList } from '../parts/channels.js';
import { icon } from '../parts/icons.js';
import type { LineModel } from './bill-explainer.model.js';
import type { DetailStrings } from './details.strings.js';
import { explainLine } from './explain-line.js';
import { formulaView } from './formula.view.js';
import type { ViewContext } from './view-context.js';

/** What opens under a charge: what it is, how its amount comes about, and a way to ask. */
export function lineDetails(model: LineModel, t: DetailStrings, context: ViewContext): TemplateResult {
  const { line, bill } = model;
  const arithmetic = deriveLine(line, bill);
  return html`<div class="explain">
    <p>${explainLine(line, t, context.config, context.f.locale)}</p>
    ${factsOf(model, t, context).map((fact) => html`<p class="sub">${fact}</p>`)}
    ${arithmetic ? formulaView(arithmetic, line, t, context) : nothing}
    <button class="button quiet" type="button" @click=${() => context.onAsk(line.id)}>
      ${icon('chat')}${t.ask}
    </button>
    ${answerView(line, t, context)}
  </div>`;
}

/** The utility's channels, where nothing else on the page took the question. */
function answerView(line: BillLine, t: DetailStrings, context: ViewContext): TemplateResult {
  const shown = context.asked === line.id;
  const answer = shown ? channelsView(t, context) : nothing;
  return html`<div class=${shown ? 'help' : 'status'} role="status">${answer}</div>`;
}

/** Whom to ask, and when they answer. */
export function channelsView(t: DetailStrings, { f, config, nowMs }: ViewContext): TemplateResult {
  const channels = config?.channels ?? [];
  const defaultLocale = config?.defaultLocale;
  return html`<strong>${t.channelsTitle}</strong> ${channelsList({ t, f, channels, defaultLocale, nowMs })}`;
}

/** What the bill itself says about a line, in sentences. */
function factsOf({ line, days }: LineModel, t: DetailStrings, { f }: ViewContext): string[] {
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

/** What each register of a service showed, and what was used between its two reads. */
export function readsView(
  reads: readonly BillRead[],
  t: DetailStrings,
  context: ViewContext,
): TemplateResult[] {
  return reads.map((read) => meterView(read, t, context));
}

function meterView(read: BillRead, t: DetailStrings, { f }: ViewContext): TemplateResult {
  const row = (label: string, on: typeof read.from): TemplateResult =>
    html`<div>
      <dt>
        ${label}, ${f.date(on.on, 'short')}
        <span class="sub">${qualityText(t, on.quality)}</span>
      </dt>
      <dd class="amount">${f.quantity(on.value, read.registerUnit ?? read.unit)}</dd>
    </div>`;
  return html`<div class="explain">
    <p><bdi>${t.meter({ id: read.meterId })}</bdi></p>
    <dl class="meter">
      ${row(t.readNow, read.to)} ${row(t.readBefore, read.from)} ${conversionView(read, t, f)}
      <div>
        <dt>${t.readUsed}</dt>
        <dd class="amount"><strong>${f.quantity(read.quantity, read.unit)}</strong></dd>
      </div>
    </dl>
  </div>`;
}

/** What a step of the register is in the unit that is billed, where it shows another. */
function conversionView(
  { registerUnit, conversion, unit }: BillRead,
  t: DetailStrings,
  f: ViewContext['f'],
): TemplateResult | typeof nothing {
  if (registerUnit === undefined || conversion === undefined) return nothing;
  return html`<div>
    <dt>${t.readEach({ unit: unitSign(registerUnit) })}</dt>
    <dd class="amount">${f.quantity(conversion, unit)}</dd>
  </div>`;
}

function qualityText(t: DetailStrings, quality: string): string {
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
