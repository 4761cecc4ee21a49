import Big from 'big.js';

import type { Tariff, TariffComponent } from '../../../contract/index.js';
import { component, levelsAround, type TariffHistory, tariffVersions } from '../../world/tariffs.js';

export const ZONE = 'America/Bogota';
export const CURRENCY = 'COP';
export const ENERGY_TARIFF = 'tar_otun_energia_3';
export const WATER_TARIFF = 'tar_otun_agua_3';
export const GAS_TARIFF = 'tar_otun_gas_3';
export const WASTE_TARIFF = 'tar_otun_aseo_3';

/** Where blocks of a month end: Pereira lies at 1,411 m, so the subsistence block is 130 kWh. */
export const BLOCKS = { energy: ['130'], water: ['11', '22'], gas: ['20'] } as const;

/** A part of a price, priced for each unit in each block. */
export interface PricePart {
  readonly id: string;
  readonly kind: string;
  readonly label: string;
  readonly rate: string;
}

/** What a kilowatt-hour, a cubic metre of water, of waste water and of gas are made of, at the story's level. */
export const PARTS = {
  energy: [
    { id: 'generacion', kind: 'supply', label: 'Generación', rate: '342.1800' },
    { id: 'transmision', kind: 'transmission', label: 'Transmisión', rate: '54.6600' },
    { id: 'distribucion', kind: 'delivery', label: 'Distribución', rate: '268.4100' },
    { id: 'comercializacion', kind: 'rider', label: 'Comercialización', rate: '108.9200' },
    { id: 'perdidas', kind: 'losses', label: 'Pérdidas', rate: '66.3700' },
    { id: 'restricciones', kind: 'restrictions', label: 'Restricciones', rate: '24.1500' },
  ],
  water: [
    { id: 'operacion', kind: 'supply', label: 'Operación', rate: '1412.3300' },
    { id: 'inversion', kind: 'delivery', label: 'Inversión', rate: '986.7100' },
    { id: 'tasa', kind: 'rider', label: 'Tasa por uso del agua', rate: '18.4200' },
  ],
  sewer: [
    { id: 'operacion', kind: 'sewer_volume', label: 'Operación alcantarillado', rate: '894.0500' },
    { id: 'inversion', kind: 'treatment', label: 'Inversión alcantarillado', rate: '1103.5600' },
    { id: 'tasa', kind: 'stormwater', label: 'Tasa retributiva', rate: '41.8700' },
  ],
  gas: [
    { id: 'suministro', kind: 'supply', label: 'Suministro de gas', rate: '1246.8000' },
    { id: 'transporte', kind: 'transmission', label: 'Transporte de gas', rate: '512.3600' },
    { id: 'distribucion', kind: 'delivery', label: 'Distribución de gas', rate: '688.1400' },
    { id: 'comercializacion', kind: 'rider', label: 'Comercialización de gas', rate: '94.5500' },
    { id: 'confiabilidad', kind: 'restrictions', label: 'Confiabilidad de gas', rate: '12.7000' },
  ],
} as const satisfies Record<string, readonly PricePart[]>;

const BLOCK_NAMES = ['básico', 'complementario', 'suntuario'];

/** What the waste company charges for each month. */
export const WASTE: readonly PricePart[] = [
  { id: 'comercializacion', kind: 'fixed', label: 'Comercialización aseo', rate: '2184.0000' },
  { id: 'barrido', kind: 'waste', label: 'Barrido y limpieza', rate: '5420.0000' },
  { id: 'urbana', kind: 'waste', label: 'Limpieza urbana', rate: '1236.0000' },
  { id: 'recoleccion', kind: 'waste', label: 'Recolección y transporte', rate: '9875.0000' },
  { id: 'disposicion', kind: 'waste', label: 'Disposición final', rate: '3140.0000' },
  { id: 'lixiviados', kind: 'treatment', label: 'Tratamiento de lixiviados', rate: '874.0000' },
  { id: 'aprovechamiento', kind: 'waste', label: 'Aprovechamiento', rate: '1512.0000' },
];

/** The price level of each half year; the story's is the last but one. */
const LEVELS = ['0.8610', '0.8890', '0.9150', '0.9420', '0.9680', '1.0000', '1.0270'];

/** Every version of the four tariffs: prices change in the story's month and every half year before it. */
export function tariffsAround(storyMonth: string): Tariff[] {
  const history: TariffHistory<Big> = {
    zone: ZONE,
    currency: CURRENCY,
    source: 'Hogar Otún, tarifas ficticias',
    versions: levelsAround(storyMonth, 6, LEVELS),
  };
  const make = (
    id: string,
    name: string,
    service: string,
    list: (level: Big) => TariffComponent[],
  ): Tariff[] =>
    tariffVersions(history, (level) => ({ id, name, service, components: list(level), rules: [] }));
  return [
    ...make(ENERGY_TARIFF, 'Energía residencial, estrato 3', 'electricity', (level) => [
      ...inBlocks(PARTS.energy, BLOCKS.energy, 'kWh', level),
      component('subsidio', 'subsidy_stratum', 'Subsidio estrato 3', '-15', 'percent'),
      component('alumbrado', 'street_lighting', 'Alumbrado público', at('11240.0000', level), 'month', MONTH),
    ]),
    ...make(WATER_TARIFF, 'Agua y alcantarillado residencial, estrato 3', 'water', (level) => [
      component('fijo', 'fixed', 'Cargo fijo acueducto', at('7480.0000', level), 'month', MONTH),
      component(
        'fijo-alcantarillado',
        'sewer_fixed',
        'Cargo fijo alcantarillado',
        at('4310.0000', level),
        'month',
        MONTH,
      ),
      ...inBlocks(PARTS.water, BLOCKS.water, 'm3', level),
      ...inBlocks(PARTS.sewer, BLOCKS.water, 'm3', level, 'alcantarillado-'),
      component('subsidio', 'subsidy_stratum', 'Subsidio acueducto estrato 3', '-15', 'percent'),
      component(
        'subsidio-alcantarillado',
        'subsidy_stratum',
        'Subsidio alcantarillado estrato 3',
        '-15',
        'percent',
      ),
    ]),
    ...make(GAS_TARIFF, 'Gas natural residencial, estrato 3', 'gas', (level) => [
      component('fijo', 'fixed', 'Cargo fijo gas', at('3920.0000', level), 'month', MONTH),
      ...inBlocks(PARTS.gas, BLOCKS.gas, 'm3', level),
    ]),
    ...make(WASTE_TARIFF, 'Aseo residencial, estrato 3', 'waste', (level) => [
      ...WASTE.map(({ id, kind, label, rate }) =>
        component(id, kind, label, at(rate, level), 'month', MONTH),
      ),
      component('subsidio', 'subsidy_stratum', 'Subsidio aseo estrato 3', '-15', 'percent'),
    ]),
  ];
}

const MONTH = { unit: 'month' };
const at = (rate: string, level: Big): string => new Big(rate).times(level).toFixed(2);

/** A price for each part in each block: the parts of a block stand together on the paper. */
function inBlocks(
  parts: readonly PricePart[],
  limits: readonly string[],
  unit: string,
  level: Big,
  prefix = '',
): TariffComponent[] {
  return [...limits, null].flatMap((to, index) => {
    const tier = { index: index + 1, from: limits[index - 1] ?? '0', to, per: 'month' };
    return parts.map(({ id, kind, label, rate }) =>
      component(
        `${prefix}${id}-${index + 1}`,
        kind,
        `${label}, ${BLOCK_NAMES[index] ?? ''}`,
        at(rate, level),
        'unit',
        {
          unit,
          tier,
        },
      ),
    );
  });
}
