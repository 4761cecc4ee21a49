import { accountOperations, accountSchemas } from './accounts.docs.js';
import { agentOperations, agentSchemas } from './agents.docs.js';
import { addressOperations, addressSchemas } from './addresses.docs.js';
import { agreementOperations, agreementSchemas } from './agreements.docs.js';
import { answerOperations, answerSchemas } from './answers.docs.js';
import { attachmentOperations, attachmentSchemas } from './attachments.docs.js';
import { autopayOperations, autopaySchemas } from './autopay.docs.js';
import { balanceOperations, balanceSchemas } from './balance.docs.js';
import { billOperations, billSchemas } from './bills.docs.js';
import { caseOperations, caseSchemas } from './cases.docs.js';
import { configOperations, configSchemas } from './config.docs.js';
import { conversationSchemas } from './conversations.docs.js';
import { conversationOperations } from './conversations.operations.docs.js';
import type { OperationDoc, SchemaDoc } from './describe.docs.js';
import { documentOperations, documentSchemas } from './documents.docs.js';
import { eventOperations, eventSchemas } from './events.docs.js';
import { flowOperations, flowSchemas } from './flow.docs.js';
import { messageOperations, messageSchemas } from './messages.docs.js';
import { moveOperations } from './moves.docs.js';
import { moveSchemas } from './moves.schemas.docs.js';
import type { OperationSpec } from './operation.js';
import type { OperationId, operations } from './operations.js';
import { paymentMethodOperations, paymentMethodSchemas } from './payment-methods.docs.js';
import { paymentOperations, paymentSchemas } from './payments.docs.js';
import { premiseOperations, premiseSchemas } from './premises.docs.js';
import { problemSchemas } from './problem.docs.js';
import { readOperations, readSchemas } from './reads.docs.js';
import { receiptOperations, receiptSchemas } from './receipts.docs.js';
import { sessionOperations, sessionSchemas } from './sessions.docs.js';
import { sharedSchemas } from './shared.docs.js';
import { slotOperations, slotSchemas } from './slots.docs.js';
import { tariffOperations, tariffSchemas } from './tariff.docs.js';
import { tipOperations, tipSchemas } from './tips.docs.js';
import { usageOperations, usageSchemas } from './usage.docs.js';
import { workDayOperations, workDaySchemas } from './work-days.docs.js';

type SpecOf<Id extends OperationId> = Extract<(typeof operations)[number], { id: Id }>;

const documented = {
  ...sessionOperations,
  ...configOperations,
  ...flowOperations,
  ...answerOperations,
  ...accountOperations,
  ...balanceOperations,
  ...billOperations,
  ...readOperations,
  ...usageOperations,
  ...tariffOperations,
  ...tipOperations,
  ...paymentMethodOperations,
  ...paymentOperations,
  ...receiptOperations,
  ...autopayOperations,
  ...agreementOperations,
  ...caseOperations,
  ...conversationOperations,
  ...messageOperations,
  ...attachmentOperations,
  ...agentOperations,
  ...addressOperations,
  ...premiseOperations,
  ...workDayOperations,
  ...slotOperations,
  ...moveOperations,
  ...documentOperations,
  ...eventOperations,
} satisfies { [Id in OperationId]: OperationDoc<SpecOf<Id>> };

/** An example whose exact types were checked where it is written. */
export interface AnyExample {
  readonly name: string;
  readonly summary: string;
  readonly input: unknown;
  readonly answer: unknown;
}

/** An operation's words, its exact types having been checked where they are written. */
export type AnyOperationDoc = Omit<OperationDoc<OperationSpec>, 'examples' | 'params' | 'query'> & {
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly examples: readonly AnyExample[];
};

/** The words of every operation, by id. */
export const operationDocs: Readonly<Record<OperationId, AnyOperationDoc>> = documented;

/** The words of every named schema, in the order of the documentation. */
export const schemaDocs: readonly SchemaDoc[] = [
  ...sessionSchemas,
  ...configSchemas,
  ...flowSchemas,
  ...answerSchemas,
  ...accountSchemas,
  ...balanceSchemas,
  ...billSchemas,
  ...readSchemas,
  ...usageSchemas,
  ...tariffSchemas,
  ...tipSchemas,
  ...paymentMethodSchemas,
  ...paymentSchemas,
  ...receiptSchemas,
  ...autopaySchemas,
  ...agreementSchemas,
  ...caseSchemas,
  ...conversationSchemas,
  ...messageSchemas,
  ...attachmentSchemas,
  ...agentSchemas,
  ...addressSchemas,
  ...premiseSchemas,
  ...workDaySchemas,
  ...slotSchemas,
  ...moveSchemas,
  ...documentSchemas,
  ...eventSchemas,
  ...problemSchemas,
  ...sharedSchemas,
];

/** What each group of operations is for, in the order of the documentation. */
export const tagDocs: Readonly<Record<string, string>> = {
  Sessions: 'How an embedding site opens the API for one customer.',
  Config: 'The utility’s own words, channels and processes.',
  Accounts: 'Who is billed, and for which places.',
  Balance: 'What is owed now.',
  Bills: 'Bills with their lines, corrections and documents.',
  Reads: 'A customer’s own meter reads.',
  Usage: 'How much was used when, in columns.',
  Tariffs: 'The prices behind a bill.',
  Tips: 'What can make the next bill smaller.',
  Payments: 'Ways to pay, payments from draft to receipt, and payment by itself.',
  Agreements: 'More time to pay, or payment in parts.',
  Cases: 'What the utility has to put right, and the money that comes back.',
  Conversations: 'What the customer and the utility say to each other.',
  Agents: 'What people who work for the utility do.',
  Premises: 'Places that service can be asked for, when the utility works, and when somebody can come.',
  Moves: 'One request to move, start or stop, the steps behind it, and its papers.',
  Events: 'What has changed.',
};
