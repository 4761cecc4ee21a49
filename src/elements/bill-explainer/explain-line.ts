import type { BillLine, LINE_KINDS } from '../../contract/bills.js';
import type { Config } from '../../contract/config.js';
import { localizedText } from '../../i18n/locale.js';
import type { DetailStrings } from './details.strings.js';

type KnownKind = (typeof LINE_KINDS)[number];

/**
 * What a line is for. The utility's glossary wins: an entry for the printed label before one for the kind; then our
 * own words, those of "other" for a kind not known here. Undefined while our words are not loaded.
 */
export function explainLine(
  line: Pick<BillLine, 'kind' | 'label' | 'role'>,
  t: Pick<DetailStrings, 'carriedBalance' | 'paymentMade' | 'lineKinds'>,
  config: Config | undefined,
  locale: string,
): string {
  const term = (wanted: string): string | undefined => {
    const entry = config?.glossary.find(
      ({ term }) => term.trim().toLowerCase() === wanted.trim().toLowerCase(),
    );
    return entry && localizedText(entry.text, locale, config?.defaultLocale);
  };
  const own = term(line.label) ?? term(line.kind);
  if (own !== undefined) return own;
  if (line.role === 'carried_balance' && !isTold(line.kind)) return t.carriedBalance;
  if (line.role === 'payment') return t.paymentMade;
  // Typed by the contract's list: a kind without words does not compile.
  const known: Readonly<Record<KnownKind, string>> = t.lineKinds;
  return Object.hasOwn(known, line.kind) ? known[line.kind as KnownKind] : known.other;
}

/** Whether the kind says more than the role of a line carried over. */
function isTold(kind: string): boolean {
  return kind !== 'other' && kind !== 'carried_balance';
}
