import { type OperationId, operations } from '../contract/index.js';
import * as z from '../contract/zod.js';

/**
 * What goes wrong, at the named operation or at every one (`*`).
 *
 * - `latency:<ms>`: the answer comes that much later; what was asked for has happened before.
 * - `status:<code>`: nothing happens, and the answer is a problem of that status.
 * - `problem:<code>`: the same, with a code of the contract such as `step_up_required`.
 * - `drop-before`: nothing happens and the connection closes. `drop-after`: it happens, the answer is lost.
 * - `malformed`: the answer breaks the contract. `slow-body`: its body trickles in (`slow-body:<ms>` says how long).
 * - `truncated-body`: the connection closes in the middle of the body.
 * - `expire-session`: the token ends just before this request.
 */
export type FaultKind =
  | `latency:${number}`
  | `status:${number}`
  | `problem:${string}`
  | 'drop-before'
  | 'drop-after'
  | 'malformed'
  | 'slow-body'
  | `slow-body:${number}`
  | 'truncated-body'
  | 'expire-session';

/** A fault: it strikes once `after` calls have passed (default 0), `times` times (default: until it is taken away). */
export interface Fault {
  readonly operation: OperationId | '*';
  readonly kind: FaultKind;
  readonly after?: number | undefined;
  readonly times?: number | undefined;
}

/** What strikes one call. */
export interface Strike {
  latencyMs: number;
  status?: number;
  problem?: string;
  drop?: 'before' | 'after';
  malformed?: true;
  slowBodyMs?: number;
  truncated?: true;
  expireSession?: true;
}

const SLOW_BODY_MS = 2000;
const KIND =
  /^(?:latency:(?<latency>\d{1,9})|status:(?<status>[45]\d\d)|problem:(?<problem>[a-z][a-z0-9_]{0,63})|slow-body(?::(?<slow>\d{1,9}))?|drop-before|drop-after|malformed|truncated-body|expire-session)$/;
const operationIds = new Set<string>(['*', ...operations.map((operation) => operation.id)]);

/** A fault as a request to `/_mock/faults` states it. */
export const FaultSchema = z.object({
  operation: z.string().check(z.refine((id) => operationIds.has(id), { error: 'unknown_operation' })),
  kind: z.string().check(z.refine((kind) => KIND.test(kind), { error: 'unknown_kind' })),
  after: z.optional(z.int().check(z.minimum(0))),
  times: z.optional(z.int().check(z.minimum(1))),
});

function strikeWith(strike: Strike, kind: string): void {
  const groups = KIND.exec(kind)?.groups ?? {};
  if (groups['latency'] !== undefined) strike.latencyMs += Number(groups['latency']);
  else if (groups['status'] !== undefined) strike.status = Number(groups['status']);
  else if (groups['problem'] !== undefined) strike.problem = groups['problem'];
  else if (kind.startsWith('slow-body')) strike.slowBodyMs = Number(groups['slow'] ?? SLOW_BODY_MS);
  else if (kind === 'drop-before') strike.drop = 'before';
  else if (kind === 'drop-after') strike.drop = 'after';
  else if (kind === 'malformed') strike.malformed = true;
  else if (kind === 'truncated-body') strike.truncated = true;
  else strike.expireSession = true;
}

/** The faults of one world and how often each has been met. */
export class FaultPlan {
  #faults: { fault: z.infer<typeof FaultSchema>; met: number }[] = [];

  /** Replaces all faults. Throws a RangeError for one that is not understood, and then changes nothing. */
  set(faults: readonly Fault[]): void {
    const wrong = faults.find((fault) => !z.safeParse(FaultSchema, fault).success);
    if (wrong) throw new RangeError(`No such fault: ${JSON.stringify(wrong)}`);
    this.#faults = faults.map((fault) => ({ fault, met: 0 }));
  }

  /** Counts a call of the operation and says what strikes it. */
  meet(operation: string): Strike {
    const strike: Strike = { latencyMs: 0 };
    for (const entry of this.#faults) {
      const { operation: target, kind, after = 0, times = Infinity } = entry.fault;
      if (target !== '*' && target !== operation) continue;
      entry.met += 1;
      if (entry.met > after && entry.met <= after + times) strikeWith(strike, kind);
    }
    return strike;
  }
}
