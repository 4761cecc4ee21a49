import type { Asked, WizardHost } from './wizard-page.js';
import { AddressSearch } from './address-search.js';
import { dateView } from './date.view.js';
import type { PlaceStrings } from './places.strings.js';
import { SlotPicker } from './slot-picker.js';

export { placeStyles as styles } from './places.styles.js';

/** Questions about where and when: addresses, days, appointments. */
export class PlaceFields {
  readonly #host: WizardHost;
  readonly #searches = new Map<string, AddressSearch>();
  readonly #pickers = new Map<string, SlotPicker>();

  constructor(host: WizardHost) {
    this.#host = host;
  }

  view(asked: Asked<PlaceStrings>): unknown {
    const { id, kind } = asked.field;
    if (kind === 'date') return dateView(asked);
    if (kind === 'slot') {
      const picker = this.#pickers.get(id) ?? new SlotPicker(this.#host);
      this.#pickers.set(id, picker);
      return picker.view(asked);
    }
    const search = this.#searches.get(id) ?? new AddressSearch(this.#host);
    this.#searches.set(id, search);
    return search.view(asked);
  }
}
