import { html, nothing, svg, type TemplateResult } from 'lit';
import { COMPARES } from '../../domain/usage/usage-view.js';
import { heading } from '../parts/heading.js';
import { icon } from '../parts/icons.js';
import { note } from '../parts/panels.js';
import { factsOf } from './facts.js';
import { plotView, readoutView } from './plot.view.js';
import { tableView } from './table.view.js';
import type { ViewContext } from './view-context.js';

/** The whole chart: how much it was and what matters first, then the drawing, then what can be done. */
export function usageView(context: ViewContext, notes: unknown): TemplateResult {
  const { wording, level } = context;
  const { t, view } = wording;
  const { lead, until, warnings, sentences } = factsOf(wording, context.closer);
  return html`<div class="card">
    <div class="head">
      ${heading(level, t.heading)} ${context.days.label ? html`<bdi>${context.days.label}</bdi>` : nothing}
    </div>
    ${notes} ${periodView(context)} ${totalView(context, until)}
    <p class="lead ${view.service}">${lead}</p>
    ${warnings.map((text) => note('warn', 'alert', '', html`<p>${text}</p>`))} ${choices(context)}
    ${context.details === 'here' ? plotView(context) : detailsView(context)} ${readoutView(context)}
    ${legendView(context)}
    <ul class="facts">
      ${sentences.map((text) => html`<li>${text}</li>`)}
    </ul>
    ${context.chart === 'failed' ? note('', 'info', '', html`<p role="status">${t.chartFailed}</p>`) : nothing}
    ${toolsView(context)} ${tableDetails(context)}
  </div>`;
}

function periodView({ wording, canGo, onShift }: ViewContext): TemplateResult {
  const { t } = wording;
  const go = (by: number, text: string, can: boolean, turn: string): TemplateResult =>
    html`<button
      class="button quiet go ${turn}"
      type="button"
      aria-label=${text}
      aria-disabled=${can ? 'false' : 'true'}
      @click=${() => can && onShift(by)}
    >
      ${icon('chevron')}
    </button>`;
  return html`<div class="period">
    ${go(-1, t.previous, canGo.back, 'back')}<strong>${wording.period}</strong>${go(1, t.next, canGo.forth, 'forth')}
  </div>`;
}

function totalView({ wording }: ViewContext, until: string | undefined): TemplateResult {
  const { view, t } = wording;
  const { steps, costSteps } = view.total;
  const note = until === undefined ? nothing : html`<p class="sub">${until}</p>`;
  if (steps === null)
    return html`<div>
      <p class="total">${t.nothingKnown}</p>
      ${note}
    </div>`;
  const cost = wording.cost(costSteps);
  const sub =
    cost === undefined
      ? view.currency === undefined
        ? undefined
        : t.costUnknown
      : t.costTotal({ amount: cost });
  const back = view.back?.steps;
  return html`<div>
    <p class="total">${t.usedTotal({ quantity: wording.quantity(steps) })}</p>
    ${back ? html`<p>${t.gaveTotal({ quantity: wording.quantity(back) })}</p>` : nothing}
    ${sub === undefined ? nothing : html`<p class="sub">${sub}</p>`} ${note}
  </div>`;
}

/** Buttons of which one is pressed. */
function group<T extends string>(
  label: string,
  options: readonly (readonly [T, string])[],
  chosen: T,
  onChoose: (value: T) => void,
): TemplateResult {
  return html`<div class="group" role="group" aria-label=${label}>
    ${options.map(
      ([value, text]) =>
        html`<button
          type="button"
          class="choice"
          aria-pressed=${value === chosen ? 'true' : 'false'}
          @click=${() => onChoose(value)}
        >
          ${text}
        </button>`,
    )}
  </div>`;
}

function choices(context: ViewContext): TemplateResult {
  const { wording, measure, compare } = context;
  const { t, view } = wording;
  const levels = context.levels.map((level) => [level, t[level]] as const);
  const names = { none: t.compareNone, previous: t.comparePrevious, 'last-year': t.compareLastYear };
  return html`<div class="choices">
    ${group(t.levelLabel, levels, view.window.level, context.onLevel)}
    ${
      view.currency === undefined
        ? nothing
        : group(
            t.viewLabel,
            [['usage', t.use] as const, ['cost', t.cost] as const],
            measure,
            context.onMeasure,
          )
    }
    ${
      context.days.temperature
        ? html`<div class="group">
            <button
              type="button"
              class="choice"
              aria-pressed=${context.showsTemperature ? 'true' : 'false'}
              @click=${context.onTemperature}
            >
              ${t.temperature}
            </button>
          </div>`
        : nothing
    }
    <label class="compare">
      <span>${t.compareLabel}</span>
      <select
        @change=${(event: Event) => {
          const { value } = event.target as HTMLSelectElement;
          context.onCompare(COMPARES.find((one) => one === value) ?? 'none');
        }}
      >
        ${COMPARES.map((one) => html`<option value=${one} ?selected=${one === compare}>${names[one]}</option>`)}
      </select>
    </label>
  </div>`;
}

/** The readings of a day are on their way, or could not be had. */
function detailsView({ wording, details, onTryAgain }: ViewContext): TemplateResult {
  const { t } = wording;
  if (details === 'coming')
    return html`<div class="chart waiting"><p role="status">${t.detailsLoading}</p></div>`;
  return html`<div class="chart waiting">
    <p role="alert">${t.detailsFailed}</p>
    <button class="button quiet" type="button" @click=${onTryAgain}>${icon('refresh')}${t.tryAgain}</button>
  </div>`;
}

/** A sign of the drawing, small: a filled square, or a line across it. */
function key(name: string, fill?: string): TemplateResult {
  const isLine = ['then', 'temperature', 'bill'].includes(name);
  return html`<svg class="key" width="20" height="16" aria-hidden="true">
    ${
      isLine
        ? svg`<line class=${name} x1="0" x2="20" y1="8" y2="8"></line>`
        : svg`<rect class=${name} width="20" height="16" fill=${fill ?? nothing}></rect>`
    }
  </svg>`;
}

/** What the signs of the drawing mean: only those that are on it. */
function legendView({ wording, drawing, details }: ViewContext): unknown {
  const { t, view } = wording;
  const { looks, then, back, temperature, tou, bills } = drawing;
  const entries: (readonly [TemplateResult, string] | false)[] = [
    looks.includes('hatched') && [key('bar-hatched', 'url(#hatch)'), t.stateEstimated],
    looks.includes('gap') && [key('gap', 'url(#gap)'), t.stateMissing],
    !!then && [key('then'), wording.before],
    !!back && [key('bar-back'), t.legendBack],
    !!temperature && [key('temperature'), t.legendTemperature],
    bills.length > 0 && [key('bill'), t.legendBill],
    ...(tou ? view.touLabels.map((label, index) => [key(`band-${index % 3}`), label] as const) : []),
  ];
  const shown = entries.filter((entry) => entry !== false);
  if (details !== 'here' || shown.length === 0) return nothing;
  return html`<ul class="legend" aria-label=${t.legendLabel}>
    ${shown.map(([sign, text]) => html`<li>${sign}<bdi>${text}</bdi></li>`)}
  </ul>`;
}

/** What is said of a wish: on its way, done, or what went wrong. */
function toolText({ tools, wording: { t } }: ViewContext): string | undefined {
  switch (tools) {
    case 'saving':
      return t.saving;
    case 'saved':
      return t.saved;
    case 'not-saved':
      return t.notSaved;
    case 'silent':
      return t.silent;
    case 'failed':
      return t.toolsFailed;
    default:
      return undefined;
  }
}

function toolsView(context: ViewContext): TemplateResult {
  const { wording, chart, help, tools } = context;
  const { t } = wording;
  const button = (text: string, onClick: () => void): TemplateResult =>
    html`<button class="button quiet" type="button" @click=${onClick}>${text}</button>`;
  return html`<div class="tools">
      ${chart === 'offered' ? button(t.chartWanted, context.onWantChart) : nothing}
      ${button(tools === 'sounding' ? t.stopListening : t.listen, context.onListen)}
      ${button(t.saveCsv, () => context.onSave('csv'))}
      ${button(t.saveGreenButton, () => context.onSave('green-button'))} ${button(t.ask, context.onAsk)}
    </div>
    <p class="status" role="status">${toolText(context)}</p>
    <div class=${help ? 'help' : 'hidden'} role="status">
      ${help ? html`<strong>${help.title}</strong> ${help.list}` : nothing}
    </div>`;
}

function tableDetails(context: ViewContext): TemplateResult {
  const { wording, isTableOpen, details } = context;
  return html`<details
    .open=${isTableOpen}
    @toggle=${(event: Event) => context.onTable((event.target as HTMLDetailsElement).open)}
  >
    <summary>${icon('chevron', 'sign')}<span>${wording.t.table}</span></summary>
    ${isTableOpen && details === 'here' ? tableView(wording) : nothing}
  </details>`;
}
