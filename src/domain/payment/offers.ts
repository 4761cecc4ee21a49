import type { AgreementOffer } from '../../contract/agreements.js';
import { sumMinor } from '../exact.js';

/**
 * Whether what an offer says agrees with itself to the last minor unit: its parts make its total, its total is the debt
 * and the cost, its bills do not owe less than the debt, and its days follow each other. Any other is not shown.
 */
export function isSoundOffer(offer: AgreementOffer): boolean {
  const { instalments, totalMinor, debtMinor, costMinor } = offer;
  try {
    return (
      instalments.length > 0 &&
      instalments.every(({ amountMinor }) => amountMinor > 0) &&
      instalments.every(({ dueOn }, index) => dueOn > (instalments[index - 1]?.dueOn ?? '')) &&
      sumMinor(instalments.map(({ amountMinor }) => amountMinor)) === totalMinor &&
      sumMinor([debtMinor, costMinor]) === totalMinor
    );
  } catch {
    // Figures beyond exact numbers.
    return false;
  }
}

/** Whether an offer holds no more. */
export function isExpired({ expiresAt }: Pick<AgreementOffer, 'expiresAt'>, nowMs: number): boolean {
  return Date.parse(expiresAt) <= nowMs;
}

/** The same offer among those of today: of the same kind, in as many parts. */
export function sameOffer(
  offers: readonly AgreementOffer[],
  { kind, instalments }: Pick<AgreementOffer, 'kind' | 'instalments'>,
): AgreementOffer | undefined {
  return offers.find((one) => one.kind === kind && one.instalments.length === instalments.length);
}
