import type { Case, REFUND_STATES } from '../../contract/cases.js';

/** What a customer can do with a case now. */
export interface CaseStanding {
  readonly isOpen: boolean;
  /** The utility has asked, and waits. */
  readonly canAnswer: boolean;
  /** It is not decided, and no money has been sent. */
  readonly canWithdraw: boolean;
  readonly canReopen: boolean;
}

/** Where a case stands at an instant. A state not known here counts as open, and offers nothing that could be refused. */
export function caseStanding(one: Case, nowMs: number): CaseStanding {
  const { state, decision, refund, reopenUntil } = one;
  const isOpen = decision === null && state !== 'closed' && state !== 'resolved';
  return {
    isOpen,
    canAnswer: isOpen && state === 'waiting_customer',
    canWithdraw: isOpen && refund?.sentAt == null,
    canReopen: !isOpen && reopenUntil !== null && Date.parse(reopenUntil) > nowMs,
  };
}

/** The way of money that goes back. */
const WAY = [
  'requested',
  'approved',
  'sent',
  'arrived',
] as const satisfies readonly (typeof REFUND_STATES)[number][];
export type RefundStage = (typeof WAY)[number];

/** The stages of a refund, and how far it is; undefined where it does not go that way: refused, cancelled, or not known. */
export function refundStages(
  state: NonNullable<Case['refund']>['state'],
): readonly { stage: RefundStage; isReached: boolean; isNow: boolean }[] | undefined {
  const now = WAY.findIndex((stage) => stage === state);
  if (now < 0) return undefined;
  return WAY.map((stage, index) => ({ stage, isReached: index <= now, isNow: index === now }));
}

/** The question that a case waits with: the utility's last one. */
export function openQuestion({ history }: Case): Case['history'][number] | undefined {
  return [...history].reverse().find(({ step }) => step === 'question');
}

/** A case about the same that is not decided. */
export function openCaseAbout(
  cases: readonly Case[],
  asked: { kind: string; paymentIds?: readonly string[] | undefined; billId?: string | undefined },
): Case | undefined {
  const sorted = (ids: readonly string[] = []): string => [...ids].sort().join(' ');
  return cases.find(
    ({ kind, evidence, decision, state }) =>
      decision === null &&
      state !== 'closed' &&
      kind === asked.kind &&
      evidence.billId === asked.billId &&
      sorted(evidence.paymentIds) === sorted(asked.paymentIds),
  );
}
