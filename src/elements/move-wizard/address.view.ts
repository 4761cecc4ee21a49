import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { AddressMatch } from '../../contract/addresses.js';
import type { Premise } from '../../contract/premises.js';
import { MOVE_FIELDS } from '../../contract/moves.js';
import { icon } from '../parts/icons.js';
import { moneyStyle } from '../parts/money-style.js';
import { note } from '../parts/panels.js';
import { describedBy, groupView, hintView, labelText, problemText, wordView } from './field.view.js';
import type { PlaceStrings } from './places.strings.js';
import { type Asked, controlId } from './wizard-page.js';

/** A search as it stands, and what the customer can do with it. */
export interface AddressModel {
  readonly typed: string;
  readonly matches: readonly AddressMatch[];
  readonly status: 'idle' | 'loading' | 'ready' | 'error';
  readonly within: AddressMatch | undefined;
  readonly refused: AddressMatch | undefined;
  readonly active: number;
  readonly isOpen: boolean;
  readonly onInput: (event: Event) => void;
  readonly onKey: (event: KeyboardEvent) => void;
  readonly onChoose: (match: AddressMatch) => void;
  readonly onLeave: () => void;
  readonly onAgain: () => void;
}

/** One of the account's own places. */
export function ownPlacesView({ field, page }: Asked<PlaceStrings>): TemplateResult {
  return groupView(
    field,
    page,
    page.own.map(
      ({ premiseId = '', address }) =>
        html`<label class="option">
          <input
            type="radio"
            name=${controlId(field)}
            .value=${premiseId}
            .checked=${live(page.place.answers[field.id] === premiseId)}
            @change=${() => {
              page.type(field.id, premiseId);
              page.settle(field.id);
            }}
          />
          <span><bdi>${[...address.lines, address.locality].join(', ')}</bdi></span>
        </label>`,
    ),
  );
}

/** A field in which an address is typed, what fits it, and what is known of the one that was chosen. */
export function addressView(asked: Asked<PlaceStrings>, model: AddressModel): TemplateResult {
  const { field, page } = asked;
  const answer = page.place.answers[field.id];
  if (typeof answer === 'string' && answer !== '') return chosenView(asked, model);
  const { t } = asked;
  const { within, refused } = model;
  const id = controlId(field);
  const problem = page.problem(field);
  return html`<div class="field">
    <label for=${id} id=${`${id}-label`}
      >${within ? t.chooseUnit({ name: within.label }) : labelText(field, page)}</label
    >
    ${within ? nothing : hintView(field, page)}
    <div class="combo">
      <input
        id=${id}
        type="text"
        role="combobox"
        aria-labelledby=${`${id}-label`}
        autocomplete="street-address"
        aria-autocomplete="list"
        aria-expanded=${model.isOpen && model.matches.length > 0 ? 'true' : 'false'}
        aria-controls=${`${id}-list`}
        aria-activedescendant=${model.active >= 0 ? `${id}-${model.active}` : nothing}
        aria-describedby=${within ? `${id}-said` : describedBy(field)}
        aria-invalid=${problem ? 'true' : 'false'}
        aria-required=${field.required ? 'true' : 'false'}
        maxlength="200"
        .value=${live(model.typed)}
        @input=${model.onInput}
        @keydown=${model.onKey}
        @blur=${model.onLeave}
      />
      <ul id=${`${id}-list`} class="matches" role="listbox" aria-label=${page.text(field.label)}>
        ${model.isOpen ? model.matches.map((match, index) => matchView(match, index, asked, model)) : nothing}
      </ul>
    </div>
    <p class="side" role="status">${searchText(model, t)}</p>
    ${
      within
        ? html`<button class="button quiet" type="button" @click=${model.onAgain}>${t.wholeSearch}</button>`
        : nothing
    }
    ${
      refused
        ? note(
            'warn',
            'info',
            t.notServed({ name: refused.label }),
            html`<p>${refused.servedBy ? t.servedBy({ name: refused.servedBy }) : t.askNotServed}</p>`,
          )
        : nothing
    }
    ${wordView(field, problem && !refused ? problemText(problem, page) : undefined)}
  </div>`;
}

function searchText({ status, matches, isOpen }: AddressModel, t: PlaceStrings): string {
  if (status === 'loading') return t.searching;
  if (status === 'error') return t.searchFailed;
  if (status !== 'ready' || !isOpen) return '';
  return matches.length === 0 ? t.noneFound : t.found({ count: matches.length });
}

function matchView(
  match: AddressMatch,
  index: number,
  { field, t }: Asked<PlaceStrings>,
  { active, onChoose, onKey }: AddressModel,
): TemplateResult {
  const { label, unit, units, kind, isServed } = match;
  return html`<li
    id=${`${controlId(field)}-${index}`}
    role="option"
    aria-selected=${active === index ? 'true' : 'false'}
    @pointerdown=${(event: Event) => event.preventDefault()}
    @click=${() => onChoose(match)}
    @keydown=${onKey}
  >
    ${icon('place')}
    <span
      ><bdi>${label}</bdi>${unit !== undefined && !label.includes(unit) ? html` <bdi>${unit}</bdi>` : nothing}
      ${kind === 'building' && units > 0 ? html`<span class="side">${t.units({ count: units })}</span>` : nothing}
      ${isServed ? nothing : html`<span class="side">${t.notServedMark}</span>`}
    </span>
  </li>`;
}

/** The address that was chosen, and what it means for the customer. */
function chosenView(asked: Asked<PlaceStrings>, { onAgain }: AddressModel): TemplateResult {
  const { field, page, t } = asked;
  const premise = field.id === MOVE_FIELDS.newPlace ? page.to : page.from;
  const problem = page.problem(field);
  return html`<div class="field">
    <p class="label">${page.text(field.label)}</p>
    <div class="chosen" id=${`${controlId(field)}-chosen`} tabindex="-1">
      <p class="strong">${icon('place')}<bdi>${premise?.label ?? ''}</bdi></p>
      ${premise ? factsView(premise, asked) : html`<p class="side" role="status">${t.searching}</p>`}
    </div>
    <button class="button quiet" type="button" id=${controlId(field)} @click=${onAgain}>
      ${t.otherAddress}
    </button>
    ${wordView(field, problem && problemText(problem, page))}
  </div>`;
}

function factsView(premise: Premise, { page, t }: Asked<PlaceStrings>): unknown {
  const money = (minor: number): string => page.f.money(minor, moneyStyle(premise.currency));
  const { services, occupancy } = premise;
  const facts = [
    ...(occupancy === 'occupied' ? [t.occupied] : occupancy === 'yours' ? [t.isYours] : []),
    services.every(({ supply }) => supply === 'on') ? t.supplyOn : t.supplyOff,
    ...(services.some(({ visit }) => visit !== null) ? [t.visitNeeded] : []),
    ...services.flatMap(({ visit }) => (visit ? [page.text(visit)] : [])),
    ...services.flatMap(({ deposit }) =>
      deposit ? [t.deposit({ amount: money(deposit.amountMinor) })] : [],
    ),
    ...services.flatMap(({ fees }) =>
      fees.map(({ label, amountMinor }) => t.fee({ name: page.text(label), amount: money(amountMinor) })),
    ),
  ];
  return html`<ul class="facts">
    ${[...new Set(facts)].map((fact) => html`<li>${fact}</li>`)}
  </ul>`;
}
