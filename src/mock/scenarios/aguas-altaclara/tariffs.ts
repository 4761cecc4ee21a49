import Big from 'big.js';

import type { Tariff, TariffComponent } from '../../../contract/index.js';
import {
  component,
  halfYearOf,
  levelsAround,
  type TariffHistory,
  tariffVersions,
} from '../../world/tariffs.js';
import { monthStart } from '../../world/time.js';
import { BLOCK_M3, CURRENCY, ZONE } from './place.js';

export const WATER_TARIFF = 'tar_altaclara_acueducto_5';
export const SEWER_TARIFF = 'tar_altaclara_alcantarillado_5';
export const WASTE_TARIFF = 'tar_altaclara_aseo_5';

/** The share by which a cubic metre costs more each half year; the story's bill is under the last but one. */
const LEVELS = ['0.8700', '0.8940', '0.9120', '0.9360', '0.9610', '1.0000', '1.0260'];

interface Terms {
  readonly level: Big;
  /** Whether the regulator has declared a drought: what goes beyond 44 m³ costs twice. */
  readonly drought: boolean;
}

/** Every version of the utility's tariffs. Prices change in January and July; the drought came with the story. */
export function tariffsAround(story: string): Tariff[] {
  const versions = levelsAround(halfYearOf(story), 6, LEVELS).flatMap(({ from, terms: level }) => {
    const next = monthStart(from, 6);
    // A drought begins in the middle of a half year too.
    return story > from && story < next
      ? [
          { from, terms: { level, drought: false } },
          { from: story, terms: { level, drought: true } },
        ]
      : [{ from, terms: { level, drought: from >= story } }];
  });
  const history: TariffHistory<Terms> = {
    zone: ZONE,
    currency: CURRENCY,
    source: 'Aguas de Altaclara, tarifas ficticias',
    versions,
  };
  return [
    ...tariffVersions(history, water),
    ...tariffVersions(history, ({ level }) => ({
      id: SEWER_TARIFF,
      name: 'Alcantarillado residencial, estrato 5',
      service: 'sewer',
      components: [
        component('fijo', 'sewer_fixed', 'Cargo fijo alcantarillado', at('6180.00', level), 'month', {
          unit: 'month',
        }),
        component('vertimiento', 'sewer_volume', 'Vertimiento', at('2744.90', level), 'unit', { unit: 'm3' }),
        component('contribucion', 'contribution_stratum', 'Contribución estrato 5', '50', 'percent'),
      ],
      rules: [],
    })),
    ...tariffVersions(history, ({ level }) => ({
      id: WASTE_TARIFF,
      name: 'Aseo residencial, estrato 5',
      service: 'waste',
      components: [
        component('aseo', 'waste', 'Servicio de aseo', at('24310.00', level), 'month', { unit: 'month' }),
        component('contribucion', 'contribution_stratum', 'Contribución estrato 5', '50', 'percent'),
      ],
      rules: [],
    })),
  ];
}

const at = (rate: string, level: Big): string => new Big(rate).times(level).toFixed(2);

function water({ level, drought }: Terms): ReturnType<Parameters<typeof tariffVersions>[1]> {
  const [basic, complementary] = BLOCK_M3;
  const price = at('3186.40', level);
  const block = (index: number, label: string, from: string, to: string | null): TariffComponent =>
    component(`consumo-${index}`, 'usage_tier', label, price, 'unit', {
      unit: 'm3',
      tier: { index, from, to, per: 'period' },
    });
  const excess = component('exceso', 'drought_surcharge', 'Cargo por sequía', price, 'unit', {
    unit: 'm3',
    tier: { index: 1, from: complementary, to: null, per: 'period' },
  });
  return {
    id: WATER_TARIFF,
    name: 'Acueducto residencial, estrato 5',
    service: 'water',
    components: [
      component('fijo', 'fixed', 'Cargo fijo acueducto', at('10420.00', level), 'month', { unit: 'month' }),
      block(1, 'Consumo básico', '0', basic),
      block(2, 'Consumo complementario', basic, complementary),
      block(3, 'Consumo suntuario', complementary, null),
      component('contribucion', 'contribution_stratum', 'Contribución estrato 5', '50', 'percent'),
      ...(drought ? [excess] : []),
    ],
    rules: [],
  };
}
