import { defineOperation, ROLES } from './operation.js';
import {
  CivilDate,
  Currency,
  Decimal,
  Id,
  Instant,
  LocalizedText,
  openEnum,
  type Open,
  Service,
} from './shared.js';
import * as z from './zod.js';

/** What a component's rate is charged per. */
export const RATE_PER = [
  'unit',
  'unit_capacity_day',
  'unit_demand',
  'day',
  'month',
  'period',
  'percent',
] as const;
export type RatePer = Open<(typeof RATE_PER)[number]>;

/** The time a tier's limits are stated for; they scale to the length of the bill. */
export const TIER_SPANS = ['day', 'month', 'period'] as const;

/** A block of consumption: from `from` (inclusive) up to `to` (exclusive; null is no limit), per month or period. */
export const TariffTier = /* @__PURE__ */ z.object({
  index: z.int(),
  from: Decimal,
  to: /* @__PURE__ */ z.nullable(Decimal),
  per: /* @__PURE__ */ openEnum<(typeof TIER_SPANS)[number]>(),
});

/** One priced component of a tariff. `kind` is the line kind that it produces on a bill. */
export const TariffComponent = /* @__PURE__ */ z.object({
  id: Id,
  kind: z.string(),
  label: z.string(),
  rate: Decimal,
  per: /* @__PURE__ */ openEnum<(typeof RATE_PER)[number]>(),
  unit: /* @__PURE__ */ z.optional(z.string()),
  tier: /* @__PURE__ */ z.optional(TariffTier),
  touLabel: /* @__PURE__ */ z.optional(z.string()),
});
export type TariffComponent = z.infer<typeof TariffComponent>;

export const TARIFF_RULE_KINDS = [
  'usage_band',
  'subsistence_block',
  'minimum',
  'estimation',
  'notice',
] as const;

/** A regulator's rule that a bill can be checked against, with its legal name and the day it took effect. */
export const TariffRule = /* @__PURE__ */ z.object({
  kind: /* @__PURE__ */ openEnum<(typeof TARIFF_RULE_KINDS)[number]>(),
  legalLabel: z.string(),
  effectiveOn: CivilDate,
  text: LocalizedText,
  lowerPerDay: /* @__PURE__ */ z.optional(Decimal),
  upperPerDay: /* @__PURE__ */ z.optional(Decimal),
  unit: /* @__PURE__ */ z.optional(z.string()),
});
export type TariffRule = z.infer<typeof TariffRule>;

/** One version of a tariff. Prices never change inside a version; a change is a new version. */
export const Tariff = /* @__PURE__ */ z.object({
  id: Id,
  version: z.string(),
  name: z.string(),
  service: Service,
  currency: Currency,
  validFrom: Instant,
  validTo: /* @__PURE__ */ z.nullable(Instant),
  components: z.array(TariffComponent),
  rules: z.array(TariffRule),
  source: /* @__PURE__ */ z.optional(z.string()),
});
export type Tariff = z.infer<typeof Tariff>;

/** One tariff: the version in force, or the one asked for. */
export const getTariff = /* @__PURE__ */ defineOperation({
  id: 'getTariff',
  method: 'GET',
  path: '/tariffs/{tariffId}',
  params: { tariffId: Id },
  query: { version: /* @__PURE__ */ z.optional(z.string()) },
  answer: Tariff,
  status: 200,
  access: ROLES,
  problems: {},
});
