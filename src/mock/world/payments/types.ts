import type {
  Agreement,
  AgreementOffer,
  Autopay,
  AutopayRequest,
  Case,
  CaseRequest,
  Decline,
  MethodChoice,
  NextAction,
  OpenBill,
  PaidBill,
  Payment,
  PaymentMethod,
  PaymentRequest,
  PaymentState,
  Receipt,
} from '../../../contract/index.js';

export type DeclineReason = Decline['reason'];

/** Thrown where something about money is refused: a code of the contract, and where in the body. */
export class PaymentRefused extends Error {
  constructor(
    readonly code: string,
    readonly pointer?: string,
    readonly paymentId?: string,
  ) {
    super(`Refused: ${code}`);
    this.name = 'PaymentRefused';
  }
}

/** A payment as the utility keeps it. Times in milliseconds of the world. */
export interface PaymentRecord {
  readonly id: string;
  readonly accountId: string;
  readonly amountMinor: number;
  readonly currency: string;
  readonly asked: readonly OpenBill[];
  readonly bills: readonly PaidBill[];
  readonly methodId: string | null;
  readonly choice: Omit<MethodChoice, 'methodId'>;
  readonly ending: string | null;
  readonly state: PaymentState;
  readonly nextAction: NextAction | null;
  readonly decline: Decline | null;
  readonly reference: string | null;
  readonly scheduledFor: string | null;
  readonly createdMs: number;
  readonly confirmedMs: number | null;
  /** Its place among all that were confirmed; 0 before. */
  readonly confirmedNo: number;
  /** When the utility learnt that the money had come, and when the provider had taken it. */
  readonly settledMs: number | null;
  readonly capturedMs: number | null;
  /** When the bank took it back. */
  readonly reversedMs: number | null;
  readonly expiresMs: number | null;
  readonly expectedMs: number | null;
  /** The newest of the provider's notices that has been counted. */
  readonly noticeSeq: number;
  readonly acknowledges?: string | undefined;
  readonly agreementId?: string | undefined;
}

export type ChargeState = 'open' | 'pending' | 'captured' | 'refused' | 'void' | 'reversed';

/** What the provider knows of a payment. There is one charge a payment, however often it is asked for. */
export interface Charge {
  readonly id: string;
  /** Names the provider's page for it. */
  readonly key: string;
  readonly paymentId: string;
  readonly accountId: string;
  readonly amountMinor: number;
  readonly currency: string;
  readonly kind: PaymentMethod['kind'];
  readonly optionId?: string | undefined;
  readonly state: ChargeState;
  /** Grows with each state that the utility is told of. */
  readonly seq: number;
  readonly reason?: DeclineReason | undefined;
  readonly capturedMs: number | null;
  readonly expiresMs: number | null;
  readonly expectedMs: number | null;
  readonly returnUrl?: string | undefined;
  readonly action: NextAction | null;
}

/** What the provider tells the utility: the charge as it was then. The same notice may come more than once. */
export interface Notice {
  readonly id: string;
  readonly charge: Charge;
}

/** How the provider's next charges end, and when its notices arrive. */
export interface ProviderPlan {
  /** The ends of the next charges, in order: `approve`, or why they are refused. After them all are approved. */
  readonly outcomes?: readonly ('approve' | DeclineReason)[] | undefined;
  /**
   * When each copy of a notice arrives, in milliseconds after it was sent; notices take the entries in turn.
   * `[[0]]` is one copy at once; `[[60000, 0, 5000], [0]]` three copies of the first, then one of the second.
   */
  readonly notices?: readonly (readonly number[])[] | undefined;
}

/** The pretend payment provider, for tests and the provider's own pages. */
export interface ProviderDesk {
  /** Where its pages stand. */
  readonly baseUrl: string;
  /** Replaces how the next charges end and when notices arrive. */
  plan(plan: ProviderPlan): void;
  /** The charge of a page, or of a code or reference that somebody types. */
  charge(keyOrCode: string): Charge | undefined;
  /** The charge of a payment. */
  chargeOf(paymentId: string): Charge | undefined;
  /** The customer does what was asked for. Answers false where it is too late or done already. */
  approve(paymentId: string): boolean;
  /** The customer, or their bank, refuses. */
  decline(paymentId: string, reason?: DeclineReason): boolean;
  /** The bank takes the money back. */
  chargeBack(paymentId: string): boolean;
  /** Keeps a card and gives the token that stands for it, good for one payment. */
  tokenize(card: { readonly number: string; readonly expires: string }): { token: string; ending: string };
  /** Every charge the provider believes in, oldest first. */
  charges(): Charge[];
}

/** All that has to do with paying, in one world. */
export interface PaymentDesk {
  readonly provider: ProviderDesk;
  methods(accountId: string): PaymentMethod[];
  /** Confirmed payments, newest first, those of the story too. */
  list(accountId: string): Payment[];
  find(paymentId: string): Payment | undefined;
  /** `origins` are those a return address may have. Throws `PaymentRefused`, as all that follow. */
  draft(request: PaymentRequest, origins: readonly string[]): Payment;
  setMethod(paymentId: string, choice: MethodChoice, origins: readonly string[]): Payment;
  confirm(paymentId: string): Payment;
  cancel(paymentId: string): Payment;
  receipt(paymentId: string): Receipt | undefined;
  autopay(accountId: string): Autopay;
  setAutopay(accountId: string, request: AutopayRequest): Autopay;
  stopAutopay(accountId: string): Autopay;
  offers(accountId: string): AgreementOffer[];
  agreements(accountId: string): Agreement[];
  accept(accountId: string, offerId: string): Agreement;
  cancelAgreement(accountId: string, agreementId: string): Agreement;
  cases(accountId: string): Case[];
  openCase(accountId: string, request: CaseRequest): Case;
  answerCase(accountId: string, caseId: string, text: string): Case;
  cancelCase(accountId: string, caseId: string): Case;
  reopenCase(accountId: string, caseId: string): Case;
}
