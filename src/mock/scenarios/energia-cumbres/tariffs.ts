import Big from 'big.js';

import type { Tariff, TariffComponent } from '../../../contract/index.js';
import { component, tariffVersions } from '../../world/tariffs.js';
import { monthStart } from '../../world/time.js';
import { CURRENCY, ZONE } from './place.js';

export const ENERGY_TARIFF = 'tar_cumbres_1c';
export const DAC_LIMIT_KWH = '850';

/** How prices creep, every two months; the version of the story's period has the prices as written. */
const STEP = new Big('1.0061');
const BEFORE = 14;
const AFTER = 6;

/** The ends of the blocks of a month, by season. */
const BLOCKS_KWH = { summer: ['150', '450'], winter: ['75', '175'] } as const;
const NAMES = ['básico', 'intermedio', 'excedente'];
const PRICES = { summer: ['0.938', '1.163', '3.715'], winter: ['1.067', '1.297', '3.715'] } as const;

export type Season = keyof typeof BLOCKS_KWH;

/** The ends of the blocks of a bill: those of two months. */
export function blocksOf(season: Season): string[] {
  return BLOCKS_KWH[season].map((kWh) => new Big(kWh).times(2).toFixed());
}

/** Every version of the utility's tariff. */
export function tariffsAround(story: string): Tariff[] {
  const versions = Array.from({ length: BEFORE + 1 + AFTER }, (_, index) => {
    const steps = index - BEFORE;
    const level = steps < 0 ? new Big(1).div(STEP.pow(-steps)) : STEP.pow(steps);
    return { from: monthStart(story, steps * 2), terms: level };
  });
  const source = 'Energía Cumbres, tarifas ficticias';
  return tariffVersions({ zone: ZONE, currency: CURRENCY, source, versions }, (level) => {
    const at = (rate: string): string => level.times(rate).toFixed(3);
    const block = (season: Season, index: number): TariffComponent => {
      const [from = '0', to = null] = ['0', ...BLOCKS_KWH[season], null].slice(index, index + 2);
      return component(
        `${season}-${index + 1}`,
        'usage_tier',
        `Consumo ${NAMES[index] ?? ''}`,
        at(PRICES[season][index] ?? '0'),
        'unit',
        { unit: 'kWh', tier: { index: index + 1, from: from ?? '0', to, per: 'month' } },
      );
    };
    return {
      id: ENERGY_TARIFF,
      name: 'Doméstica con verano caluroso',
      service: 'electricity',
      components: [
        ...[0, 1, 2].flatMap((index) => [block('summer', index), block('winter', index)]),
        component('dac', 'usage_flat', 'Energía de alto consumo (DAC)', at('6.484'), 'unit', { unit: 'kWh' }),
        component('iva', 'tax_vat', 'IVA 16 %', '16', 'percent'),
        component('dap', 'tax_municipal', 'Derecho de alumbrado público (DAP)', '5', 'percent'),
        component('apoyo', 'discount_social', 'Apoyo del gobierno', at('2.146'), 'unit', { unit: 'kWh' }),
      ],
      rules: [],
    };
  });
}
