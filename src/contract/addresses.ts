import { Address } from './accounts.js';
import { defineOperation, ROLES } from './operation.js';
import { Id, openEnum, page, pageQuery } from './shared.js';
import * as z from './zod.js';

export const ADDRESS_KINDS = ['premise', 'building'] as const;

/**
 * An address that fits what was typed. A `premise` can be asked about by `premiseId`; a `building` has `units`
 * apartments, which are listed by searching again `within` its id. One that is not `isServed` is told, not offered.
 */
export const AddressMatch = z.object({
  id: Id,
  kind: /* @__PURE__ */ openEnum<(typeof ADDRESS_KINDS)[number]>(),
  label: z.string(),
  unit: z.optional(z.string()),
  address: Address,
  premiseId: z.nullable(Id),
  units: z.int(),
  isServed: z.boolean(),
  servedBy: z.optional(z.string()),
});
export type AddressMatch = z.infer<typeof AddressMatch>;

/** Searches the addresses that the utility knows. Accents, capitals and the usual abbreviations make no difference. */
export const searchAddresses = /* @__PURE__ */ defineOperation({
  id: 'searchAddresses',
  method: 'GET',
  path: '/addresses',
  query: {
    text: z.string().check(z.minLength(2), z.maxLength(200)),
    within: z.optional(Id),
    ...pageQuery,
  },
  answer: /* @__PURE__ */ page(AddressMatch),
  status: 200,
  access: ROLES,
  problems: { cursor_invalid: 400 },
  paged: true,
});
