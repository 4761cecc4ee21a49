import { languageOf, type Language } from './locale.js';

/** What may stand for a `{name}` in a text. */
export type TextValues = Readonly<Record<string, string | number>>;

/** A text, or a function of one object of named values. Never HTML. */
export type Text = string | ((values: never) => string);

/** The texts of an element; keys name the place, not the words. A language's module is loaded when it is spoken. */
export interface StringsTable<T> {
  /** The element's folder, the first part of every key in an override: `bill-explainer.dueBy`. */
  readonly name: string;
  /** A language's module exports `texts`, a function of the locale, so that a region can have its own nouns. */
  readonly load: Readonly<Record<Language, () => Promise<{ readonly texts: (locale: string) => T }>>>;
}

/** Replacements by language tag, then `element.key`; `{name}` stands for a value that the text is given. */
export type StringOverrides = Readonly<Record<string, Readonly<Record<string, string>>>>;

/**
 * Loads the texts of a locale and lays the overrides over them, the first of them strongest.
 * Rejects where the language's module cannot be fetched.
 */
export async function loadStrings<T extends object>(
  table: StringsTable<T>,
  locale: string,
  overrides: readonly (StringOverrides | undefined)[] = [],
): Promise<T> {
  const module = await table.load[languageOf(locale) ?? 'es']();
  return applyOverrides(module.texts(locale), table.name, locale, overrides);
}

/** Lays overrides over texts. Unknown keys are ignored; a `{name}` without a value stays as it is written. */
export function applyOverrides<T extends object>(
  texts: T,
  name: string,
  locale: string,
  overrides: readonly (StringOverrides | undefined)[],
): T {
  const layers = overrides.flatMap((override) => (override ? layersOf(override, locale) : []));
  if (layers.length === 0) return texts;
  const replaced = Object.entries(texts as Record<string, Text>).map(([key, text]) => {
    const layer = layers.find((candidate) => Object.hasOwn(candidate, `${name}.${key}`));
    const template = layer?.[`${name}.${key}`];
    if (template === undefined) return [key, text] as const;
    const filled = typeof text === 'function' ? (values: TextValues) => fill(template, values) : template;
    return [key, filled] as const;
  });
  return Object.fromEntries(replaced) as T;
}

/** Replaces each `{name}` for which there is a value. */
export function fill(template: string, values: TextValues): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : whole,
  );
}

/** The layers of one override that apply to a locale: its exact tag, then its language alone. */
function layersOf(override: StringOverrides, locale: string): Readonly<Record<string, string>>[] {
  const wanted = [locale.toLowerCase(), languageOf(locale)];
  return wanted.flatMap((tag, index) => {
    if (index > 0 && tag === wanted[0]) return [];
    return Object.entries(override)
      .filter(([key]) => key.toLowerCase() === tag)
      .map(([, layer]) => layer);
  });
}
