import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { auditBill } from '../../../src/domain/index.js';
import { createWorld } from '../../../src/mock/world.js';
import { amounts, billsOf, causes, explained, lastYear } from './told.js';

describe('us-tou-solar', () => {
  const bills = billsOf('us-tou-solar');
  const [bill, before] = bills;
  const section = bill?.sections?.[0];

  it('bills what was worked out by hand, each part of the period at its own prices', () => {
    // Import register: 15,887.793 − 15,607.559 = 280.234 kWh.
    assert.equal(section?.quantity, '280.234');
    assert.deepEqual(amounts(bill), [
      [
        1128, // 15 days × 0.75224 = 11.2836
        3889, // 106.209 kWh × 0.36612 = 38.8852
        1379, // 42.602 × 0.32365 = 13.7881
        -70, // 4.982 × 0.14030 = 0.6990
        -525, // 89.170 × 0.05887 = 5.2494
        320, // 5 % of 11.28 + 38.89 + 13.79 = 63.96
        1032, // 13 days × 0.79350 = 10.3155
        3789, // 98.099 × 0.38620 = 37.8858
        1138, // 33.324 × 0.34140 = 11.3768
        -144, // 9.745 × 0.14800 = 1.4423
        -694, // 111.770 × 0.06210 = 6.9409
        298, // 5 % of 10.32 + 37.89 + 11.38 = 59.59
      ],
    ]);
    // 61.21 + 54.19; the bill before is paid.
    assert.equal(bill?.totals.amountDueMinor, 11_540);
    assert.equal(bill.totals.previousBalanceMinor, bill.totals.paymentsMinor);
    assert.deepEqual(
      bill.tariffs?.map(({ version }) => version),
      ['2025-10', '2026-03'],
    );
  });

  it('takes its hours from the meter, also where clocks change', () => {
    const world = createWorld({ id: 'w', scenario: 'us-tou-solar' });
    const hours = new Intl.DateTimeFormat('en-US', {
      timeZone: 'America/Los_Angeles',
      hour: 'numeric',
      hourCycle: 'h23',
    });
    const atPeak = (register: string): number => {
      const series = world.loads('sp_8830417').find((one) => one.register === register);
      assert.ok(series && bill);
      let sum = 0;
      for (let at = Date.parse(bill.period.start); at < Date.parse(bill.period.end); at += 900_000) {
        const hour = Number(hours.format(at));
        if (hour >= 16 && hour < 21) sum += series.values[(at - series.start) / 900_000] ?? Number.NaN;
      }
      return sum;
    };
    const billed = (kind: string): number =>
      (section?.lines ?? [])
        .filter((line) => line.kind === kind && line.touLabel === 'Peak')
        .reduce((sum, { quantity }) => sum + Math.round(Number(quantity) * 1000), 0);
    assert.equal(billed('usage_tou'), atPeak('import'));
    assert.equal(billed('usage_export_credit'), atPeak('export'));
  });

  it('counts the year without asking for it', () => {
    const year = bills.slice(0, 11).reverse();
    const sum = (kinds: readonly string[]): number =>
      year
        .flatMap(({ sections = [] }) => sections.flatMap(({ lines }) => lines))
        .filter(({ kind, role }) => kinds.includes(kind) && role !== 'information')
        .reduce((total, { amountMinor }) => total + amountMinor, 0);
    const informing = section?.lines.filter(({ role }) => role === 'information') ?? [];
    assert.deepEqual(
      informing.map(({ kind, amountMinor }) => [kind, amountMinor]),
      [
        ['usage_flat', 0],
        ['usage_export_credit', 0],
        ['true_up', sum(['usage_tou', 'usage_export_credit'])],
        ['true_up', 0],
      ],
    );
    // A summer bill has one season and one price: its lines are not in parts.
    const summer = bills.find(({ period }) => period.start.startsWith('2025-07-14'));
    assert.equal(summer?.sections?.[0]?.lines.filter(({ kind }) => kind === 'fixed').length, 1);
  });

  it('is explained by the hours of the car, dearer energy, less sun and fewer days', () => {
    const found = explained(before, bill);
    const sums = causes(found);
    assert.deepEqual(Object.keys(sums), ['days', 'use', 'time-of-use', 'price', 'fixed', 'export']);
    assert.ok((sums['time-of-use'] ?? 0) > 0 && (sums.price ?? 0) > 0 && (sums.export ?? 0) > 0);
    assert.ok((sums.days ?? 0) < 0);
    // What was sent back earned less by as much as the part says.
    const credits = (of: typeof bill): number =>
      (of?.sections?.[0]?.lines ?? [])
        .filter(({ kind, role }) => kind === 'usage_export_credit' && role === 'credit')
        .reduce((sum, { amountMinor }) => sum + amountMinor, 0);
    assert.equal(sums.export, credits(bill) - credits(before));
    // No part rests on the year's count.
    const told = JSON.stringify(found);
    assert.ok(!told.includes('true_up') && !told.includes('Year to date'));
    assert.ok(Math.abs(found.residualMinor) <= 1);
  });

  it('is explained against last year too', () => {
    const sums = causes(explained(lastYear(bills), bill));
    // 28 days then and now.
    assert.equal(sums.days, undefined);
    assert.ok((sums.price ?? 0) > 0 && (sums['time-of-use'] ?? 0) > 0);
  });

  it('is right', () => {
    for (const [index, one] of bills.entries()) {
      const failed = auditBill(one, bills.slice(index + 1)).filter(({ status }) => status === 'failed');
      assert.deepEqual(failed, [], one.id);
    }
    const passed = auditBill(bill!, bills.slice(1)).filter(({ status }) => status === 'passed');
    assert.ok(passed.some(({ id }) => id === 'rate-periods'));
  });
});
