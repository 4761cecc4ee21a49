import type { LINE_KINDS } from './bills.js';
import type { CAUSES } from './causes.js';
import { defineOperation, ROLES } from './operation.js';
import { Decimal, Id, LocalizedText, openEnum, page, pageQuery, Service } from './shared.js';
import * as z from './zod.js';

/** How the effect of a tip is stated, so that it can be priced on a customer's own bill. */
export const TIP_EFFECT_KINDS = [
  'quantity_per_month',
  'percent_of_use',
  'percent_moved',
  'lines_avoided',
] as const;

/**
 * What following a tip does, as a rule: a quantity or a share of the use that is saved, a share of it that moves to
 * other hours, or charges that do not come. Which of the figures are stated follows from `kind`.
 */
export const TipEffect = /* @__PURE__ */ z.object({
  kind: /* @__PURE__ */ openEnum<(typeof TIP_EFFECT_KINDS)[number]>(),
  quantity: /* @__PURE__ */ z.optional(Decimal),
  unit: /* @__PURE__ */ z.optional(z.string()),
  percent: /* @__PURE__ */ z.optional(Decimal),
  fromTouLabel: /* @__PURE__ */ z.optional(z.string()),
  toTouLabel: /* @__PURE__ */ z.optional(z.string()),
  lineKinds: /* @__PURE__ */ z.optional(z.array(/* @__PURE__ */ openEnum<(typeof LINE_KINDS)[number]>())),
});
export type TipEffect = z.infer<typeof TipEffect>;

/** Advice of the utility: what a customer can do about a cause, for which services, and how much it may save. */
export const Tip = /* @__PURE__ */ z.object({
  id: Id,
  services: z.array(Service),
  causes: z.array(/* @__PURE__ */ openEnum<(typeof CAUSES)[number]>()),
  title: LocalizedText,
  text: LocalizedText,
  effect: /* @__PURE__ */ z.nullable(TipEffect),
});
export type Tip = z.infer<typeof Tip>;

/** The utility's advice for an account, in its own order. */
export const listTips = /* @__PURE__ */ defineOperation({
  id: 'listTips',
  method: 'GET',
  path: '/accounts/{accountId}/tips',
  params: { accountId: Id },
  query: pageQuery,
  answer: /* @__PURE__ */ page(Tip),
  status: 200,
  access: ROLES,
  problems: { cursor_invalid: 400 },
  paged: true,
});
