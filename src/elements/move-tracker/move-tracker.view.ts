import { html, nothing, type TemplateResult } from 'lit';
import type { TrackStep } from '../../domain/move/track.js';
import { civilDateOf } from '../../domain/civil-date.js';
import { localizedText } from '../../i18n/locale.js';
import { heading } from '../parts/heading.js';
import { icon, type IconName } from '../parts/icons.js';
import { badge, note, panel } from '../parts/panels.js';
import { bar } from '../parts/skeleton.js';
import { costsView } from './costs.view.js';
import type { MoveTrackerStrings } from './move-tracker.strings.js';
import { type TrackerContext, zoneOf } from './tracker-context.js';
import { headingOf, promiseText, stateText, stepName, toneText } from './tracker-words.js';

const TONE_ICONS: Readonly<Record<TrackStep['tone'], IconName>> = {
  done: 'check',
  now: 'refresh',
  ahead: 'clock',
  held: 'alert',
  off: 'info',
};

/** A move with its steps; `doing` is what the customer does with it now. */
export function trackerView(context: TrackerContext, doing: unknown): TemplateResult {
  const { t, level, move, track } = context;
  const { doneCount: done, count } = track;
  return html`<div class="card">
    <div class="head">
      ${heading(level, headingOf(move, t))}
      ${move.number === null ? nothing : html`<p class="side"><bdi>${t.number({ number: move.number })}</bdi></p>`}
      <p class="state" tabindex="-1">${stateText(move, t)}</p>
      ${progressView(context)}
      <p class="side">${t.progress({ done, count })}</p>
    </div>
    ${heldView(context)} ${placesView(context)}
    <div class="steps">
      ${heading(Math.min(6, level + 1), t.steps)}
      <ol class="line">
        ${track.steps.map((step) => stepView(step, context))}
      </ol>
    </div>
    ${costsView(context)} ${doing} ${personView(context)}
  </div>`;
}

/** How much is done, drawn; the words below say the same. */
function progressView({ track: { doneCount, count } }: TrackerContext): TemplateResult {
  const share = count === 0 ? 0 : (doneCount / count) * 100;
  return html`<svg class="progress" viewBox="0 0 100 2" preserveAspectRatio="none" aria-hidden="true">
    <rect class="all" width="100" height="2"></rect>
    <rect class="part" width=${share} height="2"></rect>
  </svg>`;
}

function heldView(context: TrackerContext): unknown {
  const { t, f, move, track, config, onMode, onPerson } = context;
  const { hold } = move;
  if (!hold) return nothing;
  const zone = zoneOf(move, config?.zone);
  const answerMs = hold.answerBy === null ? undefined : Date.parse(hold.answerBy);
  const answer =
    answerMs === undefined
      ? ''
      : t.answerBy({ date: f.date(civilDateOf(answerMs, zone), 'longDay'), time: f.time(answerMs, zone) });
  const body = html`<p><bdi>${localizedText(hold.text, f.locale, config?.defaultLocale)}</bdi></p>
    ${answer === '' ? nothing : html`<p>${answer}</p>`}
    <div class="actions">
      ${
        hold.turn === 'customer' && track.canChangeDates
          ? html`<button class="button" type="button" data-held @click=${() => onMode('dates')}>
              ${t.otherDay}
            </button>`
          : nothing
      }
      <button class="button quiet" type="button" data-person @click=${onPerson}>
        ${icon('chat')}${t.person}
      </button>
    </div>`;
  return note('warn', 'alert', t.heldTitle, body);
}

function placesView({ t, f, move: { from, to } }: TrackerContext): unknown {
  const one = (place: typeof from, title: string): unknown =>
    place
      ? html`<div>
          <dt>${title}</dt>
          <dd class="strong">${f.date(place.on, 'day')}</dd>
          <dd><bdi>${place.label}</bdi></dd>
        </div>`
      : nothing;
  return html`<dl class="places">${one(to, t.startOn)}${one(from, t.stopOn)}</dl>`;
}

function stepView(step: TrackStep, context: TrackerContext): TemplateResult {
  const { t, f, move, config } = context;
  const { item, tone, isOverdue } = step;
  const zone = zoneOf(move, config?.zone);
  const tones = { done: 'good', now: '', ahead: '', held: 'warn', off: '' } as const;
  const promise = promiseText(step, zone, t, f);
  // What holds the move up is told above, once.
  const text = item.id === move.hold?.itemId ? null : item.note;
  const words = text && localizedText(text, f.locale, config?.defaultLocale);
  const late = tone === 'off' ? '' : isOverdue ? t.late : item.isLate ? t.wasLate : '';
  return html`<li class="step ${tone}" data-step=${item.id}>
    <span class="dot">${icon(TONE_ICONS[tone])}</span>
    <div class="what">
      <p class="strong"><bdi>${stepName(item, t, f, config?.defaultLocale)}</bdi></p>
      ${move.from && move.to ? html`<p class="side">${item.side === 'to' ? t.sideTo : t.sideFrom}</p>` : nothing}
      ${promise === '' ? nothing : html`<p>${promise}</p>`}
      ${late === '' ? nothing : html`<p class="late">${late}</p>`}
      ${words ? html`<p><bdi>${words}</bdi></p>` : nothing}
    </div>
    ${badge(tones[tone], TONE_ICONS[tone], toneText(tone, t))}
  </li>`;
}

/** What can be done with a move: change its days, cancel it, put it into a calendar. */
export function choicesView({
  t,
  f,
  move,
  track,
  config,
  onMode,
  onCalendar,
}: TrackerContext): TemplateResult {
  const zone = zoneOf(move, config?.zone);
  const untilMs = Date.parse(move.changes.cancelUntil ?? '');
  const isOpen = track.canCancel || track.canChangeDates;
  const isClosed = !isOpen && !track.isOver && !move.state.endsWith('_cancellation');
  return html`<div class="choices">
    ${
      isOpen && track.canCancel
        ? html`<p class="side">
            ${t.changeUntil({ date: f.date(civilDateOf(untilMs - 1, zone), 'longDay'), time: f.time(untilMs - 60_000, zone) })}
          </p>`
        : nothing
    }
    ${isClosed ? html`<p class="side">${t.changeClosed}</p>` : nothing}
    <div class="actions">
      ${
        track.isOver
          ? nothing
          : html`<button class="button" type="button" data-calendar @click=${onCalendar}>
              ${t.calendar}
            </button>`
      }
      ${
        track.canChangeDates
          ? html`<button class="button quiet" type="button" data-dates @click=${() => onMode('dates')}>
              ${t.changeDates}
            </button>`
          : nothing
      }
      ${
        track.canCancel
          ? html`<button class="button quiet" type="button" data-cancel @click=${() => onMode('cancel')}>
              ${t.cancel}
            </button>`
          : nothing
      }
    </div>
  </div>`;
}

function personView({ t, move, channels, onPerson }: TrackerContext): TemplateResult {
  return html`<div class="person">
    ${
      move.hold
        ? nothing
        : html`<p class="side">${t.personHint}</p>
            <button class="button quiet" type="button" data-person @click=${onPerson}>
              ${icon('chat')}${t.person}
            </button>`
    }
    <div class=${channels === undefined ? 'hidden' : 'help'} role="status">${channels}</div>
  </div>`;
}

/** There is no move to follow. */
export function emptyView(t: MoveTrackerStrings, level: number): TemplateResult {
  return panel({ icon: 'info', level, title: t.emptyTitle, body: html`<p>${t.emptyText}</p>` });
}

/** The page has no provider, or the provider no address: said without blaming the customer. */
export function unconfiguredView(t: MoveTrackerStrings, level: number): TemplateResult {
  return panel({ icon: 'info', level, title: t.notReadyTitle, body: html`<p>${t.notReadyText}</p>` });
}

/** The outline while the move is on its way, as high as it is. */
export function skeletonView(t: MoveTrackerStrings | undefined): TemplateResult {
  return html`<div class="card">
    <p class="hidden" role="status">${t?.loading}</p>
    <div class="wait" aria-hidden="true">
      ${bar('w40')}${bar('w80')}${bar('w60')}${bar('w80')}${bar('w60')}
    </div>
  </div>`;
}
