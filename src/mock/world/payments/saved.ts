import type { PaymentMethod } from '../../../contract/index.js';
import type { PaymentRecord } from './types.js';

/**
 * The ways to pay of an account with the cards that it has kept: those that were typed to be kept, in payments that
 * arrived, the newest first. A card that is kept already is not kept twice.
 */
export function withSaved(
  methods: readonly PaymentMethod[],
  records: readonly PaymentRecord[],
): PaymentMethod[] {
  const endings = new Set(methods.flatMap(({ saved }) => saved?.ending ?? []));
  const kept = records.flatMap(({ methodId, choice, ending, settledMs }) => {
    const typed = methods.find(({ id }) => id === methodId);
    if (!typed?.canSave || !choice.saveMethod || ending === null || settledMs === null) return [];
    if (endings.has(ending)) return [];
    endings.add(ending);
    return [savedCard(typed, ending)];
  });
  return [...kept.reverse(), ...methods];
}

function savedCard(typed: PaymentMethod, ending: string): PaymentMethod {
  const { currency, minimumMinor, maximumMinor, settlesInDays } = typed;
  return {
    id: `pm_kept_${ending}`,
    kind: 'saved_card',
    label: {
      es: `Tarjeta terminada en ${ending}`,
      en: `Card ending in ${ending}`,
      pt: `Cartão com final ${ending}`,
    },
    currency,
    minimumMinor,
    maximumMinor,
    settlesInDays,
    saved: { ending },
    canSchedule: true,
    canAutopay: true,
    canSave: false,
  };
}
