import type { Bill } from '../../contract/bills.js';
import type { CommonStrings } from '../parts/common.strings.es.js';
import type { Pen } from './why.texts.js';

/** What the templates of the explanation and the checks need beside their models. Handlers come from the controller. */
export interface WhyContext extends Pen {
  /** The words that every element has. */
  readonly common: CommonStrings;
  /** The level of the headings. */
  readonly level: number;
  /** Whether the page runs from right to left, and with it the bars. */
  readonly rightToLeft: boolean;
  readonly picker: PickerModel;
  readonly onOpen: (event: Event) => void;
  /** The list of bills was opened. */
  readonly onPicker: () => void;
  readonly onPick: (wanted: string) => void;
  readonly onShowBill: (billId: string) => void;
  readonly onMore: () => void;
}

/** The bills to choose from. */
export interface PickerModel {
  /** `previous`, `last-year` or a bill's id. */
  readonly picked: string;
  readonly bills: readonly Bill[];
  readonly busy: boolean;
  readonly failed: boolean;
  readonly complete: boolean;
}
