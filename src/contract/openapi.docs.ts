/** Title, licence and the rules that hold everywhere. */
export const INFO = {
  title: 'Servicedrop API',
  version: '1.0.0',
  summary: 'What a utility answers so that its customers can help themselves in any page.',
  description: [
    'A utility serves this API; the elements of `servicedrop`, and any other program, read it.',
    '',
    '**Be a tolerant reader.** Ignore fields you do not know. Keep values you do not know and show them as “other”. A field that is required here is always there.',
    '',
    '**Money** is an integer of minor units with an ISO 4217 code stated once on the whole. Rates and quantities are exact decimals as strings.',
    '',
    '**Time** is an instant with offset, a civil date in a stated zone, or a half-open period. `Date` of each answer is the clock that due dates are judged by.',
    '',
    '**Lists** take `limit` and `cursor`; a `Link` header with `rel="next"` names the next page. **GETs** carry an `ETag`; send it as `If-None-Match` and get 304 where nothing changed.',
    '',
    '**POSTs that create something** need an `Idempotency-Key`: send the same key for every try of one intent, and it happens once.',
    '',
    '**Errors** are RFC 9457 documents with a `code` for programs.',
  ].join('\n'),
  license: { name: 'MIT', identifier: 'MIT' },
};

/** Headers of answers, by name. */
export const HEADERS = {
  ETag: { description: 'Names this state of the answer.', schema: { type: 'string' }, example: '"5f3c9a"' },
  Link: {
    description: 'The next page as `<url>; rel="next"`. Left out on the last page.',
    schema: { type: 'string' },
    example: '</v1/accounts/acc_7301/bills?limit=2&cursor=YzI>; rel="next"',
  },
  'Idempotency-Replayed': {
    description: '`true` where this is the kept answer of an earlier request with the same key.',
    schema: { type: 'string', enum: ['true'] },
  },
  'X-Request-Id': {
    description: 'Names this request in the logs of the utility.',
    schema: { type: 'string' },
    example: 'req_7Q2mK4',
  },
  'Retry-After': {
    description: 'How many seconds to wait before the next try.',
    schema: { type: 'integer', minimum: 0 },
    example: 5,
  },
};

/** Headers of requests, by the name of their component. */
export const HEADER_PARAMETERS = {
  IdempotencyKey: {
    name: 'Idempotency-Key',
    in: 'header',
    required: true,
    description:
      'Names the intent, 1 to 255 characters, from a good random source. It belongs to the account, and is kept for at least 24 hours.',
    schema: { type: 'string', minLength: 1, maxLength: 255 },
    example: 'b2f1e6c8-6b1e-4a52-9d0e-3c1f6a7d2e10',
  },
  IfNoneMatch: {
    name: 'If-None-Match',
    in: 'header',
    required: false,
    description: 'The `ETag` of the answer at hand. Where it still holds, the answer is 304 without a body.',
    schema: { type: 'string' },
  },
  IfMatch: {
    name: 'If-Match',
    in: 'header',
    required: true,
    description:
      'The `ETag` of the state that the caller saw. Where another holds, the answer is 412 and nothing is done.',
    schema: { type: 'string', minLength: 1 },
    example: '"3"',
  },
  AcceptLanguage: {
    name: 'Accept-Language',
    in: 'header',
    required: false,
    description:
      'The language of the reader. A utility may answer with texts in it where a text has one language only.',
    schema: { type: 'string' },
    example: 'es-CO',
  },
  LastEventId: {
    name: 'Last-Event-ID',
    in: 'header',
    required: false,
    description: 'The id of the last event received. The stream goes on after it.',
    schema: { type: 'string', minLength: 1 },
  },
};

/** How a request says who asks. */
export const SECURITY_SCHEMES = {
  clientToken: {
    type: 'http',
    scheme: 'bearer',
    description:
      'A client token of `POST /sessions`: at most 30 minutes old, bound to accounts, origins and a role. `x-roles` says which roles an operation serves.',
  },
  serverKey: {
    type: 'http',
    scheme: 'bearer',
    description: 'The key of the embedding site’s server. It never reaches a page.',
  },
};

/** What each status of a problem means. */
export const STATUS_TEXTS: Readonly<Record<number, string>> = {
  400: 'The request is not valid.',
  401: 'There is no valid token.',
  403: 'The token does not allow it.',
  404: 'There is no such thing.',
  409: 'It conflicts with something under way.',
  410: 'It is no longer kept.',
  412: 'It has changed meanwhile.',
  422: 'The request is well formed and cannot be carried out.',
  428: 'The request does not say which state it is about.',
  429: 'Too many requests.',
  500: 'The utility failed.',
  503: 'Out of service for now.',
};
