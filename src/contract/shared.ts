import { isTextMap } from './maps.js';
import * as z from './zod.js';

/** A schema whose answers have the type `T`. */
export type Schema<T> = z.ZodMiniType<T>;

/** A known value, or any other string that a newer utility may send. */
export type Open<Known extends string> = Known | (string & {});

/**
 * A list of known values that may grow: any string is accepted and kept as it came.
 * Display an unknown value as "other" together with the label that travels beside it.
 */
export function openEnum<Known extends string>(): Schema<Open<Known>> {
  return z.string();
}

/** An opaque identifier. Never parsed, never shown as a figure. */
export const Id = /* @__PURE__ */ z.string().check(/* @__PURE__ */ z.minLength(1));

/** An amount in minor units of its currency (centavos, cents; whole pesos in CLP). An integer, never a float. */
export const MinorUnits = /* @__PURE__ */ z.int();

/** An ISO 4217 currency code in capitals. Its exponent comes from a table, see `domain/money`. */
export const Currency = /* @__PURE__ */ z.string().check(/* @__PURE__ */ z.regex(/^[A-Z]{3}$/));

/** An amount that stands alone. Within a bill or a balance the currency is stated once, on the whole. */
export const Money = /* @__PURE__ */ z.object({ amountMinor: MinorUnits, currency: Currency });
export type Money = z.infer<typeof Money>;

/** An exact decimal as a string, for rates and quantities: `"0.0691"`, `"463"`, `"-6.4512"`. */
export const Decimal = /* @__PURE__ */ z.string().check(/* @__PURE__ */ z.regex(/^-?\d{1,18}(\.\d{1,12})?$/));

/** A day of the civil calendar, `YYYY-MM-DD`, in the zone of the thing it belongs to. */
export const CivilDate = /* @__PURE__ */ z.string().check(
  /* @__PURE__ */ z.regex(/^\d{4}-\d{2}-\d{2}$/),
  /* @__PURE__ */ z.refine((text) => {
    const date = new Date(`${text}T00:00:00Z`);
    return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
  }),
);

/** An instant with its offset (RFC 3339): `2026-10-18T00:00:00-05:00`. */
export const Instant = /* @__PURE__ */ z.string().check(
  /* @__PURE__ */ z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?(Z|[+-]\d{2}:\d{2})$/),
  /* @__PURE__ */ z.refine((text) => !Number.isNaN(Date.parse(text))),
);

/** A half-open period: `start` belongs to it, `end` does not. */
export const Period = /* @__PURE__ */ z
  .object({ start: Instant, end: Instant })
  .check(/* @__PURE__ */ z.refine((period) => Date.parse(period.start) <= Date.parse(period.end)));
export type Period = z.infer<typeof Period>;

const knownZones = /* @__PURE__ */ new Set<string>();

/** Whether this engine has the zone's data. Those found are remembered: making a formatter takes long. */
function isKnownZone(name: string): boolean {
  if (knownZones.has(name)) return true;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
  } catch {
    return false;
  }
  knownZones.add(name);
  return true;
}

/** An IANA time zone that this engine knows: `America/Bogota`. */
export const Zone = /* @__PURE__ */ z.string().check(/* @__PURE__ */ z.refine(isKnownZone));

/** A BCP 47 language tag: `es-CO`. */
export const Locale = /* @__PURE__ */ z
  .string()
  .check(/* @__PURE__ */ z.regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/));

/**
 * The utility's own words, by language tag. Readers take the nearest tag and fall back to the config's default locale.
 */
export const LocalizedText = /* @__PURE__ */ z.custom<Record<string, string>>(isTextMap);
export type LocalizedText = z.infer<typeof LocalizedText>;

/** The services a utility may bill. */
export const SERVICES = [
  'electricity',
  'water',
  'gas',
  'sewer',
  'waste',
  'street_lighting',
  'credit',
  'insurance',
  'other',
] as const;
export const Service = /* @__PURE__ */ openEnum<(typeof SERVICES)[number]>();
export type Service = Open<(typeof SERVICES)[number]>;

/** One page of a list. The next page is named by the answer's `Link: rel="next"` header. */
export function page<T>(item: Schema<T>): Schema<{ items: T[] }> {
  return /* @__PURE__ */ z.object({ items: z.array(item) });
}

/** Query parameters of every list: `limit` (1 to 100) and the opaque `cursor` taken from a `Link` header. */
export const pageQuery = {
  limit: /* @__PURE__ */ z.optional(
    /* @__PURE__ */ z.int().check(/* @__PURE__ */ z.minimum(1), /* @__PURE__ */ z.maximum(100)),
  ),
  cursor: /* @__PURE__ */ z.optional(z.string()),
};
