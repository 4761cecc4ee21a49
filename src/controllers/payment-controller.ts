import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { UtilityError } from '../client/errors.js';
import type { Sleep } from '../client/types.js';
import {
  cancelPayment,
  confirmPayment,
  createPayment,
  getPayment,
  type Payment,
  type PaymentRequest,
} from '../contract/payments.js';
import {
  hasEnded,
  type PaymentEvent,
  type PaymentFlow,
  paymentOf,
  START,
  step,
} from '../domain/payment/machine.js';
import { type Intents, intentsOf } from '../session/intents.js';
import type { UtilitySession } from '../session/session.js';
import { ActionController, type ActionState } from './action-controller.js';
import { PaymentWatch, troubleOf } from './payment-watch.js';

/** What a customer may do; all else is said by the utility, by the partner, or by the line. */
export type PaymentDeed = Extract<
  PaymentEvent,
  { type: 'confirm' | 'again' | 'see' | 'retry' | 'back' | 'cancel' | 'resume' }
>;

/** A partner of the utility, such as a bank, pays by itself: it resolves with its own reference of the payment. */
export type HandOver = (request: PaymentRequest) => Promise<string> | undefined;

export interface PaymentControllerOptions {
  readonly session: () => UtilitySession | undefined;
  readonly accountId: () => string | undefined;
  /** Asks the page whether it pays by itself; undefined where it does not. */
  readonly handOver?: HandOver;
  /** Told of each place that the payment comes to, with the one before. */
  readonly onChange?: (flow: PaymentFlow, before: PaymentFlow) => void;
  /** How it waits between questions. Defaults to a timer. */
  readonly wait?: Sleep;
}

/** The intent under which a payment that a partner makes is remembered: its reference stands where an id would. */
const HANDED = 'handOverPayment';

/**
 * One payment of an account, followed until it ends: drafts, confirms and cancels it, asks where an answer was lost,
 * takes up what this browser has not heard the end of, also from another tab, and shows where it stands.
 */
export class PaymentController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #options: PaymentControllerOptions;
  readonly #draft: ActionController<typeof createPayment>;
  readonly #confirm: ActionController<typeof confirmPayment>;
  readonly #cancel: ActionController<typeof cancelPayment>;
  #flow: PaymentFlow = START;
  #session: UtilitySession | undefined;
  #accountId: string | undefined;
  #isConnected = false;
  #leaveIntents: (() => void) | undefined;
  /** Another account is another life: what was under way in the last one is not told in this. */
  #life = 0;
  readonly #watching: PaymentWatch;

  constructor(host: ReactiveControllerHost, options: PaymentControllerOptions) {
    this.#host = host;
    this.#options = options;
    const session = (): UtilitySession | undefined => this.#session;
    this.#draft = new ActionController(host, { session, operation: createPayment, made: ({ id }) => id });
    this.#confirm = new ActionController(host, { session, operation: confirmPayment });
    this.#cancel = new ActionController(host, { session, operation: cancelPayment });
    this.#watching = new PaymentWatch(
      (event) => this.#on(event),
      () => host.requestUpdate(),
      options.wait,
    );
    host.addController(this);
  }

  /** Where the customer is. */
  get flow(): PaymentFlow {
    return this.#flow;
  }

  /** When the utility is asked again, in milliseconds of its clock; undefined while nothing is waited for. */
  get nextAskMs(): number | undefined {
    return this.#watching.nextMs;
  }

  /** Pays: a draft, and its confirmation where it is exactly what was asked. */
  submit(request: PaymentRequest): void {
    if (this.#flow.at !== 'choosing') return;
    const handed = this.#options.handOver?.(request);
    this.#on({ type: 'submit', request, hands: handed !== undefined });
    if (handed) void this.#hand(request, handed);
  }

  /** Does what the customer wants. What makes no sense where the payment stands does nothing. */
  do(deed: PaymentDeed): void {
    this.#on(deed);
  }

  /** Asks now, as when the page is seen again. */
  ask(): void {
    if (this.#flow.at === 'unknown') this.#on({ type: 'retry' });
    else this.#watch(0);
  }

  hostConnected(): void {
    this.#isConnected = true;
    this.#host.requestUpdate();
  }

  hostUpdate(): void {
    if (!this.#isConnected) return;
    const [session, accountId] = [this.#options.session(), this.#options.accountId()];
    if (session === this.#session && accountId === this.#accountId) return;
    const isOther = accountId !== this.#accountId || !session;
    this.#leave();
    this.#session = session;
    this.#accountId = accountId;
    if (isOther) {
      this.#flow = START;
      this.#life += 1;
    }
    if (!session?.client || accountId === undefined) return;
    this.#leaveIntents = intentsOf(session).subscribe(() => void this.#takeUp());
    void this.#takeUp();
    this.#watch();
  }

  hostDisconnected(): void {
    this.#isConnected = false;
    this.#leave();
    // Asked for anew when the element comes back.
    this.#session = undefined;
  }

  /** Takes up what this browser has not heard the end of: what was confirmed before what is only a draft. */
  async #takeUp(): Promise<void> {
    const [session, accountId, life] = [this.#session, this.#accountId, this.#life];
    if (this.#flow.at !== 'choosing' || !session || accountId === undefined) return;
    const intents = intentsOf(session);
    const made = (operation: string): string[] =>
      intents.list(accountId, operation).flatMap(({ madeId }) => madeId ?? []);
    const ids = made(createPayment.id);
    const [reference] = made(HANDED).slice(-1);
    const answers = ids.length > 1 ? await Promise.all(ids.map((id) => this.#answer(session, id))) : [];
    if (life !== this.#life) return;
    const known = answers.flatMap((answer) => (answer?.type === 'told' ? [answer.payment] : []));
    for (const { id } of known.filter(isOver)) this.#forget(id);
    const open = known.filter((payment) => !isOver(payment));
    const [best] = [
      ...open.filter(({ confirmedAt }) => confirmedAt === null),
      ...open.filter(({ confirmedAt }) => confirmedAt !== null),
    ].slice(-1);
    const paymentId = best?.id ?? ids.at(-1);
    if (paymentId !== undefined) this.#on({ type: 'resume', paymentId });
    else if (reference !== undefined) this.#on({ type: 'resume-handed', reference });
  }

  #on(event: PaymentEvent): void {
    const before = this.#flow;
    const flow = step(before, event);
    const isEnd = (event.type === 'told' || event.type === 'drafted') && isOver(event.payment);
    if (isEnd) this.#forget(event.payment.id);
    if (flow === before) return;
    this.#flow = flow;
    if (event.type === 'told') this.#watching.heard(true);
    if (event.type === 'refused' && before.at === 'asking' && flow.at === 'choosing')
      this.#forget(before.paymentId);
    this.#enter(flow, before);
    this.#watch();
    this.#host.requestUpdate();
    this.#options.onChange?.(flow, before);
  }

  #enter(flow: PaymentFlow, before: PaymentFlow): void {
    const [stands, stood] = [paymentOf(flow)?.state, paymentOf(before)?.state];
    // What is owed, and what is known of the bills, is another now.
    if (this.#session && stands !== stood && (hasEnded(flow) || flow.at === 'processing'))
      this.#session.invalidate(`/accounts/${String(this.#accountId)}`);
    switch (flow.at) {
      case 'drafting':
        void this.#hear(this.#draft.run({ body: flow.request }), 'drafted');
        break;
      case 'confirming':
        void this.#hear(this.#confirm.run({ paymentId: flow.payment.id }), 'told');
        break;
      case 'canceling':
        void this.#hear(this.#cancel.run({ paymentId: flow.payment.id }), 'told');
        break;
      case 'asking':
        void this.#ask(flow.paymentId);
        break;
      default:
    }
  }

  /** Hears how a write ended, unless another account is on screen by then. */
  async #hear(write: Promise<ActionState<Payment>>, as: 'drafted' | 'told'): Promise<void> {
    const life = this.#life;
    const outcome = await write;
    if (life !== this.#life) return;
    if (outcome.status === 'succeeded') this.#on({ type: as, payment: outcome.data });
    else if (outcome.status === 'failed') this.#on({ type: 'refused', trouble: troubleOf(outcome.error) });
    else if (outcome.status === 'unknown') this.#on({ type: 'lost', trouble: troubleOf(outcome.error) });
  }

  async #ask(paymentId: string): Promise<void> {
    const [session, life] = [this.#session, this.#life];
    const event = await this.#answer(session, paymentId);
    const { at } = this.#flow;
    if (!event || life !== this.#life || at !== 'asking' || this.#flow.paymentId !== paymentId) return;
    this.#watching.heard(event.type === 'told');
    this.#on(event);
  }

  async #answer(session: UtilitySession | undefined, paymentId: string): Promise<PaymentEvent | undefined> {
    try {
      const reply = await session?.client?.request(getPayment, { paymentId });
      if (!reply) return undefined;
      // An id from an address may be that of another account of the same customer.
      return reply.data.accountId === this.#accountId
        ? { type: 'told', payment: reply.data }
        : { type: 'refused', trouble: { kind: 'not-found' } };
    } catch (error) {
      return { type: 'refused', trouble: troubleOf(error as UtilityError) };
    }
  }

  async #hand(request: PaymentRequest, handed: Promise<string>): Promise<void> {
    const [session, accountId, life] = [this.#session, this.#accountId, this.#life];
    if (!session || accountId === undefined) return;
    const reference = await handed.catch(() => undefined);
    if (reference === undefined) {
      if (life === this.#life) this.#on({ type: 'hand-failed' });
      return;
    }
    const intents = intentsOf(session);
    await intents.note(await intents.open(accountId, HANDED, `${reference} ${request.currency}`), reference);
    if (life === this.#life) this.#on({ type: 'handed', reference });
  }

  /** A terminal answer has come: what was wanted is no more. */
  #forget(paymentId: string): void {
    const [session, accountId] = [this.#session, this.#accountId];
    if (!session || accountId === undefined) return;
    const intents: Intents = intentsOf(session);
    const reference = this.#flow.at === 'handed' ? this.#flow.reference : undefined;
    for (const intent of [...intents.list(accountId, createPayment.id), ...intents.list(accountId, HANDED)]) {
      const { madeId } = intent;
      if (madeId !== undefined && (madeId === paymentId || madeId === reference)) void intents.close(intent);
    }
  }

  #watch(firstMs?: number): void {
    const [flow, session, accountId] = [this.#flow, this.#session, this.#accountId];
    const canAsk = this.#isConnected && session?.client && accountId !== undefined;
    this.#watching.follow(canAsk ? { flow, session, accountId } : undefined, firstMs);
  }

  #leave(): void {
    this.#watching.stop();
    this.#leaveIntents?.();
    this.#leaveIntents = undefined;
  }
}

function isOver({ state }: Payment): boolean {
  return hasEnded({ at: state } as PaymentFlow);
}
