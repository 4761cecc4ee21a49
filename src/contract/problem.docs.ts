import { describeObject, type ProblemDoc, type SchemaDoc } from './describe.docs.js';
import {
  type COMMON_PROBLEMS,
  type CONDITION_PROBLEMS,
  type IDEMPOTENCY_PROBLEMS,
  Problem,
  ProblemField,
} from './problem.js';

export const problemSchemas: SchemaDoc[] = [
  describeObject('Problem', Problem, 'What went wrong, as an RFC 9457 document.', {
    type: 'A URI of the kind of problem; `about:blank` where it is left out.',
    title: 'The kind of problem in a few English words, for developers.',
    status: 'The HTTP status, again.',
    detail: 'This case in a sentence, for developers. Never shown to a customer.',
    instance: 'A URI of this very case.',
    code: 'The kind of problem for programs, in snake_case. Each operation lists its own; treat an unknown one by its status.',
    requestId: 'Names this request in the logs of the utility. Show it to a customer who asks for help.',
    retryable: 'Whether the same request, with the same `Idempotency-Key`, may succeed later.',
    retryAfterSeconds: 'How many seconds to wait before that, where the server knows.',
    errors: 'What is wrong with the request, one entry a fault.',
    paymentId:
      'The payment that stands in the way: with `duplicate_recent` the equal one that was made a little earlier.',
  }),
  describeObject('ProblemField', ProblemField, 'One fault of a request.', {
    pointer: 'Where: a JSON pointer that begins with `/body`, `/query`, `/path` or `/header`.',
    code: 'What, in snake_case, such as `required` or `invalid`.',
  }),
];

/** The words of the problems that are not of one operation alone. */
export const commonProblems: Record<
  keyof typeof COMMON_PROBLEMS | keyof typeof IDEMPOTENCY_PROBLEMS | keyof typeof CONDITION_PROBLEMS,
  ProblemDoc
> = {
  validation_failed: {
    title: 'The request is not valid',
    detail: 'A parameter or the body does not fit its schema; `errors` says where.',
    retryable: false,
    errors: [{ pointer: '/query/limit', code: 'too_big' }],
  },
  unauthorized: {
    title: 'No valid token',
    detail: 'The request carries no bearer token, or one that is not known here.',
    retryable: false,
  },
  session_expired: {
    title: 'The client token has expired',
    detail: 'Ask for a new client token and send the request once more.',
    retryable: false,
  },
  forbidden: {
    title: 'Not allowed',
    detail: 'The token does not open this account, serve this role or come from this origin.',
    retryable: false,
  },
  step_up_required: {
    title: 'The customer must sign in again',
    detail: 'This write asks for a fresher or stronger sign-in than the token stands for.',
    retryable: false,
  },
  not_found: {
    title: 'Not found',
    detail: 'There is nothing of that id that this token may see.',
    retryable: false,
  },
  rate_limited: {
    title: 'Too many requests',
    detail: 'Wait as long as `Retry-After` says.',
    retryable: true,
    retryAfterSeconds: 5,
  },
  internal_error: {
    title: 'The utility failed',
    detail: 'An error inside the utility; nothing is known of its outcome.',
    retryable: true,
  },
  unavailable: {
    title: 'Out of service for now',
    detail: 'The utility is being maintained or is too busy.',
    retryable: true,
    retryAfterSeconds: 30,
  },
  idempotency_key_missing: {
    title: 'Idempotency-Key is missing',
    detail: 'This operation creates something, so it needs the header `Idempotency-Key`. Nothing was done.',
    retryable: false,
    errors: [{ pointer: '/header/Idempotency-Key', code: 'required' }],
  },
  idempotency_in_flight: {
    title: 'The first request is still running',
    detail: 'A request with this key has not ended. Send it again after a while to get its answer.',
    retryable: true,
    retryAfterSeconds: 1,
  },
  idempotency_key_reused: {
    title: 'Idempotency-Key was used for something else',
    detail: 'The key belongs to an earlier request with another body. Nothing was done.',
    retryable: false,
    errors: [{ pointer: '/header/Idempotency-Key', code: 'reused' }],
  },
  version_missing: {
    title: 'If-Match is missing',
    detail:
      'This write needs the `ETag` of the state that the caller saw, in the header `If-Match`. Nothing was done.',
    retryable: false,
    errors: [{ pointer: '/header/If-Match', code: 'required' }],
  },
  version_outdated: {
    title: 'It has changed meanwhile',
    detail:
      'Somebody else has changed it since that `ETag`. Ask for it and let the customer look again. Nothing was done.',
    retryable: false,
    errors: [{ pointer: '/header/If-Match', code: 'outdated' }],
  },
};
