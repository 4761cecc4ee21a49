/** What can go wrong. The list is closed: elements have words for each, and nothing branches on message text. */
export const ERROR_KINDS = [
  'not-configured',
  'unauthorized',
  'forbidden',
  'not-found',
  'conflict',
  'validation',
  'rate-limited',
  'unavailable',
  'network',
  'timeout',
  'cancelled',
  'bad-response',
] as const;
export type ErrorKind = (typeof ERROR_KINDS)[number];

/** One place that is wrong, in the request or (for `bad-response`) in the answer: a JSON pointer and a code. */
export interface ErrorField {
  pointer: string;
  code: string;
}

/** What is known about an error beside its kind. */
export interface ErrorDetails {
  /** The API's code in snake_case, or the client's own for what never reached the API. */
  code?: string | undefined;
  /** The HTTP status, where there was an answer. */
  status?: number | undefined;
  /** The operation's id in the contract. */
  operation?: string | undefined;
  /** What the utility's support can look up. */
  requestId?: string | undefined;
  /** True where asking again later can help. */
  retryable?: boolean | undefined;
  /** How long the API asks to wait, in seconds. */
  retryAfterSeconds?: number | undefined;
  fields?: readonly ErrorField[] | undefined;
  /** The payment that stands in the way, where the API names one: with `duplicate_recent` the one like it. */
  paymentId?: string | undefined;
  cause?: unknown;
}

/** The only error that the client throws. It never carries a token, a URL or anything the customer wrote. */
export class UtilityError extends Error {
  readonly kind: ErrorKind;
  readonly code: string | undefined;
  readonly status: number | undefined;
  readonly operation: string | undefined;
  readonly requestId: string | undefined;
  readonly retryable: boolean;
  readonly retryAfterSeconds: number | undefined;
  readonly fields: readonly ErrorField[] | undefined;
  readonly paymentId: string | undefined;

  constructor(kind: ErrorKind, details: ErrorDetails = {}) {
    const places = details.fields?.map((field) => `${field.pointer} ${field.code}`).join(', ');
    const words = [details.operation, kind, details.code, details.status, places];
    super(
      words.filter((word) => word !== undefined && word !== '').join(': '),
      details.cause === undefined ? undefined : { cause: details.cause },
    );
    this.name = 'UtilityError';
    this.kind = kind;
    this.code = details.code;
    this.status = details.status;
    this.operation = details.operation;
    this.requestId = details.requestId;
    this.retryable = details.retryable ?? false;
    this.retryAfterSeconds = details.retryAfterSeconds;
    this.fields = details.fields;
    this.paymentId = details.paymentId;
  }
}

export function cancelled(operation: string): UtilityError {
  return new UtilityError('cancelled', { operation });
}

export function timedOut(operation: string): UtilityError {
  return new UtilityError('timeout', { operation, retryable: true });
}

export function notConfigured(operation: string, code: string): UtilityError {
  return new UtilityError('not-configured', { operation, code });
}
