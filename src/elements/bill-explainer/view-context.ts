import { html, type TemplateResult } from 'lit';
import type { BillLine } from '../../contract/bills.js';
import type { Config } from '../../contract/config.js';
import type { Formats, MoneyStyle } from '../../i18n/format.js';
import type { BillExplainerStrings } from './bill-explainer.strings.js';

/** What the templates need beside the model. Handlers come from the element; nothing here keeps state. */
export interface ViewContext {
  readonly t: BillExplainerStrings;
  readonly f: Formats;
  readonly style: MoneyStyle;
  readonly level: number;
  readonly nowMs: number;
  readonly config: Config | undefined;
  /** What a line is for, in plain words; undefined while they are on their way. */
  readonly explain: (line: BillLine) => string | undefined;
  /** The line, or `bill`, whose question nobody else answered: the channels stand there. */
  readonly asked: string | undefined;
  readonly document: 'idle' | 'busy' | 'done' | 'failed' | 'missing';
  readonly onExplain: () => void;
  readonly onAsk: (id: string) => void;
  readonly onDocument: () => void;
  readonly onShowBill: (billId: string) => void;
}

/** An amount of the bill's currency that never breaks; one too long for a phone is written smaller. */
export function amount(context: ViewContext, minor: number): TemplateResult {
  const written = context.f.money(minor, context.style);
  return html`<bdi class="amount ${written.length > 18 ? 'huge' : ''} ${minor < 0 ? 'minus' : ''}"
    >${written}</bdi
  >`;
}
