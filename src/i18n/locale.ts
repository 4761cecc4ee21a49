/** The languages that every element speaks completely. */
export const LANGUAGES = ['es', 'en', 'pt'] as const;
export type Language = (typeof LANGUAGES)[number];

/** A language to speak, and the full tag that numbers, dates and regional words follow. */
export interface NegotiatedLocale {
  readonly language: Language;
  /** A BCP 47 tag that Intl accepts, in the language above: `es-CO`. */
  readonly locale: string;
}

/** The language of a tag, or undefined where it is none of ours. Case and region do not matter. */
export function languageOf(tag: string | undefined): Language | undefined {
  const primary = tag?.split(/[-_]/, 1)[0]?.toLowerCase();
  return LANGUAGES.find((language) => language === primary);
}

/** The region of a tag in capitals, or undefined: `es-Latn-CO` is in `CO`. */
export function regionOf(tag: string | undefined): string | undefined {
  return tag
    ?.split(/[-_]/)
    .slice(1)
    .find((part) => /^([A-Za-z]{2}|\d{3})$/.test(part))
    ?.toUpperCase();
}

/**
 * Chooses the language from the first wish that we speak (the page's, then the account's, then the utility's
 * default), Spanish where there is none. A wish without a region takes that of a later wish in the same language,
 * so that `es` on the page of a Colombian utility reads as `es-CO`.
 */
export function negotiateLocale(wishes: readonly (string | undefined)[]): NegotiatedLocale {
  const spoken = wishes.filter((tag) => languageOf(tag) !== undefined);
  const language = languageOf(spoken[0]) ?? 'es';
  const region = spoken.filter((tag) => languageOf(tag) === language).map(regionOf);
  const chosen = region.find((part) => part !== undefined);
  return { language, locale: chosen ? `${language}-${chosen}` : language };
}

/** A text of the utility in the nearest language: the exact tag, its language, any of its regions, the fallback. */
export function localizedText(
  texts: Readonly<Record<string, string>>,
  locale: string,
  fallback?: string,
): string | undefined {
  for (const tag of [locale, fallback]) {
    const found = tag && nearest(texts, tag);
    if (found) return found;
  }
  return Object.values(texts).find((text) => text !== '');
}

function nearest(texts: Readonly<Record<string, string>>, tag: string): string | undefined {
  const wanted = tag.toLowerCase();
  const language = wanted.split('-', 1)[0] ?? wanted;
  const entries = Object.entries(texts).map(([key, text]) => [key.toLowerCase(), text] as const);
  const exact = entries.find(([key]) => key === wanted) ?? entries.find(([key]) => key === language);
  return (exact ?? entries.find(([key]) => key.startsWith(`${language}-`)))?.[1];
}
