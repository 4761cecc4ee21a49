import { type Exact, roundDecimal } from '../domain/decimal.js';
import type { Reading } from './readings.js';

/** A decimal as it is written: `mantissa` × 10^−`decimals`. */
export interface Amount {
  readonly mantissa: number;
  readonly decimals: number;
}

/** A reading whose flow's scale is not known before the last of them. */
export interface Draft extends Omit<Reading, 'value'> {
  readonly amount: Amount | null;
}

/** A unit of the contract, and the power of ten that leads to it from the unit of the file. */
export interface QuantityUnit {
  readonly unit: string;
  readonly power: number;
}

/** The contract's decimals have twelve digits after the point at most. */
const MOST_DECIMALS = 12;

const forms = {
  '.': /^([+-]?)(\d*|\d{1,3}(?:[, \u00A0\u202F'’]\d{3})+)(?:\.(\d*))?(?:[eE]([+-]?\d{1,2}))?$/,
  ',': /^([+-]?)(\d*|\d{1,3}(?:[. \u00A0\u202F'’]\d{3})+)(?:,(\d*))?(?:[eE]([+-]?\d{1,2}))?$/,
};

/** Reads a decimal with this mark, with digits grouped by threes or not; undefined for anything else. */
export function amountOf(text: string, mark: '.' | ',' = '.'): Amount | undefined {
  const [, sign, whole = '', fraction = '', exponent = '0'] = forms[mark].exec(text) ?? [];
  if (sign === undefined || whole + fraction === '') return undefined;
  const digits = Number(whole.replace(/\D/g, '') + fraction);
  const decimals = fraction.length - Number(exponent);
  if (!Number.isSafeInteger(digits) || decimals > MOST_DECIMALS) return undefined;
  return { mantissa: sign === '-' ? 0 - digits : digits, decimals };
}

/** The amount × 10^`power`. */
export function shifted({ mantissa, decimals }: Amount, power: number): Amount {
  return { mantissa, decimals: decimals - power };
}

/** `1`, `0.1`, `0.001`: what one step of so many decimals stands for. */
export function scaleText(decimals: number): string {
  return decimals === 0 ? '1' : `0.${'0'.repeat(decimals - 1)}1`;
}

/** The amount for arithmetic that loses no digit. */
export function exactOf({ mantissa, decimals }: Amount): Exact {
  return { units: BigInt(mantissa), scale: decimals };
}

/** The amount in whole steps of 10^−`decimals`; not a number where it is none of them. */
function stepsOf({ mantissa, decimals: own }: Amount, decimals: number): number {
  if (own <= decimals) return mantissa * 10 ** (decimals - own);
  // A product with 0.001 is not exact; what is left of a division is.
  const step = 10 ** (own - decimals);
  return mantissa % step === 0 ? mantissa / step : NaN;
}

/** Costs are counted in hundred-thousandths of their currency, as ESPI writes them. */
export const COST_SCALE = '0.00001';
const COST_STEP: Exact = { units: 1n, scale: 5 };

/** A cost in whole steps of `COST_SCALE`; what is finer is rounded. Undefined where no exact number holds it. */
export function costSteps(cost: Amount | Exact): number | undefined {
  const exact = 'units' in cost ? cost : exactOf(cost);
  const steps = Number(roundDecimal(exact, COST_STEP, 'half_up').units);
  return Number.isSafeInteger(steps) ? steps : undefined;
}

/** Drafts as readings of one scale, the coarsest that loses no digit. What no exact number can hold is unknown. */
export function scaled(
  drafts: readonly Draft[],
  onTooLarge: (draft: Draft) => void,
): { readings: Reading[]; scale: string } {
  let decimals = 0;
  for (const { amount } of drafts) {
    if (amount) decimals = Math.max(decimals, Math.min(MOST_DECIMALS, amount.decimals));
  }
  const readings = drafts.map((draft): Reading => {
    const { start, end, quality, cost, amount } = draft;
    const value = amount ? stepsOf(amount, decimals) : null;
    const isExact = value === null || Number.isSafeInteger(value);
    if (!isExact) onTooLarge(draft);
    return { start, end, quality: isExact ? quality : 'missing', cost, value: isExact ? value : null };
  });
  return { readings, scale: scaleText(decimals) };
}
