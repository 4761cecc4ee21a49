import type { OperationSpec } from './operation.js';
import { Id, type Open } from './shared.js';
import * as z from './zod.js';

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
  paymentId: /* @__PURE__ */ z.optional(Id),
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

/** Problems that every operation with an `If-Match` may answer. */
export const CONDITION_PROBLEMS = { version_missing: 428, version_outdated: 412 } as const;

export type ProblemCode = Open<
  keyof typeof COMMON_PROBLEMS | keyof typeof IDEMPOTENCY_PROBLEMS | keyof typeof CONDITION_PROBLEMS
>;

/** Every problem that an operation may answer, code by status: those that fit it of the common ones, and its own. */
export function problemsOf(operation: OperationSpec): Record<string, number> {
  const { access, method, params, query, body } = operation;
  const isSessionBound = access !== 'public' && access !== 'server';
  const applies: Record<keyof typeof COMMON_PROBLEMS, boolean> = {
    validation_failed: Boolean(params ?? query ?? body),
    unauthorized: access !== 'public',
    session_expired: isSessionBound,
    forbidden: access !== 'public',
    step_up_required: isSessionBound && method !== 'GET',
    not_found: access === 'public' || params !== undefined,
    rate_limited: true,
    internal_error: true,
    unavailable: true,
  };
  const common = Object.entries(COMMON_PROBLEMS).filter(([code]) => applies[code as keyof typeof applies]);
  return {
    ...Object.fromEntries(common),
    ...(operation.idempotent ? IDEMPOTENCY_PROBLEMS : {}),
    ...(operation.conditional ? CONDITION_PROBLEMS : {}),
    ...operation.problems,
  };
}
