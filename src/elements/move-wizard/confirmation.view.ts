import { html, nothing, type TemplateResult } from 'lit';
import type { Move } from '../../contract/moves.js';
import { civilDateOf } from '../../domain/civil-date.js';
import { heading } from '../parts/heading.js';
import { icon } from '../parts/icons.js';
import { note } from '../parts/panels.js';
import type { Sent } from './sent.js';
import type { FinishStrings } from './finish.strings.js';
import { stepName } from './review.view.js';
import type { WizardPage } from './wizard-page.js';

const OVER: readonly string[] = ['done', 'undone', 'cancelled'];

/** The utility has the move: what it is called, what was asked for, and the next promise. */
export function confirmationView(
  page: WizardPage,
  move: Move,
  t: FinishStrings,
  { another }: Sent,
): TemplateResult {
  const { f, level, text } = page;
  const { from, to, number, hold } = move;
  const next = move.items
    .filter(({ state }) => !OVER.includes(state))
    .sort((a, b) => Date.parse(a.promisedBy) - Date.parse(b.promisedBy))[0];
  const zone = to?.zone ?? from?.zone ?? page.config.zone;
  return html`<div class="done">
    <span class="mark">${icon(hold ? 'clock' : 'check')}</span>
    <div class="done-title" tabindex="-1">${heading(level - 1, hold ? t.doneHeld : t.doneTitle)}</div>
    ${number === null ? nothing : html`<p class="strong"><bdi>${t.doneNumber({ number })}</bdi></p>`}
    ${hold ? note('warn', 'alert', '', html`<p>${text(hold.text)}</p>`) : nothing}
    <ul class="facts">
      ${from ? html`<li>${t.doneStop({ place: from.label, date: f.date(from.on, 'day') })}</li>` : nothing}
      ${to ? html`<li>${t.doneStart({ place: to.label, date: f.date(to.on, 'day') })}</li>` : nothing}
    </ul>
    ${
      next
        ? html`<p>
            ${t.promise({
              what: stepName(next.kind, t),
              // A promise by midnight is kept on the day before it.
              date: f.date(civilDateOf(Date.parse(next.promisedBy) - 1, zone), 'day'),
            })}
          </p>`
        : nothing
    }
    <p>${t.told}</p>
    <button class="button quiet" type="button" @click=${another}>${t.another}</button>
  </div>`;
}
