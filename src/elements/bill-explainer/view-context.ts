import { html, type TemplateResult } from 'lit';
import type { BillRead } from '../../contract/bills.js';
import type { Config } from '../../contract/config.js';
import type { Part } from '../../controllers/part-controller.js';
import type { Formats, MoneyStyle } from '../../i18n/format.js';
import type { UtilityHelpRequestedEvent } from '../events.js';
import type { LineModel } from './bill-explainer.model.js';
import type { BillExplainerStrings } from './bill-explainer.strings.js';
import type { DetailStrings } from './details.strings.js';

/** What `details.ts` brings: how what opens is drawn. */
interface DetailsCode {
  lineDetails(model: LineModel, t: DetailStrings, context: ViewContext): TemplateResult;
  readsView(reads: readonly BillRead[], t: DetailStrings, context: ViewContext): unknown;
  channelsView(t: DetailStrings, context: ViewContext): TemplateResult;
}

/** What opens under a charge, once it is here. */
export type DetailsPart = Part<DetailsCode, DetailStrings>;

/** What the templates need beside the model. Handlers come from the element; nothing here keeps state. */
export interface ViewContext {
  readonly t: BillExplainerStrings;
  readonly f: Formats;
  readonly style: MoneyStyle;
  readonly level: number;
  readonly nowMs: number;
  readonly config: Config | undefined;
  /** What has been opened since the element was made; what is inside stands there since. */
  readonly opened: ReadonlySet<string>;
  /** What opens under a charge; undefined while it is on its way, `failed` where it could not be fetched. */
  readonly details: DetailsPart | 'failed' | undefined;
  /** The line, or `bill`, whose question nobody else answered: the channels stand there. */
  readonly asked: string | undefined;
  /** Where the customer's own meter read is of use: the offer to send it, or the form. */
  readonly ownRead: unknown;
  readonly document: 'idle' | 'busy' | 'done' | 'failed' | 'missing';
  readonly onOpen: (id: string) => void;
  readonly onAsk: (id: string) => void;
  /** Asks a question; the channels stand at `id` if nobody else answers. */
  readonly ask: (id: string, event: UtilityHelpRequestedEvent) => void;
  readonly onDocument: () => void;
  readonly onPrint: () => void;
  readonly onShowBill: (billId: string) => void;
}

/** An amount of the bill's currency that never breaks; one too long for a phone is written smaller. */
export function amount(context: ViewContext, minor: number): TemplateResult {
  const written = context.f.money(minor, context.style);
  return html`<bdi class="amount ${written.length > 18 ? 'huge' : ''} ${minor < 0 ? 'minus' : ''}"
    >${written}</bdi
  >`;
}
