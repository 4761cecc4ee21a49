import type { OperationSpec } from '../contract/operation.js';
import type { UtilityError } from './errors.js';

/** How often one call is sent at most, the repeat after a renewed session not counted. */
export const MAX_ATTEMPTS = 4;
const BASE_MS = 300;
const CAP_MS = 8000;
/** Waits that the API asks for are kept up to this; the customer decides about longer ones. */
export const LONGEST_WAIT_SECONDS = 60;
/** What an answer may make us report, so that a nonsense value is not shown as one. */
const LONGEST_REPORTED_SECONDS = 86_400;

/** True where sending twice does the same as sending once: GET, what carries a key, what the resource makes happen once. */
export function isRepeatable({ method, idempotent, repeatable }: OperationSpec): boolean {
  return method === 'GET' || idempotent === true || repeatable === true;
}

/** Exponential backoff with full jitter: from 0 up to a bound that doubles with every attempt, in milliseconds. */
export function backoffMs(attempt: number, random: () => number, base = BASE_MS, cap = CAP_MS): number {
  return Math.floor(random() * Math.min(cap, base * 2 ** (attempt - 1)));
}

/** The delay before the next attempt in milliseconds, or undefined where there should be none. */
export function retryDelayMs(error: UtilityError, attempt: number, random: () => number): number | undefined {
  if (!error.retryable || error.kind === 'unauthorized' || attempt >= MAX_ATTEMPTS) return undefined;
  const asked = error.retryAfterSeconds ?? 0;
  if (asked > LONGEST_WAIT_SECONDS) return undefined;
  return asked * 1000 + backoffMs(attempt, random);
}

/** Reads a wait in seconds: a number, or a `Retry-After` header with seconds or a date. `now` is the server's time. */
export function readRetryAfter(value: unknown, now: number): number | undefined {
  const seconds =
    typeof value === 'string'
      ? /^\s*\d+\s*$/.test(value)
        ? Number(value)
        : Math.ceil((Date.parse(value) - now) / 1000)
      : value;
  if (typeof seconds !== 'number' || Number.isNaN(seconds)) return undefined;
  return Math.min(Math.max(seconds, 0), LONGEST_REPORTED_SECONDS);
}
