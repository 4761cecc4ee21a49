export {
  UtilityErrorEvent,
  type UtilityErrorDetail,
  UtilityReadyEvent,
  type UtilityReadyDetail,
} from '../controllers/lifecycle-events.js';

/** What the customer wants help with. */
export interface UtilityHelpSubject {
  type: 'bill' | 'bill-line' | 'usage-range' | 'payment' | 'move-step' | 'alert' | (string & {});
  id: string;
  accountId?: string | undefined;
  [more: string]: string | number | boolean | undefined;
}

export interface UtilityHelpRequestedDetail {
  /** What the help is about, in kebab-case: `bill-line`. */
  topic: string;
  subject: UtilityHelpSubject;
  /** One sentence in the customer's language that a person who answers can read. */
  summary: string;
  /** The language the customer reads, a BCP 47 tag. */
  locale: string;
}

/** The customer asks for help. Cancel it to answer; where nobody does, the element shows the utility's channels. */
export class UtilityHelpRequestedEvent extends CustomEvent<UtilityHelpRequestedDetail> {
  constructor(detail: UtilityHelpRequestedDetail) {
    super('utility-help-requested', { bubbles: true, composed: true, cancelable: true, detail });
  }
}

declare global {
  interface HTMLElementEventMap {
    'utility-help-requested': UtilityHelpRequestedEvent;
  }
}
