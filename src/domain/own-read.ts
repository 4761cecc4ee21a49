import type { Bill, BillRead, BillSection } from '../contract/bills.js';
import type { Read } from '../contract/reads.js';
import { daysBetween } from './civil-date.js';
import { fixedDecimal, formatDecimal, parseDecimal, roundQuotient } from './decimal.js';
import { compare, minus, over, plus, type Ratio, ratioOf, times, whole, ZERO } from './ratio.js';

/** What a bill tells of a register that its customer can read. */
export interface RegisterToRead {
  readonly servicePointId: string;
  /** The service as the bill names it. */
  readonly label: string;
  readonly meterId: string;
  readonly register: string;
  /** What the register counts in. */
  readonly unit: string;
  /** Digits before the point, where the bill says. */
  readonly digits?: number;
  /** Whether its reads are whole numbers. */
  readonly isWhole: boolean;
  /** The newest read that is no estimate. */
  readonly last?: KnownRead;
  /** The estimate that is newer than that. */
  readonly estimate?: KnownRead;
  /** What it usually counts in a day, in its own unit: an exact decimal, cut. */
  readonly usualPerDay?: string;
}

/** What a register showed on a day. */
export interface KnownRead {
  readonly value: string;
  readonly on: string;
}

const isGuess = (quality: string): boolean => quality === 'estimated' || quality === 'substituted';
const isEstimated = ({ reads, lines }: BillSection): boolean =>
  reads.some(({ to }) => isGuess(to.quality)) || lines.some(({ usageBasis }) => usageBasis === 'estimated');

/** The registers of a bill that its customer can read: those of the services that were estimated, or of all where none was. */
export function registersToRead(bill: Bill): RegisterToRead[] {
  const metered = (bill.sections ?? []).filter(
    ({ servicePointId, reads }) => servicePointId !== undefined && reads.length > 0,
  );
  const estimated = metered.filter(isEstimated);
  return (estimated.length > 0 ? estimated : metered).flatMap(registersOf);
}

/** Names a register among those of an account. */
export function registerKey(of: Pick<RegisterToRead, 'servicePointId' | 'meterId' | 'register'>): string {
  return JSON.stringify([of.servicePointId, of.meterId, of.register]);
}

function registersOf(section: BillSection): RegisterToRead[] {
  const { servicePointId = '', label, days } = section;
  // A meter that was taken down has a final read: nobody can read it any more.
  const gone = new Set(
    section.reads.filter(({ to }) => to.quality === 'final').map(({ meterId }) => meterId),
  );
  const groups = new Map<string, BillRead[]>();
  for (const read of section.reads) {
    const { meterId, register } = read;
    if (gone.has(meterId)) continue;
    const key = registerKey({ servicePointId, meterId, register });
    groups.set(key, [...(groups.get(key) ?? []), read]);
  }
  return [...groups.values()].flatMap((reads) => {
    const [read] = reads;
    if (!read) return [];
    const { meterId, register, unit, registerUnit = unit, digits } = read;
    const shown = reads.flatMap(({ from, to }) => [from, to]).sort((a, b) => b.on.localeCompare(a.on));
    const last = shown.find(({ quality }) => !isGuess(quality));
    const estimate = shown.find(({ quality, on }) => isGuess(quality) && on > (last?.on ?? ''));
    const usual = usualOf(reads, days);
    return {
      servicePointId,
      label,
      meterId,
      register,
      unit: registerUnit,
      ...(digits !== undefined && { digits }),
      isWhole: shown.every(({ value }) => !value.includes('.')),
      ...(last && { last: { value: last.value, on: last.on } }),
      ...(estimate && { estimate: { value: estimate.value, on: estimate.on } }),
      ...(usual && { usualPerDay: cut(usual, 2) }),
    };
  });
}

/** What the register counted in a day of the bill; undefined where that makes no sense. */
function usualOf(reads: readonly BillRead[], days: number): Ratio | undefined {
  let counted = ZERO;
  for (const { quantity, multiplier, conversion = '1' } of reads) {
    const factor = times(ratioOf(multiplier), ratioOf(conversion));
    if (compare(factor, ZERO) <= 0) return undefined;
    counted = plus(counted, over(ratioOf(quantity), factor));
  }
  return days > 0 && compare(counted, ZERO) > 0 ? over(counted, whole(days)) : undefined;
}

/** Cut to so many decimals, without trailing zeros. */
function cut([numerator, denominator]: Ratio, scale: number): string {
  const units = roundQuotient(numerator * 10n ** BigInt(scale), denominator, 'down');
  return formatDecimal({ units, scale });
}

/** The newest read that the customer has sent of a register since its bill was made, of reads in any order. */
export function sentSince(reads: readonly Read[], register: RegisterToRead): Read | undefined {
  const billedOn = [register.last?.on ?? '', register.estimate?.on ?? ''].sort()[1] ?? '';
  return reads
    .filter((read) => read.quality === 'customer' && registerKey(read) === registerKey(register))
    .filter(({ readOn }) => readOn >= billedOn)
    .sort((a, b) => Date.parse(b.receivedAt) - Date.parse(a.receivedAt))[0];
}

/** What there is to say of a figure before it is sent. The last two are for the customer to decide. */
export type OwnReadVerdict =
  | { readonly status: 'empty' | 'no-figure' }
  | { readonly status: 'too-long'; readonly digits: number }
  | { readonly status: 'below-last'; readonly last: KnownRead }
  | { readonly status: 'plausible'; readonly value: string }
  /** The register passed its highest value. */
  | { readonly status: 'rolled-over'; readonly value: string; readonly used: string }
  | {
      readonly status: 'far-above';
      readonly value: string;
      readonly perDay: string;
      readonly usualPerDay: string;
    };

/** So many times the usual use of a day is far above it. */
const FAR_ABOVE: Ratio = [4n, 1n];

/**
 * What to say of a figure that a customer has typed from a meter, for a civil day. Leading zeros, blanks and, on a
 * register of whole numbers, signs between thousands are as meters and people write them.
 */
export function judgeOwnRead(text: string, of: RegisterToRead, readOn: string): OwnReadVerdict {
  const typed = text.replace(/\s/g, '');
  if (typed === '') return { status: 'empty' };
  const value = figureOf(typed, of.isWhole);
  if (value === undefined) return { status: 'no-figure' };
  const { digits, last, usualPerDay } = of;
  const found = ratioOf(value);
  const round = digits === undefined ? undefined : whole(10n ** BigInt(digits));
  if (digits !== undefined && round && compare(found, round) >= 0) return { status: 'too-long', digits };
  if (!last) return { status: 'plausible', value };

  const days = whole(Math.max(0, daysBetween(last.on, readOn)) + 1);
  const most = usualPerDay === undefined ? undefined : times(FAR_ABOVE, times(ratioOf(usualPerDay), days));
  const used = minus(found, ratioOf(last.value));
  if (compare(used, ZERO) < 0) {
    const around = round && plus(used, round);
    if (around && most && compare(around, most) <= 0) {
      return { status: 'rolled-over', value, used: cut(around, 3) };
    }
    return { status: 'below-last', last };
  }
  if (usualPerDay !== undefined && most && compare(used, most) > 0) {
    return { status: 'far-above', value, perDay: cut(over(used, days), 1), usualPerDay };
  }
  return { status: 'plausible', value };
}

/** A figure as the contract has it; undefined where it is none. */
function figureOf(typed: string, isWhole: boolean): string | undefined {
  const plain = isWhole && /^\d{1,3}([.,’']\d{3})+$/.test(typed) ? typed.replace(/\D/g, '') : typed;
  const [, before, fraction] = /^0*(\d{1,18})(?:[.,](\d{1,12}))?$/.exec(plain) ?? [];
  if (before === undefined) return undefined;
  return fraction === undefined ? before : fixedDecimal(parseDecimal(`${before}.${fraction}`));
}
