import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { MOVE_FIELDS } from '../../contract/moves.js';
import { isCivilDate } from '../../domain/flow/rules.js';
import { type MovePlan, planMove } from '../../domain/move/plan.js';
import {
  type DateProblem,
  nearestDates,
  type NoticeTask,
  noticeWindow,
} from '../../domain/move/work-days.js';
import { moneyStyle } from '../parts/money-style.js';
import { note } from '../parts/panels.js';
import { describedBy, hintView, labelText, problemText, wordView } from './field.view.js';
import type { PlaceStrings } from './places.strings.js';
import { type Asked, controlId, type WizardPage } from './wizard-page.js';

/** A day of the calendar. Where it cannot be had it says why, and offers the nearest that can. */
export function dateView(asked: Asked<PlaceStrings>): TemplateResult {
  const { field, page, t } = asked;
  const id = controlId(field);
  const task = taskOf(field.id);
  const answer = page.place.answers[field.id];
  const typed = typeof answer === 'string' ? answer : '';
  const problem = page.problem(field);
  const window = task && page.calendar && noticeWindow(page.calendar, task, page.nowMs);
  const why = problem && task && isCivilDate(typed) ? whyNot(field.id, asked) : undefined;
  const said = problem && (why ?? problemText(problem, page));
  return html`<div class="field">
    <label for=${id}>${labelText(field, page)}</label>
    ${hintView(field, page)}
    <input
      id=${id}
      type="date"
      autocomplete="off"
      min=${window?.earliest ?? nothing}
      max=${window?.latest ?? nothing}
      aria-describedby=${window ? `${describedBy(field)} ${id}-window` : describedBy(field)}
      aria-invalid=${problem ? 'true' : 'false'}
      aria-required=${field.required ? 'true' : 'false'}
      .value=${live(typed)}
      @input=${(event: Event) => page.type(field.id, (event.currentTarget as HTMLInputElement).value)}
      @change=${() => page.settle(field.id)}
    />
    ${
      window
        ? html`<p class="side" id=${`${id}-window`}>
            ${t.window({ from: page.f.date(window.earliest, 'longDay'), to: page.f.date(window.latest, 'long') })}
          </p>`
        : nothing
    }
    ${wordView(field, said)}
    ${problem && task && isCivilDate(typed) ? nearestView(task, typed, asked) : nothing}
    ${problem ? nothing : betweenView(field.id, asked)}
  </div>`;
}

function taskOf(id: string): NoticeTask | undefined {
  if (id === MOVE_FIELDS.startOn) return 'start';
  return id === MOVE_FIELDS.stopOn ? 'stop' : undefined;
}

function planOf(page: WizardPage): MovePlan | undefined {
  const { calendar, from, to, kind, place, nowMs } = page;
  const day = (id: string): string | undefined => {
    const answer = place.answers[id];
    return typeof answer === 'string' && isCivilDate(answer) ? answer : undefined;
  };
  return (
    calendar &&
    planMove(
      { kind, from, to, startOn: day(MOVE_FIELDS.startOn), stopOn: day(MOVE_FIELDS.stopOn) },
      calendar,
      nowMs,
    )
  );
}

/** Why a day cannot be had, in words; undefined where only a rule of the flow stands in the way. */
function whyNot(id: string, { page, t }: Asked<PlaceStrings>): string | undefined {
  const plan = planOf(page);
  const own = id === MOVE_FIELDS.startOn ? plan?.startProblem : plan?.stopProblem;
  if (own) return problemOf(own, String(page.place.answers[id]), page, t);
  const apart = plan?.betweenProblem;
  if (!apart) return undefined;
  const days = page.f.days(apart.atMostDays);
  return apart.kind === 'overlap' ? t.tooMuchOverlap({ days }) : t.tooMuchGap({ days });
}

function problemOf(problem: DateProblem, day: string, { f, text }: WizardPage, t: PlaceStrings): string {
  switch (problem.kind) {
    case 'holiday':
      return t.holiday({ date: f.date(day, 'longDay'), name: text(problem.name) });
    case 'rest_day':
      return t.restDay({ date: f.date(day, 'day') });
    case 'too_soon':
      return t.tooSoon({ date: f.date(problem.earliest, 'day') });
    case 'too_late':
      return t.tooLate({ date: f.date(problem.latest, 'long') });
  }
}

function nearestView(task: NoticeTask, day: string, { field, page, t }: Asked<PlaceStrings>): unknown {
  if (!page.calendar) return nothing;
  const days = nearestDates(page.calendar, task, day, page.nowMs);
  if (days.length === 0) return nothing;
  return html`<div class="nearest" role="group" aria-label=${t.nearest}>
    <p class="side">${t.nearest}</p>
    <div class="actions">
      ${days.map(
        (one) =>
          html`<button
            class="button quiet"
            type="button"
            @click=${() => {
              page.type(field.id, one);
              page.settle(field.id);
              page.focus(`#${controlId(field)}`);
            }}
          >
            ${page.f.date(one, 'day')}
          </button>`,
      )}
    </div>
  </div>`;
}

/** What it means that the two days lie apart. Said at the last day, which is asked second. */
function betweenView(id: string, { page, t }: Asked<PlaceStrings>): unknown {
  const between = id === MOVE_FIELDS.stopOn ? planOf(page)?.between : undefined;
  if (!between) return nothing;
  const days = page.f.days(between.days);
  if (between.kind === 'gap') return note('', 'info', '', html`<p>${t.gap({ days })}</p>`);
  const currency = page.from?.currency ?? page.config.currency;
  const amount = page.f.money(between.costMinor, moneyStyle(currency));
  return note('', 'info', '', html`<p>${t.overlap({ days, amount })}</p>`);
}
