import type { Bill, BillLine } from '../../contract/bills.js';
import { fixedDecimal, roundQuotient } from '../decimal.js';
import { sumMinor } from '../exact.js';
import type { Cause } from './causes.js';
import type { Cell } from './model.js';
import type { Entry } from './lines.js';
import { pair, type Pair, type Place } from './places.js';
import { changed } from './cells.js';
import { sharesOver } from './shares.js';
import type { Evidence, EvidenceChange, EvidenceLines, FromTo, WeatherUse } from './types.js';
import { over, type Ratio } from '../ratio.js';

const fromTo = <T>([from, to]: Pair<T>): FromTo<T> => ({ from, to });

/** What all lines say alike, of what a reader wants to know. */
function agreed(lines: readonly BillLine[]): Partial<EvidenceLines> {
  const [first] = lines;
  const keys = [
    'quantity',
    'rate',
    'percent',
    'days',
    'tier',
    'period',
    'tariffId',
    'tariffVersion',
    'relatedBillId',
  ] as const;
  return Object.fromEntries(
    keys.flatMap((key) => {
      const value = first?.[key];
      const text = JSON.stringify(value);
      return value !== undefined && lines.every((line) => JSON.stringify(line[key]) === text)
        ? [[key, value]]
        : [];
    }),
  );
}

function linesOf(entries: readonly Entry[]): EvidenceLines | null {
  if (entries.length === 0) return null;
  // The order of printed lines says nothing.
  const lines = entries.map(({ line }) => line).sort((a, b) => (a.id < b.id ? -1 : 1));
  return {
    lineIds: lines.map(({ id }) => id),
    amountMinor: sumMinor(lines.map(({ amountMinor }) => amountMinor)),
    ...agreed(lines),
  };
}

function changeOf(entries: Pair<readonly Entry[]>): EvidenceChange[] {
  const [older, newer] = entries;
  const first = [...(newer.length ? newer : older)].sort((a, b) => (a.line.id < b.line.id ? -1 : 1))[0]?.line;
  if (!first) return [];
  const { kind, role, label, unit, touLabel } = first;
  return [
    {
      kind,
      role,
      label,
      ...(unit !== undefined && { unit }),
      ...(touLabel !== undefined && { touLabel }),
      from: linesOf(older),
      to: linesOf(newer),
    },
  ];
}

/** Rounded to so many decimals. */
function decimal([numerator, denominator]: Ratio, scale: number): string {
  return fixedDecimal({
    units: roundQuotient(numerator * 10n ** BigInt(scale), denominator, 'half_up'),
    scale,
  });
}

const decimalsOf = ([, denominator]: Ratio): number => denominator.toString().length - 1;

/** The use of a section, as billed; of its lines where the section does not say. */
function useOf(place: Place, cells: readonly Cell[]): Pick<Evidence, 'quantity' | 'perDay'> {
  const [from, to] = place.quantity;
  const use =
    from && to && place.unit !== undefined
      ? { unit: place.unit, values: [from, to] as const }
      : cells.find((cell) => cell.use)?.use;
  if (use?.unit === undefined) return {};
  const { unit, values } = use;
  const { days } = place;
  const scale = Math.max(...values.map(decimalsOf));
  return {
    quantity: { ...fromTo(pair((side) => decimal(values[side], decimalsOf(values[side])))), unit },
    ...(days &&
      unit === place.unit && {
        perDay: { ...fromTo(pair((side) => decimal(over(values[side], days[side]), scale + 2))), unit },
      }),
  };
}

function isEstimated(place: Place, side: 0 | 1, bill: Bill): boolean {
  return (
    (bill.estimate !== null && place.sections[side].some(({ quantity }) => quantity !== undefined)) ||
    place.lines[side].some(({ usageBasis }) => usageBasis === 'estimated')
  );
}

/** What a cause's part rests on. `cells` are those of one place in which the cause has an effect. */
export function evidenceOf(
  cause: Cause,
  place: Place,
  cells: readonly Cell[],
  bills: Pair<Bill>,
  weather: WeatherUse | undefined,
): Evidence {
  const { days } = place;
  const ownDays = days && { days: fromTo(pair((side) => Number(days[side][0]))) };
  if (cause === 'balance' && place.key === '') {
    const total = (name: 'previousBalanceMinor' | 'paymentsMinor' | 'arrearsMinor'): FromTo<number> =>
      fromTo(pair((side) => bills[side].totals[name]));
    return {
      previousBalanceMinor: total('previousBalanceMinor'),
      paymentsMinor: total('paymentsMinor'),
      arrearsMinor: total('arrearsMinor'),
    };
  }
  const estimated = fromTo(pair((side) => isEstimated(place, side, bills[side])));
  const based = cells.flatMap((cell) => [
    ...(cell.factors.some((factor) => factor.cause === cause) ? [cell.entries] : []),
    ...sharesOver(cell).flatMap((share) =>
      share.of.cause === cause && changed(share) ? [share.of.entries] : [],
    ),
  ]);
  const changes = [...new Set(based)]
    .flatMap(changeOf)
    .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  const amounts = based.every((entries) => entries.flat().every(({ form }) => form === 'amount'));
  return {
    ...ownDays,
    ...(['days', 'use', 'weather', 'time-of-use', 'price', 'tier'].includes(cause) && {
      ...useOf(place, cells),
      ...((estimated.from || estimated.to) && { estimated }),
    }),
    ...(cause === 'weather' &&
      weather && {
        weather: {
          from: { degreeDays: weather.fromDegreeDays },
          to: { degreeDays: weather.toDegreeDays },
          quantityPerDegreeDay: weather.quantityPerDegreeDay,
          unit: weather.unit,
        },
      }),
    ...(amounts && { comparedAsAmounts: true as const }),
    changes,
  };
}
