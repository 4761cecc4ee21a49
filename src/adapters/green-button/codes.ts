import type { Service } from '../../contract/shared.js';
import type { QuantityUnit } from '../amounts.js';

/*
 * The codes of NAESB REQ.21 (ESPI), version 4.0, that usage needs. A code that stands here in no list is told, not guessed.
 */

/** `uom` of what has a sum. The writer takes the first that has the unit. */
export const QUANTITIES: Readonly<Record<string, QuantityUnit>> = {
  72: { unit: 'kWh', power: -3 },
  42: { unit: 'm3', power: 0 },
  134: { unit: 'm3', power: -3 },
  169: { unit: 'therm', power: 0 },
  119: { unit: 'ft3', power: 0 },
  128: { unit: 'gal', power: 0 },
  132: { unit: 'Btu', power: 0 },
  31: { unit: 'MJ', power: -6 },
  71: { unit: 'kVAh', power: -3 },
  73: { unit: 'kvarh', power: -3 },
};

/** `uom` of powers, voltages, currents, frequencies, factors, temperatures, flows: there is no sum of them. */
export const NOT_QUANTITIES: ReadonlySet<string> = /* @__PURE__ */ new Set(
  '5 6 23 29 33 38 39 61 63 65 79 80 125 129 133 137'.split(' '),
);

/** `flowDirection`. */
export const DIRECTIONS: Readonly<Record<string, 'import' | 'export' | 'net'>> = {
  1: 'import',
  4: 'net',
  19: 'export',
};

/** `ServiceCategory.kind`. */
export const SERVICES: Readonly<Record<string, Service>> = {
  0: 'electricity',
  1: 'gas',
  2: 'water',
  6: 'sewer',
};

/** `commodity`, where the usage point does not say its service. */
export const COMMODITIES: Readonly<Record<string, Service>> = {
  1: 'electricity',
  2: 'electricity',
  7: 'gas',
  8: 'gas',
  9: 'water',
  14: 'water',
};

/** `accumulationBehaviour` of what a register shows: bulk, continuous cumulative, cumulative, summation. */
export const REGISTER_KINDS: ReadonlySet<string> = /* @__PURE__ */ new Set(['1', '2', '3', '9']);

/** `quality` of a reading in words of the contract, or of the standard where the contract has none. */
export const QUALITIES: Readonly<Record<string, string>> = {
  0: 'actual',
  7: 'substituted',
  8: 'estimated',
  9: 'estimated',
  10: 'questionable',
  11: 'derived',
  12: 'projected',
  13: 'mixed',
  14: 'actual',
  15: 'normalized',
  16: 'other',
  17: 'actual',
  18: 'actual',
  19: 'actual',
};

/** Fit for billing: with an edited value it means that the value will not change any more. */
export const REVENUE_QUALITY = '19';

/** What no meter showed: a forecast, a value as it would be in another weather. */
export const NOT_MEASURED: ReadonlySet<string> = /* @__PURE__ */ new Set(['12', '15']);
