// What a broken or hostile utility may send in place of a value.
import {
  BILL_KINDS,
  ESTIMATE_REASONS,
  LINE_KINDS,
  LINE_ROLES,
  BILL_PAYMENT_STATES,
  READ_QUALITIES,
  ROUNDING_LEVELS,
  ROUNDING_MODES,
  USAGE_BASES,
} from '../../src/contract/bills.js';
import { CHANNEL_KINDS } from '../../src/contract/config.js';
import { SERVICES } from '../../src/contract/shared.js';
import type { Random } from './random.js';

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** Any tag that data could bring to life carries this mark; code that ran would set `window.__hit`. */
export const MARK = 'data-planted';

/** JSON can write it, addresses cannot. */
export const LONE_SURROGATE = '\ud800 lone \udc00';

/** Texts that try to be more than text. */
export const HOSTILE: readonly string[] = [
  `<script ${MARK}>window.__hit = 'script'</script>`,
  `<img ${MARK} src=x onerror="window.__hit = 'img'">`,
  `"><svg ${MARK} onload="window.__hit = 'svg'"><a href="javascript:window.__hit=1">x</a></svg>`,
  `<iframe ${MARK} srcdoc="<script>parent.__hit = 'iframe'</script>"></iframe>`,
  `<b ${MARK}>42</b><style ${MARK}>*{display:none}</style>`,
  `<utility-provider ${MARK} base-url="https://evil.example"></utility-provider>`,
  `' onclick='window.__hit = 7' x='`,
  `javascript:window.__hit=3`,
  `data:text/html,<script>window.__hit=4</script>`,
  `</style></bdi></template><input ${MARK} autofocus onfocus="window.__hit = 5">`,
  `<!--?lit$0815$--><!-- --> \${window.__hit = 6}`,
  `&lt;img ${MARK} src=x&gt; &#60;b&#62; &amp;nbsp;`,
  '{amount} {date} {when} {name} {label} {total} {{constructor.constructor("window.__hit=1")()}}',
  '%s %d %7B %00 %E0%A4%A',
  '__proto__',
  'constructor',
  'hasOwnProperty',
  'toString',
  'bill',
  '\u202e129.426 $ 4\u202c',
  '\u202e9.999 kWh',
  '\u2067\u05d0\u05d1 1234 \u05d2\u05d3',
  'فاتورة الكهرباء ١٢٣٫٤٥',
  'חשבון 77.50 ₪',
  'a\u200b\u200c\u200d\ufeffb\u00ad\u2060',
  '👩‍👩‍👧‍👦🏴󠁧󠁢󠁥󠁮󠁧󠁿 💡⚡ 5️⃣',
  'Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢',
  LONE_SURROGATE,
  '\u0000\u0001\u0008\u001b[31m',
  'line\nbreak\r\n\ttab\u2028sep\u2029par',
  ' ',
  '',
  'W'.repeat(3000),
  'no break '.repeat(400),
  'NaN',
  'Infinity',
  '-0',
  '1e309',
  '0x1F',
  '1,234.56',
  '١٢٣',
  '12.5 %',
  '$ 999.99',
  'null',
  'undefined',
  '[object Object]',
  '..',
  '../../admin',
  'a/b?c=d#e',
  'bill_1\r\nSet-Cookie: a=b',
];

/** Header values must be bytes; these are. */
export const HOSTILE_HEADERS: readonly string[] = [
  '',
  '-1',
  '1e9',
  'NaN',
  'Fri, 31 Feb 2099 25:61:61 GMT',
  'Thu, 01 Jan 1970 00:00:00 GMT',
  'Fri, 31 Dec 9999 23:59:59 GMT',
  'Sat, 01 Jan 275760 00:00:00 GMT',
  '2026-11-22',
  `<img ${MARK} src=x onerror=__hit=1>`,
  '<https://evil.example/?cursor=>; rel="next"',
  '<>; rel=next',
  '<x?cursor=a>; rel="next"',
  'req_<b>7</b>',
  'x'.repeat(4000),
];

// prettier-ignore
export const HEADERS = [
  'content-type', 'date', 'link', 'x-request-id', 'etag', 'retry-after', 'content-length',
];

// prettier-ignore
export const CONTENT_TYPES = [
  'text/html', 'text/html; charset=utf-8', 'application/jsonp', 'application/problem+json',
  'application/json; charset=utf-16', 'image/svg+xml', '', 'application/pdf',
];

/** Numbers as a document can write them. `JSON.parse` reads some of them as -0, ∞ or another number. */
// prettier-ignore
export const RAW: readonly string[] = [
  '-0', '1e400', '-1e400', '9007199254740991', '-9007199254740991', '9007199254740993',
  '123456789012345678901234567890', '1E3', '1.0', '0.30000000000000004', '5e-324', 'NaN', 'undefined', '01',
  '+1', '{"a":1,"a":2}', '"\\ud83d"', '/* no */ 1',
];

// prettier-ignore
export const NUMBERS = [
  0, 1, -1, 2, 7, 99, 100, -100, 5835, 12_345_678, -987_654_321, 2 ** 31, 2 ** 53 - 1, -(2 ** 53 - 1),
  2 ** 53, 1e15, 1e21, -1e21, 0.1, -0.5, 1e-7, 1.5,
];
// prettier-ignore
export const DECIMALS = [
  '0', '-0', '0.0', '1', '-1', '463', '0.0691', '-6.4512', '999999999999999999.999999999999', '000012.50',
  '0.000000000001', '-999999999999999999', '1.10', '100', '50', '33.333333333333', '1e5', '+5', '.5', '5.',
  '1,5', '1 000', 'NaN', '', '9'.repeat(19),
];
// prettier-ignore
export const DATES = [
  '2026-11-22', '2026-11-21', '2026-11-23', '2026-12-01', '2026-11-01', '2026-03-22', '2026-03-25',
  '2024-02-29', '1900-01-01', '0000-01-01', '0001-12-31', '9999-12-31', '2026-02-29', '2026-02-30',
  '2026-13-01', '2026-00-00', '2026-1-1', '20261122', '22/11/2026', '2026-11-22T00:00:00Z', 'mañana',
  '+02026-01-01', '-000001-01-01',
];
// prettier-ignore
export const INSTANTS = [
  '2026-10-18T00:00:00-05:00', '2026-11-18T00:00:00-05:00', '2026-03-08T02:30:00-08:00',
  '2026-11-01T01:30:00-07:00', '0000-01-01T00:00:00+23:59', '9999-12-31T23:59:59-12:00',
  '1883-11-18T12:00:00Z', '2011-12-30T00:00:00+14:00', '2026-06-30T23:59:60Z', '2026-10-18T24:00:00Z',
  '2026-10-18T00:00:00+99:99', '2026-10-18', '2026-10-18T00:00:00', '1792300000',
];
// prettier-ignore
export const ZONES = [
  'America/Bogota', 'UTC', 'Pacific/Apia', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'America/Sao_Paulo',
  'Africa/Monrovia', 'america/bogota', 'Etc/GMT+12', 'Pacific/Kiritimati', '+05:00', 'Mars/Olympus',
  'local', '', 'EST5EDT', 'Europe/Dublin',
];
// prettier-ignore
export const CURRENCIES = [
  'USD', 'COP', 'CLP', 'BRL', 'KWD', 'JPY', 'CLF', 'IQD', 'EUR', 'XXX', 'XTS', 'ZZZ', 'cop', 'PESO', '$',
  '', '123',
];
// prettier-ignore
const LOCALES = [
  'es-CO', 'en', 'pt-BR', 'pt', 'en-US', 'es-419', 'es-MX', 'fr', 'ar-EG', 'zz', 'es-ZZ', 'es-999', 'es_CO',
  'x', 'EN-us', 'pt-PT', 'es-Latn-CO', 'en-aaaaaaaa-bbbbbbbb',
];
// prettier-ignore
export const UNITS = [
  'kWh', 'm3', 'kW', 'day', 'days', 'month', 'years', 'week', '', 'gal', 'kWh/<b>9</b>', '\u202ekWh',
  'constructor', '__proto__',
];
export const TIMES = ['00:00', '24:00', '23:59', '02:30', '07:00', '25:00', '7:00', '12:60', ''];

// prettier-ignore
const ENUMS: readonly (readonly string[])[] = [
  LINE_ROLES, LINE_KINDS, BILL_KINDS, BILL_PAYMENT_STATES, READ_QUALITIES, USAGE_BASES, ESTIMATE_REASONS,
  ROUNDING_MODES, ROUNDING_LEVELS, SERVICES, CHANNEL_KINDS,
];
export const UNKNOWN_ENUMS = [
  'brand_new',
  'UNPAID',
  'constructor',
  '__proto__',
  'toString',
  '',
  `<b ${MARK}>x</b>`,
];

/** Another value for a place: mostly one that could honestly stand there, often one that could not. */
export function anotherValue(random: Random, key: string, old: Json): Json {
  if (random.chance(0.12)) return wrongType(random);
  if (typeof old === 'string') return anotherString(random, key, old);
  if (typeof old === 'number') return anotherNumber(random, old);
  if (typeof old === 'boolean') return random.chance(0.7) ? !old : wrongType(random);
  if (old === null)
    return random.pick<Json>(['2026-11-25', 'bill_9', {}, 0, '', { reason: 'other', settlesOn: null }]);
  if (Array.isArray(old)) return random.pick<Json>([[], [null], [[]], ['', ''], {}, null, [...old, ...old]]);
  return random.pick<Json>([{}, [], null, '', { ...old, extra: random.pick(HOSTILE) }]);
}

function anotherNumber(random: Random, old: number): Json {
  if (random.chance(0.2)) return -old;
  if (random.chance(0.2)) return old + random.pick([1, -1, 50, -50, 100, 1000]);
  return random.pick(NUMBERS);
}

function anotherString(random: Random, key: string, old: string): string {
  if (random.chance(0.15)) return random.pick(HOSTILE);
  const listed = ENUMS.filter((values) => values.includes(old));
  if (listed.length > 0) return random.pick(random.chance(0.8) ? listed.flat() : UNKNOWN_ENUMS);
  if (/^\d{4}-\d{2}-\d{2}$/.test(old)) return random.pick(DATES);
  if (/^\d{4}-\d{2}-\d{2}T/.test(old)) return random.pick(INSTANTS);
  if (/^-?\d+(\.\d+)?$/.test(old)) return random.pick(DECIMALS);
  if (/^\d{2}:\d{2}$/.test(old)) return random.pick(TIMES);
  if (key === 'zone') return random.pick(ZONES);
  if (key === 'currency') return random.pick(CURRENCIES);
  if (/locale/i.test(key)) return random.pick(LOCALES);
  if (key === 'unit') return random.pick(UNITS);
  return random.pick(HOSTILE);
}

function wrongType(random: Random): Json {
  return random.pick<Json>([
    null,
    true,
    0,
    1.5,
    '',
    '0',
    [],
    {},
    [{}],
    { length: 1 },
    random.pick(HOSTILE),
    random.pick(NUMBERS),
  ]);
}
