import Big from 'big.js';

import type { Tariff } from '../../../contract/index.js';
import { component, levelsAround, tariffVersions } from '../../world/tariffs.js';
import { monthStart } from '../../world/time.js';
import { CURRENCY, ZONE } from './place.js';

export const ENERGY_TARIFF = 'tar_lumiar_b1';
export const FLAG_TARIFF = 'tar_lumiar_bandeira';
export const LIGHTING_TARIFF = 'tar_lumiar_cosip';

/** A price level a year; the story's bill is the third after it rose. */
const LEVELS = ['0.9040', '0.9380', '0.9610', '1.0000', '1.0350'];

const FLAGS = {
  green: { label: 'Bandeira verde', per100: '0' },
  yellow: { label: 'Bandeira amarela', per100: '1.885' },
  red: { label: 'Bandeira vermelha, patamar 1', per100: '4.463' },
} as const;
/** Flags of the months before and after that of the story's read; other months are green. */
const COLOURS: Readonly<Record<number, keyof typeof FLAGS>> = {
  [-14]: 'yellow',
  [-13]: 'red',
  [-12]: 'yellow',
  [-1]: 'yellow',
  0: 'red',
  1: 'red',
  2: 'yellow',
};

/** A tax or charge that jumps with what is used: each band has its rate up to a limit in kWh. */
export interface Band {
  readonly component: string;
  readonly upToKWh: number;
}
export const ICMS_BANDS: readonly Band[] = [
  { component: 'icms-isento', upToKWh: 90 },
  { component: 'icms-12', upToKWh: 200 },
  { component: 'icms-18', upToKWh: Number.POSITIVE_INFINITY },
];
export const LIGHTING_BANDS: readonly Band[] = [
  { component: 'ate-100', upToKWh: 100 },
  { component: 'ate-200', upToKWh: 200 },
  { component: 'acima-200', upToKWh: Number.POSITIVE_INFINITY },
];

const at = (rate: string, level: Big): string => new Big(rate).times(level).toFixed(5);

/** Every version of the utility's tariffs: energy once a year, the flag each month. */
export function tariffsAround(story: string): Tariff[] {
  const source = 'Lumiar Energia, tarifas fictícias';
  const common = { zone: ZONE, currency: CURRENCY, source };
  const yearly = levelsAround(monthStart(story, -3), 12, LEVELS);
  const months = Array.from({ length: 42 }, (_, index) => ({
    from: monthStart(story, index - 29),
    terms: FLAGS[COLOURS[index - 29] ?? 'green'],
  }));
  return [
    ...tariffVersions({ ...common, versions: yearly }, (level) => ({
      id: ENERGY_TARIFF,
      name: 'B1 residencial convencional',
      service: 'electricity',
      components: [
        component('te', 'supply', 'Energia (TE)', at('0.28842', level), 'unit', { unit: 'kWh' }),
        component('tusd', 'delivery', 'Uso da rede (TUSD)', at('0.39517', level), 'unit', { unit: 'kWh' }),
        component('pis-cofins', 'tax_other', 'PIS/COFINS', '4.65', 'percent'),
        component('icms-isento', 'tax_other', 'ICMS', '0', 'percent'),
        component('icms-12', 'tax_other', 'ICMS', '12', 'percent'),
        component('icms-18', 'tax_other', 'ICMS', '18', 'percent'),
      ],
      rules: [],
    })),
    ...tariffVersions({ ...common, versions: months }, ({ label, per100 }) => ({
      id: FLAG_TARIFF,
      name: 'Bandeira tarifária',
      service: 'electricity',
      components: [
        component('bandeira', 'flag_surcharge', label, new Big(per100).div(100).toFixed(), 'unit', {
          unit: 'kWh',
        }),
      ],
      rules: [],
    })),
    ...tariffVersions({ ...common, versions: yearly }, (level) => ({
      id: LIGHTING_TARIFF,
      name: 'Contribuição de iluminação pública',
      service: 'street_lighting',
      components: [
        ['ate-100', '8.90'],
        ['ate-200', '14.35'],
        ['acima-200', '21.60'],
      ].map(([id = '', rate = '0']) =>
        component(
          id,
          'street_lighting',
          'Iluminação pública (COSIP)',
          new Big(rate).times(level).toFixed(2),
          'month',
          { unit: 'month' },
        ),
      ),
      rules: [],
    })),
  ];
}
