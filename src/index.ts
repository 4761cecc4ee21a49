/**
 * The elements as classes, their events, and the client. Importing it registers nothing and works without a DOM;
 * `servicedrop/define/all.js` registers the tags.
 */
export {
  type ClientCore,
  type ClientOptions,
  createUtilityClient,
  type ErrorKind,
  type GetSession,
  type UtilityClient,
  UtilityError,
} from './client/index.js';
export type { Session } from './contract/sessions.js';
export type { DefineOptions } from './define/define.js';
export { defineAll } from './define/define-all.js';
export { UtilityBillExplainer } from './elements/bill-explainer/bill-explainer.js';
export { UtilityPaymentHelp } from './elements/payment-help/payment-help.js';
export {
  UtilityAgreementAcceptedEvent,
  UtilityAgreementCancelledEvent,
  type UtilityAgreementDetail,
  UtilityAutopayChangedEvent,
  type UtilityAutopayDetail,
  UtilityCaseChangedEvent,
  type UtilityCaseDetail,
  UtilityCaseOpenedEvent,
} from './elements/payment-help/payment-help.events.js';
export { UtilityUsageChart } from './elements/usage-chart/usage-chart.js';
export { UtilityPayButton } from './elements/pay-button/pay-button.js';
export {
  type UtilityPaymentAnswer,
  UtilityPaymentChangedEvent,
  type UtilityPaymentDetail,
  UtilityPaymentFailedEvent,
  UtilityPaymentRequestedEvent,
  type UtilityPaymentRequestedDetail,
  UtilityPaymentSucceededEvent,
} from './elements/pay-button/pay-button.events.js';
export type {
  MountedPaymentFields,
  PaymentFieldsContext,
  PaymentHandler,
  PaymentHandlers,
} from './elements/pay-button/payment-fields.js';
export { UtilityChatLauncher } from './elements/chat-launcher/chat-launcher.js';
export {
  UtilityChatClosedEvent,
  type UtilityChatDetail,
  UtilityChatHandedOverEvent,
  UtilityChatOpenedEvent,
  type UtilityChatShowDetail,
  UtilityChatShowRequestedEvent,
} from './elements/chat-launcher/chat-launcher.events.js';
export { UtilityMoveWizard } from './elements/move-wizard/move-wizard.js';
export {
  UtilityMoveSubmittedEvent,
  type UtilityMoveSubmittedDetail,
} from './elements/move-wizard/move-wizard.events.js';
export { UtilityMoveTracker } from './elements/move-tracker/move-tracker.js';
export {
  UtilityMoveChangedEvent,
  type UtilityMoveChangedDetail,
} from './elements/move-tracker/move-tracker.events.js';
export {
  UtilityErrorEvent,
  type UtilityErrorDetail,
  UtilityHelpRequestedEvent,
  type UtilityHelpRequestedDetail,
  type UtilityHelpSubject,
  UtilityReadyEvent,
  type UtilityReadyDetail,
} from './elements/events.js';
export { UtilityProvider } from './elements/provider/provider.js';
export type { StringOverrides } from './i18n/strings.js';
export { clearLocalData } from './session/local-data.js';
export type { Resource, ResourceState } from './session/resource.js';
export { UtilitySession } from './session/session.js';
export { VERSION } from './session/version.js';
