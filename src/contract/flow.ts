import { defineOperation } from './operation.js';
import { Decimal, Id, LocalizedText, type Open, openEnum, type Schema } from './shared.js';
import * as z from './zod.js';

export const FLOW_PURPOSES = ['move_transfer', 'move_start', 'move_stop', 'payment_help', 'report'] as const;

/**
 * What a flow of purpose `payment_help` can offer: the values of the options of its choice `topic`. An option with
 * another value leads to a person.
 */
export const HELP_TOPICS = ['paid_twice', 'amount_mismatch', 'cannot_pay', 'autopay', 'cases'] as const;
/** The field whose options are the topics of payment help. */
export const HELP_TOPIC_FIELD = 'topic';

export const FIELD_KINDS = [
  'text',
  'long_text',
  'email',
  'phone',
  'number',
  'date',
  'choice',
  'choices',
  'yes_no',
  'address',
  'slot',
  'meter_read',
  'document',
  'bill',
  'payment',
  'information',
] as const;

/** When a step, field or option applies. `field` names an answer given earlier in the flow. */
export type Condition =
  | { all: Condition[] }
  | { any: Condition[] }
  | { not: Condition }
  | { field: string; is: string | boolean }
  | { field: string; in: string[] }
  | { field: string; answered: boolean }
  | { field: string; atLeast: string }
  | { field: string; atMost: string };

export const Condition: Schema<Condition> = /* @__PURE__ */ z.lazy(() =>
  z.union([
    z.object({ all: z.array(Condition) }),
    z.object({ any: z.array(Condition) }),
    z.object({ not: Condition }),
    z.object({ field: Id, is: z.union([z.string(), z.boolean()]) }),
    z.object({ field: Id, in: z.array(z.string()) }),
    z.object({ field: Id, answered: z.boolean() }),
    z.object({ field: Id, atLeast: z.string() }),
    z.object({ field: Id, atMost: z.string() }),
  ]),
);

export const VALIDATION_KINDS = [
  'pattern',
  'min_length',
  'max_length',
  'at_least',
  'at_most',
  'work_day',
  'within_days',
  'not_before',
  'not_after',
] as const;

/** A rule that an answer must meet; `text` says what to do, in the utility's words. */
export const FlowValidation = /* @__PURE__ */ z.object({
  kind: /* @__PURE__ */ openEnum<(typeof VALIDATION_KINDS)[number]>(),
  value: /* @__PURE__ */ z.optional(z.string()),
  text: LocalizedText,
});

/** A document a customer is asked for. Sizes in bytes. */
export const FlowDocument = /* @__PURE__ */ z.object({
  accepts: z.array(z.string()),
  maxBytes: z.int(),
  maxFiles: z.int(),
});

/** One answer that can be chosen. */
export const FlowOption = /* @__PURE__ */ z.object({
  value: z.string(),
  label: LocalizedText,
  hint: /* @__PURE__ */ z.optional(LocalizedText),
  when: /* @__PURE__ */ z.optional(Condition),
});

/** One question. An unknown kind is asked as text. */
export const FlowField = /* @__PURE__ */ z.object({
  id: Id,
  kind: /* @__PURE__ */ openEnum<(typeof FIELD_KINDS)[number]>(),
  label: LocalizedText,
  hint: /* @__PURE__ */ z.optional(LocalizedText),
  required: z.boolean(),
  when: /* @__PURE__ */ z.optional(Condition),
  options: /* @__PURE__ */ z.optional(z.array(FlowOption)),
  validations: /* @__PURE__ */ z.optional(z.array(FlowValidation)),
  document: /* @__PURE__ */ z.optional(FlowDocument),
  unit: /* @__PURE__ */ z.optional(z.string()),
  step: /* @__PURE__ */ z.optional(Decimal),
});
export type FlowField = z.infer<typeof FlowField>;

/** One screen of a flow. */
export const FlowStep = /* @__PURE__ */ z.object({
  id: Id,
  title: LocalizedText,
  text: /* @__PURE__ */ z.optional(LocalizedText),
  when: /* @__PURE__ */ z.optional(Condition),
  fields: z.array(FlowField),
});
export type FlowStep = z.infer<typeof FlowStep>;

/** A process that the utility writes as data: the steps of a move, of payment help, of a report. */
export const Flow = /* @__PURE__ */ z.object({
  id: Id,
  version: z.string(),
  purpose: /* @__PURE__ */ openEnum<(typeof FLOW_PURPOSES)[number]>(),
  title: LocalizedText,
  steps: z.array(FlowStep),
});
export type Flow = z.infer<typeof Flow>;
export type FlowPurpose = Open<(typeof FLOW_PURPOSES)[number]>;

/** One flow, whole. The config lists which there are, so that a page loads only the one it shows. */
export const getFlow = /* @__PURE__ */ defineOperation({
  id: 'getFlow',
  method: 'GET',
  path: '/config/flows/{flowId}',
  params: { flowId: Id },
  answer: Flow,
  status: 200,
  access: 'public',
  problems: {},
});
