import { html, nothing, svg, type TemplateResult } from 'lit';
import { factsOf } from '../../domain/explain/facts.js';
import type { ExplanationPart } from '../../domain/explain/types.js';
import { stretch, type Waterfall, type WaterfallStep } from '../../domain/explain/waterfall.js';
import { icon } from '../parts/icons.js';
import type { WhyContext } from './why-context.js';
import type { Compared } from './why.model.js';
import { factText, signed, titleOf } from './why.texts.js';

/** Thinner than this and a bar would not be seen. */
const THINNEST = 0.006;

const percent = (share: number): string => `${Math.round(share * 1e4) / 100}%`;

/**
 * The way from one amount to the other: a list that reads the same without its bars. Each bar begins where the last one
 * ended; what came on top is solid, what was taken off is an outline, and the sign before the amount says it too.
 */
export function waterfallView(found: Compared, fall: Waterfall, context: WhyContext): TemplateResult {
  const { t, f, style } = context;
  const { from, to } = found;
  const total = (label: string, on: string, minor: number): TemplateResult =>
    html`<li class="end">
      <span class="row">
        <span>${label} <span class="sub">${f.date(on, 'short')}</span></span>
        <bdi class="amount">${f.money(minor, style)}</bdi>
      </span>
      ${bar('whole', 0, minor, fall, context)}
    </li>`;
  return html`<ol class="fall">
    ${total(t.before, from.issuedOn, fall.fromMinor)}
    ${fall.steps.map((step) => html`<li>${stepView(step, found, fall, context)}</li>`)}
    ${total(t.now, to.issuedOn, fall.toMinor)}
  </ol>`;
}

function stepView(
  step: WaterfallStep,
  found: Compared,
  fall: Waterfall,
  context: WhyContext,
): TemplateResult {
  const { t } = context;
  const [part] = step.parts;
  const drawn = bar(step.amountMinor < 0 ? 'down' : 'up', step.startMinor, step.endMinor, fall, context);
  switch (step.kind) {
    case 'part':
      return html`${part ? partHead(part, found, context) : nothing} ${drawn}
      ${part ? facts(part, found, context) : nothing}`;
    case 'rest':
      return html`${head(t.rest({ count: step.parts.length }), step.amountMinor, context)} ${drawn}
        <details class="small">
          <summary><span>${t.show}</span>${icon('chevron', 'sign')}</summary>
          <ul class="rows">
            ${step.parts.map((one) => html`<li>${partHead(one, found, context)} ${facts(one, found, context)}</li>`)}
          </ul>
        </details>`;
    case 'residual':
      return html`${head(t.residual, step.amountMinor, context)} ${step.amountMinor === 0 ? nothing : drawn}
        <p class="sub">${step.amountMinor === 0 ? t.residualNone : t.residualSome}</p>`;
  }
}

function partHead(part: ExplanationPart, found: Compared, context: WhyContext): TemplateResult {
  const label = serviceOf(part, found);
  return head(
    html`${titleOf(part, context)}
    ${label === undefined ? nothing : html`<span class="sub"><bdi>${label}</bdi></span>`}`,
    part.amountMinor,
    context,
  );
}

function head(label: unknown, amountMinor: number, context: WhyContext): TemplateResult {
  return html`<span class="row">
    <span>${label}</span>
    <bdi class="amount">${signed(amountMinor, context)}</bdi>
  </span>`;
}

/** The service a part belongs to, where there are several. */
function serviceOf(
  { sectionId }: ExplanationPart,
  { from, to, severalServices }: Compared,
): string | undefined {
  if (!severalServices || sectionId === undefined) return undefined;
  return [...(to.sections ?? []), ...(from.sections ?? [])].find(({ id }) => id === sectionId)?.label;
}

function facts(part: ExplanationPart, { to }: Compared, context: WhyContext): TemplateResult[] {
  return factsOf(part, to).map((fact) => html`<p class="sub">${factText(fact, context)}</p>`);
}

function bar(
  kind: 'whole' | 'up' | 'down',
  startMinor: number,
  endMinor: number,
  fall: Waterfall,
  { rightToLeft }: WhyContext,
): TemplateResult {
  const { offset, length } = stretch(fall, startMinor, endMinor);
  const width = Math.max(length, THINNEST);
  const from = Math.min(offset, 1 - width);
  const zero = stretch(fall, 0, 0).offset;
  const at = (share: number, wide = 0): string => percent(rightToLeft ? 1 - share - wide : share);
  return html`<svg class="drawn" width="100%" height="12" aria-hidden="true" focusable="false">
    <line class="zero" x1=${at(zero)} x2=${at(zero)} y1="0" y2="12"></line>
    ${svg`<rect class=${kind} x=${at(from, width)} y="1" width=${percent(width)} height="10" rx="2"></rect>`}
  </svg>`;
}
