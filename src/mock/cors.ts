const ALLOWED_METHODS = 'GET, HEAD, POST, PUT, PATCH, DELETE';
const ALLOWED_HEADERS = [
  'Accept',
  'Accept-Language',
  'Authorization',
  'Content-Type',
  'Idempotency-Key',
  'If-Match',
  'If-None-Match',
  'Last-Event-ID',
  'X-Request-Id',
];
const EXPOSED_HEADERS = ['Link', 'ETag', 'Retry-After', 'Idempotency-Replayed', 'Date', 'X-Request-Id'];

/** On every answer. Any page may ask: who may see what is decided by the token, which carries its origins. */
export const corsHeaders: Readonly<Record<string, string>> = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': EXPOSED_HEADERS.join(', '),
  'cross-origin-resource-policy': 'cross-origin',
};

/** On the answer to a preflight, which browsers may keep for two hours. */
export const preflightHeaders: Readonly<Record<string, string>> = {
  ...corsHeaders,
  'access-control-allow-methods': ALLOWED_METHODS,
  'access-control-allow-headers': ALLOWED_HEADERS.join(', '),
  'access-control-max-age': '7200',
};
