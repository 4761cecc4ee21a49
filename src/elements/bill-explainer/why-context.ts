import type { Bill } from '../../contract/bills.js';
import type { Advice } from '../../domain/advice/rank-advice.js';
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
  readonly advice: AdviceModel;
  readonly onOpen: (event: Event) => void;
  /** The list of bills was opened. */
  readonly onPicker: () => void;
  readonly onPick: (wanted: string) => void;
  readonly onShowBill: (billId: string) => void;
  readonly onMore: () => void;
  /** The advice could not be fetched: try again. */
  readonly onAdvice: () => void;
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

/** The utility's tips as they matter on this bill. */
export interface AdviceModel {
  /** Undefined while they are on their way, or could not be fetched. */
  readonly ranked: readonly Advice[] | undefined;
  readonly failed: boolean;
  /** The language to fall back to where a tip is not told in the customer's. */
  readonly defaultLocale: string | undefined;
}
