import type { Agreement, AgreementOffer } from '../../contract/agreements.js';
import type { Autopay } from '../../contract/autopay.js';
import { Announcer } from '../../controllers/announcer.js';
import { AutopayDesk } from './autopay-desk.js';
import { CannotPay } from './cannot-pay.js';
import type { HelpHost, HelpPage, SilentPage, TopicPart } from './help-page.js';
import type { PayingStrings } from './paying.strings.js';

export { payingStyles as styles } from './paying.styles.js';

/** How to pay when it is hard, and how to have it paid: offers and agreements, and autopay. */
export class Paying implements TopicPart<PayingStrings> {
  readonly #announcer: Announcer;
  readonly #cannotPay: CannotPay;
  readonly #autopay: AutopayDesk;

  constructor(host: HelpHost) {
    this.#announcer = new Announcer(host);
    this.#cannotPay = new CannotPay(host);
    this.#autopay = new AutopayDesk(host);
  }

  /** What the utility offers now; undefined where that is not on screen. */
  get offers(): readonly AgreementOffer[] | undefined {
    return this.#cannotPay.offers;
  }

  get agreements(): readonly Agreement[] | undefined {
    return this.#cannotPay.agreements;
  }

  get autopay(): Autopay | undefined {
    return this.#autopay.autopay;
  }

  view(silent: SilentPage, t: PayingStrings): unknown {
    const page: HelpPage = { ...silent, say: (text) => this.#announcer.say(text) };
    const isAutopay = page.topic === 'autopay';
    this.#cannotPay.follow(isAutopay ? undefined : page);
    this.#autopay.follow(isAutopay ? page : undefined);
    return isAutopay ? this.#autopay.view(page, t) : this.#cannotPay.view(page, t);
  }

  leave(): void {
    this.#cannotPay.follow(undefined);
    this.#autopay.follow(undefined);
  }
}
