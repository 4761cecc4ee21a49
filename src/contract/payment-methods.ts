import { defineOperation, ROLES } from './operation.js';
import { Currency, Id, LocalizedText, MinorUnits, openEnum, page, pageQuery } from './shared.js';
import * as z from './zod.js';

/** What kind of way to pay it is. */
export const METHOD_KINDS = [
  'card',
  'saved_card',
  'instant_qr',
  'bank_transfer',
  'cash_voucher',
  'direct_debit',
  'redirect',
] as const;

/** Why a way to pay cannot be taken now. */
export const UNAVAILABLE_REASONS = ['maintenance', 'not_for_account', 'expired', 'other'] as const;

/**
 * Fields that the provider serves in a frame of its own, so that a card number never enters the page. `url` is the
 * frame; its origin is the only one that messages are taken from, and what they say is told by `protocol`.
 */
export const HostedFields = z.object({ url: z.string(), protocol: z.string() });
export type HostedFields = z.infer<typeof HostedFields>;

/** Something to choose with a way to pay: the bank of a transfer. */
export const MethodOption = z.object({ id: Id, label: LocalizedText });
export type MethodOption = z.infer<typeof MethodOption>;

/** A card or bank account kept with the provider. Only its end is known here. */
export const SavedInstrument = z.object({
  brand: z.optional(z.string()),
  ending: z.string(),
  expires: z.optional(z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/))),
});
export type SavedInstrument = z.infer<typeof SavedInstrument>;

/** Why a method cannot be taken now, in the utility's words. */
export const Unavailability = z.object({
  reason: /* @__PURE__ */ openEnum<(typeof UNAVAILABLE_REASONS)[number]>(),
  text: z.optional(LocalizedText),
});

/** A way to pay that this account may take, in the order to offer them. */
export const PaymentMethod = z.object({
  id: Id,
  kind: /* @__PURE__ */ openEnum<(typeof METHOD_KINDS)[number]>(),
  label: LocalizedText,
  hint: z.optional(LocalizedText),
  currency: Currency,
  minimumMinor: MinorUnits,
  maximumMinor: z.nullable(MinorUnits),
  settlesInDays: z.int().check(z.minimum(0)),
  options: z.optional(z.array(MethodOption)),
  fields: z.optional(HostedFields),
  saved: z.optional(SavedInstrument),
  canSchedule: z.boolean(),
  canAutopay: z.boolean(),
  canSave: z.boolean(),
  unavailable: z.optional(Unavailability),
});
export type PaymentMethod = z.infer<typeof PaymentMethod>;

/** The ways to pay that an account may take now, those it has saved first. */
export const listPaymentMethods = /* @__PURE__ */ defineOperation({
  id: 'listPaymentMethods',
  method: 'GET',
  path: '/accounts/{accountId}/payment-methods',
  params: { accountId: Id },
  query: pageQuery,
  answer: /* @__PURE__ */ page(PaymentMethod),
  status: 200,
  access: ROLES,
  problems: { cursor_invalid: 400 },
  paged: true,
});
