import type { QuantityUnit } from '../amounts.js';

const QUANTITIES: Readonly<Record<string, QuantityUnit>> = {
  wh: { unit: 'kWh', power: -3 },
  kwh: { unit: 'kWh', power: 0 },
  mwh: { unit: 'kWh', power: 3 },
  varh: { unit: 'kvarh', power: -3 },
  kvarh: { unit: 'kvarh', power: 0 },
  mvarh: { unit: 'kvarh', power: 3 },
};

/** Powers, voltages, currents and factors: nothing of which there is a sum. */
const OTHERS = /^([kM]?(var|w|va|v|a)|[kM]?vah|pf)$/i;

/** The unit that a file names, in any case of letters; undefined for one that is not on the list. */
export function unitOf(uom: string): QuantityUnit | 'not-a-quantity' | undefined {
  return QUANTITIES[uom.toLowerCase()] ?? (OTHERS.test(uom) ? 'not-a-quantity' : undefined);
}
