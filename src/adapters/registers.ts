import { subtractDecimals } from '../domain/decimal.js';
import { type Amount, type Draft, exactOf } from './amounts.js';

/** What a register showed at an instant. */
export interface RegisterRead {
  readonly at: number;
  readonly amount: Amount | null;
  readonly quality: string;
}

/** A register that comes back within so many reads had only lost its display; later, it is another register. */
const COMES_BACK_WITHIN = 4;

function difference(from: Amount, to: Amount): Amount {
  const { units, scale } = subtractDecimals(exactOf(to), exactOf(from));
  return { mantissa: Number(units), decimals: scale };
}

/**
 * What was used between the reads of a register, in the order of time. Where it falls, nobody knows how much was used:
 * `onFall` is told, the intervals beside it are unknown, and it counts on from where it comes back or begins again.
 */
export function usesBetween(reads: readonly RegisterRead[], onFall: (at: number) => void): Draft[] {
  const uses: Draft[] = [];
  /** The last read that later ones can be compared with. */
  let base: Amount | null = null;
  let isBaseBefore = false;
  for (let index = 0; index < reads.length; index += 1) {
    const read = reads[index];
    const before = reads[index - 1];
    if (!read) continue;
    const { amount } = read;
    const hasFallen = base !== null && amount !== null && difference(base, amount).mantissa < 0;
    let used: Amount | null = null;
    if (hasFallen && base) {
      onFall(read.at);
      const known: Amount = base;
      const isBrief = reads
        .slice(index + 1, index + 1 + COMES_BACK_WITHIN)
        .some((later) => later.amount !== null && difference(known, later.amount).mantissa >= 0);
      if (!isBrief) base = amount;
      isBaseBefore = !isBrief;
    } else if (amount) {
      if (base && isBaseBefore) used = difference(base, amount);
      base = amount;
      isBaseBefore = true;
    } else isBaseBefore = false;
    if (before) {
      uses.push({
        start: before.at,
        end: read.at,
        amount: used,
        quality: used ? read.quality : 'missing',
        cost: null,
      });
    }
  }
  return uses;
}
