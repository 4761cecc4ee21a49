import type { Bill } from '../../contract/bills.js';
import { listTips, type Tip } from '../../contract/tips.js';
import { ResourceController } from '../../controllers/resource-controller.js';
import type { ElementHost } from '../../controllers/session-controller.js';
import { type Advice, rankAdvice } from '../../domain/advice/rank-advice.js';
import type { UtilitySession } from '../../session/session.js';
import type { AdviceModel } from './why-context.js';
import type { Outcome } from './why.model.js';

/** The bill that is explained, once the customer wants to know its causes. */
interface AdviceInput {
  readonly session: UtilitySession;
  readonly bill: Bill;
}

/** A utility with more tips than this names those it prefers first. */
const MOST_TIPS = 50;

/** The utility's tips, fetched when the causes are opened and ranked by what they are worth on this bill. */
export class AdviceSource {
  readonly #input: () => AdviceInput | undefined;
  readonly #tips: ResourceController<typeof listTips>;
  #last: { bill: Bill; outcome: Outcome; tips: readonly Tip[]; ranked: readonly Advice[] } | undefined;

  constructor(host: ElementHost, input: () => AdviceInput | undefined) {
    this.#input = input;
    this.#tips = new ResourceController(host, {
      session: () => input()?.session,
      operation: listTips,
      input: () => {
        const accountId = input()?.bill.accountId;
        return accountId === undefined ? undefined : { accountId, limit: MOST_TIPS };
      },
    });
  }

  /** What there is to advise, given what is known of the change. */
  on(outcome: Outcome, defaultLocale: string | undefined): AdviceModel {
    const { state } = this.#tips;
    const failed = state.status === 'error';
    const bill = this.#input()?.bill;
    if (state.status !== 'ready' || !bill) return { ranked: undefined, failed, defaultLocale };
    const { items: tips } = state.data;
    const last = this.#last;
    if (last?.bill !== bill || last.outcome !== outcome || last.tips !== tips) {
      const explanation = outcome.kind === 'compared' ? outcome.explanation : undefined;
      this.#last = { bill, outcome, tips, ranked: rankAdvice(bill, tips, explanation) };
    }
    return { ranked: this.#last?.ranked, failed, defaultLocale };
  }

  /** Asks for the tips again. Never rejects. */
  async refresh(): Promise<void> {
    await this.#tips.refresh();
  }
}
