import { defineOperation, ROLES } from './operation.js';
import { CivilDate, Currency, Id, Locale, openEnum, page, pageQuery, Service, Zone } from './shared.js';
import * as z from './zod.js';

export const ACCOUNT_STATUSES = ['active', 'suspended', 'closing', 'closed'] as const;
export const SEGMENTS = ['residential', 'small_business', 'commercial', 'industrial', 'official'] as const;

/** The days, both included, on which a read that the customer sends goes into the next bill. */
export const ReadWindow = /* @__PURE__ */ z.object({ from: CivilDate, to: CivilDate });
export type ReadWindow = z.infer<typeof ReadWindow>;

/**
 * An account in a list: enough to choose one, `nextBillOn`, the day its next bill is expected, where known, and
 * `readWindow`, when the customer may read the meter for that bill.
 */
export const AccountSummary = /* @__PURE__ */ z.object({
  id: Id,
  number: z.string(),
  label: z.string(),
  status: /* @__PURE__ */ openEnum<(typeof ACCOUNT_STATUSES)[number]>(),
  currency: Currency,
  locale: Locale,
  zone: Zone,
  nextBillOn: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.nullable(CivilDate)),
  readWindow: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.nullable(ReadWindow)),
});
export type AccountSummary = z.infer<typeof AccountSummary>;

/** A postal address as the utility prints it, plus the parts a program may need. */
export const Address = /* @__PURE__ */ z.object({
  lines: z.array(z.string()),
  locality: z.string(),
  region: /* @__PURE__ */ z.optional(z.string()),
  postalCode: /* @__PURE__ */ z.optional(z.string()),
  country: /* @__PURE__ */ z.string().check(/* @__PURE__ */ z.regex(/^[A-Z]{2}$/)),
});
export type Address = z.infer<typeof Address>;

/** A place where one service is delivered and, usually, metered. */
export const ServicePoint = /* @__PURE__ */ z.object({
  id: Id,
  service: Service,
  address: Address,
  zone: Zone,
  meterId: /* @__PURE__ */ z.optional(Id),
  tariffId: /* @__PURE__ */ z.optional(Id),
  stratum: /* @__PURE__ */ z.optional(z.int()),
  premiseId: /* @__PURE__ */ z.optional(Id),
});
export type ServicePoint = z.infer<typeof ServicePoint>;

/** An account: who is billed, in which currency, language and zone, for which service points. */
export const Account = /* @__PURE__ */ z.extend(AccountSummary, {
  holderName: z.string(),
  segment: /* @__PURE__ */ openEnum<(typeof SEGMENTS)[number]>(),
  servicePoints: z.array(ServicePoint),
});
export type Account = z.infer<typeof Account>;

export const listAccounts = /* @__PURE__ */ defineOperation({
  id: 'listAccounts',
  method: 'GET',
  path: '/accounts',
  query: pageQuery,
  answer: /* @__PURE__ */ page(AccountSummary),
  status: 200,
  access: ROLES,
  problems: { cursor_invalid: 400 },
  paged: true,
});

export const getAccount = /* @__PURE__ */ defineOperation({
  id: 'getAccount',
  method: 'GET',
  path: '/accounts/{accountId}',
  params: { accountId: Id },
  answer: Account,
  status: 200,
  access: ROLES,
  problems: {},
});
