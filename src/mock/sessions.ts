import { MAX_SESSION_SECONDS, type OperationId, type Role, type SessionRequest } from '../contract/index.js';
import type { WorldClock } from './world/types.js';

/** A client token that this world has minted, and what it opens. Times are the world's, in milliseconds. */
export interface MintedSession {
  readonly token: string;
  readonly role: Role;
  readonly customerId: string;
  readonly accountIds: readonly string[];
  readonly components: readonly string[] | undefined;
  readonly origins: readonly string[];
  readonly issuedAt: number;
  readonly expiresAt: number;
}

/** What every element needs: who the accounts are, and the stream. */
const COMMON_OPERATIONS: readonly OperationId[] = ['listAccounts', 'getAccount', 'streamEvents'];

/** Which operations an element uses, and so what a token opens that is bound to it. */
const OPERATIONS_OF_COMPONENT: Readonly<Record<string, readonly OperationId[]>> = {
  'utility-bill-explainer': [
    'getBalance',
    'listBills',
    'getBill',
    'getBillDocument',
    'listReads',
    'createRead',
    'getTariff',
  ],
  'utility-pay-button': [
    'getBalance',
    'listBills',
    'getBill',
    'listPaymentMethods',
    'createPayment',
    'listPayments',
    'getPayment',
    'setPaymentMethod',
    'confirmPayment',
    'cancelPayment',
    'getReceipt',
    'getReceiptDocument',
    'getAutopay',
    'setAutopay',
    'stopAutopay',
  ],
  'utility-payment-help': [
    'getBalance',
    'listBills',
    'getBill',
    'listPaymentMethods',
    'listPayments',
    'getPayment',
    'getReceipt',
    'getReceiptDocument',
    'getAutopay',
    'setAutopay',
    'stopAutopay',
    'listAgreementOffers',
    'createAgreement',
    'listAgreements',
    'getAgreement',
    'cancelAgreement',
    'createCase',
    'listCases',
    'getCase',
    'answerCase',
    'cancelCase',
    'reopenCase',
  ],
  'utility-chat-launcher': [
    'createConversation',
    'listConversations',
    'getConversation',
    'listMessages',
    'sendMessage',
    'setPresence',
    'requestPerson',
    'bookCallback',
    'closeConversation',
    'rateConversation',
    'getTranscript',
    'forgetConversations',
    'createAttachment',
    'addAttachmentPart',
    'getAttachment',
    'getBalance',
    'listBills',
    'getBill',
    'getPayment',
  ],
};

/** Whether a token that is bound to these elements opens an operation. Unbound tokens open all. */
export function opensOperation(components: readonly string[] | undefined, operation: string): boolean {
  if (components === undefined) return true;
  const open = components.flatMap((name) =>
    Object.hasOwn(OPERATIONS_OF_COMPONENT, name) ? (OPERATIONS_OF_COMPONENT[name] ?? []) : [],
  );
  return [...COMMON_OPERATIONS, ...open].some((id) => id === operation);
}

/** The tokens of one world. A token of another world is not known here. */
export class SessionStore {
  readonly #sessions = new Map<string, MintedSession>();
  readonly #ended = new Set<string>();

  constructor(
    private readonly clock: WorldClock,
    private readonly newToken: () => string,
  ) {}

  mint(request: SessionRequest, accountIds: readonly string[]): MintedSession {
    const issuedAt = this.clock.now();
    const session: MintedSession = {
      token: this.newToken(),
      role: request.role,
      customerId: request.customerId,
      accountIds,
      components: request.components,
      origins: request.origins,
      issuedAt,
      expiresAt: issuedAt + (request.ttlSeconds ?? MAX_SESSION_SECONDS) * 1000,
    };
    this.#sessions.set(session.token, session);
    return session;
  }

  find(token: string): MintedSession | undefined {
    return this.#sessions.get(token);
  }

  /** Whether a session is over on the world's clock. A clock moved to before it began ends it as well. */
  isOver(session: MintedSession): boolean {
    const now = this.clock.now();
    return this.#ended.has(session.token) || now >= session.expiresAt || now < session.issuedAt;
  }

  /** Ends a session before its time. */
  end(token: string): void {
    this.#ended.add(token);
  }
}
