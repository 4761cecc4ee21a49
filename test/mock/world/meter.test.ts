import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { addDays, startOfDay } from '../../../src/domain/calendar.js';
import { QUARTER, Register } from '../../../src/mock/world/meter.js';
import type { RegisterPlan } from '../../../src/mock/world/plan.js';

/** Zones and the year of a change of the clock; at all but the last two it skips or repeats midnight. */
const CHANGES: readonly (readonly [zone: string, year: number])[] = [
  ['America/Santiago', 2023],
  ['America/Asuncion', 2023],
  ['America/Sao_Paulo', 2018],
  ['America/Havana', 2024],
  ['Africa/Cairo', 2024],
  ['Asia/Beirut', 2024],
  ['America/New_York', 2024],
  ['Australia/Lord_Howe', 2024],
];

/** A register that counts one thousandth in each interval. */
function clockwork(zone: string, installedOn: string): Register {
  const plan: RegisterPlan = {
    register: '1.8.0',
    unit: 'kWh',
    direction: 'import',
    initial: 0,
    digits: 5,
    decimals: 0,
    multiplier: 1,
    load: ({ intervals }) => new Int32Array(intervals).fill(1),
  };
  return new Register({ id: 'met_1', servicePointId: 'sp_1', zone, installedOn, registers: [plan] }, plan, 1);
}

describe('a register', () => {
  for (const [zone, year] of CHANGES) {
    it(`counts each interval on the day it belongs to through ${year} in ${zone}`, () => {
      const from = `${year}-01-01`;
      const register = clockwork(zone, from);
      const start = startOfDay(from, zone);
      for (let day = from; day <= `${year + 1}-01-01`; day = addDays(day, 1)) {
        assert.equal(register.countAt(day), (startOfDay(day, zone) - start) / QUARTER, day);
      }
      const end = startOfDay(`${year + 1}-01-01`, zone);
      assert.equal(register.series(end).values.length, (end - start) / QUARTER);
    });
  }
});
