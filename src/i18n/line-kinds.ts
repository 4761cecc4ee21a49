import { languageOf, type Language } from './locale.js';
import type { LineKindTexts } from './line-kinds.es.js';

export type { LineKindTexts } from './line-kinds.es.js';

const modules: Readonly<Record<Language, () => Promise<{ readonly lineKinds: LineKindTexts }>>> = {
  es: () => import('./line-kinds.es.js'),
  en: () => import('./line-kinds.en.js'),
  pt: () => import('./line-kinds.pt.js'),
};

/** What each kind of line is for, in the language of a locale. Fetched when a customer first asks. */
export async function loadLineKinds(locale: string): Promise<LineKindTexts> {
  return (await modules[languageOf(locale) ?? 'es']()).lineKinds;
}
