import Big from 'big.js';

import type { Tariff, TariffComponent } from '../../../contract/index.js';
import { component, levelsAround, tariffVersions } from '../../world/tariffs.js';
import { monthStart } from '../../world/time.js';
import { CURRENCY, SUBSISTENCE_KWH, ZONE } from './place.js';

export const ENERGY_TARIFF = 'tar_luz_residencial_2';
export const WASTE_TARIFF = 'tar_aseo_residencial_2';
export const LIGHTING_TARIFF = 'tar_alumbrado_2';

/** The parts of the unit cost (CU) of a kilowatt-hour at the level of the story's month, in pesos. */
const UNIT_COST: readonly { kind: string; label: string; rate: string }[] = [
  { kind: 'supply', label: 'Generación (G)', rate: '331.40' },
  { kind: 'transmission', label: 'Transmisión (T)', rate: '52.18' },
  { kind: 'delivery', label: 'Distribución (D)', rate: '276.95' },
  { kind: 'other', label: 'Comercialización (C)', rate: '112.60' },
  { kind: 'losses', label: 'Pérdidas reconocidas (PR)', rate: '69.75' },
  { kind: 'restrictions', label: 'Restricciones (R)', rate: '25.47' },
];

/** The price level of each quarter, the first 27 months before the story's month, which begins the tenth. */
const LEVELS = [
  '0.8600',
  '0.8650',
  '0.8720',
  '0.8860',
  '0.9010',
  '0.9050',
  '0.9210',
  '0.9350',
  '0.9420',
  '1.0000',
  '1.0080',
  '1.0150',
  '1.0220',
];

/** The price level of waste and street lighting in each year; the story's is the last but one. */
const YEARLY_LEVELS = ['0.9020', '0.9020', '0.9510', '1.0000', '1.0480'];

const at = (rate: string, level: Big): string => new Big(rate).times(level).toFixed(2);

/** Every version of the utility's tariffs. Energy changes each quarter, the other services in the first month of a year. */
export function tariffsAround(storyMonth: string): Tariff[] {
  const quarters = LEVELS.map((level, index) => ({
    from: monthStart(storyMonth, (index - 9) * 3),
    terms: new Big(level),
  }));
  const years = levelsAround(`${storyMonth.slice(0, 4)}-01-01`, 12, YEARLY_LEVELS);
  const common = { zone: ZONE, currency: CURRENCY, source: 'Luz del Valle, tarifas ficticias' };
  return [
    ...tariffVersions({ ...common, versions: quarters }, energy),
    ...tariffVersions({ ...common, versions: years }, (level) => ({
      id: WASTE_TARIFF,
      name: 'Aseo residencial, estrato 2',
      service: 'waste',
      components: [
        component('aseo-fijo', 'fixed', 'Cargo fijo', at('15240.00', level), 'month', { unit: 'month' }),
        component('aseo-variable', 'waste', 'Recolección y disposición', at('168300.00', level), 'unit', {
          unit: 't',
        }),
        component('aseo-subsidio', 'subsidy_stratum', 'Subsidio estrato 2', '-40', 'percent'),
      ],
      rules: [],
    })),
    ...tariffVersions({ ...common, versions: years }, (level) => ({
      id: LIGHTING_TARIFF,
      name: 'Alumbrado público, residencial estrato 2',
      service: 'street_lighting',
      components: [
        component(
          'alumbrado',
          'street_lighting',
          'Impuesto de alumbrado público',
          at('7860.00', level),
          'month',
          { unit: 'month' },
        ),
      ],
      rules: [],
    })),
  ];
}

function energy(level: Big): ReturnType<Parameters<typeof tariffVersions>[1]> {
  const parts = UNIT_COST.map(({ kind, label, rate }, index) =>
    component(`cu-${index + 1}`, kind, label, at(rate, level), 'unit', { unit: 'kWh' }),
  );
  const unitCost = parts.reduce((sum, { rate }) => sum.plus(rate), new Big(0)).toFixed(2);
  const tier = (index: number, from: string, to: string | null): Partial<TariffComponent> => ({
    tier: { index, from, to, per: 'month' },
  });
  return {
    id: ENERGY_TARIFF,
    name: 'Residencial estrato 2',
    service: 'electricity',
    components: [
      {
        ...component('consumo-1', 'usage_tier', 'Consumo de subsistencia', unitCost, 'unit', { unit: 'kWh' }),
        ...tier(1, '0', SUBSISTENCE_KWH),
      },
      {
        ...component('consumo-2', 'usage_tier', 'Consumo complementario', unitCost, 'unit', { unit: 'kWh' }),
        ...tier(2, SUBSISTENCE_KWH, null),
      },
      component('subsidio', 'subsidy_stratum', 'Subsidio estrato 2', '-50', 'percent'),
      ...parts,
    ],
    rules: [
      {
        kind: 'subsistence_block',
        legalLabel: 'Resolución UPME 355 de 2004',
        effectiveOn: '2004-08-01',
        text: {
          es: 'El subsidio cubre los primeros 173 kWh del mes en municipios a menos de 1.000 metros de altura.',
          en: 'The subsidy covers the first 173 kWh of a month in towns below 1,000 metres.',
          pt: 'O subsídio cobre os primeiros 173 kWh do mês em cidades abaixo de 1.000 metros.',
        },
        unit: 'kWh',
      },
    ],
  };
}
