import { html, nothing, type TemplateResult } from 'lit';
import type { ActionState } from '../../controllers/action-controller.js';
import { localizedText } from '../../i18n/locale.js';
import { icon } from '../parts/icons.js';
import { errorText, note } from '../parts/panels.js';
import { bar } from '../parts/skeleton.js';
import type { DatesDesk, DatesForm, DayChoice } from './dates-desk.js';
import { type TrackerContext, zoneOf } from './tracker-context.js';

/** What was wrong, where a write did not happen; nothing where it did. */
export function outcomeNote(outcome: ActionState<unknown>, { t }: TrackerContext): unknown {
  if (outcome.status === 'unknown')
    return note('warn', 'info', t.notDone, html`<p role="alert">${t.unknown}</p>`);
  if (outcome.status !== 'failed') return nothing;
  const { error } = outcome;
  const text =
    error.operation === 'holdSlot' && error.kind === 'conflict'
      ? t.slotTaken
      : error.kind === 'conflict'
        ? t.changedMeanwhile
        : errorText(t, error);
  return note('bad', 'alert', t.notDone, html`<p role="alert">${text}</p>`);
}

function problemText({ problem }: DayChoice, { t, f, config }: TrackerContext): string {
  switch (problem?.kind) {
    case 'holiday':
      return t.holiday({ name: localizedText(problem.name, f.locale, config?.defaultLocale) ?? '' });
    case 'rest_day':
      return t.restDay;
    case 'too_soon':
      return t.tooSoon({ date: f.date(problem.earliest, 'longDay') });
    case 'too_late':
      return t.tooLate({ date: f.date(problem.latest, 'longDay') });
    case 'missing':
      return t.missing;
    case undefined:
      return '';
  }
}

function dayField(choice: DayChoice, desk: DatesDesk, context: TrackerContext): TemplateResult {
  const { t, f } = context;
  const { side, day, problem, nearest } = choice;
  const onInput = (event: Event): void => desk.choose(side, (event.target as HTMLInputElement).value);
  return html`<div class="field">
    <label for=${side}>${side === 'startOn' ? t.startOn : t.stopOn}</label>
    <input
      id=${side}
      type="date"
      required
      .value=${day}
      aria-invalid=${problem ? 'true' : 'false'}
      aria-describedby="${side}-fault"
      @change=${onInput}
    />
    <div id="${side}-fault" class="fault" role="status">
      ${problem ? html`<p>${problemText(choice, context)}</p>` : nothing}
      ${
        nearest.length > 0
          ? html`<p>${t.nearest}</p>
              <div class="near">
                ${nearest.map(
                  (near) =>
                    html`<button class="button quiet" type="button" @click=${() => desk.choose(side, near)}>
                      ${f.date(near, 'day')}
                    </button>`,
                )}
              </div>`
          : nothing
      }
    </div>
  </div>`;
}

function visitField({ visit, days }: DatesForm, desk: DatesDesk, context: TrackerContext): unknown {
  const { t, f, move } = context;
  if (!visit || days.some(({ side, problem }) => side === 'startOn' && problem)) return nothing;
  const zone = zoneOf(move);
  const { slots, slotId } = visit;
  if (!slots) return html`<p role="status">${t.visitLoading}</p>`;
  if (slots.length === 0) return note('warn', 'info', '', html`<p role="alert">${t.visitNone}</p>`);
  return html`<fieldset class="field">
    <legend>${t.visit}</legend>
    ${slots.map(({ id, period }) => {
      const times = {
        from: f.time(Date.parse(period.start), zone),
        to: f.time(Date.parse(period.end), zone),
      };
      return html`<label class="option">
        <input
          type="radio"
          name="slot"
          .value=${id}
          .checked=${id === slotId}
          @change=${() => desk.chooseSlot(id)}
        />${t.slot(times)}
      </label>`;
    })}
  </fieldset>`;
}

/** The form that gives a move other days. */
export function datesView(desk: DatesDesk, context: TrackerContext, onSend: () => void): TemplateResult {
  const { t, f, onMode } = context;
  const { form, error } = desk;
  const onSubmit = (event: Event): void => {
    event.preventDefault();
    onSend();
  };
  const back = html`<button class="button quiet" type="button" @click=${() => onMode('look')}>
    ${t.back}
  </button>`;
  if (error) {
    return html`<div class="dates" tabindex="-1">
      ${note('bad', 'alert', '', html`<p role="alert">${errorText(t, error)}</p>`)}
      <div class="actions">
        <button class="button" type="button" @click=${() => void desk.refresh()}>
          ${icon('refresh')}${t.tryAgain}</button
        >${back}
      </div>
    </div>`;
  }
  if (!form) return html`<div class="dates wait" tabindex="-1">${bar('w60')}${bar('w80')}</div>`;
  const between =
    form.between &&
    {
      overlap: t.overlapTooLong({ days: f.days(form.between.days) }),
      gap: t.gapTooLong({ days: f.days(form.between.days) }),
    }[form.between.kind];
  return html`<form class="dates" tabindex="-1" novalidate aria-label=${t.changeDates} @submit=${onSubmit}>
    ${form.days.map((choice) => dayField(choice, desk, context))}
    ${between === undefined ? nothing : note('warn', 'info', '', html`<p role="alert">${between}</p>`)}
    ${visitField(form, desk, context)} ${outcomeNote(form.outcome, context)}
    <div class="actions">
      <button class="button" type="submit" aria-disabled=${form.isBusy ? 'true' : 'false'}>
        ${form.isBusy ? t.saving : t.save}</button
      >${back}
    </div>
  </form>`;
}
