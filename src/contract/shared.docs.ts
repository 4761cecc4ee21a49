import { describeCustom, describeObject, describeValue, type SchemaDoc } from './describe.docs.js';
import * as s from './shared.js';

/** Words that many operations share. */
export const PAGE_QUERY = {
  limit: 'How many items at most, 1 to 100. Without it the server chooses, at most 20.',
  cursor:
    'Where to go on: the opaque `cursor` of a `Link` header. Without it the list starts at its beginning.',
};
export const ACCOUNT_ID = 'The account, one of those that the client token opens.';
export const CURSOR_INVALID = {
  title: 'Unknown cursor',
  detail: 'The cursor was not made for this list, or is no longer kept. Start again without it.',
  retryable: false,
  errors: [{ pointer: '/query/cursor', code: 'invalid' }],
};

/** What a list of an account takes and may refuse. */
export const ACCOUNT_PAGES = {
  params: { accountId: ACCOUNT_ID },
  query: PAGE_QUERY,
  problems: { cursor_invalid: CURSOR_INVALID },
};

export const sharedSchemas: SchemaDoc[] = [
  describeValue('Id', s.Id, 'An opaque identifier, at least one character. Never parse it.'),
  describeValue(
    'MinorUnits',
    s.MinorUnits,
    'An amount as an integer count of the minor units of its currency (ISO 4217): `14598300` is 145,983.00 COP or USD, and 14,598,300 CLP.',
  ),
  describeValue('Currency', s.Currency, 'An ISO 4217 currency code in capitals.'),
  describeObject('Money', s.Money, 'An amount that stands alone, with its currency.', {
    amountMinor: 'The amount in minor units.',
    currency: 'The currency of the amount.',
  }),
  describeValue(
    'Decimal',
    s.Decimal,
    'An exact decimal as a string, with `.` as the mark: at most 18 digits before it and 12 after.',
  ),
  describeValue(
    'CivilDate',
    s.CivilDate,
    'A day of the civil calendar, in the zone of what it belongs to.',
    'date',
  ),
  describeValue('Instant', s.Instant, 'An instant with its offset from UTC (RFC 3339).', 'date-time'),
  describeObject('Period', s.Period, 'A half-open span of time.', {
    start: 'The first instant inside.',
    end: 'The first instant after it. Never before `start`.',
  }),
  describeValue('Zone', s.Zone, 'An IANA time zone, such as `America/Bogota`.'),
  describeValue('Locale', s.Locale, 'A BCP 47 language tag, such as `es-CO`.'),
  describeCustom(
    'LocalizedText',
    s.LocalizedText,
    'A text of the utility in several languages: language tag to plain text, no markup. Readers take the nearest tag, else that of `defaultLocale`.',
    { type: 'object', additionalProperties: { type: 'string' } },
  ),
  describeValue('Service', s.Service, {
    text: 'What is delivered or charged for.',
    values: {
      electricity: 'Electricity.',
      water: 'Drinking water.',
      gas: 'Piped gas.',
      sewer: 'Sewerage and treatment of waste water.',
      waste: 'Collection of waste and cleaning of streets.',
      street_lighting: 'Public lighting.',
      credit: 'A purchase or loan paid through the bill.',
      insurance: 'An insurance paid through the bill.',
      other: 'Anything else; its label says what.',
    },
  }),
];
