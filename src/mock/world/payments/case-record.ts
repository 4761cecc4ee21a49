import type {
  Bill,
  BillLine,
  Case,
  CaseRequest,
  CaseStep,
  LocalizedText,
  Refund,
} from '../../../contract/index.js';
import { rfc3339 } from '../time.js';
import type { PaymentRecord } from './types.js';

/** A case as it is kept. Money on its way back has the instants at which it was sent. */
export interface CaseRecord {
  readonly id: string;
  readonly number: string;
  readonly accountId: string;
  readonly kind: CaseRequest['kind'];
  readonly evidence: Omit<CaseRequest, 'kind'>;
  readonly currency: string;
  readonly state: Case['state'];
  readonly heldMinor: number;
  readonly refund:
    (Omit<Refund, 'expectedBy' | 'sentAt'> & { expectedMs: number | null; sentMs: number | null }) | null;
  readonly decision: Case['decision'];
  readonly openedMs: number;
  readonly answerByMs: number | null;
  readonly reopenUntilMs: number | null;
  readonly history: readonly CaseStep[];
}

/** A payment that a case may be about, whoever took it. */
export interface KnownPayment {
  readonly id: string;
  readonly state: PaymentRecord['state'];
  readonly amountMinor: number;
  readonly refundedMinor: number;
  readonly method: Refund['method'];
  readonly atMs: number;
}

/** Every line of a bill, also those outside its sections. */
export function linesOf({ lines = [], sections = [] }: Bill): BillLine[] {
  return [...lines, ...sections.flatMap((section) => section.lines)];
}

export function isUndecided({ decision, state }: CaseRecord): boolean {
  return decision === null && state !== 'closed';
}

/** Whether a case is about the same. Where nothing is named, two have nothing by which they are the same. */
export function isAbout(record: CaseRecord, { kind, billId, paymentIds }: CaseRequest): boolean {
  const sorted = (ids: readonly string[] = []): string => String([...ids].sort());
  return (
    (billId !== undefined || paymentIds !== undefined) &&
    record.kind === kind &&
    record.evidence.billId === billId &&
    sorted(record.evidence.paymentIds) === sorted(paymentIds)
  );
}

/** The case as the API tells it. */
export function tellCase(record: CaseRecord, zone: string): Case {
  const { openedMs, answerByMs, reopenUntilMs, refund, history, ...rest } = record;
  const at = (ms: number | null): string | null => (ms === null ? null : rfc3339(ms, zone));
  const told = (kept: NonNullable<CaseRecord['refund']>): Refund => {
    const { expectedMs, sentMs, ...same } = kept;
    return { ...same, expectedBy: at(expectedMs), sentAt: at(sentMs) };
  };
  return {
    ...rest,
    refund: refund && told(refund),
    openedAt: rfc3339(openedMs, zone),
    answerBy: at(answerByMs),
    reopenUntil: at(reopenUntilMs),
    history: [...history],
  };
}

export const CASE_TEXTS = {
  withdrawn: {
    es: 'Usted retiró el caso.',
    en: 'You withdrew the case.',
    pt: 'Você retirou o caso.',
  },
  lookedAgain: {
    es: 'Lo miramos otra vez. La respuesta es la misma.',
    en: 'We looked again. The answer is the same.',
    pt: 'Olhamos outra vez. A resposta é a mesma.',
  },
} satisfies Record<string, LocalizedText>;
