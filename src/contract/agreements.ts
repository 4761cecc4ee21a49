import { OpenBill } from './balance.js';
import { defineOperation, ROLES } from './operation.js';
import {
  CivilDate,
  Currency,
  Id,
  Instant,
  LocalizedText,
  MinorUnits,
  openEnum,
  page,
  pageQuery,
} from './shared.js';
import * as z from './zod.js';

/** More time for the whole debt, or the debt in parts. */
export const AGREEMENT_KINDS = ['extension', 'instalments'] as const;
export const AGREEMENT_STATES = [
  'offered',
  'accepted',
  'active',
  'completed',
  'defaulted',
  'cancelled',
] as const;
export const INSTALMENT_STATES = ['upcoming', 'due', 'late', 'paid'] as const;

/** One part of what is to be paid, and its last day. */
export const OfferedInstalment = z.object({ number: z.int(), dueOn: CivilDate, amountMinor: MinorUnits });
export type OfferedInstalment = z.infer<typeof OfferedInstalment>;

/**
 * An agreement that the utility offers and has priced: `totalMinor` = `debtMinor` + `costMinor`, and the instalments
 * add up to it to the last minor unit. It holds for the bills as named, until it expires.
 */
export const AgreementOffer = z.object({
  id: Id,
  accountId: Id,
  kind: /* @__PURE__ */ openEnum<(typeof AGREEMENT_KINDS)[number]>(),
  currency: Currency,
  debtMinor: MinorUnits,
  costMinor: MinorUnits,
  totalMinor: MinorUnits,
  bills: z.array(OpenBill),
  instalments: z.array(OfferedInstalment),
  conditions: z.optional(LocalizedText),
  expiresAt: Instant,
});
export type AgreementOffer = z.infer<typeof AgreementOffer>;

/** One part of an agreement, and how far it is paid. */
export const Instalment = z.extend(OfferedInstalment, {
  paidMinor: MinorUnits,
  state: /* @__PURE__ */ openEnum<(typeof INSTALMENT_STATES)[number]>(),
});
export type Instalment = z.infer<typeof Instalment>;

/** What the customer and the utility agreed on. While it is kept, supply is not cut for what it covers. */
export const Agreement = z.object({
  id: Id,
  accountId: Id,
  offerId: Id,
  kind: /* @__PURE__ */ openEnum<(typeof AGREEMENT_KINDS)[number]>(),
  state: /* @__PURE__ */ openEnum<(typeof AGREEMENT_STATES)[number]>(),
  currency: Currency,
  debtMinor: MinorUnits,
  costMinor: MinorUnits,
  totalMinor: MinorUnits,
  paidMinor: MinorUnits,
  bills: z.array(OpenBill),
  instalments: z.array(Instalment),
  acceptedAt: Instant,
});
export type Agreement = z.infer<typeof Agreement>;

/** The offer that the customer accepts. */
export const AgreementRequest = z.object({ offerId: Id });
export type AgreementRequest = z.infer<typeof AgreementRequest>;

const account = { accountId: Id };
const PARTIES = ['customer', 'delegate'] as const;

export const listAgreementOffers = /* @__PURE__ */ defineOperation({
  id: 'listAgreementOffers',
  method: 'GET',
  path: '/accounts/{accountId}/agreement-offers',
  params: account,
  query: pageQuery,
  answer: /* @__PURE__ */ page(AgreementOffer),
  status: 200,
  access: ROLES,
  problems: { cursor_invalid: 400 },
  paged: true,
});

/** Accepts an offer. */
export const createAgreement = /* @__PURE__ */ defineOperation({
  id: 'createAgreement',
  method: 'POST',
  path: '/accounts/{accountId}/agreements',
  params: account,
  body: AgreementRequest,
  answer: Agreement,
  status: 201,
  access: PARTIES,
  problems: { unknown_offer: 422, offer_expired: 409, amount_changed: 409, agreement_exists: 409 },
  idempotent: true,
});

export const listAgreements = /* @__PURE__ */ defineOperation({
  id: 'listAgreements',
  method: 'GET',
  path: '/accounts/{accountId}/agreements',
  params: account,
  query: pageQuery,
  answer: /* @__PURE__ */ page(Agreement),
  status: 200,
  access: ROLES,
  problems: { cursor_invalid: 400 },
  paged: true,
});

export const getAgreement = /* @__PURE__ */ defineOperation({
  id: 'getAgreement',
  method: 'GET',
  path: '/accounts/{accountId}/agreements/{agreementId}',
  params: { ...account, agreementId: Id },
  answer: Agreement,
  status: 200,
  access: ROLES,
  problems: {},
});

/** Ends an agreement. What is left of the debt is due as before it. */
export const cancelAgreement = /* @__PURE__ */ defineOperation({
  id: 'cancelAgreement',
  method: 'POST',
  path: '/accounts/{accountId}/agreements/{agreementId}/cancel',
  params: { ...account, agreementId: Id },
  answer: Agreement,
  status: 200,
  access: PARTIES,
  problems: { agreement_not_open: 409 },
  repeatable: true,
});
