import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { MOVE_FIELDS } from '../../contract/moves.js';
import { getSlotHold, holdSlot, listSlots, type Slot, type SlotHold } from '../../contract/slots.js';
import { ActionController } from '../../controllers/action-controller.js';
import { ResourceController } from '../../controllers/resource-controller.js';
import { addDays, civilDateOf } from '../../domain/civil-date.js';
import { icon } from '../parts/icons.js';
import { bar } from '../parts/skeleton.js';
import { groupView } from './field.view.js';
import type { PlaceStrings } from './places.strings.js';
import { type Asked, controlId, type WizardHost, type WizardPage } from './wizard-page.js';

/** So many days after the wanted one are looked through, for when it has no time left. */
const DAYS_AHEAD = 7;

/** The times at which somebody can come: one is chosen, and kept for a while. */
export class SlotPicker {
  readonly #slots: ResourceController<typeof listSlots>;
  readonly #kept: ResourceController<typeof getSlotHold>;
  readonly #hold: ActionController<typeof holdSlot>;
  #asked: Asked<PlaceStrings> | undefined;
  #word: string | undefined;

  constructor(host: WizardHost) {
    const session = (): WizardPage['session'] | undefined => this.#asked?.page.session;
    this.#slots = new ResourceController(host, {
      session,
      operation: listSlots,
      input: () => {
        const [premiseId, day] = [this.#asked?.page.to?.id, this.#day];
        return premiseId === undefined || day === undefined
          ? undefined
          : { premiseId, from: day, to: addDays(day, DAYS_AHEAD), limit: 50 };
      },
    });
    this.#kept = new ResourceController(host, {
      session,
      operation: getSlotHold,
      input: () => {
        const holdId = this.#answer;
        return this.#asked && holdId !== undefined
          ? { accountId: this.#asked.page.accountId, holdId }
          : undefined;
      },
    });
    this.#hold = new ActionController(host, { session, operation: holdSlot });
  }

  view(asked: Asked<PlaceStrings>): unknown {
    this.#asked = asked;
    const { field, page, t } = asked;
    const hold = this.#keptHold;
    const isGone = hold && hold.state !== 'held' && hold.state !== 'booked';
    const said = this.#word ?? (isGone ? t.expired : undefined);
    return groupView(field, page, this.#listView(asked, isGone ? undefined : hold), said);
  }

  #listView({ field, page, t }: Asked<PlaceStrings>, hold: SlotHold | undefined): unknown {
    const { state } = this.#slots;
    if (this.#day === undefined || !page.to) return html`<p class="side">${t.slotsFirst}</p>`;
    if (state.status === 'error')
      return html`<p role="alert">${t.slotsFailed}</p>
        <button class="button quiet" type="button" @click=${() => void this.#slots.refresh()}>
          ${icon('refresh')}${page.common.tryAgain}
        </button>`;
    if (state.status !== 'ready')
      return html`<div class="wait" aria-hidden="true">${bar('w40')}${bar('w40')}</div>`;
    // The time that is kept for this customer is not among those that others can have.
    const day = this.#day;
    const free = state.data.items.filter(({ id }) => id !== hold?.slotId);
    const others = free.filter((slot) => dayOf(slot) === day);
    const all = [...(hold ? [{ ...hold, id: hold.slotId }] : []), ...others].sort((a, b) =>
      a.period.start.localeCompare(b.period.start),
    );
    const isBusy = this.#hold.state.status === 'running';
    return html`${all.length === 0 ? this.#noneView(free.map(dayOf), page, t) : nothing}
      <div class="slots">
        ${all.map(
          (slot) =>
            html`<label class="option">
              <input
                type="radio"
                name=${controlId(field)}
                .value=${slot.id}
                .checked=${live(slot.id === hold?.slotId)}
                ?disabled=${isBusy}
                @change=${() => void this.#choose(slot)}
              />
              <span>${timesOf(slot, page, t)}</span>
            </label>`,
        )}
      </div>
      <p class="side" role="status">${isBusy ? t.holding : heldText(hold, page, t)}</p>`;
  }

  /** No time is left on the day: the next days that have one, to be taken instead. */
  #noneView(days: readonly string[], page: WizardPage, t: PlaceStrings): unknown {
    return html`<p class="side">${t.slotsNone}</p>
      <div class="actions">
        ${[...new Set(days)].slice(0, 3).map(
          (day) =>
            html`<button
              class="button quiet"
              type="button"
              @click=${() => {
                page.type(MOVE_FIELDS.startOn, day);
                page.settle(MOVE_FIELDS.startOn);
                if (this.#asked) page.focus(`#${controlId(this.#asked.field)}`);
              }}
            >
              ${page.f.date(day, 'day')}
            </button>`,
        )}
      </div>`;
  }

  get #answer(): string | undefined {
    const answer = this.#asked?.page.place.answers[this.#asked.field.id];
    return typeof answer === 'string' && answer !== '' ? answer : undefined;
  }

  get #day(): string | undefined {
    const answer = this.#asked?.page.answers[MOVE_FIELDS.startOn];
    return typeof answer === 'string' && answer !== '' ? answer : undefined;
  }

  get #keptHold(): SlotHold | undefined {
    const { state } = this.#kept;
    return this.#answer !== undefined && state.status === 'ready' ? state.data : undefined;
  }

  async #choose({ id: slotId, premiseId }: Pick<Slot, 'id' | 'premiseId'>): Promise<void> {
    const asked = this.#asked;
    if (!asked) return;
    const { field, page, t } = asked;
    this.#word = undefined;
    const outcome = await this.#hold.run({ accountId: page.accountId, body: { premiseId, slotId } });
    if (outcome.status === 'succeeded') {
      page.type(field.id, outcome.data.id);
      page.settle(field.id);
      page.say(heldText(outcome.data, page, t));
    } else if (outcome.status === 'failed' || outcome.status === 'unknown') {
      this.#word = outcome.error.code === 'slot_taken' ? t.taken : t.holdFailed;
      void this.#slots.refresh();
    }
    page.update();
  }
}

const dayOf = ({ period, zone }: Pick<Slot, 'period' | 'zone'>): string =>
  civilDateOf(Date.parse(period.start), zone);

function timesOf(
  { period, zone }: Pick<Slot, 'period' | 'zone'>,
  { f }: WizardPage,
  t: PlaceStrings,
): string {
  return t.slot({ from: f.time(Date.parse(period.start), zone), to: f.time(Date.parse(period.end), zone) });
}

function heldText(hold: SlotHold | undefined, { f }: WizardPage, t: PlaceStrings): string {
  const until = hold?.state === 'held' ? hold.expiresAt : null;
  return hold && until !== null ? t.held({ time: f.time(Date.parse(until), hold.zone) }) : '';
}
