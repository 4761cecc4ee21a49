import { listBills } from '../../contract/bills.js';
import type { Case, CaseRequest } from '../../contract/cases.js';
import { listPayments } from '../../contract/payments.js';
import { ResourceController } from '../../controllers/resource-controller.js';
import { caseStanding } from '../../domain/payment/case-standing.js';
import {
  type DoublePayment,
  type DoubleSearch,
  findDoublePayments,
} from '../../domain/payment/double-payments.js';
import type { CaseDesk } from './case-desk.js';
import type { ClaimForm } from './claim-form.js';
import type { ClaimStrings } from './claims.strings.js';
import { caseFor } from './case-for.js';
import type { HelpHost, HelpPage } from './help-page.js';
import { waitView } from './topic.view.js';
import { nothingTwiceView, pairView } from './twice.view.js';

/** How many payments and bills are looked at. */
const PAYMENTS = 100;
const BILLS = 24;

/** "I paid twice": finds the two payments, opens the case with them, and then tells how it goes. */
export class Twice {
  readonly #desk: CaseDesk;
  readonly #form: ClaimForm;
  readonly #payments: ResourceController<typeof listPayments>;
  readonly #bills: ResourceController<typeof listBills>;
  #page: HelpPage | undefined;
  /** The pair that the customer has chosen, by its second payment. */
  #chosen: string | undefined;

  constructor(host: HelpHost, desk: CaseDesk, form: ClaimForm) {
    this.#desk = desk;
    this.#form = form;
    const session = (): HelpPage['session'] | undefined => this.#page?.session;
    this.#payments = new ResourceController(host, {
      session,
      operation: listPayments,
      input: () => this.#page && { accountId: this.#page.accountId, limit: PAYMENTS },
    });
    this.#bills = new ResourceController(host, {
      session,
      operation: listBills,
      input: () => this.#page && { accountId: this.#page.accountId, limit: BILLS },
    });
  }

  follow(page: HelpPage | undefined): void {
    this.#page = page;
  }

  /** What was found among the account's payments; undefined while it is not known. */
  get found(): DoubleSearch | undefined {
    const [payments, bills] = [this.#payments.state, this.#bills.state];
    if (!this.#page || payments.status !== 'ready' || bills.status !== 'ready') return undefined;
    const { paymentId, billId } = this.#page;
    return findDoublePayments(payments.data.items, { bills: bills.data.items, paymentId, billId });
  }

  view(page: HelpPage, t: ClaimStrings): unknown {
    const cases = this.#desk.state;
    const { found } = this;
    if (!found || cases.status !== 'ready') {
      const states = [this.#payments.state, this.#bills.state, cases];
      const state = states.find(({ status }) => status === 'error') ?? { status: 'loading' };
      return waitView(state, page, () => void this.#refresh());
    }
    const { pairs } = found;
    const pair = pairs.find(({ again }) => again.id === this.#chosen) ?? pairs[0];
    if (!pair) return nothingTwiceView(found, this.#lastCase(cases.data.items, page, t), page, t);
    const request = requestOf(pair);
    const known = caseFor(cases.data.items, request) ?? this.#form.opened(page, request);
    if (known) this.#form.find(page, t, request);
    const isOver =
      known && !caseStanding(known, page.nowMs).isOpen && !caseStanding(known, page.nowMs).canReopen;
    return pairView(
      {
        pair,
        others: pairs.filter((one) => one !== pair),
        tracked: known && this.#desk.view(known, page, t),
        form: known && !isOver ? undefined : this.#form.view(page, t, { request, send: t.twiceSend }),
        onChoose: (again) => {
          this.#chosen = again;
          page.focus('.pair');
        },
      },
      page,
      t,
    );
  }

  /** Money that has gone back leaves no pair: the case still tells of it. */
  #lastCase(cases: readonly Case[], page: HelpPage, t: ClaimStrings): unknown {
    const last = cases.find(({ kind }) => kind === 'double_charge');
    return last && this.#desk.view(last, page, t);
  }

  async #refresh(): Promise<void> {
    await Promise.all([this.#payments.refresh(), this.#bills.refresh(), this.#desk.refresh()]);
  }
}

function requestOf({ first, again }: DoublePayment): CaseRequest {
  return { kind: 'double_charge', paymentIds: [first.id, again.id] };
}
