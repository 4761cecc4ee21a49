import { type Bill, getBill, listBills } from '../../contract/bills.js';
import type { CaseRequest } from '../../contract/cases.js';
import { listPayments } from '../../contract/payments.js';
import { ResourceController } from '../../controllers/resource-controller.js';
import { caseStanding } from '../../domain/payment/case-standing.js';
import { compareFigures, type Figures, mismatchEvidence } from '../../domain/payment/figures.js';
import type { ResourceState } from '../../session/resource.js';
import type { CaseDesk } from './case-desk.js';
import { caseFor } from './case-for.js';
import type { ClaimForm } from './claim-form.js';
import type { ClaimStrings } from './claims.strings.js';
import type { HelpHost, HelpPage } from './help-page.js';
import { mismatchView, noBillView } from './mismatch.view.js';
import { waitView } from './topic.view.js';

const INCLUDE = ['lines'] as const;

/** "The amount does not match": both figures side by side, and the case about a sum or a charge. */
export class Mismatch {
  readonly #desk: CaseDesk;
  readonly #form: ClaimForm;
  readonly #latest: ResourceController<typeof listBills>;
  readonly #certain: ResourceController<typeof getBill>;
  readonly #payments: ResourceController<typeof listPayments>;
  #page: HelpPage | undefined;
  /** The charges that the customer holds for wrong, and the bill they are on. */
  #disputed: { readonly billId: string; readonly lineIds: readonly string[] } = { billId: '', lineIds: [] };
  #compared: { bill: Bill; payments: unknown; figures: Figures } | undefined;

  constructor(host: HelpHost, desk: CaseDesk, form: ClaimForm) {
    this.#desk = desk;
    this.#form = form;
    const session = (): HelpPage['session'] | undefined => this.#page?.session;
    this.#latest = new ResourceController(host, {
      session,
      operation: listBills,
      input: () =>
        this.#page && !this.#page.billId
          ? { accountId: this.#page.accountId, include: [...INCLUDE], limit: 1 }
          : undefined,
    });
    this.#certain = new ResourceController(host, {
      session,
      operation: getBill,
      input: () =>
        this.#page?.billId
          ? { accountId: this.#page.accountId, billId: this.#page.billId, include: [...INCLUDE] }
          : undefined,
    });
    this.#payments = new ResourceController(host, {
      session,
      operation: listPayments,
      input: () => this.#page && { accountId: this.#page.accountId, limit: 100 },
    });
  }

  follow(page: HelpPage | undefined): void {
    this.#page = page;
  }

  view(page: HelpPage, t: ClaimStrings): unknown {
    const bills: ResourceState<Bill | { items: Bill[] }> = page.billId
      ? this.#certain.state
      : this.#latest.state;
    const [payments, cases] = [this.#payments.state, this.#desk.state];
    if (bills.status !== 'ready' || payments.status !== 'ready' || cases.status !== 'ready') {
      const state = [bills, payments, cases].find(({ status }) => status === 'error') ?? {
        status: 'loading',
      };
      return waitView(state, page, () => void this.#refresh());
    }
    const bill = 'items' in bills.data ? bills.data.items[0] : bills.data;
    if (!bill) return noBillView(page, t);
    const figures = this.#compare(bill, payments.data.items);
    const lineIds = this.#disputed.billId === bill.id ? this.#disputed.lineIds : [];
    const request = requestOf(bill, figures, lineIds);
    const known = caseFor(cases.data.items, request) ?? this.#form.opened(page, request);
    if (known) this.#form.find(page, t, request);
    const isOver =
      known && !caseStanding(known, page.nowMs).isOpen && !caseStanding(known, page.nowMs).canReopen;
    const isClaim = lineIds.length > 0 || request.kind === 'amount_mismatch';
    return mismatchView(
      {
        bill,
        figures,
        lineIds,
        kind: request.kind,
        tracked: known && this.#desk.view(known, page, t),
        form:
          !isClaim || (known && !isOver)
            ? undefined
            : this.#form.view(page, t, { request, send: t.mismatchSend }),
        onDispute: (lineId, isWrong) => {
          const others = lineIds.filter((id) => id !== lineId);
          this.#disputed = { billId: bill.id, lineIds: isWrong ? [...others, lineId] : others };
          page.update();
        },
      },
      page,
      t,
    );
  }

  /** Comparing a long bill takes longer than drawing it. */
  #compare(bill: Bill, payments: Parameters<typeof compareFigures>[1]): Figures {
    if (this.#compared?.bill !== bill || this.#compared.payments !== payments)
      this.#compared = { bill, payments, figures: compareFigures(bill, payments) };
    return this.#compared.figures;
  }

  async #refresh(): Promise<void> {
    const bills = this.#page?.billId ? this.#certain : this.#latest;
    await Promise.all([bills.refresh(), this.#payments.refresh(), this.#desk.refresh()]);
  }
}

/** Charges that the customer has ticked are disputed; else the utility's own sums are asked about. */
function requestOf(bill: Bill, figures: Figures, lineIds: readonly string[]): CaseRequest {
  const evidence = mismatchEvidence(bill, figures);
  return evidence && lineIds.length === 0
    ? evidence
    : { kind: 'line_dispute', billId: bill.id, lineIds: [...lineIds].sort() };
}
