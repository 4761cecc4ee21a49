/**
 * The client of a utility's API: typed, checked, patient where that is safe. Published as `servicedrop/client`; works in
 * browsers and in Node without any element.
 */
export { createClientCore } from './core.js';
export { ERROR_KINDS, type ErrorDetails, type ErrorField, type ErrorKind, UtilityError } from './errors.js';
export { newIdempotencyKey } from './idempotency.js';
export { mintSession, type MintOptions } from './mint-session.js';
export type { AccountsResource } from './resources/accounts.js';
export type { AgentResource } from './resources/agent.js';
export type { AgreementsResource } from './resources/agreements.js';
export type { AskArguments, AskOne, AskPages } from './resources/ask.js';
export type { AutopayResource } from './resources/autopay.js';
export type { BalanceResource } from './resources/balance.js';
export type { BillsResource } from './resources/bills.js';
export type { CasesResource } from './resources/cases.js';
export type { ConfigResource } from './resources/config.js';
export type { ConversationsResource } from './resources/conversations.js';
export type { MovesResource } from './resources/moves.js';
export type { PaymentsResource } from './resources/payments.js';
export type { PremisesResource } from './resources/premises.js';
export type { ReadsResource } from './resources/reads.js';
export type { TariffsResource } from './resources/tariffs.js';
export type { TipsResource } from './resources/tips.js';
export type { UsageResource } from './resources/usage.js';
export { sessionFromUrl } from './session-url.js';
export type {
  ClientCore,
  ClientOptions,
  Clock,
  GetSession,
  Reply,
  RequestOptions,
  SessionReason,
  Sleep,
  StreamOptions,
  StreamState,
} from './types.js';
export { createUtilityClient, type UtilityClient } from './utility-client.js';
