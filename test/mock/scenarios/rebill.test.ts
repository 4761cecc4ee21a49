import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { auditBill, billGlance, explainBill, isPayable } from '../../../src/domain/index.js';
import { createWorld } from '../../../src/mock/world.js';
import { amounts, billsOf, causes, explained, lastYear } from './told.js';

const ACCOUNT = 'acc_5520913';

describe('rebill', () => {
  const bills = billsOf('rebill');
  const [bill, cancellation, wrong, before] = bills;
  const latest = bills.filter(({ replacedBy }) => replacedBy === null);

  it('bills what was worked out by hand, wrongly and then rightly', () => {
    const pesos = (kwh: number[]): number[][] => [[1124, ...kwh, 612]];
    // 738 kWh: × 168.412 = 124,288.06, × 14.873 = 10,976.27, × 0.768 = 566.78
    assert.deepEqual(amounts(wrong), pesos([124_288, 10_976, 567]));
    assert.equal(wrong?.totals.amountDueMinor, 137_567);
    // The register showed 23,784, not 24,384: 138 kWh. × 168.412 = 23,240.86, × 14.873 = 2,052.47, × 0.768 = 105.98
    assert.deepEqual(
      [wrong.sections?.[0]?.reads[0]?.to.value, bill?.sections?.[0]?.reads[0]?.to.value],
      ['24384', '23784'],
    );
    assert.deepEqual(amounts(bill), pesos([23_241, 2_052, 106]));
    assert.equal(bill?.totals.amountDueMinor, 27_135);
    assert.deepEqual(amounts(cancellation), [[-137_567]]);
    // It takes over what the wrong one asked for, and leaves nothing.
    assert.equal(cancellation?.totals.previousBalanceMinor, 137_567);
    assert.equal(cancellation?.totals.amountDueMinor, 0);
    assert.equal(bill?.totals.previousBalanceMinor, 0);
  });

  it('is one chain of versions, of which the last alone can be paid', () => {
    assert.deepEqual(
      [wrong, cancellation, bill].map((one) => [one?.kind, one?.version, one?.replaces, one?.replacedBy]),
      [
        ['original', 1, null, bill?.id],
        ['cancellation', 2, wrong?.id, bill?.id],
        ['rebill', 3, cancellation?.id, null],
      ],
    );
    assert.deepEqual(bills.filter(isPayable), [bill]);
    assert.equal(billGlance(wrong!, '2026-11-22').state, 'superseded');
    const world = createWorld({ id: 'w', scenario: 'rebill' });
    assert.deepEqual(world.balance(ACCOUNT).openBills, [
      { billId: bill?.id, version: 3, outstandingMinor: 27_135 },
    ]);
    // What was noted wrongly is no read of the meter.
    assert.equal(world.reads('sp_5520913')[0]?.value, '23784');
  });

  it('comes about in its time, and goes back', () => {
    const world = createWorld({ id: 'w', scenario: 'rebill' });
    const told = world.bills(ACCOUNT);
    const start = world.clock.now();
    world.clock.moveTo(Date.parse('2026-11-14T05:59:00-03:00'));
    const [newest] = world.bills(ACCOUNT);
    assert.deepEqual([newest?.id, newest?.replacedBy, newest?.payment.state], [wrong?.id, null, 'unpaid']);
    assert.equal(world.balance(ACCOUNT).amountDueMinor, 137_567);
    const before = world.events.latestId;
    world.clock.moveTo(start);
    assert.deepEqual(world.bills(ACCOUNT), told);
    const events = world.events.since(before)?.map(({ type, resource }) => `${type} ${resource}`) ?? [];
    assert.ok(events.includes(`updated /accounts/${ACCOUNT}/bills/${wrong?.id}`));
    assert.ok(events.includes(`created /accounts/${ACCOUNT}/bills/${bill?.id}`));
    world.clock.moveTo(Date.parse('2026-12-07T12:00:00-03:00'));
    const [december] = world.bills(ACCOUNT);
    assert.equal(december?.totals.previousBalanceMinor, 27_135);
    assert.equal(december?.kind, 'original');
  });

  it('reads its meter at the end of a month whose first midnight did not exist', () => {
    // On 6 September 2026 the clocks of Linares went from 24:00 to 01:00.
    const [series] = createWorld({ id: 'w', scenario: 'rebill' }).loads('sp_5520913');
    assert.ok(series);
    const until = (Date.parse('2026-10-01T00:00:00-03:00') - series.start) / 900_000;
    const counted = series.values.subarray(0, until).reduce((sum, value) => sum + value, 20_117_340);
    assert.equal(before?.sections?.[0]?.reads[0]?.to.value, String(Math.floor(counted / 1000)));
  });

  it('is explained against the month before, and what was taken back is not', () => {
    const sums = causes(explained(before, bill));
    // 31 days for 30, and 141 kWh became 138.
    assert.deepEqual(Object.keys(sums), ['days', 'use']);
    assert.ok((sums.days ?? 0) > 0 && (sums.use ?? 0) < 0);
    assert.deepEqual(Object.keys(causes(explained(lastYear(latest), bill))), ['use', 'price', 'fixed']);
    // Version against version: all of it is the use that was never there.
    assert.deepEqual(causes(explained(wrong, bill)), { use: 27_135 - 137_567 });
    const found = explainBill(cancellation!, bill!);
    assert.equal(found.status === 'withheld' && found.withheldReason, 'not-comparable');
  });

  it('is right, and the one before it is superseded and unlikely', () => {
    const failed = (of: typeof bill): string[] =>
      auditBill(
        of!,
        bills.filter((one) => one !== of),
      )
        .filter(({ status }) => status === 'failed')
        .map(({ id }) => id);
    assert.deepEqual(failed(bill), []);
    assert.deepEqual(failed(wrong), ['use-own', 'superseded']);
  });
});
