// A customer who pays on bad lines, in tabs of one browser, and the list of what they said yes to.
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { createClientCore } from '../../src/client/core.js';
import { type Balance, getBalance } from '../../src/contract/balance.js';
import type { PaymentRequest } from '../../src/contract/payments.js';
import { PaymentController } from '../../src/controllers/payment-controller.js';
import type { PaymentFlow } from '../../src/domain/payment/machine.js';
import type { MockUtility } from '../../src/mock/index.js';
import type { Resource } from '../../src/session/resource.js';
import { UtilitySession } from '../../src/session/session.js';
import type { VirtualTime } from '../client/virtual-time.js';
import type { Tab } from './tabs.js';

/** As much of an element as a controller asks for: connected, and updated when it is asked to be. */
class Host implements ReactiveControllerHost {
  readonly updateComplete = Promise.resolve(true);
  readonly #controllers: ReactiveController[] = [];
  addController(controller: ReactiveController): void {
    this.#controllers.push(controller);
    controller.hostConnected?.();
  }
  removeController(): void {}
  requestUpdate(): void {}
  update(): void {
    for (const controller of this.#controllers) controller.hostUpdate?.();
  }
  leave(): void {
    for (const controller of this.#controllers) controller.hostDisconnected?.();
  }
}

/** A page that nobody sees follows no events: the payment is asked for by time alone, which is the harder case. */
const unseen = (): EventTarget & { visibilityState: 'hidden' } =>
  Object.assign(new EventTarget(), { visibilityState: 'hidden' as const });

/** What the customer said yes to, kept by the test itself. */
export class SaidYes {
  readonly #amounts = new Set<number>();
  readonly #again = new Set<string>();

  /** To paying this much. Said again, it is the same wish: only "pay again" is another. */
  to(amountMinor: number): void {
    this.#amounts.add(amountMinor);
  }

  /** To paying this much although that payment was made. */
  toAnother(amountMinor: number, paymentId: string): void {
    this.#amounts.add(amountMinor);
    this.#again.add(`${String(amountMinor)} ${paymentId}`);
  }

  /** How many charges of this much the customer has agreed to. */
  count(amountMinor: number): number {
    const more = [...this.#again].filter((one) => one.startsWith(`${String(amountMinor)} `));
    return (this.#amounts.has(amountMinor) ? 1 : 0) + more.length;
  }
}

export interface PageOptions {
  readonly utility: MockUtility;
  readonly time: VirtualTime;
  readonly device: Tab;
  readonly accountId: string;
  readonly said: SaidYes;
}

/** A page in a tab. What was sent from it goes on when it is loaded anew. */
export class PayingPage {
  readonly #session: UtilitySession;
  readonly #host = new Host();
  readonly #options: PageOptions;
  readonly #balance: Resource<Balance>;
  readonly payment: PaymentController;

  constructor(options: PageOptions) {
    const { utility, time, device, accountId } = options;
    this.#options = options;
    const client = createClientCore({
      baseUrl: utility.baseUrl,
      fetch: utility.fetch,
      getSession: utility.getSession(),
      clock: time,
      sleep: time.sleep,
      random: () => 0.5,
    });
    this.#session = new UtilitySession({ client, locale: 'en', device, page: unseen() });
    this.payment = new PaymentController(this.#host, {
      session: () => this.#session,
      accountId: () => accountId,
      wait: time.sleep,
    });
    this.#balance = this.#session.read(getBalance, { accountId });
    this.#balance.subscribe(() => undefined);
    this.#host.update();
  }

  get flow(): PaymentFlow {
    return this.payment.flow;
  }

  /** What this page believes is owed. */
  get owed(): Balance | undefined {
    const { state } = this.#balance;
    return state.status === 'ready' ? state.data : undefined;
  }

  /** Presses "Pay", where the page offers it: all that is owed, or some of it. */
  pays(methodId: string, otherMinor?: number): void {
    const { owed, flow } = this;
    if (flow.at !== 'choosing' || !owed || owed.openBills.length === 0) return;
    const { said, utility } = this.#options;
    const allMinor = owed.openBills.reduce((sum, { outstandingMinor }) => sum + outstandingMinor, 0);
    const amountMinor = Math.min(otherMinor ?? allMinor, allMinor);
    const { provider } = utility.world.payments;
    const request: PaymentRequest = {
      accountId: this.#options.accountId,
      bills: owed.openBills,
      amountMinor,
      currency: owed.currency,
      methodId,
      ...(methodId === 'pm_card' && {
        fieldsToken: provider.tokenize({ number: '4111111111111111', expires: '12/30' }).token,
      }),
      ...(methodId === 'pm_transfer' && { optionId: 'bank_1' }),
      returnUrl: `${utility.baseUrl}/pay`,
    };
    if (flow.acknowledges === undefined) said.to(amountMinor);
    else said.toAnother(amountMinor, flow.acknowledges);
    this.payment.submit(request);
  }

  /** Does what the screen offers first: goes on, tries again, looks, starts anew. */
  goesOn(): void {
    const { flow, payment } = this;
    switch (flow.at) {
      case 'reviewing':
        this.#options.said.to(flow.payment.amountMinor);
        payment.do({ type: 'confirm' });
        break;
      case 'duplicate':
        payment.do({ type: 'see' });
        break;
      case 'undrafted':
      case 'unknown':
        payment.do({ type: 'retry' });
        break;
      default:
        payment.do({ type: 'back' });
    }
  }

  /** Says yes to another payment like the one that the utility knows of. */
  paysAgain(): void {
    const { flow, payment } = this;
    if (flow.at !== 'duplicate') return;
    if (flow.request) this.#options.said.toAnother(flow.request.amountMinor, flow.paymentId);
    payment.do({ type: 'again' });
  }

  goesBack(): void {
    this.payment.do({ type: 'back' });
  }

  cancels(): void {
    this.payment.do({ type: 'cancel' });
  }

  /** Does at the bank what is asked, wherever the payment stands. */
  approves(): void {
    const { flow } = this;
    if (flow.at === 'acting') this.#options.utility.world.payments.provider.approve(flow.payment.id);
  }

  /** Comes back from the bank to an address with the payment's id. */
  returns(paymentId: string): void {
    this.payment.do({ type: 'resume', paymentId });
  }

  close(): void {
    this.#host.leave();
    this.#session.destroy();
    this.#session.client?.close();
  }
}
