import { nothing } from 'lit';
import { type Bill, getBill } from '../../contract/bills.js';
import { ResourceController } from '../../controllers/resource-controller.js';
import type { ElementHost } from '../../controllers/session-controller.js';
import type { AuditCheck } from '../../domain/audit/types.js';
import { isEarlier, lastYearsBill, previousBill, reachesLastYear } from '../../domain/comparable.js';
import type { Explanation } from '../../domain/explain/types.js';
import type { UtilitySession } from '../../session/session.js';
import { UtilityHelpRequestedEvent } from '../events.js';
import { auditView, type AuditContext } from './audit.view.js';
import { AdviceSource } from './advice-source.js';
import { BillHistory } from './bill-history.js';
import type { WhyContext } from './why-context.js';
import { type AuditModel, auditModel, compared, type Outcome } from './why.model.js';
import { whyView } from './why.view.js';

export { whyStyles as styles } from './why.styles.js';

/** What the explanation is about. */
export interface WhyInput {
  readonly session: UtilitySession;
  readonly bill: Bill;
  /** Other bills that came in the same answer, newest first. */
  readonly beside: readonly Bill[];
  /** Whether the answer said that the bill is the only one. */
  readonly only: boolean;
  /** `previous`, `last-year` or `none`, as the page wants it. */
  readonly compare: string;
}

/** What the element gives for writing and asking. */
export type WhyPage = Pick<WhyContext, 't' | 'f' | 'style' | 'common' | 'level' | 'onShowBill'> &
  Pick<AuditContext, 'help'> & {
    /** The utility's own language, for what it does not tell in the customer's. */
    readonly defaultLocale: string | undefined;
    /** Asks for help; `id` is where the channels stand if nobody answers. */
    readonly ask: (id: string, event: UtilityHelpRequestedEvent) => void;
  };

/** Earlier bills than these say nothing more of what is usual. */
const ENOUGH_BILLS = 12;

/** Why a bill differs from another, and whether it is right: a part of the bill explainer that is fetched beside the bill. */
export class Why {
  readonly #host: ElementHost;
  readonly #heads: BillHistory;
  readonly #full: BillHistory;
  readonly #other: ResourceController<typeof getBill>;
  readonly #advice: AdviceSource;
  #input: WhyInput | undefined;
  /** What the customer chose instead of what the page wants. */
  #picked: string | undefined;
  /** The bill whose lines have to be fetched. */
  #otherId: string | undefined;
  /** Bills that were replaced since they were listed. */
  readonly #gone = new Set<string>();
  #outcome: Outcome = { kind: 'looking' };
  #audit: AuditModel | undefined;
  #audited: readonly Bill[] = [];
  #whyOpen = false;
  #auditOpen = false;

  constructor(host: ElementHost) {
    this.#host = host;
    this.#heads = new BillHistory(host, { withLines: false });
    this.#full = new BillHistory(host, { withLines: true });
    this.#other = new ResourceController(host, {
      session: () => this.#input?.session,
      operation: getBill,
      input: () =>
        this.#input && this.#otherId !== undefined
          ? { accountId: this.#input.bill.accountId, billId: this.#otherId, include: ['lines', 'tariff'] }
          : undefined,
    });
    this.#advice = new AdviceSource(host, () => (this.#whyOpen ? this.#input : undefined));
  }

  /** Why the bill differs from the other; undefined while that one is not there. */
  get explanation(): Explanation | undefined {
    return this.#outcome.kind === 'compared' ? this.#outcome.explanation : undefined;
  }

  get audit(): readonly AuditCheck[] | undefined {
    return this.#audit?.checks;
  }

  /** Says which bill is on screen. To be called before each rendering of it. */
  follow(input: WhyInput): void {
    const before = this.#input;
    const isAnother = before?.bill.id !== input.bill.id || before.bill.version !== input.bill.version;
    if (isAnother || before.compare !== input.compare) this.#picked = undefined;
    // The element draws another bill anew, with everything closed.
    if (isAnother) this.#whyOpen = this.#auditOpen = false;
    if (before?.bill.accountId !== input.bill.accountId) this.#gone.clear();
    this.#input = input;
    const of = { session: input.session, accountId: input.bill.accountId };
    this.#heads.follow(of);
    this.#full.follow(of);
    this.#show(this.#find(input));
    this.#check(input);
  }

  /** What changed and why, and what was checked. */
  cards(page: WhyPage): { why: unknown; audit: unknown } {
    const why = whyView(this.#outcome, this.#whyOpen, this.#context(page, this.#onWhyOpen));
    return { why, audit: this.#auditCard(page) };
  }

  #auditCard(page: WhyPage): unknown {
    if (!this.#audit) return nothing;
    const { bill, failed } = this.#audit;
    const { t, ask, help } = page;
    return auditView(this.#audit, this.#auditOpen, {
      ...this.#context(page, this.#onAuditOpen),
      looking: this.#full.busy,
      help,
      onAsk: (check) => {
        const lineId = failed.find(({ id }) => id === check)?.evidence[0]?.lineIds?.[0];
        const { id, accountId, version } = bill;
        const about = { check, ...(lineId !== undefined && { lineId }) };
        const subject = { type: 'bill', id, accountId, billVersion: version, ...about };
        const summary = t.auditSummary({ check: t[`check-${check}`], number: bill.number });
        const { locale } = page.f;
        ask(check, new UtilityHelpRequestedEvent({ topic: 'bill-check', subject, summary, locale }));
      },
    });
  }

  get #wanted(): string {
    const wish = this.#input?.compare;
    return this.#picked ?? (wish === 'last-year' || wish === 'none' ? wish : 'previous');
  }

  /** The bills that are known and count, with their lines where they came with them. */
  #known({ bill, beside }: WhyInput): Bill[] {
    return [...beside, ...this.#full.bills, ...this.#heads.bills].filter(
      ({ id }) => id !== bill.id && !this.#gone.has(id),
    );
  }

  #find(input: WhyInput): Outcome {
    const { bill } = input;
    const wanted = this.#wanted;
    this.#otherId = undefined;
    if (wanted === 'none') return { kind: 'none' };
    if (bill.replacedBy !== null) return { kind: 'replaced' };
    const known = this.#known(input);
    const found =
      wanted === 'last-year'
        ? lastYearsBill(bill, known)
        : wanted === 'previous'
          ? previousBill(bill, known)
          : known.find(({ id }) => id === wanted);
    if (!found) return this.#missing(input, known);
    if (found.sections && found.lines) return this.#beside(found, bill, known);
    this.#otherId = found.id;
    const { state } = this.#other;
    if (state.status === 'error') return { kind: 'failed', error: state.error };
    if (state.status !== 'ready') return { kind: 'looking' };
    // Since it was listed it may have been replaced: then it is not the one to compare with.
    if (state.data.id !== found.id || !isEarlier(bill, state.data)) {
      this.#gone.add(found.id);
      this.#picked = undefined;
      return this.#find(input);
    }
    return this.#beside(state.data, bill, known);
  }

  /** It is not among the bills that are known: look further back, or say that there is none. */
  #missing(input: WhyInput, known: readonly Bill[]): Outcome {
    const isLastYear = this.#wanted === 'last-year';
    const kind = isLastYear ? 'no-last-year' : 'first';
    if (input.only || this.#heads.complete || (isLastYear && reachesLastYear(input.bill, this.#heads.bills)))
      return { kind: known.some((other) => isEarlier(input.bill, other)) ? kind : 'first' };
    if (this.#heads.error) return { kind: 'failed', error: this.#heads.error };
    void this.#heads.more();
    return { kind: 'looking' };
  }

  #beside(from: Bill, to: Bill, known: readonly Bill[]): Outcome {
    const now = this.#outcome;
    return now.kind === 'compared' && now.from === from && now.to === to ? now : compared(from, to, known);
  }

  /** Another comparison takes the place of the one on screen when it is there whole, not before. */
  #show(next: Outcome): void {
    const now = this.#outcome;
    const stays = next.kind === 'looking' && now.kind === 'compared' && now.to.id === this.#input?.bill.id;
    if (!stays) this.#outcome = next;
  }

  #check(input: WhyInput): void {
    const { bill } = input;
    if (this.#auditOpen && !this.#full.error && !this.#full.complete) {
      const earlier = this.#full.bills.filter((other) => isEarlier(bill, other));
      if (earlier.length < ENOUGH_BILLS) void this.#full.more();
    }
    const { from } = this.#outcome.kind === 'compared' ? this.#outcome : { from: undefined };
    const near = [...input.beside, ...(from && !input.beside.includes(from) ? [from] : [])];
    const earlier = this.#full.bills.length > 0 ? this.#full.bills : near;
    const same =
      earlier.length === this.#audited.length &&
      earlier.every((other, index) => other === this.#audited[index]);
    if (this.#audit?.bill === bill && same) return;
    this.#audited = earlier;
    this.#audit = auditModel(bill, earlier);
  }

  #context(page: WhyPage, onOpen: (event: Event) => void): WhyContext {
    const { bill } = this.#input ?? {};
    const { bills, busy, error, complete } = this.#heads;
    return {
      ...page,
      rightToLeft: getComputedStyle(this.#host).direction === 'rtl',
      picker: {
        picked: this.#wanted,
        bills: bill ? bills.filter((other) => isEarlier(bill, other) && !this.#gone.has(other.id)) : [],
        busy,
        failed: error !== undefined,
        complete,
      },
      advice: this.#advice.on(this.#outcome, page.defaultLocale),
      onAdvice: () => void this.#advice.refresh(),
      onOpen,
      onPicker: () => {
        if (bills.length === 0) void this.#heads.more();
      },
      onPick: (wanted) => {
        this.#picked = wanted;
        this.#host.requestUpdate();
      },
      onMore: () => {
        void this.#other.refresh();
        void this.#heads.more();
      },
    };
  }

  readonly #onWhyOpen = (event: Event): void => {
    this.#whyOpen ||= (event.currentTarget as HTMLDetailsElement).open;
    this.#host.requestUpdate();
  };

  readonly #onAuditOpen = (event: Event): void => {
    this.#auditOpen ||= (event.currentTarget as HTMLDetailsElement).open;
    this.#host.requestUpdate();
  };
}
