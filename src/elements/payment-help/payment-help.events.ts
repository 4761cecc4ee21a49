import type { AgreementOffer } from '../../contract/agreements.js';
import type { Autopay } from '../../contract/autopay.js';
import type { Case } from '../../contract/cases.js';

/** Which case, and where it stands. No amounts. */
export interface UtilityCaseDetail {
  caseId: string;
  /** What the utility calls it. */
  number: string;
  accountId: string;
  kind: Case['kind'];
  state: Case['state'];
}

export interface UtilityAgreementDetail {
  agreementId: string;
  accountId: string;
  kind: AgreementOffer['kind'];
}

export interface UtilityAutopayDetail {
  accountId: string;
  state: Autopay['state'];
}

const told = { bubbles: true, composed: true } as const;

/** The utility has a new case of this customer. Once for each case. */
export class UtilityCaseOpenedEvent extends CustomEvent<UtilityCaseDetail> {
  constructor(detail: UtilityCaseDetail) {
    super('utility-case-opened', { ...told, detail });
  }
}

/** The customer has answered, withdrawn or reopened a case, and the utility has it. */
export class UtilityCaseChangedEvent extends CustomEvent<UtilityCaseDetail> {
  constructor(detail: UtilityCaseDetail) {
    super('utility-case-changed', { ...told, detail });
  }
}

/** The customer has accepted an offer, and the utility has said so. */
export class UtilityAgreementAcceptedEvent extends CustomEvent<UtilityAgreementDetail> {
  constructor(detail: UtilityAgreementDetail) {
    super('utility-agreement-accepted', { ...told, detail });
  }
}

/** The customer has ended an agreement. What is left is due as before it. */
export class UtilityAgreementCancelledEvent extends CustomEvent<UtilityAgreementDetail> {
  constructor(detail: UtilityAgreementDetail) {
    super('utility-agreement-cancelled', { ...told, detail });
  }
}

/** The customer has turned autopay on or off, or changed it, and the utility has it. */
export class UtilityAutopayChangedEvent extends CustomEvent<UtilityAutopayDetail> {
  constructor(detail: UtilityAutopayDetail) {
    super('utility-autopay-changed', { ...told, detail });
  }
}

declare global {
  interface HTMLElementEventMap {
    'utility-case-opened': UtilityCaseOpenedEvent;
    'utility-case-changed': UtilityCaseChangedEvent;
    'utility-agreement-accepted': UtilityAgreementAcceptedEvent;
    'utility-agreement-cancelled': UtilityAgreementCancelledEvent;
    'utility-autopay-changed': UtilityAutopayChangedEvent;
  }
}
