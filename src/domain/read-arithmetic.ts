import type { BillRead } from '../contract/bills.js';
import {
  addDecimals,
  compareDecimals,
  type Exact,
  formatDecimal,
  multiplyDecimals,
  parseDecimal,
  subtractDecimals,
} from './decimal.js';

/** How a metered quantity comes from two values of a register. All figures are exact decimals. */
export interface ReadArithmetic {
  readonly from: string;
  readonly to: string;
  /** True where the register passed its highest value and began again at zero. */
  readonly rolledOver: boolean;
  /** What the register advanced: to − from, plus one whole round where it rolled over. */
  readonly advance: string;
  readonly multiplier: string;
  /** Volume to energy or pressure factor, where the read states one. */
  readonly conversion?: string;
  /** advance × multiplier × conversion, unrounded. */
  readonly exact: string;
  /** The quantity as stated: `exact`, rounded or cut to the decimals it is written with. */
  readonly quantity: string;
}

/** More digits than any register has; beyond it a stated number of digits is not believed. */
const MAX_DIGITS = 18;

/** One round of a register with this many digits before the point; undefined where the values do not fit it. */
function roundOf(read: BillRead, from: Exact, to: Exact): Exact | undefined {
  const { digits } = read;
  if (digits === undefined || digits < 1 || digits > MAX_DIGITS) return undefined;
  const round: Exact = { units: 10n ** BigInt(digits), scale: 0 };
  return compareDecimals(from, round) < 0 && to.units >= 0n ? round : undefined;
}

/**
 * Recomputes a metered quantity: (to − from, with rollover) × multiplier × conversion.
 *
 * A register that goes back has rolled over where its number of digits is stated and that gives the quantity; else it
 * may count both ways (net metering), which the plain difference then shows.
 * Undefined where neither gives the stated quantity, give or take less than one unit of its last written decimal.
 * Never throws on a read of the contract.
 */
export function deriveRead(read: BillRead): ReadArithmetic | undefined {
  const from = parseDecimal(read.from.value);
  const to = parseDecimal(read.to.value);
  const quantity = parseDecimal(read.quantity);
  const factor = multiplyDecimals(parseDecimal(read.multiplier), parseDecimal(read.conversion ?? '1'));
  const plain = subtractDecimals(to, from);
  const round = plain.units < 0n ? roundOf(read, from, to) : undefined;
  const advances = round ? [addDecimals(plain, round), plain] : [plain];

  for (const advance of advances) {
    const exact = multiplyDecimals(advance, factor);
    const off = subtractDecimals(exact, quantity);
    const size: Exact = { units: off.units < 0n ? -off.units : off.units, scale: off.scale };
    if (compareDecimals(size, { units: 1n, scale: quantity.scale }) < 0) {
      return {
        from: read.from.value,
        to: read.to.value,
        rolledOver: advance !== plain,
        advance: formatDecimal(advance),
        multiplier: read.multiplier,
        ...(read.conversion !== undefined && { conversion: read.conversion }),
        exact: formatDecimal(exact),
        quantity: read.quantity,
      };
    }
  }
  return undefined;
}
