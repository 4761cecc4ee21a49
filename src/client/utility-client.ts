import { createClientCore } from './core.js';
import { type AccountsResource, accountsResource } from './resources/accounts.js';
import { type AgentResource, agentResource } from './resources/agent.js';
import { type AgreementsResource, agreementsResource } from './resources/agreements.js';
import { type AutopayResource, autopayResource } from './resources/autopay.js';
import { type BalanceResource, balanceResource } from './resources/balance.js';
import { type BillsResource, billsResource } from './resources/bills.js';
import { type CasesResource, casesResource } from './resources/cases.js';
import { type ConfigResource, configResource } from './resources/config.js';
import { type ConversationsResource, conversationsResource } from './resources/conversations.js';
import { type MovesResource, movesResource } from './resources/moves.js';
import { type PaymentsResource, paymentsResource } from './resources/payments.js';
import { type PremisesResource, premisesResource } from './resources/premises.js';
import { type ReadsResource, readsResource } from './resources/reads.js';
import { type TariffsResource, tariffsResource } from './resources/tariffs.js';
import { type TipsResource, tipsResource } from './resources/tips.js';
import { type UsageResource, usageResource } from './resources/usage.js';
import type { ClientCore, ClientOptions } from './types.js';

/** The whole API by name. */
export interface UtilityClient extends ClientCore {
  readonly accounts: AccountsResource;
  readonly agent: AgentResource;
  readonly agreements: AgreementsResource;
  readonly autopay: AutopayResource;
  readonly balance: BalanceResource;
  readonly bills: BillsResource;
  readonly cases: CasesResource;
  readonly config: ConfigResource;
  readonly conversations: ConversationsResource;
  readonly moves: MovesResource;
  readonly payments: PaymentsResource;
  readonly premises: PremisesResource;
  readonly reads: ReadsResource;
  readonly tariffs: TariffsResource;
  readonly tips: TipsResource;
  readonly usage: UsageResource;
}

/**
 * Makes a client with every operation by name, for browsers and for Node.
 *
 * ```js
 * const client = createUtilityClient({ baseUrl: 'https://api.example-utility.com', getSession });
 * const { data } = await client.bills.list({ accountId: 'acc_1', include: ['lines'], limit: 2 });
 * for await (const bill of client.bills.pages({ accountId: 'acc_1' })) console.log(bill.number);
 * ```
 *
 * Every call rejects with a `UtilityError` and with nothing else. Nothing is asked before the first call.
 */
export function createUtilityClient(options: ClientOptions): UtilityClient {
  const core = createClientCore(options);
  return Object.assign(core, {
    accounts: accountsResource(core),
    agent: agentResource(core),
    agreements: agreementsResource(core),
    autopay: autopayResource(core),
    balance: balanceResource(core),
    bills: billsResource(core),
    cases: casesResource(core),
    config: configResource(core),
    conversations: conversationsResource(core),
    moves: movesResource(core),
    payments: paymentsResource(core),
    premises: premisesResource(core),
    reads: readsResource(core),
    tariffs: tariffsResource(core),
    tips: tipsResource(core),
    usage: usageResource(core),
  });
}
