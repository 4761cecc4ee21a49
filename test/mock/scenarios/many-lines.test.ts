import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { allLines, auditBill } from '../../../src/domain/index.js';
import { amounts, billsOf, causes, explained, lastYear } from './told.js';

describe('many-lines', () => {
  const bills = billsOf('many-lines');
  const [bill, before] = bills;
  const pesos = (list: readonly number[]): number[] => list.map((amount) => amount * 100);

  it('has sixty lines of four services by three companies', () => {
    assert.equal(allLines(bill!).length, 60);
    assert.deepEqual(
      bill?.sections?.map(({ service, provider }) => [service, provider.name]),
      [
        ['electricity', 'Energía del Otún S.A. E.S.P.'],
        ['water', 'Aguas del Otún S.A. E.S.P.'],
        ['gas', 'Energía del Otún S.A. E.S.P.'],
        ['waste', 'Aseo Pleno del Eje S.A. E.S.P.'],
      ],
    );
  });

  it('bills what was worked out by hand', () => {
    const [energy, water, gas, waste] = amounts(bill);
    // 159 kWh, of which 130 are the subsistence block; each part of the unit cost in each block.
    assert.deepEqual(
      energy,
      pesos([
        44_483, // 130 × 342.18
        7_106, // × 54.66 = 7,105.8
        34_893, // × 268.41 = 34,893.3
        14_160, // × 108.92 = 14,159.6
        8_628, // × 66.37 = 8,628.1
        3_140, // × 24.15 = 3,139.5
        9_923, // 29 × 342.18 = 9,923.22
        1_585, // × 54.66 = 1,585.14
        7_784, // × 268.41 = 7,783.89
        3_159, // × 108.92 = 3,158.68
        1_925, // × 66.37 = 1,924.73
        700, // × 24.15 = 700.35
        -16_862, // 15 % of 112,410 = 16,861.5
        11_240,
        64_800,
        11_900,
      ]),
    );
    // 29 m³: 11 basic, 11 complementary, 7 beyond.
    assert.deepEqual(
      water,
      pesos([
        7_480,
        15_536, // 11 × 1,412.33 = 15,535.63
        10_854, // × 986.71 = 10,853.81
        203, // × 18.42 = 202.62
        15_536,
        10_854,
        203,
        9_886, // 7 × 1,412.33 = 9,886.31
        6_907, // × 986.71 = 6,906.97
        129, // × 18.42 = 128.94
        -5_111, // 15 % of 7,480 + 26,593 = 34,073
        4_310,
        9_835, // 11 × 894.05 = 9,834.55
        12_139, // × 1,103.56 = 12,139.16
        461, // × 41.87 = 460.57
        9_835,
        12_139,
        461,
        6_258, // 7 × 894.05 = 6,258.35
        7_725, // × 1,103.56 = 7,724.92
        293, // × 41.87 = 293.09
        -4_012, // 15 % of 4,310 + 22,435 = 26,745
      ]),
    );
    // 27 m³: 20 in the first block.
    assert.deepEqual(
      gas,
      pesos([
        3_920,
        24_936, // 20 × 1,246.80
        10_247, // × 512.36 = 10,247.2
        13_763, // × 688.14 = 13,762.8
        1_891, // × 94.55
        254, // × 12.70
        8_728, // 7 × 1,246.80 = 8,727.6
        3_587, // × 512.36 = 3,586.52
        4_817, // × 688.14 = 4,816.98
        662, // × 94.55 = 661.85
        89, // × 12.70 = 88.9
      ]),
    );
    assert.deepEqual(waste, pesos([2_184, 5_420, 1_236, 9_875, 3_140, 874, 1_512, -3_636])); // 15 % of 24,241
    // 208,564 + 131,921 + 72,894 + 20,605 = 433,984, to the ten 433,980
    assert.equal(bill?.totals.amountDueMinor, 43_398_000);
  });

  it('is explained service by service', () => {
    const found = explained(before, bill);
    const sums = causes(found);
    assert.deepEqual(Object.keys(sums), ['days', 'use', 'price', 'fixed', 'tax', 'rounding']);
    // Prices rose by 1 ÷ 0.968 in every section, and the cistern is the largest part of all.
    const price = found.parts.filter(({ cause, amountMinor }) => cause === 'price' && amountMinor > 0);
    assert.equal(new Set(price.map(({ sectionId }) => sectionId)).size, 4);
    const [largest] = [...found.parts].sort((a, b) => b.amountMinor - a.amountMinor);
    assert.deepEqual([largest?.cause, largest?.sectionId], ['use', bill?.sections?.[1]?.id]);
    explained(lastYear(bills), bill);
  });

  it('is right, but for the water that runs', () => {
    const failed = auditBill(bill!, bills.slice(1)).filter(({ status }) => status === 'failed');
    assert.deepEqual(
      failed.map(({ id, evidence }) => [id, evidence.map(({ sectionId }) => sectionId)]),
      [['use-own', [bill?.sections?.[1]?.id]]],
    );
  });
});
