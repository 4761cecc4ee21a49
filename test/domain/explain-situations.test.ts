import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Bill, BillLine, BillSection } from '../../src/contract/bills.js';
import type { Tariff } from '../../src/contract/tariff.js';
import { auditBill, explainBill, type Explained, type ExplainOptions } from '../../src/domain/index.js';
import { bill, line, section } from '../support/bill-parts.js';

// Each situation with figures worked out by hand in the comment above it.

function explained(from: Bill, to: Bill, options?: ExplainOptions): Explained {
  const found = explainBill({ ...from, id: 'from' }, { ...to, id: 'to' }, options);
  if (found.status !== 'explained') assert.fail(`withheld: ${found.withheldReason}`);
  return found;
}

/** `{ use: 1200 }`, or `{ 'use gas': 1200 }` where it is not the section `power`. */
function parts(found: Explained): Record<string, number> {
  return Object.fromEntries(
    found.parts.map(({ cause, sectionId, amountMinor }) => [
      sectionId === undefined || sectionId === 'power' ? cause : `${cause} ${sectionId}`,
      amountMinor,
    ]),
  );
}

const flat = (kWh: string, rate: string, amountMinor: number, rest: Partial<BillLine> = {}): BillLine =>
  line(amountMinor, { kind: 'usage_flat', quantity: kWh, unit: 'kWh', rate, ...rest });
const power = (kWh: string, lines: BillLine[], rest: Partial<BillSection> = {}): BillSection =>
  section(lines, { quantity: kWh, unit: 'kWh', ...rest });
const block = (index: 1 | 2, kWh: string, rate: string, amountMinor: number, limit = '100'): BillLine =>
  line(amountMinor, {
    kind: 'usage_tier',
    quantity: kWh,
    unit: 'kWh',
    rate,
    tier: index === 1 ? { index, from: '0', to: limit } : { index, from: limit, to: null },
  });

describe('what changed on a bill', () => {
  // 300 × 0.10 = 30.00; 360 × 0.12 = 43.20. Use first: 60 × 0.10 = 6.00; use last: 60 × 0.12 = 7.20; mean 6.60.
  // Price first: 300 × 0.02 = 6.00; last 360 × 0.02 = 7.20; mean 6.60.
  it('is use and price', () => {
    const found = explained(
      bill([power('300', [flat('300', '0.10', 3000)])]),
      bill([power('360', [flat('360', '0.12', 4320, { tariffId: 't', tariffVersion: '2' })])]),
    );
    assert.deepEqual(parts(found), { use: 660, price: 660 });
    assert.equal(found.residualMinor, 0);
    const [use, price] = found.parts;
    assert.deepEqual(use?.evidence.quantity, { from: '300', to: '360', unit: 'kWh' });
    assert.deepEqual(use?.evidence.perDay, { from: '10.00', to: '12.00', unit: 'kWh' });
    assert.deepEqual(use?.evidence.days, { from: 30, to: 30 });
    const [change] = price?.evidence.changes ?? [];
    assert.equal(change?.from?.rate, '0.10');
    assert.equal(change?.to?.rate, '0.12');
    assert.equal(change?.to?.tariffVersion, '2');
  });

  // 10 kWh a day on both; 30 and 60 days: 300 × 0.10 and 600 × 0.10; fixed 0.20 a day: 6.00 and 12.00.
  it('is only days between a monthly and a two-monthly bill, with limits that are twice as long', () => {
    const of = (days: number, limit: string, low: string, high: string): Bill =>
      bill([
        power(
          String(days * 10),
          [
            block(1, low, '0.10', Number(low) * 10, limit),
            block(2, high, '0.20', Number(high) * 20, limit),
            line(days * 20, { kind: 'fixed', days: String(days), rate: '0.20' }),
          ],
          { days },
        ),
      ]);
    assert.deepEqual(parts(explained(of(30, '100', '100', '200'), of(60, '200', '200', '400'))), {
      days: 5600,
    });
    // 61 days against 31, and a limit by the month: 200 is still twice 100. 310 and 610 kWh, 10 a day.
    const found = explained(of(31, '100', '100', '210'), of(61, '200', '200', '410'));
    assert.deepEqual(Object.keys(parts(found)), ['days']);
  });

  // A month fixed, whatever its days: no part. 10 kWh a day more for one day: 1.00.
  it('is a day more, where the fixed charge goes by the month', () => {
    const of = (days: number): Bill =>
      bill([
        power(
          String(days * 10),
          [
            flat(String(days * 10), '0.10', days * 100),
            line(500, { kind: 'fixed', quantity: '1', unit: 'month', rate: '5' }),
          ],
          { days },
        ),
      ]);
    assert.deepEqual(parts(explained(of(30), of(31))), { days: 100 });
  });

  // 28 days at 0.39167 a day = 10.97, then 13 days of it (5.09) and 15 days of another charge at 0.7935 (11.90):
  // by the day 0.39167 → 5.09171 ÷ 28 and 0 → 11.9025 ÷ 28, the days are the same. All of it is the fixed charge.
  it('is a fixed charge that replaced another in mid-period', () => {
    const minimum = (days: string, amountMinor: number): BillLine =>
      line(amountMinor, { kind: 'minimum', days, rate: '0.39167' });
    const found = explained(
      bill([section([minimum('28', 1097)], { days: 28 })]),
      bill([
        section([minimum('13', 509), line(1190, { kind: 'fixed', days: '15', rate: '0.7935' })], {
          days: 28,
        }),
      ]),
    );
    assert.deepEqual(parts(found), { fixed: 602 });
  });

  // 300 × 0.10 = 30.00; then 100 × 0.10 + 200 × 0.13 = 36.00: the price rose for two thirds of the use.
  it('is a price that rose in mid-period', () => {
    const half = (start: string, end: string) => ({
      period: { start: `2026-${start}T00:00:00Z`, end: `2026-${end}T00:00:00Z` },
    });
    const found = explained(
      bill([power('300', [flat('300', '0.10', 3000)])]),
      bill([
        power('300', [
          flat('100', '0.10', 1000, { ...half('07-01', '07-11'), tariffVersion: '1' }),
          flat('200', '0.13', 2600, {
            ...half('07-11', '07-31'),
            tariffVersion: '2',
            label: 'Usage, new price',
          }),
        ]),
      ]),
    );
    assert.deepEqual(parts(found), { price: 600 });
    assert.equal(found.parts[0]?.evidence.changes?.[0]?.to?.lineIds.length, 2);
  });

  // 150 kWh, limit 100 at 0.10, then 0.20: 10.00 + 10.00. Limit 120: 12.00 + 6.00.
  it('is the limit of a block', () => {
    const found = explained(
      bill([power('150', [block(1, '100', '0.10', 1000), block(2, '50', '0.20', 1000)])]),
      bill([power('150', [block(1, '120', '0.10', 1200, '120'), block(2, '30', '0.20', 600, '120')])]),
    );
    assert.deepEqual(parts(found), { tier: -200 });
    const tiers = found.parts[0]?.evidence.changes?.map(({ from, to }) => [from?.tier?.to, to?.tier?.to]);
    assert.deepEqual(
      tiers?.sort(),
      [
        ['100', '120'],
        [null, null],
      ].sort(),
    );
  });

  // 80 kWh, all in the first block (8.00), then 130: 10.00 + 30 × 0.25. Without the older tariff nobody knows what the
  // second block cost before: 17.50 − 8.00 = 9.50 is use.
  // With it (0.20): use before the rise 2.00 + 30 × 0.20 = 8.00, after it 2.00 + 7.50 = 9.50, mean 8.75; price 0.75.
  it('is a block that was not reached before', () => {
    const tariff: Tariff = {
      id: 't',
      version: '1',
      name: 'Home',
      service: 'electricity',
      currency: 'USD',
      validFrom: '2026-01-01T00:00:00Z',
      validTo: null,
      components: [
        {
          id: 'b2',
          kind: 'usage_tier',
          label: 'Block 2',
          rate: '0.20',
          per: 'unit',
          tier: { index: 2, from: '100', to: null, per: 'month' },
        },
      ],
      rules: [],
    };
    const from = bill([power('80', [block(1, '80', '0.10', 800)])]);
    const high = { ...block(2, '30', '0.25', 750), tariffId: 't' };
    const to = bill([power('130', [block(1, '100', '0.10', 1000), high])]);
    assert.deepEqual(parts(explained(from, to)), { use: 950 });
    assert.deepEqual(parts(explained({ ...from, tariffs: [tariff] }, to)), { use: 875, price: 75 });
  });

  // 80 kWh flat (8.00), then 130 (13.00), and a surcharge of 0.10 beyond 100: 3.00. The older tariff had it too.
  it('is a surcharge that use did not reach before, or that was not there', () => {
    const from = bill([power('80', [flat('80', '0.10', 800)])]);
    const tier = { index: 1, from: '100', to: null };
    const over = {
      kind: 'drought_surcharge',
      quantity: '30',
      unit: 'kWh',
      rate: '0.10',
      tier,
      tariffId: 't',
    };
    const to = bill([power('130', [flat('130', '0.10', 1300), line(300, over)])]);
    const components = [
      {
        id: 'dry',
        kind: 'drought_surcharge',
        label: 'Dry',
        rate: '0.10',
        per: 'unit' as const,
        tier: { ...tier, per: 'month' as const },
      },
    ];
    const validFrom = '2026-01-01T00:00:00Z';
    const tariff: Tariff = {
      id: 't',
      version: '1',
      name: 'Home',
      service: 'electricity',
      currency: 'USD',
      validFrom,
      validTo: null,
      components,
      rules: [],
    };
    assert.deepEqual(parts(explained({ ...from, tariffs: [tariff] }, to)), { use: 800 });
    assert.deepEqual(parts(explained(from, to)), { use: 650, price: 150 });
    assert.equal(auditBill(to).find(({ id }) => id === 'tiers')?.status, 'passed');
  });

  // 200 kWh at 0.10 and 0.30: 100 + 100 = 40.00; 150 + 50 = 30.00.
  it('is the same use at other hours', () => {
    const at = (touLabel: string, kWh: string, rate: string, amountMinor: number): BillLine =>
      line(amountMinor, { kind: 'usage_tou', touLabel, quantity: kWh, unit: 'kWh', rate });
    const found = explained(
      bill([power('200', [at('Off-peak', '100', '0.10', 1000), at('Peak', '100', '0.30', 3000)])]),
      bill([power('200', [at('Off-peak', '150', '0.10', 1500), at('Peak', '50', '0.30', 1500)])]),
    );
    assert.deepEqual(parts(found), { 'time-of-use': -1000 });
    assert.deepEqual(
      found.parts[0]?.evidence.changes?.map(({ touLabel, from, to }) => [
        touLabel,
        from?.quantity,
        to?.quantity,
      ]),
      [
        ['Off-peak', '100', '150'],
        ['Peak', '100', '50'],
      ],
    );
  });

  // A flat 200 × 0.20 = 40.00 becomes 120 × 0.10 + 80 × 0.30 = 36.00 at the same use: the prices are others.
  it('is the price, where a tariff by the hour replaces a flat one', () => {
    const at = (touLabel: string, kWh: string, rate: string, amountMinor: number): BillLine =>
      line(amountMinor, { kind: 'usage_tou', touLabel, quantity: kWh, unit: 'kWh', rate });
    const found = explained(
      bill([power('200', [flat('200', '0.20', 4000)])]),
      bill([power('200', [at('Off-peak', '120', '0.10', 1200), at('Peak', '80', '0.30', 2400)])]),
    );
    assert.deepEqual(parts(found), { price: -400 });
  });

  // 300 × 0.10 = 30.00 and 19 %: 5.70; 400 × 0.10 = 40.00 and 19 %: 7.60. The tax follows the use: 10.00 × 1.19.
  // At 16 % before: use 10.00 × (1.16 + 1.19) ÷ 2 = 11.75; tax (30.00 + 40.00) ÷ 2 × 0.03 = 1.05.
  it('is a tax only where its rate changed', () => {
    const of = (kWh: number, percent: number): Bill => {
      const use = flat(String(kWh), '0.10', kWh * 10);
      const tax = { role: 'tax', kind: 'tax_vat', percent: String(percent), baseLineIds: [use.id] };
      return bill([power(String(kWh), [use, line((kWh * percent) / 10, tax)])]);
    };
    assert.deepEqual(parts(explained(of(300, 19), of(400, 19))), { use: 1190 });
    const found = explained(of(300, 16), of(400, 19));
    assert.deepEqual(parts(found), { use: 1175, tax: 105 });
    const [change] = found.parts[1]?.evidence.changes ?? [];
    assert.deepEqual([change?.from?.percent, change?.to?.percent], ['16', '19']);
  });

  // Por dentro: 80.00 and 20 % of the sum with the tax: 80 × 0.2 ÷ 0.8 = 20.00; at 25 %: 80 × 0.25 ÷ 0.75 = 26.67.
  // Before rounding 26.666…; the parts are cut to the cent and what is left, 0.67 of one, goes to the tax.
  it('is a tax inside its own base', () => {
    const of = (percent: string, taxMinor: number): Bill => {
      const use = flat('100', '0.80', 8000);
      const tax = { role: 'tax', kind: 'tax_other', percent, taxIncluded: true, baseLineIds: [use.id] };
      return bill([power('100', [use, line(taxMinor, tax)])]);
    };
    assert.deepEqual(parts(explained(of('20', 2000), of('25', 2667))), { tax: 667 });
  });

  // COP, whole pesos. 157 kWh × 800 in the first block, half of it subsidised; then 209: 173 in it, 36 above.
  // 125,600 − 62,800 = 62,800; 138,400 + 28,800 − 69,200 = 98,000. 16 more at half price, 36 at the full one:
  // 6,400 + 28,800 = 35,200: use. The subsidy's rate is what it was.
  it('is use, where the subsidy is the same share of the first block', () => {
    const of = (low: number, high: number): Bill => {
      const first = block(1, String(low), '800', low * 80_000, '173');
      const help = { role: 'subsidy', kind: 'subsidy_stratum', percent: '-50', baseLineIds: [first.id] };
      const lines = [
        first,
        ...(high ? [block(2, String(high), '800', high * 80_000, '173')] : []),
        line(low * -40_000, help),
      ];
      return bill([power(String(low + high), lines)], {
        currency: 'COP',
        rounding: { mode: 'half_up', incrementMinor: 100, level: 'line' },
      });
    };
    assert.deepEqual(parts(explained(of(157, 0), of(173, 36))), { use: 3_520_000 });
  });

  // A subsidy by the kWh of the first block, −0.05 for up to 100: 80 → −4.00, 130 → −5.00. Use: 50 × 0.10 − 1.00.
  it('is use, where the subsidy is a price for a block', () => {
    const of = (kWh: number): Bill => {
      const inside = Math.min(kWh, 100);
      const help = line(inside * -5, {
        role: 'subsidy',
        kind: 'subsidy_block',
        quantity: String(inside),
        unit: 'kWh',
        rate: '-0.05',
        tier: { index: 1, from: '0', to: '100' },
      });
      return bill([power(String(kWh), [flat(String(kWh), '0.10', kWh * 10), help])]);
    };
    assert.deepEqual(parts(explained(of(80), of(130))), { use: 400 });
  });

  // 500 kWh at 0.10, then 460: −4.00. Twelve of 50 degree days at 1.5 kWh fewer would have been 18 kWh less: −1.80 of
  // them are the weather, the rest of the 40 kWh is not: 22 kWh, −2.20.
  it('is weather as far as the data say', () => {
    const weather = {
      servicePointId: 'sp_1',
      unit: 'kWh',
      quantityPerDegreeDay: '1.5',
      fromDegreeDays: '50',
      toDegreeDays: '38',
    };
    const from = bill([power('500', [flat('500', '0.10', 5000)])]);
    const to = bill([power('460', [flat('460', '0.10', 4600)])]);
    const found = explained(from, to, { weather: [weather] });
    assert.deepEqual(parts(found), { use: -220, weather: -180 });
    assert.deepEqual(found.parts[1]?.evidence.weather, {
      from: { degreeDays: '50' },
      to: { degreeDays: '38' },
      quantityPerDegreeDay: '1.5',
      unit: 'kWh',
    });
    // More weather than use, or another home's: nothing is said of the weather.
    for (const wrong of [{ quantityPerDegreeDay: '20' }, { servicePointId: 'sp_2' }, { unit: 'm3' }]) {
      assert.deepEqual(parts(explained(from, to, { weather: [{ ...weather, ...wrong }] })), { use: -400 });
    }
    assert.throws(
      () => explainBill(from, to, { weather: [{ ...weather, toDegreeDays: 'cold' }] }),
      RangeError,
    );
  });

  // 200 estimated at 0.10; then 230 read, and −10 × 0.10 for what the estimate had too much.
  it('is use and the settling of an estimate', () => {
    const estimate = { reason: 'no_access', settlesOn: '2026-08-01' };
    const found = explained(
      bill([power('200', [flat('200', '0.10', 2000, { usageBasis: 'estimated' })])], { estimate }),
      bill([
        power('230', [
          flat('230', '0.10', 2300),
          line(-100, { kind: 'estimate_settlement', relatedBillId: 'from' }),
        ]),
      ]),
    );
    assert.deepEqual(parts(found), { use: 300, 'estimate-correction': -100 });
    assert.deepEqual(found.parts[0]?.evidence.estimated, { from: true, to: false });
    assert.equal(found.parts[1]?.evidence.changes?.[0]?.to?.relatedBillId, 'from');
  });

  // 10.00 of use on both. First 10.00 owed from before: 20.00. Then 20.00 owed and 35.00 paid: a credit of 5.00.
  it('is the balance, down to a credit', () => {
    const of = (totals: Partial<Bill['totals']>): Bill =>
      bill([power('100', [flat('100', '0.10', 1000)])], { totals });
    const found = explained(
      of({ previousBalanceMinor: 1000 }),
      of({ previousBalanceMinor: 2000, paymentsMinor: 3500 }),
    );
    assert.equal(found.deltaMinor, -2500);
    assert.deepEqual(parts(found), { balance: -2500 });
    assert.deepEqual(found.parts[0]?.evidence, {
      previousBalanceMinor: { from: 1000, to: 2000 },
      paymentsMinor: { from: 0, to: 3500 },
      arrearsMinor: { from: 0, to: 0 },
    });
  });

  // Electricity is the same; water 10 → 12 m³ at 3.00; insurance is new; gas is gone.
  it('is told service by service, and of those that came and went', () => {
    const other = (
      id: string,
      service: string,
      lines: BillLine[],
      rest: Partial<BillSection> = {},
    ): BillSection => section(lines, { id, service, servicePointId: `sp_${id}`, ...rest });
    const water = (m3: string, amountMinor: number): BillSection =>
      other('water', 'water', [flat(m3, '3', amountMinor, { unit: 'm3' })], { quantity: m3, unit: 'm3' });
    const same = (): BillSection => power('300', [flat('300', '0.10', 3000)]);
    const found = explained(
      bill([same(), water('10', 3000), other('gas', 'gas', [line(1234)])]),
      bill([other('insurance', 'insurance', [line(250)]), water('12', 3600), same()]),
    );
    assert.deepEqual(parts(found), {
      'use water': 600,
      'other-service gas': -1234,
      'other-service insurance': 250,
    });
  });

  it('is what happened once, what was rounded and what was sent back', () => {
    const sent = (kWh: string, amountMinor: number): BillLine =>
      line(amountMinor, {
        role: 'credit',
        kind: 'usage_export_credit',
        quantity: kWh,
        unit: 'kWh',
        rate: '-0.05',
      });
    const found = explained(
      bill([section([line(3000, { kind: 'fixed' }), sent('20', -100)])]),
      bill([section([line(3000, { kind: 'fixed' }), line(400, { kind: 'late_fee' }), sent('60', -300)])], {
        lines: [line(-40, { role: 'rounding', kind: 'rounding_carry', relatedBillId: 'next' })],
      }),
    );
    assert.deepEqual(parts(found), { 'one-off': 400, rounding: -40, export: -200 });
    assert.equal(found.parts[0]?.evidence.comparedAsAmounts, true);
  });

  // A line whose factors do not make its amount is compared as printed: 100 × 0.10 is not 12.34.
  it('is an amount, where a line cannot be priced again', () => {
    const found = explained(
      bill([power('100', [flat('100', '0.10', 1234)])]),
      bill([power('120', [flat('120', '0.10', 1500)])]),
    );
    assert.deepEqual(parts(found), { use: 266 });
    assert.equal(found.parts[0]?.evidence.comparedAsAmounts, true);
  });

  // CLP: 12 m³ × 437.5 = 5,250; 13 m³ × 437.5 = 5,687.5, printed 5,688. The half is the printed line's rounding.
  it('is whole pesos where a currency has no decimals, and the residual is below one', () => {
    const of = (m3: string, amountMinor: number): Bill =>
      bill([power(m3, [flat(m3, '437.5', amountMinor)])], { currency: 'CLP' });
    const found = explained(of('12', 5250), of('13', 5688));
    assert.deepEqual(parts(found), { use: 438 });
    assert.equal(found.residualMinor, 0);
  });

  // Ten lines of 0.004 are each printed 0.00, then at 0.006 each 0.01: 0.10 more, of which the prices explain 0.02.
  it('has a residual where the printed rounding is more than a unit', () => {
    const of = (rate: string, amountMinor: number): Bill =>
      bill([
        power(
          '1',
          Array.from({ length: 10 }, (_, index) =>
            flat('1', rate, amountMinor, { kind: 'rider', label: `Rider ${index}` }),
          ),
        ),
      ]);
    const found = explained(of('0.004', 0), of('0.006', 1));
    assert.deepEqual(parts(found), { price: 2 });
    assert.equal(found.residualMinor, 8);
  });

  it('is nothing between a bill and itself', () => {
    const one = bill([power('300', [flat('300', '0.10', 3000)])]);
    assert.deepEqual(explained(one, one).parts, []);
  });

  it('is also told of a bill and the one that replaced it', () => {
    const first = bill([power('300', [flat('300', '0.10', 3000)])], { replacedBy: 'to' });
    const second = bill([power('200', [flat('200', '0.10', 2000)])], {
      kind: 'rebill',
      replaces: 'from',
      version: 2,
    });
    assert.deepEqual(parts(explained(first, second)), { use: -1000 });
  });
});

describe('nothing is said of causes', () => {
  const sound = bill([power('300', [flat('300', '0.10', 3000)])]);
  const cases: Record<string, [Bill, string, string | undefined, number | null]> = {
    'between two accounts': [{ ...sound, accountId: 'acc_2' }, 'different-account', undefined, 0],
    'between two currencies': [{ ...sound, currency: 'EUR' }, 'different-currency', undefined, null],
    'of a bill that does not add up': [
      bill([power('300', [flat('300', '0.10', 3000)], { subtotalMinor: 3100 })]),
      'does-not-add-up',
      'to',
      100,
    ],
    'of a bill without its lines': [
      { ...sound, sections: undefined, lines: undefined },
      'lines-not-included',
      'to',
      0,
    ],
    'of a bill with a role nobody knows': [
      bill([power('300', [flat('300', '0.10', 3000, { role: 'levy' })])]),
      'could-not-check',
      'to',
      0,
    ],
    'of a cancellation': [{ ...sound, kind: 'cancellation' }, 'not-comparable', 'to', 0],
  };
  for (const [name, [to, reason, billId, delta]] of Object.entries(cases)) {
    it(name, () => {
      const found = explainBill(sound, { ...to, id: 'to' });
      assert.equal(found.status, 'withheld');
      if (found.status !== 'withheld') return;
      assert.equal(found.withheldReason, reason);
      assert.equal(found.withheldBillId, billId);
      assert.equal(found.deltaMinor, delta);
      assert.deepEqual(found.parts, []);
    });
  }
});
