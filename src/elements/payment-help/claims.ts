import type { Case } from '../../contract/cases.js';
import { Announcer } from '../../controllers/announcer.js';
import type { DoublePayment } from '../../domain/payment/double-payments.js';
import { caseBadge, kindText } from './case.view.js';
import { CaseDesk } from './case-desk.js';
import { casesView } from './cases.view.js';
import { ClaimForm } from './claim-form.js';
import type { ClaimStrings } from './claims.strings.js';
import type { HelpHost, HelpPage, SilentPage, TopicPart } from './help-page.js';
import { Mismatch } from './mismatch.js';
import { waitView } from './topic.view.js';
import { Twice } from './twice.js';

export { claimStyles as styles } from './claims.styles.js';

/** What can be put right: a payment made twice, an amount that does not match, and the cases about them. */
export class Claims implements TopicPart<ClaimStrings> {
  readonly #announcer: Announcer;
  readonly #desk: CaseDesk;
  readonly #twice: Twice;
  readonly #mismatch: Mismatch;
  /** The case that the customer has opened in the list. */
  #shown: string | undefined;

  constructor(host: HelpHost) {
    this.#announcer = new Announcer(host);
    const form = new ClaimForm(host);
    this.#desk = new CaseDesk(host);
    this.#twice = new Twice(host, this.#desk, form);
    this.#mismatch = new Mismatch(host, this.#desk, form);
  }

  /** The cases on screen, newest first; undefined while they are not known. */
  get cases(): readonly Case[] | undefined {
    const { state } = this.#desk;
    return state.status === 'ready' ? state.data.items : undefined;
  }

  /** The payments that were made twice; undefined where that is not on screen. */
  get doublePayments(): readonly DoublePayment[] | undefined {
    return this.#twice.found?.pairs;
  }

  view(silent: SilentPage, t: ClaimStrings): unknown {
    const page: HelpPage = { ...silent, say: (text) => this.#announcer.say(text) };
    const { topic } = page;
    this.#desk.follow(page);
    this.#twice.follow(topic === 'paid_twice' ? page : undefined);
    this.#mismatch.follow(topic === 'amount_mismatch' ? page : undefined);
    if (topic === 'paid_twice') return this.#twice.view(page, t);
    return topic === 'amount_mismatch' ? this.#mismatch.view(page, t) : this.#cases(page, t);
  }

  leave(): void {
    this.#desk.follow(undefined);
    this.#twice.follow(undefined);
    this.#mismatch.follow(undefined);
  }

  #cases(page: HelpPage, t: ClaimStrings): unknown {
    const { state } = this.#desk;
    if (state.status !== 'ready') return waitView(state, page, () => void this.#desk.refresh());
    const shown = state.data.items.find(({ id }) => id === this.#shown);
    return casesView(
      {
        rows: state.data.items.map((one) => ({ one, kind: kindText(one, t), badge: caseBadge(one, t) })),
        shown: shown && this.#desk.view(shown, page, t),
        person: shown
          ? page.person(
              { type: 'case', id: shown.id, accountId: page.accountId },
              t.personCase({ number: shown.number }),
            )
          : page.person({ type: 'account', id: page.accountId, accountId: page.accountId }, t.personCases),
        onShow: (id) => {
          this.#shown = id;
          page.focus(id === undefined ? '.topic-title' : '.case');
        },
      },
      page,
      t,
    );
  }
}
