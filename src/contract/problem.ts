import { Id, type Open } from './shared.js';
import { z } from './zod.js';

/** One thing that is wrong with the request: where (a JSON pointer into body or query) and what. */
export const ProblemField = /* @__PURE__ */ z.object({ pointer: z.string(), code: z.string() });

/**
 * What went wrong, as an RFC 9457 document (`application/problem+json`).
 * `code` is for programs; `title` and `detail` are for developers and never shown to a customer.
 */
export const Problem = /* @__PURE__ */ z.object({
  type: /* @__PURE__ */ z.optional(z.string()),
  title: z.string(),
  status: z.int(),
  detail: /* @__PURE__ */ z.optional(z.string()),
  instance: /* @__PURE__ */ z.optional(z.string()),
  code: z.string(),
  requestId: Id,
  retryable: z.boolean(),
  retryAfterSeconds: /* @__PURE__ */ z.optional(z.number()),
  errors: /* @__PURE__ */ z.optional(z.array(ProblemField)),
});
export type Problem = z.infer<typeof Problem>;

/** Problems that any operation may answer, beside its own. */
export const COMMON_PROBLEMS = {
  validation_failed: 400,
  unauthorized: 401,
  session_expired: 401,
  forbidden: 403,
  step_up_required: 403,
  not_found: 404,
  rate_limited: 429,
  internal_error: 500,
  unavailable: 503,
} as const;

/** Problems that every operation with an `Idempotency-Key` may answer. */
export const IDEMPOTENCY_PROBLEMS = {
  idempotency_key_missing: 400,
  idempotency_in_flight: 409,
  idempotency_key_reused: 422,
} as const;

export type ProblemCode = Open<keyof typeof COMMON_PROBLEMS | keyof typeof IDEMPOTENCY_PROBLEMS>;
