import {
  type Autopay,
  type AutopayRequest,
  getAutopay,
  setAutopay,
  stopAutopay,
} from '../../contract/autopay.js';
import { listPaymentMethods, type PaymentMethod } from '../../contract/payment-methods.js';
import type { ActionState } from '../../controllers/action-controller.js';
import { ResourceController } from '../../controllers/resource-controller.js';
import { readWholeAmount, wholeAmountText } from '../../domain/payment/whole-amount.js';
import { draftsOf } from '../../session/drafts.js';
import { errorText } from '../parts/panels.js';
import { type AutopayChoice, autopayView } from './autopay.view.js';
import { Deed } from './deed.js';
import type { HelpHost, HelpPage } from './help-page.js';
import type { PayingStrings } from './paying.strings.js';
import { UtilityAutopayChangedEvent } from './payment-help.events.js';
import { waitView } from './topic.view.js';

const DRAFT = 'payment-help-autopay';

/** Autopay: how it stands, turned on with a way, a day and a limit, or off. */
export class AutopayDesk {
  readonly #autopay: ResourceController<typeof getAutopay>;
  readonly #methods: ResourceController<typeof listPaymentMethods>;
  readonly #set: Deed<typeof setAutopay>;
  readonly #stop: Deed<typeof stopAutopay>;
  #page: HelpPage | undefined;
  #isLeaving = false;
  #isChanging = false;
  #tried = false;

  constructor(host: HelpHost) {
    const session = (): HelpPage['session'] | undefined => this.#page?.session;
    const input = (): { accountId: string } | undefined => this.#page && { accountId: this.#page.accountId };
    this.#autopay = new ResourceController(host, { session, operation: getAutopay, input });
    this.#methods = new ResourceController(host, { session, operation: listPaymentMethods, input });
    this.#set = new Deed(host, { session, operation: setAutopay });
    this.#stop = new Deed(host, { session, operation: stopAutopay });
  }

  /** How it stands; undefined while it is not known. */
  get autopay(): Autopay | undefined {
    const { state } = this.#autopay;
    return this.#page && state.status === 'ready' ? state.data : undefined;
  }

  follow(page: HelpPage | undefined): void {
    if (page?.accountId !== this.#page?.accountId) this.#isLeaving = this.#isChanging = this.#tried = false;
    this.#page = page;
  }

  view(page: HelpPage, t: PayingStrings): unknown {
    const { autopay } = this;
    const methods = this.#methods.state;
    if (!autopay || methods.status !== 'ready') {
      const states = [this.#autopay.state, methods];
      const state = states.find(({ status }) => status === 'error') ?? { status: 'loading' };
      return waitView(state, page, () => void this.#refresh());
    }
    const fit = methods.data.items.filter(({ canAutopay, unavailable }) => canAutopay && !unavailable);
    const choice = this.#choice(page, autopay, fit);
    const running = [this.#set, this.#stop].map((deed) => deed.state(page.accountId));
    const failed = running.find(({ status }) => status === 'failed' || status === 'unknown');
    return autopayView(
      {
        autopay,
        methods: fit,
        currency: currencyOf(page, fit),
        choice,
        limitTypo: this.#tried ? typoOf(choice, currencyOf(page, fit)) : undefined,
        isChanging: this.#isChanging || autopay.state === 'off',
        isLeaving: this.#isLeaving,
        isBusy: running.some(({ status }) => status === 'running'),
        failure: failed && failureText(failed, page, t),
        onChoose: (change) => {
          const sofar = this.#choice(page, autopay, fit);
          draftsOf(page.session).set(page.accountId, DRAFT, { ...sofar, ...change });
          page.update();
        },
        onChange: () => {
          this.#isChanging = true;
          page.focus('.autopay-form');
        },
        // What was typed last may not be drawn yet.
        onSet: () => void this.#turnOn(this.#choice(page, autopay, fit), currencyOf(page, fit), page, t),
        onLeave: (isSure) => {
          this.#isLeaving = isSure;
          page.focus(isSure ? '.confirm button' : '.topic-title');
        },
        onStop: () => void this.#turnOff(page, t),
      },
      page,
      t,
    );
  }

  /** What the customer has chosen so far; else how it stands; else the first way there is. */
  #choice(page: HelpPage, autopay: Autopay, fit: readonly PaymentMethod[]): AutopayChoice {
    const kept = draftsOf(page.session).get(page.accountId, DRAFT, choiceOf);
    const usual = autopay.method?.id ?? fit[0]?.id ?? '';
    const known = kept && fit.some(({ id }) => id === kept.methodId);
    const day = autopay.day === 'issue_day' ? 'issue_day' : 'due_day';
    if (kept) return { ...kept, methodId: known ? kept.methodId : usual };
    return { methodId: usual, day, limit: wholeAmountText(autopay.limitMinor, currencyOf(page, fit)) };
  }

  async #turnOn(choice: AutopayChoice, currency: string, page: HelpPage, t: PayingStrings): Promise<void> {
    this.#tried = true;
    if (typoOf(choice, currency)) {
      page.focus('#autopay-limit');
      return;
    }
    const limit = readWholeAmount(choice.limit, currency);
    const body: AutopayRequest = {
      methodId: choice.methodId,
      day: choice.day,
      limitMinor: 'minor' in limit ? limit.minor : null,
    };
    const { accountId } = page;
    const outcome = await this.#set.run(accountId, { accountId, body });
    if (outcome?.status === 'succeeded') {
      draftsOf(page.session).remove(accountId, DRAFT);
      this.#isChanging = this.#tried = false;
    }
    this.#tell(outcome, page, t, t.autopayOnSaid);
  }

  async #turnOff(page: HelpPage, t: PayingStrings): Promise<void> {
    const { accountId } = page;
    const outcome = await this.#stop.run(accountId, { accountId });
    if (outcome) this.#isLeaving = false;
    this.#tell(outcome, page, t, t.autopayOffSaid);
  }

  #tell(outcome: ActionState<Autopay> | undefined, page: HelpPage, t: PayingStrings, done: string): void {
    if (!outcome) return;
    if (outcome.status === 'succeeded') {
      const { accountId, state } = outcome.data;
      page.say(done);
      page.host.dispatchEvent(new UtilityAutopayChangedEvent({ accountId, state }));
      page.focus('.topic-title');
    } else page.say(failureText(outcome, page, t));
  }

  async #refresh(): Promise<void> {
    await Promise.all([this.#autopay.refresh(), this.#methods.refresh()]);
  }
}

function currencyOf({ account, config }: HelpPage, fit: readonly PaymentMethod[]): string {
  return fit[0]?.currency ?? account?.currency ?? config.currency;
}

function typoOf({ limit }: AutopayChoice, currency: string): 'not-a-number' | 'too-large' | undefined {
  const read = readWholeAmount(limit, currency);
  return 'typo' in read && read.typo !== 'empty' ? read.typo : undefined;
}

function failureText(outcome: ActionState<Autopay>, { common }: HelpPage, t: PayingStrings): string {
  if (outcome.status === 'unknown') return t.autopayUnknown;
  if (outcome.status !== 'failed') return '';
  return outcome.error.code === 'method_unavailable'
    ? t.autopayMethodGone
    : `${t.failed} ${errorText(common, outcome.error)}`;
}

function choiceOf(value: unknown): AutopayChoice | undefined {
  const { methodId, day, limit } = Object(value) as Partial<Record<keyof AutopayChoice, unknown>>;
  if (typeof methodId !== 'string' || typeof limit !== 'string') return undefined;
  return { methodId, day: day === 'issue_day' ? 'issue_day' : 'due_day', limit };
}
