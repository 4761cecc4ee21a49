import { AccountSummary } from './accounts.js';
import { defineOperation, ROLES } from './operation.js';
import { Id, Instant } from './shared.js';
import * as z from './zod.js';

/** The longest life of a client token, in seconds. */
export const MAX_SESSION_SECONDS = 1800;

/** What the embedding site's server asks for on behalf of a customer it has signed in. */
export const SessionRequest = /* @__PURE__ */ z.object({
  customerId: Id,
  role: /* @__PURE__ */ z.enum(ROLES),
  accountIds: /* @__PURE__ */ z.optional(z.array(Id)),
  components: /* @__PURE__ */ z.optional(z.array(z.string())),
  origins: z.array(z.string()),
  ttlSeconds: /* @__PURE__ */ z.optional(
    /* @__PURE__ */ z
      .int()
      .check(/* @__PURE__ */ z.minimum(1), /* @__PURE__ */ z.maximum(MAX_SESSION_SECONDS)),
  ),
});
export type SessionRequest = z.infer<typeof SessionRequest>;

/** A client token and what it opens. Hand it to the page as it is; never put it in a URL, a log or storage. */
export const Session = /* @__PURE__ */ z.object({
  token: /* @__PURE__ */ z.string().check(/* @__PURE__ */ z.minLength(1)),
  expiresAt: Instant,
  role: /* @__PURE__ */ z.enum(ROLES),
  accounts: z.array(AccountSummary),
  components: /* @__PURE__ */ z.optional(z.array(z.string())),
  origins: z.array(z.string()),
});
export type Session = z.infer<typeof Session>;

/** Mints a client token. Called by the embedding site's server with its server key, never by a page. */
export const createSession = /* @__PURE__ */ defineOperation({
  id: 'createSession',
  method: 'POST',
  path: '/sessions',
  body: SessionRequest,
  answer: Session,
  status: 201,
  access: 'server',
  problems: { unknown_customer: 422, unknown_account: 422 },
});
