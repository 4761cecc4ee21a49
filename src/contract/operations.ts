import { getAccount, listAccounts } from './accounts.js';
import { searchAddresses } from './addresses.js';
import {
  cancelAgreement,
  createAgreement,
  getAgreement,
  listAgreementOffers,
  listAgreements,
} from './agreements.js';
import { getAnswers } from './answers.js';
import { getAutopay, setAutopay, stopAutopay } from './autopay.js';
import { getBalance } from './balance.js';
import { getBill, getBillDocument, listBills } from './bills.js';
import { answerCase, cancelCase, createCase, getCase, listCases, reopenCase } from './cases.js';
import { getConfig } from './config.js';
import { completeCallback, listQueue, takeConversation } from './agents.js';
import { addAttachmentPart, createAttachment, getAttachment } from './attachments.js';
import {
  bookCallback,
  closeConversation,
  createConversation,
  forgetConversations,
  getConversation,
  getTranscript,
  listConversations,
  rateConversation,
  requestPerson,
  setPresence,
} from './conversations.js';
import { listMessages, sendMessage } from './messages.js';
import { createDocument, deleteDocument, getDocument, sendDocumentContent } from './documents.js';
import { streamEvents } from './events.js';
import { getFlow } from './flow.js';
import {
  cancelMove,
  changeMoveDates,
  createMove,
  getMove,
  listMoves,
  saveMove,
  submitMove,
} from './moves.js';
import type { OperationSpec } from './operation.js';
import { listPaymentMethods } from './payment-methods.js';
import {
  cancelPayment,
  confirmPayment,
  createPayment,
  getPayment,
  listPayments,
  setPaymentMethod,
} from './payments.js';
import { getPremise } from './premises.js';
import { createRead, listReads } from './reads.js';
import { getReceipt, getReceiptDocument } from './receipts.js';
import { createSession } from './sessions.js';
import { getSlotHold, holdSlot, listSlots, releaseSlot } from './slots.js';
import { getTariff } from './tariff.js';
import { listTips } from './tips.js';
import { getUsage } from './usage.js';
import { getUsageSummary } from './usage-summary.js';
import { getWorkDays } from './work-days.js';

/**
 * Every operation of the API, in the order of its documentation. Each is declared beside its resource, so that a
 * page loads only those it calls; whoever needs them all (OpenAPI, the mock, the contract test) takes this table.
 */
export const operations = [
  createSession,
  getConfig,
  getFlow,
  getAnswers,
  listAccounts,
  getAccount,
  getBalance,
  listBills,
  getBill,
  getBillDocument,
  listReads,
  createRead,
  getUsage,
  getUsageSummary,
  getTariff,
  listTips,
  listPaymentMethods,
  createPayment,
  listPayments,
  getPayment,
  setPaymentMethod,
  confirmPayment,
  cancelPayment,
  getReceipt,
  getReceiptDocument,
  getAutopay,
  setAutopay,
  stopAutopay,
  listAgreementOffers,
  createAgreement,
  listAgreements,
  getAgreement,
  cancelAgreement,
  createCase,
  listCases,
  getCase,
  answerCase,
  cancelCase,
  reopenCase,
  createConversation,
  listConversations,
  forgetConversations,
  getConversation,
  listMessages,
  sendMessage,
  setPresence,
  requestPerson,
  bookCallback,
  closeConversation,
  rateConversation,
  getTranscript,
  createAttachment,
  addAttachmentPart,
  getAttachment,
  listQueue,
  takeConversation,
  completeCallback,
  searchAddresses,
  getPremise,
  getWorkDays,
  listSlots,
  holdSlot,
  getSlotHold,
  releaseSlot,
  createMove,
  listMoves,
  getMove,
  saveMove,
  submitMove,
  changeMoveDates,
  cancelMove,
  createDocument,
  getDocument,
  sendDocumentContent,
  deleteDocument,
  streamEvents,
] as const satisfies readonly OperationSpec[];

export type OperationId = (typeof operations)[number]['id'];
