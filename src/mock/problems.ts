import { operationDocs } from '../contract/all.docs.js';
import type { ProblemDoc } from '../contract/describe.docs.js';
import {
  COMMON_PROBLEMS,
  CONDITION_PROBLEMS,
  IDEMPOTENCY_PROBLEMS,
  type OperationSpec,
  type Problem,
} from '../contract/index.js';
import { commonProblems } from '../contract/problem.docs.js';

export type ProblemFields = NonNullable<Problem['errors']>;
type CommonCode =
  keyof typeof COMMON_PROBLEMS | keyof typeof IDEMPOTENCY_PROBLEMS | keyof typeof CONDITION_PROBLEMS;

/** The codes that an operation may refuse with. */
export type CodeOf<S extends OperationSpec> = CommonCode | (keyof S['problems'] & string);

const ownWords = new Map<string, ProblemDoc>(
  Object.values(operationDocs).flatMap(({ problems }) => Object.entries(problems)),
);

const statuses: Readonly<Record<string, number>> = {
  ...COMMON_PROBLEMS,
  ...IDEMPOTENCY_PROBLEMS,
  ...CONDITION_PROBLEMS,
};

/** The status of a code: that of the operation, else the common one; undefined for a code that it does not have. */
export function statusOf(code: string, operation?: OperationSpec): number | undefined {
  const own = operation?.problems ?? {};
  if (Object.hasOwn(own, code)) return own[code];
  return Object.hasOwn(statuses, code) ? statuses[code] : undefined;
}

/** The code that says a status best: an operation's own problem has no status of its own, so it is a common one. */
export function codeOfStatus(status: number): string {
  const found = Object.entries(COMMON_PROBLEMS).find(([, value]) => value === status);
  if (found) return found[0];
  return status < 500 ? `http_${status}` : 'unavailable';
}

function wordsOf(code: string): ProblemDoc | undefined {
  const common: Readonly<Record<string, ProblemDoc>> = commonProblems;
  return Object.hasOwn(common, code) ? common[code] : ownWords.get(code);
}

/** What the contract says that a problem points at. */
export function problemErrors(code: string): ProblemFields {
  return (wordsOf(code)?.errors ?? []).map((error) => ({ ...error }));
}

/** Thrown wherever a request is refused; whoever answers makes it a problem document. */
export class Refusal extends Error {
  constructor(
    readonly code: string,
    readonly status: number,
    readonly errors?: ProblemFields,
    detail?: string,
    /** The payment that stands in the way. */
    readonly paymentId?: string,
  ) {
    super(detail ?? code);
    this.name = 'Refusal';
    this.detail = detail;
  }

  readonly detail: string | undefined;
}

/** Refuses with one of the operation's own codes or a common one. */
export function refuse<S extends OperationSpec>(
  operation: S,
  code: CodeOf<S>,
  errors?: ProblemFields,
  detail?: string,
): Refusal {
  return new Refusal(code, statusOf(code, operation) ?? 500, errors, detail);
}

/** The problem document of a refusal, in the contract's words. */
export function problemOf(refusal: Refusal, requestId: string, instance: string): Problem {
  const words = wordsOf(refusal.code);
  const isLater = refusal.status === 429 || refusal.status >= 500;
  const errors = refusal.errors ?? problemErrors(refusal.code);
  const retryable = words?.retryable ?? isLater;
  const retryAfterSeconds = words?.retryAfterSeconds;
  return {
    type: `urn:servicedrop:problem:${refusal.code}`,
    title: words?.title ?? 'The request was refused',
    status: refusal.status,
    detail: refusal.detail ?? words?.detail ?? 'The utility refused this request.',
    instance,
    code: refusal.code,
    requestId,
    retryable,
    ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }),
    ...(errors.length === 0 ? {} : { errors }),
    ...(refusal.paymentId === undefined ? {} : { paymentId: refusal.paymentId }),
  };
}
