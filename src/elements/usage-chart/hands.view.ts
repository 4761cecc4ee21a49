import { html, nothing, type TemplateResult } from 'lit';
import type { UsageCompare } from '../../domain/usage/plain-view.js';
import { COMPARES } from '../../domain/usage/usage-view.js';
import type { UsageLevel } from '../../domain/usage/window.js';
import { heading } from '../parts/heading.js';
import { icon } from '../parts/icons.js';
import { note } from '../parts/panels.js';
import type { ToolStatus } from './chart-tools.js';
import type { ChartMeasure, Drawing } from './drawing.js';
import type { Facts } from './facts.js';
import { legendView } from './legend.view.js';
import type { Meter } from './meters.js';
import type { UsageFormat } from './save-usage.js';
import { tableView } from './table.view.js';
import type { Telling } from './telling.js';
import { type Watched, watch } from './watched.js';

/** What the templates need. Handlers come from the hands; nothing here keeps state. */
export interface HandsContext {
  readonly telling: Telling;
  readonly facts: Facts;
  readonly level: number;
  /** Undefined while the readings of a day are on their way. */
  readonly drawing: Drawing | undefined;
  readonly measure: ChartMeasure;
  readonly compare: UsageCompare;
  readonly hasTemperature: boolean;
  readonly showsTemperature: boolean;
  /** The bar that is looked at; undefined before one was. */
  readonly pick: Watched<number | undefined>;
  readonly levels: readonly UsageLevel[];
  readonly meters: readonly Meter[];
  /** Whether a closer look, an earlier or a later time exist. */
  readonly canOpen: boolean;
  readonly canGo: { readonly back: boolean; readonly forth: boolean };
  readonly isTableOpen: boolean;
  /** The large chart: drawn over the inline one, offered where data is saved, or not to be had. */
  readonly chart: 'none' | 'offered' | 'here' | 'failed';
  readonly tools: ToolStatus;
  /** The utility's channels, where nobody on the page took the question. */
  readonly help: { readonly title: string; readonly list: unknown } | undefined;
  /** Shows the window after (1) or before (−1). */
  readonly onShift: (by: number) => void;
  readonly onLevel: (level: UsageLevel) => void;
  readonly onMeasure: (measure: ChartMeasure) => void;
  readonly onTemperature: () => void;
  readonly onCompare: (compare: UsageCompare) => void;
  readonly onMeter: (servicePointId: string) => void;
  /** Looks at a bar, closer still at it, or wider. */
  readonly onPick: (index: number) => void;
  readonly onOpen: (index: number) => void;
  readonly onOut: () => void;
  readonly onTable: (isOpen: boolean) => void;
  readonly onWantChart: () => void;
  readonly onListen: () => void;
  readonly onSave: (format: UsageFormat) => void;
  readonly onAsk: () => void;
}

/** All that stands below the drawing. */
export function belowView(context: HandsContext): TemplateResult {
  const { telling, drawing } = context;
  const readout = watch(context.pick, (picked) => readoutView(context, picked));
  return html`${drawing && telling.view.total.steps !== null ? readout : nothing} ${choices(context)}
  ${drawing ? legendView(telling, drawing) : nothing} ${chartFailedView(context)} ${toolsView(context)}
  ${tableDetails(context)} ${factsView(context)}`;
}

/** What a bar is, where one is looked at, and the way closer to it. */
function readoutView({ telling, canOpen, onOpen }: HandsContext, picked: number | undefined): TemplateResult {
  const { words } = telling;
  if (picked === undefined) return html`<div class="readout"><p class="sub">${words.pickHint}</p></div>`;
  return html`<div class="readout">
    <p>${telling.sentence(picked)}</p>
    ${
      canOpen
        ? html`<button class="button quiet" type="button" @click=${() => onOpen(picked)}>
            ${words.open({ period: telling.name(picked) })}
          </button>`
        : nothing
    }
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
    ${options.map(([value, text]) => choice(text, value === chosen, () => onChoose(value)))}
  </div>`;
}

function choice(text: string, isPressed: boolean, onPress: () => void): TemplateResult {
  return html`<button
    type="button"
    class="choice"
    aria-pressed=${isPressed ? 'true' : 'false'}
    @click=${onPress}
  >
    ${text}
  </button>`;
}

/** A list of which one is chosen. */
function select(
  name: string,
  label: string,
  options: readonly (readonly [string, string])[],
  chosen: string,
  onChoose: (value: string) => void,
): TemplateResult {
  return html`<label class="select ${name}">
    <span>${label}</span>
    <select @change=${(event: Event) => onChoose((event.target as HTMLSelectElement).value)}>
      ${options.map(([value, text]) => html`<option value=${value} ?selected=${value === chosen}>${text}</option>`)}
    </select>
  </label>`;
}

function choices(context: HandsContext): TemplateResult {
  const { telling, measure, compare, meters } = context;
  const { words: t, view } = telling;
  const levels = context.levels.map((level) => [level, t[level]] as const);
  const names = { none: t.compareNone, previous: t.comparePrevious, 'last-year': t.compareLastYear };
  const measures = [['usage', t.use] as const, ['cost', t.cost] as const];
  return html`<div class="choices">
    ${group(t.levelLabel, levels, view.window.level, context.onLevel)}
    ${view.currency === undefined ? nothing : group(t.viewLabel, measures, measure, context.onMeasure)}
    ${
      context.hasTemperature
        ? html`<div class="group">
            ${choice(t.temperature, context.showsTemperature, context.onTemperature)}
          </div>`
        : nothing
    }
    ${select(
      'compare',
      t.compareLabel,
      COMPARES.map((one) => [one, names[one]] as const),
      compare,
      (value) => context.onCompare(COMPARES.find((one) => one === value) ?? 'none'),
    )}
    ${
      meters.length > 1
        ? select(
            'meter',
            t.meter,
            meters.map(({ id, name }) => [id, name] as const),
            view.servicePointId,
            context.onMeter,
          )
        : nothing
    }
  </div>`;
}

/** The large chart could not be fetched: what stands there says the same. */
function chartFailedView({ chart, telling, onWantChart }: HandsContext): unknown {
  if (chart !== 'failed') return nothing;
  return note(
    '',
    'info',
    '',
    html`<p role="status">${telling.words.chartFailed}</p>
      <button class="button quiet" type="button" @click=${onWantChart}>
        ${icon('refresh')}${telling.t.tryAgain}
      </button>`,
  );
}

/** What is said of a wish: on its way, done, or what went wrong. */
function toolText({ tools, telling: { t, words } }: HandsContext): string | undefined {
  switch (tools) {
    case 'saving':
      return words.saving;
    case 'saved':
      return words.saved;
    case 'not-saved':
      return words.notSaved;
    case 'silent':
      return words.silent;
    case 'failed':
      return t.toolsFailed;
    default:
      return undefined;
  }
}

function toolsView(context: HandsContext): TemplateResult {
  const { telling, chart, help, tools } = context;
  const { words: t } = telling;
  const button = (text: string, onClick: () => void): TemplateResult =>
    html`<button class="button quiet" type="button" @click=${onClick}>${text}</button>`;
  const text = toolText(context);
  return html`<div class="tools">
      ${chart === 'offered' ? button(t.chartWanted, context.onWantChart) : nothing}
      ${button(tools === 'sounding' ? t.stopListening : t.listen, context.onListen)}
      ${button(t.saveCsv, () => context.onSave('csv'))}
      ${button(t.saveGreenButton, () => context.onSave('green-button'))} ${button(t.ask, context.onAsk)}
    </div>
    <p class=${text === undefined ? 'hidden' : 'status'} role="status">${text}</p>
    <div class=${help ? 'help' : 'hidden'} role="status">
      ${help ? html`<strong>${help.title}</strong> ${help.list}` : nothing}
    </div>`;
}

function tableDetails({ telling, isTableOpen, drawing, onTable }: HandsContext): TemplateResult {
  return html`<details
    .open=${isTableOpen}
    @toggle=${(event: Event) => onTable((event.target as HTMLDetailsElement).open)}
  >
    <summary>${icon('chevron', 'sign')}<span>${telling.words.table}</span></summary>
    ${isTableOpen && drawing ? tableView(telling) : nothing}
  </details>`;
}

/** What stands out. It comes last, and nothing below it moves when it does. */
function factsView({ facts: { leak, sentences }, telling: { words }, level }: HandsContext): unknown {
  if (leak === undefined && sentences.length === 0) return nothing;
  return html`<section class="stands-out">
    ${heading(level + 1, words.factsTitle)}
    ${leak === undefined ? nothing : note('warn', 'alert', '', html`<p>${leak}</p>`)}
    <ul class="facts">
      ${sentences.map((text) => html`<li>${text}</li>`)}
    </ul>
  </section>`;
}
