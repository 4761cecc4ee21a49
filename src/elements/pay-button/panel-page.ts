import type { AccountSummary } from '../../contract/accounts.js';
import type { Balance } from '../../contract/balance.js';
import type { AnnouncerHost } from '../../controllers/announcer.js';
import type { ElementHost } from '../../controllers/session-controller.js';
import type { Formats } from '../../i18n/format.js';
import type { UtilitySession } from '../../session/session.js';
import type { PayButtonStrings } from './pay-button.strings.js';
import type { Payable } from './pay-button.view.js';
import type { PaymentHandlers } from './payment-fields.js';

/** The element, as far as the panel needs it. */
export interface PanelHost extends ElementHost, AnnouncerHost {
  open: boolean;
  readonly billId: string | null;
  readonly handsOver: boolean;
  readonly returnUrl: string | null;
  readonly paymentHandlers: PaymentHandlers;
  hide(): void;
}

/** What the panel is drawn from. */
export interface PanelPage {
  readonly session: UtilitySession;
  readonly accountId: string;
  readonly account: AccountSummary | undefined;
  readonly balance: Balance;
  readonly payable: Payable;
  readonly common: PayButtonStrings;
  readonly f: Formats;
  readonly level: number;
  /** The payment that a bank has led the customer back from. */
  readonly returned: string | undefined;
}
