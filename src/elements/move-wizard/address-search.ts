import type { AddressMatch } from '../../contract/addresses.js';
import { searchAddresses } from '../../contract/addresses.js';
import { MOVE_FIELDS } from '../../contract/moves.js';
import { ResourceController } from '../../controllers/resource-controller.js';
import { type AddressModel, addressView, ownPlacesView } from './address.view.js';
import type { PlaceStrings } from './places.strings.js';
import { type Asked, controlId, type WizardHost } from './wizard-page.js';

/** How long typing has to rest before the utility is asked, in milliseconds. */
const REST_MS = 250;
const SHORTEST = 2;
const MOST = 8;

/** Finds an address among those that the utility knows: what is typed, what fits, and what was chosen. */
export class AddressSearch {
  readonly #host: WizardHost;
  readonly #found: ResourceController<typeof searchAddresses>;
  #asked: Asked<PlaceStrings> | undefined;
  #typed = '';
  /** What is asked for: the words typed, once typing rests. */
  #text = '';
  #within: AddressMatch | undefined;
  #refused: AddressMatch | undefined;
  #active = -1;
  #isOpen = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #leaving: ReturnType<typeof setTimeout> | undefined;

  constructor(host: WizardHost) {
    this.#host = host;
    this.#found = new ResourceController(host, {
      session: () => this.#asked?.page.session,
      operation: searchAddresses,
      input: () => {
        const text = this.#text.trim();
        if (text.length < SHORTEST) return undefined;
        return { text, limit: MOST, ...(this.#within && { within: this.#within.id }) };
      },
    });
  }

  view(asked: Asked<PlaceStrings>): unknown {
    this.#asked = asked;
    const { field } = asked;
    if (field.id === MOVE_FIELDS.oldPlace) return ownPlacesView(asked);
    const { state } = this.#found;
    const matches = state.status === 'ready' ? state.data.items : [];
    const model: AddressModel = {
      typed: this.#typed,
      matches,
      status:
        this.#text.trim().length < SHORTEST ? 'idle' : state.status === 'idle' ? 'loading' : state.status,
      within: this.#within,
      refused: this.#refused,
      active: this.#active,
      isOpen: this.#isOpen && (matches.length > 0 || this.#typed.trim().length >= SHORTEST),
      onInput: this.#onInput,
      onKey: (event) => this.#onKey(event, matches),
      onChoose: (match) => this.#choose(match),
      onLeave: () => this.#leave(),
      onAgain: () => this.#again(),
    };
    return addressView(asked, model);
  }

  readonly #onInput = (event: Event): void => {
    this.#typed = (event.currentTarget as HTMLInputElement).value;
    this.#refused = undefined;
    this.#active = -1;
    this.#isOpen = true;
    clearTimeout(this.#timer);
    clearTimeout(this.#leaving);
    this.#timer = setTimeout(() => {
      this.#text = this.#typed;
      this.#host.requestUpdate();
    }, REST_MS);
    this.#host.requestUpdate();
  };

  #onKey(event: KeyboardEvent, matches: readonly AddressMatch[]): void {
    const count = matches.length;
    if (event.key === 'Escape' && this.#isOpen) this.#isOpen = false;
    else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && count > 0) {
      const by = event.key === 'ArrowDown' ? 1 : -1;
      this.#active = this.#isOpen ? (this.#active + by + count) % count : 0;
      this.#isOpen = true;
    } else if (event.key === 'Enter' && this.#isOpen && count > 0) {
      // Enter chooses what is marked, and does not send the form while there is something to choose.
      const match = matches[this.#active] ?? (count === 1 ? matches[0] : undefined);
      if (match) this.#choose(match);
    } else return;
    event.preventDefault();
    this.#host.requestUpdate();
  }

  #choose(match: AddressMatch): void {
    const asked = this.#asked;
    if (!asked) return;
    const { field, page } = asked;
    this.#isOpen = false;
    this.#active = -1;
    if (!match.isServed) {
      this.#refused = match;
      page.say(asked.t.notServed({ name: match.label }));
    } else if (match.kind === 'building' || match.premiseId === null) {
      // What is typed next tells the apartment.
      this.#within = match;
      this.#typed = '';
      this.#text = '';
      page.focus(`#${controlId(field)}`);
      page.say(asked.t.chooseUnit({ name: match.label }));
    } else {
      page.type(field.id, match.premiseId);
      page.settle(field.id);
      page.say(match.label);
      page.focus(`#${controlId(field)}-chosen`);
    }
    page.update();
  }

  #leave(): void {
    // A press on a match takes the focus first: what is open closes once that is over.
    this.#leaving = setTimeout(() => {
      this.#isOpen = false;
      this.#host.requestUpdate();
    }, 200);
  }

  /** Another address than the one that was chosen, or than the building. */
  #again(): void {
    const asked = this.#asked;
    if (!asked) return;
    this.#within = undefined;
    this.#refused = undefined;
    this.#typed = '';
    this.#text = '';
    asked.page.type(asked.field.id, undefined);
    asked.page.focus(`#${controlId(asked.field)}`);
  }
}
