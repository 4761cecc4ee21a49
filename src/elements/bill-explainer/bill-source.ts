import type { UtilityError } from '../../client/errors.js';
import { type Bill, getBill, listBills } from '../../contract/bills.js';
import type { AccountController } from '../../controllers/account-controller.js';
import { ResourceController } from '../../controllers/resource-controller.js';
import type { ElementHost } from '../../controllers/session-controller.js';
import type { UtilitySession } from '../../session/session.js';

type Include = ('lines' | 'tariff')[];
const INCLUDE: Include = ['lines', 'tariff'];
/** The bill and the one before, by which it is explained. */
const LATEST = 2;

/** What is known of the bill: the bill itself, that there is none, why it is not known; nothing while on its way. */
export interface FoundBill {
  readonly bill?: Bill | undefined;
  /** Other bills that came in the same answer, newest first. */
  readonly beside?: readonly Bill[];
  /** The answer said that the account has no other bill. */
  readonly only?: boolean;
  readonly none?: boolean;
  readonly error?: UtilityError;
  readonly refreshing?: boolean;
  /** The last refresh failed; the bill is from `at` (milliseconds of the server's clock). */
  readonly stale?: { readonly at: number };
}

/** The bill that an element is about: a certain one, or the account's latest; one request either way. */
export class BillSource {
  readonly #account: AccountController;
  readonly #billId: () => string | null;
  readonly #latest: ResourceController<typeof listBills>;
  readonly #certain: ResourceController<typeof getBill>;

  constructor(
    host: ElementHost,
    options: {
      session: () => UtilitySession | undefined;
      account: AccountController;
      billId: () => string | null;
    },
  ) {
    const { session, account, billId } = options;
    this.#account = account;
    this.#billId = billId;
    this.#latest = new ResourceController(host, {
      session,
      operation: listBills,
      input: () => {
        const { accountId } = account;
        return accountId && !billId() ? { accountId, include: INCLUDE, limit: LATEST } : undefined;
      },
    });
    this.#certain = new ResourceController(host, {
      session,
      operation: getBill,
      input: () => {
        const { accountId } = account;
        const id = billId();
        return accountId && id ? { accountId, billId: id, include: INCLUDE } : undefined;
      },
    });
  }

  get found(): FoundBill {
    const accounts = this.#account.state;
    if (!this.#account.accountId) {
      if (accounts.status === 'error') return { error: accounts.error, refreshing: accounts.refreshing };
      return { none: accounts.status === 'ready' };
    }
    const state = this.#billId() ? this.#certain.state : this.#latest.state;
    if (state.status === 'error') return { error: state.error, refreshing: state.refreshing };
    if (state.status !== 'ready') return {};
    const { data, refreshing, failure, at } = state;
    const [bill, ...beside] = 'items' in data ? data.items : [data];
    const only = 'items' in data && data.items.length < LATEST;
    return { bill, beside, only, none: !bill, refreshing, ...(failure && { stale: { at } }) };
  }

  /** Asks again for what is missing. Never rejects. */
  async refresh(): Promise<void> {
    if (!this.#account.accountId) await this.#account.refresh();
    await (this.#billId() ? this.#certain : this.#latest).refresh();
  }
}
