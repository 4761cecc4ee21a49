import { defineOperation, ROLES } from './operation.js';
import {
  CivilDate,
  Currency,
  Decimal,
  Id,
  Instant,
  type Open,
  openEnum,
  Period,
  Service,
  Zone,
} from './shared.js';
import { fitsColumns, IntegerColumn, QualityRun } from './usage-columns.js';
import * as z from './zod.js';

/** Where the flow goes, seen from the customer. */
export const USAGE_DIRECTIONS = ['import', 'export', 'net', 'generation'] as const;
export type UsageDirection = Open<(typeof USAGE_DIRECTIONS)[number]>;

/** The lengths of interval that a utility usually has. Those that begin with `PT` are elapsed time, the others civil. */
export const USAGE_INTERVALS = ['PT5M', 'PT15M', 'PT30M', 'PT1H', 'P1D', 'P1M'] as const;
export type UsageInterval = Open<(typeof USAGE_INTERVALS)[number]>;

/** What an answer may carry beside the quantities. */
export const USAGE_INCLUDES = ['cost', 'tou', 'temperature', 'bills'] as const;

/** How many readings there should be and how many there are. `expected` = `present` + `missing`. */
export const UsageCoverage = /* @__PURE__ */ z
  .object({
    expected: /* @__PURE__ */ z.int().check(/* @__PURE__ */ z.minimum(0)),
    present: /* @__PURE__ */ z.int().check(/* @__PURE__ */ z.minimum(0)),
    estimated: /* @__PURE__ */ z.int().check(/* @__PURE__ */ z.minimum(0)),
    missing: /* @__PURE__ */ z.int().check(/* @__PURE__ */ z.minimum(0)),
  })
  .check(
    /* @__PURE__ */ z.refine(
      ({ expected, present, estimated, missing }) => expected === present + missing && estimated <= present,
    ),
  );
export type UsageCoverage = z.infer<typeof UsageCoverage>;

/** What each interval cost: `values` × `scale` in the currency's major unit. Rounded once, after summing. */
export const UsageCost = /* @__PURE__ */ z.object({
  currency: Currency,
  scale: Decimal,
  values: IntegerColumn,
});
export type UsageCost = z.infer<typeof UsageCost>;

/** Under which time of use each interval fell: `values` are positions in `labels`. */
export const UsageTouLabels = /* @__PURE__ */ z.object({
  labels: z.array(z.string()),
  values: IntegerColumn,
});
export type UsageTouLabels = z.infer<typeof UsageTouLabels>;

/** An interval of a column that rests on fewer readings than it should, or on estimated ones among others. */
export const PartialInterval = /* @__PURE__ */ z.object({
  at: /* @__PURE__ */ z.int().check(/* @__PURE__ */ z.minimum(0)),
  expected: /* @__PURE__ */ z.int().check(/* @__PURE__ */ z.minimum(1)),
  present: /* @__PURE__ */ z.int().check(/* @__PURE__ */ z.minimum(0)),
  estimated: /* @__PURE__ */ z.int().check(/* @__PURE__ */ z.minimum(0)),
});
export type PartialInterval = z.infer<typeof PartialInterval>;

/** A meter and the time during which it counted this flow. */
export const UsageMeter = /* @__PURE__ */ z.object({
  meterId: Id,
  from: Instant,
  to: /* @__PURE__ */ z.nullable(Instant),
});

/**
 * One flow through a service point, in columns: interval `i` used `values[i]` × `scale` `unit`s. It begins at
 * `starts[i]` where a source is irregular, else `i` intervals after `start`: of `PT…` by elapsed time, of `P1D` and
 * `P1M` by the civil calendar of `zone`. `null` is unknown, never zero.
 */
export const UsageSeries = /* @__PURE__ */ z
  .object({
    servicePointId: Id,
    register: /* @__PURE__ */ z.optional(z.string()),
    direction: /* @__PURE__ */ openEnum<(typeof USAGE_DIRECTIONS)[number]>(),
    start: Instant,
    end: Instant,
    interval: /* @__PURE__ */ openEnum<(typeof USAGE_INTERVALS)[number]>(),
    starts: /* @__PURE__ */ z.optional(z.array(Instant)),
    zone: Zone,
    unit: z.string(),
    scale: Decimal,
    values: IntegerColumn,
    quality: z.array(QualityRun),
    partial: /* @__PURE__ */ z.optional(z.array(PartialInterval)),
    cost: /* @__PURE__ */ z.optional(UsageCost),
    touLabels: /* @__PURE__ */ z.optional(UsageTouLabels),
    coverage: UsageCoverage,
    availableRange: Period,
    asOf: Instant,
    meters: /* @__PURE__ */ z.optional(z.array(UsageMeter)),
  })
  .check(/* @__PURE__ */ z.refine(fitsColumns, { path: ['values'] }));
export type UsageSeries = z.infer<typeof UsageSeries>;

/** A resolution in which usage can be asked for, and the longest range of one answer. */
export const UsageResolution = /* @__PURE__ */ z.object({
  interval: /* @__PURE__ */ openEnum<(typeof USAGE_INTERVALS)[number]>(),
  maxDays: /* @__PURE__ */ z.int().check(/* @__PURE__ */ z.minimum(1)),
});
export type UsageResolution = z.infer<typeof UsageResolution>;

/** What can be asked about the usage of a service point. `resolutions` stand from the coarsest to the finest. */
export const UsageCapabilities = /* @__PURE__ */ z.object({
  resolutions: z.array(UsageResolution),
  hasCost: z.boolean(),
  hasTou: z.boolean(),
  hasTemperature: z.boolean(),
  usualDelayHours: /* @__PURE__ */ z.int().check(/* @__PURE__ */ z.minimum(0)),
});
export type UsageCapabilities = z.infer<typeof UsageCapabilities>;

/** Mean outside temperatures by civil day from `startOn`: `values[i]` × `scale` degrees Celsius. */
export const UsageTemperature = /* @__PURE__ */ z.object({
  startOn: CivilDate,
  scale: Decimal,
  values: IntegerColumn,
  place: /* @__PURE__ */ z.optional(z.string()),
});
export type UsageTemperature = z.infer<typeof UsageTemperature>;

/** The span of time that a bill charges. */
export const UsageBillPeriod = /* @__PURE__ */ z.object({ billId: Id, period: Period });
export type UsageBillPeriod = z.infer<typeof UsageBillPeriod>;

/** The usage of a service point over a range of days: a series for each register and direction. */
export const Usage = /* @__PURE__ */ z.object({
  servicePointId: Id,
  service: Service,
  label: /* @__PURE__ */ z.optional(z.string()),
  zone: Zone,
  capabilities: UsageCapabilities,
  series: z.array(UsageSeries),
  temperature: /* @__PURE__ */ z.optional(UsageTemperature),
  billPeriods: /* @__PURE__ */ z.optional(z.array(UsageBillPeriod)),
});
export type Usage = z.infer<typeof Usage>;

/**
 * Usage of one metered place, from the day `from` up to, not including, the day `to`, in one resolution. Without
 * `servicePointId` it is the account's first metered place, so that a page can ask before it knows the places.
 * Without a range it is the longest that the resolution allows, up to the newest reading.
 */
export const getUsage = /* @__PURE__ */ defineOperation({
  id: 'getUsage',
  method: 'GET',
  path: '/accounts/{accountId}/usage',
  params: { accountId: Id },
  query: {
    servicePointId: /* @__PURE__ */ z.optional(Id),
    from: /* @__PURE__ */ z.optional(CivilDate),
    to: /* @__PURE__ */ z.optional(CivilDate),
    resolution: /* @__PURE__ */ z.optional(z.string()),
    direction: /* @__PURE__ */ z.optional(z.string()),
    include: /* @__PURE__ */ z.optional(z.array(/* @__PURE__ */ z.enum(USAGE_INCLUDES))),
  },
  answer: Usage,
  status: 200,
  access: ROLES,
  problems: { resolution_unavailable: 422, range_too_large: 422, usage_unavailable: 404 },
});
