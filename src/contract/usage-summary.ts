import { defineOperation, ROLES } from './operation.js';
import { Decimal, Id, Instant, openEnum, Period, Service, Zone } from './shared.js';
import { type USAGE_DIRECTIONS, UsageCapabilities, UsageCoverage } from './usage.js';
import * as z from './zod.js';

/** How much of a flow there was since the last bill, and how far that is known. */
export const UsageSinceBill = /* @__PURE__ */ z.object({
  period: Period,
  quantity: Decimal,
  coverage: UsageCoverage,
});

/** What is held of one flow, and how much it was since the last bill. */
export const UsageFlow = /* @__PURE__ */ z.object({
  register: /* @__PURE__ */ z.optional(z.string()),
  direction: /* @__PURE__ */ openEnum<(typeof USAGE_DIRECTIONS)[number]>(),
  unit: z.string(),
  availableRange: /* @__PURE__ */ z.nullable(Period),
  asOf: Instant,
  sinceLastBill: /* @__PURE__ */ z.nullable(UsageSinceBill),
});
export type UsageFlow = z.infer<typeof UsageFlow>;

/** A metered place with what can be asked about it. */
export const UsagePoint = /* @__PURE__ */ z.object({
  servicePointId: Id,
  service: Service,
  label: /* @__PURE__ */ z.optional(z.string()),
  zone: Zone,
  capabilities: UsageCapabilities,
  flows: z.array(UsageFlow),
});
export type UsagePoint = z.infer<typeof UsagePoint>;

/** All metered places of an account. */
export const UsageSummary = /* @__PURE__ */ z.object({ accountId: Id, points: z.array(UsagePoint) });
export type UsageSummary = z.infer<typeof UsageSummary>;

/** What usage there is: places, flows, resolutions, and how much it was since the last bill. */
export const getUsageSummary = /* @__PURE__ */ defineOperation({
  id: 'getUsageSummary',
  method: 'GET',
  path: '/accounts/{accountId}/usage/summary',
  params: { accountId: Id },
  answer: UsageSummary,
  status: 200,
  access: ROLES,
  problems: {},
});
