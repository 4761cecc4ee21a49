import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { addDays, auditBill, civilDateOf } from '../../../src/domain/index.js';
import { climate } from '../../../src/mock/scenarios/energia-cumbres/place.js';
import { createWeather } from '../../../src/mock/world/weather.js';
import type { Bill } from '../../../src/contract/index.js';
import { amounts, billsOf, causes, explained, lastYear } from './told.js';

describe('mx-summer', () => {
  const bills = billsOf('mx-summer');
  const [bill, before] = bills;

  it('bills what was worked out by hand', () => {
    // 29574 − 28582 = 992 kWh in summer blocks of two months: 300, 600 more, and the rest.
    assert.equal(bill?.sections?.[0]?.quantity, '992');
    assert.deepEqual(amounts(bill), [
      [
        28_140, // 300 × 0.938 = 281.40
        69_780, // 600 × 1.163 = 697.80
        34_178, // 92 × 3.715 = 341.78
        21_136, // 16 % of 1,320.98 = 211.3568
        6605, // 5 % of 1,320.98 = 66.049
      ],
    ]);
    const informing = bill.sections[0].lines.filter(({ role }) => role === 'information');
    assert.deepEqual(
      informing.map(({ amountMinor, quantity }) => [amountMinor, quantity]),
      [
        [212_883, '992'], // 992 × 2.146 = 2,128.832: it informs, nothing adds it.
        [0, '308'], // 1,102 + 501 + 348 + 341 + 408 + 992 = 3,692 ÷ 12
      ],
    );
    // 1,598.39, to the peso 1,598; of the last bill 764 − 382 are owed.
    assert.equal(bill.lines?.[0]?.amountMinor, -39);
    assert.deepEqual(bill.totals, {
      currentChargesMinor: 159_800,
      previousBalanceMinor: 76_400,
      paymentsMinor: 38_200,
      arrearsMinor: 0,
      amountDueMinor: 198_000,
    });
    assert.notEqual(bill.dueOn, bill.cutoffOn);
    // Before, in winter blocks: 150 × 1.061 = 159.15, 200 × 1.289 = 257.80, 58 × 3.692 = 214.14 (214.136)
    assert.deepEqual(amounts(before)[0]?.slice(0, 3), [15_915, 25_780, 21_414]);
  });

  it('is explained by use, by the larger blocks of summer, and by what is still owed', () => {
    const sums = causes(explained(before, bill));
    assert.deepEqual(Object.keys(sums), ['use', 'price', 'tier', 'rounding', 'balance']);
    assert.ok((sums.use ?? 0) > 100_000 && (sums.tier ?? 0) < -50_000 && (sums.price ?? 0) < 0);
    assert.equal(sums.balance, 38_200);
    assert.equal(sums.rounding, -78);
  });

  it('is explained by the heat, where degree days are known', () => {
    const weather = createWeather(climate, 1);
    const degreeDays = ({ period, zone }: Bill): string => {
      const end = civilDateOf(Date.parse(period.end), zone);
      let tenths = 0;
      for (let day = civilDateOf(Date.parse(period.start), zone); day < end; day = addDays(day, 1)) {
        tenths += Math.max(0, Math.round((weather(day) - 24) * 10));
      }
      return (tenths / 10).toFixed(1);
    };
    assert.ok(before && bill);
    const heat = {
      servicePointId: 'sp_9042218',
      unit: 'kWh',
      quantityPerDegreeDay: '2.1',
      fromDegreeDays: degreeDays(before),
      toDegreeDays: degreeDays(bill),
    };
    const sums = causes(explained(before, bill, { weather: [heat] }));
    assert.ok((sums.weather ?? 0) > Math.abs(sums.use ?? 0), JSON.stringify(sums));
  });

  it('is explained against last summer without blocks', () => {
    const sums = causes(explained(lastYear(bills), bill));
    assert.deepEqual(Object.keys(sums), ['use', 'price', 'rounding', 'balance']);
  });

  it('adds up', () => {
    const checks = bill ? auditBill(bill, bills.slice(1)) : [];
    const failed = checks.filter(({ status }) => status === 'failed').map(({ id }) => id);
    assert.deepEqual(failed, []);
  });
});
