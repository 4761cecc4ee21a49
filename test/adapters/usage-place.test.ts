// A file of usage as a metered place: answers what a utility answers, at every resolution, and adds up.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { usagePlaces } from '../../src/adapters/index.js';
import { Usage, UsageSummary } from '../../src/contract/index.js';
import type { UsageSeries } from '../../src/contract/usage.js';
import { addDays, civilDateOf } from '../../src/domain/calendar.js';
import { createMockUtility } from '../../src/mock/index.js';
import { usageSeries } from '../support/arbitrary/usage-series.js';
import { trial } from '../support/counts.js';

const placeOf = (series: UsageSeries) => {
  const flows = [{ service: 'electricity' as const, label: 'Casa', series }];
  const [place, ...more] = usagePlaces({ format: 'csv', flows, warnings: [] });
  assert.ok(place && more.length === 0);
  return place;
};
const sum = (values: readonly (number | null)[]): number =>
  values.reduce<number>((total, value) => total + (value ?? 0), 0);

describe('a metered place out of a file', () => {
  it('conserves sum, cost and coverage at every resolution that it offers, and passes the contract', () => {
    fc.assert(
      fc.property(usageSeries, (series) => {
        const place = placeOf(series);
        for (const { interval } of place.capabilities.resolutions) {
          const usage = Usage.parse(place.usage({ resolution: interval }));
          const [told] = usage.series;
          // A month is no day: what is only known by the month is not told by the day.
          assert.ok(told, `${interval} of ${series.interval}`);
          assert.equal(sum(told.values), sum(series.values));
          assert.equal(told.scale, series.scale);
          assert.equal(told.coverage.expected, series.coverage.expected);
          assert.equal(told.coverage.missing, series.coverage.missing);
          assert.equal(Date.parse(told.start) <= Date.parse(series.start), true);
        }
      }),
      trial(2_000),
    );
  });

  it('tells two ranges side by side as it tells them together', () => {
    fc.assert(
      fc.property(usageSeries, fc.integer({ min: 0, max: 12 }), (series, days) => {
        fc.pre(series.interval !== 'P1M');
        const place = placeOf(series);
        const first = civilDateOf(Date.parse(series.start), series.zone);
        const [from, middle, to] = [first, addDays(first, days), addDays(first, 400)];
        const of = (question: { from: string; to: string }): number =>
          sum(place.usage({ resolution: 'P1D', ...question }).series.flatMap(({ values }) => values));
        assert.equal(of({ from, to: middle }) + of({ from: middle, to }), of({ from, to }));
      }),
      trial(2_000),
    );
  });

  it('is served by the mock as a metered place of the first account, ahead of the others', async () => {
    const [series] = fc.sample(usageSeries, 1);
    assert.ok(series);
    const place = placeOf({ ...series, servicePointId: 'sp_file' });
    const utility = createMockUtility({ scenario: 'co-high-bill', places: [place] });
    const { token, accounts } = await utility.getSession()();
    const ask = async (path: string): Promise<Response> =>
      utility.fetch(`${utility.baseUrl}/v1/accounts/${accounts[0]?.id ?? ''}${path}`, {
        headers: { authorization: `Bearer ${token}` },
      });
    const read = async (path: string): Promise<unknown> => (await ask(path)).json();
    const summary = UsageSummary.parse(await read('/usage/summary'));
    assert.equal(summary.points[0]?.servicePointId, 'sp_file');
    assert.ok(summary.points.length > 1);
    const usage = Usage.parse(await read('/usage?resolution=P1M'));
    assert.equal(usage.servicePointId, 'sp_file');
    assert.equal(sum(usage.series[0]?.values ?? []), sum(series.values));
    assert.equal((await ask('/usage?resolution=PT7M')).status, 422);
    const other = summary.points[1]?.servicePointId ?? '';
    const theirs = Usage.parse(await read(`/usage?servicePointId=${other}&resolution=P1M`));
    assert.equal(theirs.servicePointId, other);
  });
});
