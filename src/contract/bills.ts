import { defineOperation, ROLES } from './operation.js';
import {
  CivilDate,
  Currency,
  Decimal,
  Id,
  MinorUnits,
  type Open,
  openEnum,
  page,
  pageQuery,
  Period,
  Service,
  Zone,
} from './shared.js';
import { Tariff } from './tariff.js';
import * as z from './zod.js';

/** What a line does in the sum. The last two never sum: they inform. */
export const LINE_ROLES = [
  'charge',
  'credit',
  'tax',
  'subsidy',
  'contribution',
  'discount',
  'rounding',
  'payment',
  'carried_balance',
  'information',
  'subtotal',
] as const;
export type LineRole = Open<(typeof LINE_ROLES)[number]>;

/** What a line is for. */
// prettier-ignore
export const LINE_KINDS = [
  'fixed', 'minimum', 'usage_flat', 'usage_tier', 'usage_tou', 'usage_export_credit', 'demand', 'power_capacity',
  'reactive', 'supply', 'delivery', 'transmission', 'losses', 'restrictions', 'fuel_adjustment', 'rider',
  'flag_surcharge', 'drought_surcharge', 'over_consumption', 'sewer_volume', 'sewer_fixed', 'treatment',
  'stormwater', 'waste', 'street_lighting', 'meter_rental', 'connection', 'reconnection', 'late_fee', 'interest',
  'penalty', 'deposit', 'deposit_refund', 'instalment', 'agreement_instalment', 'budget_billing_delta',
  'third_party_product', 'donation', 'discount_pay_on_time', 'discount_social', 'subsidy_stratum', 'subsidy_block',
  'contribution_stratum', 'concession', 'net_metering_credit', 'true_up', 'estimate_settlement', 'rebill_reversal',
  'back_bill', 'write_off', 'goodwill', 'compensation_outage', 'tax_vat', 'tax_municipal', 'tax_other',
  'rounding_adjustment', 'rounding_carry', 'other',
] as const;
export type LineKind = Open<(typeof LINE_KINDS)[number]>;

export const BILL_KINDS = ['original', 'rebill', 'cancellation', 'credit_note', 'final'] as const;
export const BILL_PAYMENT_STATES = ['unpaid', 'partially_paid', 'processing', 'paid', 'not_payable'] as const;
export const READ_QUALITIES = ['actual', 'customer', 'smart', 'estimated', 'substituted', 'final'] as const;
export const USAGE_BASES = ['measured', 'cited', 'estimated'] as const;
export const ESTIMATE_REASONS = [
  'no_access',
  'no_signal',
  'meter_fault',
  'read_implausible',
  'other',
] as const;
export const ROUNDING_MODES = ['half_up', 'half_even', 'down', 'up'] as const;
export const ROUNDING_LEVELS = ['line', 'section', 'bill'] as const;

/** A block of consumption that a line is priced in, in the line's unit and for the line's period. */
export const LineTier = /* @__PURE__ */ z.object({
  index: z.int(),
  from: Decimal,
  to: /* @__PURE__ */ z.nullable(Decimal),
});

/**
 * One line of a bill. `amountMinor` is signed as it sums: a credit, subsidy, discount or payment is negative.
 * Where the line is priced it says how: `rate` × `quantity` (and × `days` where the rate is per day), or `percent`
 * of the sum of `baseLineIds`. Rates are in the currency's major unit. The factors carry the sign too, so that
 * the product is the amount: a subsidy of half has percent `-50`. A tax inside its own base (`taxIncluded`)
 * is base × percent ÷ (100 − percent).
 */
export const BillLine = /* @__PURE__ */ z.object({
  id: Id,
  role: /* @__PURE__ */ openEnum<(typeof LINE_ROLES)[number]>(),
  kind: /* @__PURE__ */ openEnum<(typeof LINE_KINDS)[number]>(),
  label: z.string(),
  amountMinor: MinorUnits,
  quantity: /* @__PURE__ */ z.optional(Decimal),
  unit: /* @__PURE__ */ z.optional(z.string()),
  rate: /* @__PURE__ */ z.optional(Decimal),
  period: /* @__PURE__ */ z.optional(Period),
  days: /* @__PURE__ */ z.optional(Decimal),
  tier: /* @__PURE__ */ z.optional(LineTier),
  touLabel: /* @__PURE__ */ z.optional(z.string()),
  percent: /* @__PURE__ */ z.optional(Decimal),
  baseLineIds: /* @__PURE__ */ z.optional(z.array(Id)),
  taxIncluded: /* @__PURE__ */ z.optional(z.boolean()),
  usageBasis: /* @__PURE__ */ z.optional(/* @__PURE__ */ openEnum<(typeof USAGE_BASES)[number]>()),
  tariffId: /* @__PURE__ */ z.optional(Id),
  tariffVersion: /* @__PURE__ */ z.optional(z.string()),
  relatedBillId: /* @__PURE__ */ z.optional(Id),
});
export type BillLine = z.infer<typeof BillLine>;

/** What a register showed on a day, and how that is known. */
export const RegisterRead = /* @__PURE__ */ z.object({
  on: CivilDate,
  value: Decimal,
  quality: /* @__PURE__ */ openEnum<(typeof READ_QUALITIES)[number]>(),
});

/** A meter's two reads and the quantity between them: (to − from, with rollover) × multiplier × conversion. */
export const BillRead = /* @__PURE__ */ z.object({
  meterId: Id,
  register: z.string(),
  unit: z.string(),
  registerUnit: /* @__PURE__ */ z.optional(z.string()),
  from: RegisterRead,
  to: RegisterRead,
  digits: /* @__PURE__ */ z.optional(z.int()),
  multiplier: Decimal,
  conversion: /* @__PURE__ */ z.optional(Decimal),
  quantity: Decimal,
});
export type BillRead = z.infer<typeof BillRead>;

/** Who charges for a section, and the number to call about it. */
export const BillProvider = /* @__PURE__ */ z.object({
  name: z.string(),
  phone: /* @__PURE__ */ z.optional(z.string()),
});

/** One service on a bill, with the provider who charges for it. */
export const BillSection = /* @__PURE__ */ z.object({
  id: Id,
  service: Service,
  label: z.string(),
  provider: BillProvider,
  servicePointId: /* @__PURE__ */ z.optional(Id),
  zone: Zone,
  period: Period,
  days: z.int(),
  quantity: /* @__PURE__ */ z.optional(Decimal),
  unit: /* @__PURE__ */ z.optional(z.string()),
  reads: z.array(BillRead),
  lines: z.array(BillLine),
  subtotalMinor: MinorUnits,
});
export type BillSection = z.infer<typeof BillSection>;

/** How the utility rounds: to a multiple of `incrementMinor`, at the named level. */
export const BillRounding = /* @__PURE__ */ z.object({
  mode: /* @__PURE__ */ openEnum<(typeof ROUNDING_MODES)[number]>(),
  incrementMinor: /* @__PURE__ */ z.int().check(/* @__PURE__ */ z.minimum(1)),
  level: /* @__PURE__ */ openEnum<(typeof ROUNDING_LEVELS)[number]>(),
});
export type BillRounding = z.infer<typeof BillRounding>;

/**
 * The sums of a bill. `amountDueMinor` = previous balance − payments + current charges + arrears that are not
 * inside the previous balance; negative is a credit in the customer's favour.
 */
export const BillTotals = /* @__PURE__ */ z.object({
  currentChargesMinor: MinorUnits,
  previousBalanceMinor: MinorUnits,
  paymentsMinor: MinorUnits,
  arrearsMinor: MinorUnits,
  amountDueMinor: MinorUnits,
});

/** What has been paid of a bill by now, as the utility knows it. */
export const BillPayment = /* @__PURE__ */ z.object({
  state: /* @__PURE__ */ openEnum<(typeof BILL_PAYMENT_STATES)[number]>(),
  paidMinor: MinorUnits,
  outstandingMinor: MinorUnits,
  paidOn: /* @__PURE__ */ z.optional(CivilDate),
});

/** Why a bill is estimated and when a real read will settle it. */
export const BillEstimate = /* @__PURE__ */ z.object({
  reason: /* @__PURE__ */ openEnum<(typeof ESTIMATE_REASONS)[number]>(),
  settlesOn: /* @__PURE__ */ z.nullable(CivilDate),
});

/**
 * A bill. Corrections are new versions: a superseded bill names `replacedBy` and is never payable.
 * `sections` and `lines` come with `include=lines`, `tariffs` with `include=tariff`.
 * `lines` are those of the whole bill: rounding, previous balance, payments.
 */
export const Bill = /* @__PURE__ */ z.object({
  id: Id,
  accountId: Id,
  number: z.string(),
  version: /* @__PURE__ */ z.int().check(/* @__PURE__ */ z.minimum(1)),
  kind: /* @__PURE__ */ openEnum<(typeof BILL_KINDS)[number]>(),
  replaces: /* @__PURE__ */ z.nullable(Id),
  replacedBy: /* @__PURE__ */ z.nullable(Id),
  issuedOn: CivilDate,
  dueOn: /* @__PURE__ */ z.nullable(CivilDate),
  cutoffOn: /* @__PURE__ */ z.nullable(CivilDate),
  zone: Zone,
  period: Period,
  currency: Currency,
  rounding: BillRounding,
  totals: BillTotals,
  payment: BillPayment,
  estimate: /* @__PURE__ */ z.nullable(BillEstimate),
  hasDocument: z.boolean(),
  sections: /* @__PURE__ */ z.optional(z.array(BillSection)),
  lines: /* @__PURE__ */ z.optional(z.array(BillLine)),
  tariffs: /* @__PURE__ */ z.optional(z.array(Tariff)),
});
export type Bill = z.infer<typeof Bill>;

/** What a bill may carry beside its head. */
export const BILL_INCLUDES = ['lines', 'tariff'] as const;
const include = /* @__PURE__ */ z.optional(z.array(/* @__PURE__ */ z.enum(BILL_INCLUDES)));

/** Bills, newest first; the latest of each chain of corrections unless `superseded=true`. */
export const listBills = /* @__PURE__ */ defineOperation({
  id: 'listBills',
  method: 'GET',
  path: '/accounts/{accountId}/bills',
  params: { accountId: Id },
  query: { ...pageQuery, include, superseded: /* @__PURE__ */ z.optional(z.boolean()) },
  answer: /* @__PURE__ */ page(Bill),
  status: 200,
  access: ROLES,
  problems: { cursor_invalid: 400 },
  paged: true,
});

export const getBill = /* @__PURE__ */ defineOperation({
  id: 'getBill',
  method: 'GET',
  path: '/accounts/{accountId}/bills/{billId}',
  params: { accountId: Id, billId: Id },
  query: { include },
  answer: Bill,
  status: 200,
  access: ROLES,
  problems: {},
});

/** The bill as the PDF that was or would be posted, with the same figures. */
export const getBillDocument = /* @__PURE__ */ defineOperation({
  id: 'getBillDocument',
  method: 'GET',
  path: '/accounts/{accountId}/bills/{billId}/document',
  params: { accountId: Id, billId: Id },
  answer: 'pdf',
  status: 200,
  access: ROLES,
  problems: { document_unavailable: 404 },
});
