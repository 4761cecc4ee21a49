import { Address } from './accounts.js';
import { defineOperation, ROLES } from './operation.js';
import {
  CivilDate,
  Currency,
  Decimal,
  Id,
  LocalizedText,
  MinorUnits,
  openEnum,
  Service,
  Zone,
} from './shared.js';
import * as z from './zod.js';

export const OCCUPANCIES = ['vacant', 'occupied', 'yours'] as const;
export const SUPPLIES = ['on', 'off', 'none'] as const;
export const METER_ACCESS = ['outside', 'inside', 'remote'] as const;
export const FEE_KINDS = ['connection', 'visit', 'reconnection', 'other'] as const;

/** A register of a meter that a customer may read. `lastValue` is null where others live there. */
export const PremiseRegister = z.object({
  register: z.string(),
  unit: z.string(),
  digits: z.int(),
  lastValue: z.nullable(Decimal),
  lastReadOn: z.nullable(CivilDate),
  usualPerDay: z.nullable(Decimal),
});
export type PremiseRegister = z.infer<typeof PremiseRegister>;

/** A meter and who can get at it. One that is `remote` reads itself. */
export const PremiseMeter = z.object({
  id: Id,
  access: /* @__PURE__ */ openEnum<(typeof METER_ACCESS)[number]>(),
  registers: z.array(PremiseRegister),
});

/** A price list that can be chosen. */
export const TariffChoice = z.object({
  tariffId: Id,
  name: z.string(),
  text: LocalizedText,
  isUsual: z.boolean(),
});

/** What the utility keeps as a security. */
export const Deposit = z.object({ amountMinor: MinorUnits, text: LocalizedText });

/** What a start costs once. */
export const PremiseFee = z.object({
  kind: /* @__PURE__ */ openEnum<(typeof FEE_KINDS)[number]>(),
  label: LocalizedText,
  amountMinor: MinorUnits,
});

/**
 * One service of a place: what has to be done to start or stop it, and what that costs. `visit` says why somebody has to
 * come, and is null where nobody has to. What a day costs is without use (`dailyFixedMinor`) and as the customer uses it
 * (`usualDailyMinor`, only at their own places).
 */
export const PremiseService = z.object({
  servicePointId: Id,
  service: Service,
  supply: /* @__PURE__ */ openEnum<(typeof SUPPLIES)[number]>(),
  tariffs: z.array(TariffChoice),
  meter: z.nullable(PremiseMeter),
  deposit: z.nullable(Deposit),
  fees: z.array(PremiseFee),
  visit: z.nullable(LocalizedText),
  dailyFixedMinor: MinorUnits,
  usualDailyMinor: z.nullable(MinorUnits),
  billedUntil: z.nullable(CivilDate),
});
export type PremiseService = z.infer<typeof PremiseService>;

/** A place with its service options. */
export const Premise = z.object({
  id: Id,
  label: z.string(),
  address: Address,
  zone: Zone,
  currency: Currency,
  occupancy: /* @__PURE__ */ openEnum<(typeof OCCUPANCIES)[number]>(),
  services: z.array(PremiseService),
});
export type Premise = z.infer<typeof Premise>;

export const getPremise = /* @__PURE__ */ defineOperation({
  id: 'getPremise',
  method: 'GET',
  path: '/premises/{premiseId}',
  params: { premiseId: Id },
  answer: Premise,
  status: 200,
  access: ROLES,
  problems: {},
});
