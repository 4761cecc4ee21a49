import type { UsageSeries } from '../../contract/usage.js';
import type { UsageBuckets } from './resample.js';

const least = (scales: readonly string[]): string =>
  scales.reduce((best, one) => (Number(one) < Number(best) ? one : best));

/** How many steps of `to` one of `from` is. */
const ratio = (from: string, to: string): number => Number((Number(from) / Number(to)).toPrecision(12));

const times = (values: readonly (number | null)[], by: number): (number | null)[] =>
  values.map((value) => (value === null ? null : value * by));

/**
 * The series that can stand under one scale: those in the unit of the first, in the finest of their steps. As readings
 * only those that begin with the first and are as long: others cannot stand under the same bars.
 */
export function alikeSeries(series: readonly UsageSeries[], size: UsageBuckets['size']): UsageSeries[] {
  const [first] = series;
  if (first === undefined) return [];
  const alike = series.filter(
    ({ unit, start, interval, cost }) =>
      unit === first.unit &&
      cost?.currency === first.cost?.currency &&
      (size !== 'reading' || (start === first.start && interval === first.interval)),
  );
  const scale = least(alike.map((one) => one.scale));
  const costScale = least(alike.map(({ cost }) => cost?.scale ?? '1'));
  return alike.flatMap((one): UsageSeries[] => {
    const { cost } = one;
    const by = ratio(one.scale, scale);
    const costBy = cost ? ratio(cost.scale, costScale) : 1;
    if (by === 1 && costBy === 1) return [one];
    // Steps that are no whole number of the finest cannot be counted in it.
    if (!Number.isInteger(by) || !Number.isInteger(costBy)) return [];
    return [
      {
        ...one,
        scale,
        values: times(one.values, by),
        ...(cost && { cost: { ...cost, scale: costScale, values: times(cost.values, costBy) } }),
      },
    ];
  });
}
