import {
  type Agreement,
  type AgreementOffer,
  cancelAgreement,
  createAgreement,
  listAgreementOffers,
  listAgreements,
} from '../../contract/agreements.js';
import { getBalance } from '../../contract/balance.js';
import type { ActionState } from '../../controllers/action-controller.js';
import { ResourceController } from '../../controllers/resource-controller.js';
import { isExpired, isSoundOffer, sameOffer } from '../../domain/payment/offers.js';
import { errorText } from '../parts/panels.js';
import { cannotPayView } from './cannot-pay.view.js';
import { Deed } from './deed.js';
import type { HelpHost, HelpPage } from './help-page.js';
import type { PayingStrings } from './paying.strings.js';
import { UtilityAgreementAcceptedEvent, UtilityAgreementCancelledEvent } from './payment-help.events.js';
import { waitView } from './topic.view.js';

/** What an offer is refused for where another of today can take its place. */
const OUTDATED: readonly (string | undefined)[] = ['offer_expired', 'amount_changed', 'unknown_offer'];
const OPEN: readonly string[] = ['offered', 'accepted', 'active'];
/** The longest that a timer of a browser counts. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** "I cannot pay now": offers with every date and amount before anything is agreed on, and the agreement after it. */
export class CannotPay {
  readonly #balance: ResourceController<typeof getBalance>;
  readonly #offers: ResourceController<typeof listAgreementOffers>;
  readonly #agreements: ResourceController<typeof listAgreements>;
  readonly #accept: Deed<typeof createAgreement>;
  readonly #cancel: Deed<typeof cancelAgreement>;
  #page: HelpPage | undefined;
  /** What the customer looks at, and whose it is. */
  #chosen: { accountId: string; offer: AgreementOffer } | undefined;
  #leaving: string | undefined;
  #renewed = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: HelpHost) {
    const session = (): HelpPage['session'] | undefined => this.#page?.session;
    const input = (): { accountId: string } | undefined => this.#page && { accountId: this.#page.accountId };
    const stale = (_: Agreement, { accountId }: { accountId: string }): string[] => [
      `/accounts/${accountId}/balance`,
      `/accounts/${accountId}/agreement-offers`,
    ];
    this.#balance = new ResourceController(host, { session, operation: getBalance, input });
    this.#offers = new ResourceController(host, { session, operation: listAgreementOffers, input });
    this.#agreements = new ResourceController(host, { session, operation: listAgreements, input });
    this.#accept = new Deed(host, { session, operation: createAgreement, stale });
    this.#cancel = new Deed(host, { session, operation: cancelAgreement, stale });
    host.addController({ hostDisconnected: () => clearTimeout(this.#timer) });
  }

  /** What is offered now and agrees with itself; undefined while it is not known. */
  get offers(): readonly AgreementOffer[] | undefined {
    const { state } = this.#offers;
    return this.#page && state.status === 'ready' ? state.data.items.filter(isSoundOffer) : undefined;
  }

  get agreements(): readonly Agreement[] | undefined {
    const { state } = this.#agreements;
    return this.#page && state.status === 'ready' ? state.data.items : undefined;
  }

  follow(page: HelpPage | undefined): void {
    this.#page = page;
    if (!page) clearTimeout(this.#timer);
  }

  view(page: HelpPage, t: PayingStrings): unknown {
    const [balance, { offers, agreements }] = [this.#balance.state, this];
    if (balance.status !== 'ready' || !offers || !agreements) {
      const states = [balance, this.#offers.state, this.#agreements.state];
      const state = states.find(({ status }) => status === 'error') ?? { status: 'loading' };
      return waitView(state, page, () => void this.#refresh());
    }
    this.#renewAt(offers, page);
    const own = this.#chosen?.accountId === page.accountId ? this.#chosen.offer : undefined;
    // The offer of today in the place of the one that the customer looked at.
    const chosen = own && (offers.find(({ id }) => id === own.id) ?? sameOffer(offers, own));
    const accepting = this.#accept.state(page.accountId);
    const agreement = agreements.find(({ state }) => OPEN.includes(state));
    // The utility tells of the agreement although its answer was lost: it is asked for the answer with the same key.
    if (own && agreement?.offerId === own.id && this.#accept.takeLost(page.accountId))
      queueMicrotask(() => void this.#agree(own, page, t, true));
    return cannotPayView(
      {
        balance: balance.data,
        offers,
        agreement: agreement ?? agreements[0],
        isRunning: agreement !== undefined,
        chosen,
        isExpired: chosen !== undefined && isExpired(chosen, page.nowMs),
        isChanged: own !== undefined && chosen !== undefined && own.id !== chosen.id,
        isBusy:
          accepting.status === 'running' || this.#cancel.state(agreement?.id ?? '').status === 'running',
        isUnknown: accepting.status === 'unknown',
        failure:
          (agreement ? undefined : failureText(accepting, page, t)) ??
          failureText(this.#cancel.state(agreement?.id ?? ''), page, t),
        isLeaving: agreement !== undefined && this.#leaving === agreement.id,
        onChoose: (offer) => {
          this.#chosen = { accountId: page.accountId, offer };
          this.#accept.reset();
          page.focus('.preview');
        },
        onAccept: (offer) => void this.#agree(offer, page, t),
        onRenew: () => void this.#offers.refresh(),
        onLeave: (isSure) => {
          this.#leaving = isSure ? agreement?.id : undefined;
          page.focus(isSure ? '.confirm button' : '.agreement');
        },
        onCancel: (one) => void this.#end(one, page, t),
      },
      page,
      t,
    );
  }

  /** Asks for new offers when those on screen end. */
  #renewAt(offers: readonly AgreementOffer[], page: HelpPage): void {
    const ends = offers.map(({ expiresAt }) => Date.parse(expiresAt));
    clearTimeout(this.#timer);
    if (ends.length === 0) return;
    const first = Math.min(...ends);
    const key = `${page.accountId} ${String(first)}`;
    // Asked once for each end: where the utility has nothing newer, the customer asks again.
    if (key === this.#renewed) return;
    const wait = Math.min(Math.max(0, first - page.session.now()), LONGEST_TIMER_MS);
    this.#timer = setTimeout(() => {
      if (page.session.now() >= first) this.#renewed = key;
      void this.#offers.refresh();
    }, wait);
  }

  async #agree(offer: AgreementOffer, page: HelpPage, t: PayingStrings, isFound = false): Promise<void> {
    const { accountId } = page;
    const outcome = await this.#accept.run(accountId, { accountId, body: { offerId: offer.id } });
    if (!outcome) return;
    if (outcome.status === 'succeeded') {
      const { id: agreementId, kind } = outcome.data;
      this.#chosen = undefined;
      page.say(t.agreedSaid);
      page.host.dispatchEvent(new UtilityAgreementAcceptedEvent({ agreementId, accountId, kind }));
      page.focus('.agreement');
      return;
    }
    if (isFound) return;
    const code = outcome.status === 'failed' ? outcome.error.code : undefined;
    // The utility has newer offers, or an agreement from another tab: what is on screen is asked again.
    if (OUTDATED.includes(code) || code === 'agreement_exists') void this.#refresh();
    page.say(failureText(outcome, page, t) ?? '');
  }

  async #end(one: Agreement, page: HelpPage, t: PayingStrings): Promise<void> {
    const { accountId } = page;
    const outcome = await this.#cancel.run(one.id, { accountId, agreementId: one.id });
    if (!outcome) return;
    this.#leaving = undefined;
    if (outcome.status === 'succeeded') {
      const { id: agreementId, kind } = outcome.data;
      this.#accept.reset();
      page.say(t.endedSaid);
      page.host.dispatchEvent(new UtilityAgreementCancelledEvent({ agreementId, accountId, kind }));
      page.focus('.topic-title');
      return;
    }
    if (outcome.status === 'failed' && outcome.error.kind === 'conflict') void this.#refresh();
    page.say(failureText(outcome, page, t) ?? '');
  }

  async #refresh(): Promise<void> {
    await Promise.all([this.#balance.refresh(), this.#offers.refresh(), this.#agreements.refresh()]);
  }
}

function failureText(
  outcome: ActionState<Agreement>,
  { common }: HelpPage,
  t: PayingStrings,
): string | undefined {
  if (outcome.status === 'unknown') return t.unknown;
  if (outcome.status !== 'failed') return undefined;
  const { code } = outcome.error;
  if (OUTDATED.includes(code)) return t.offersChanged;
  if (code === 'agreement_exists') return t.agreementExists;
  if (code === 'agreement_not_open') return t.agreementOver;
  return `${t.failed} ${errorText(common, outcome.error)}`;
}
