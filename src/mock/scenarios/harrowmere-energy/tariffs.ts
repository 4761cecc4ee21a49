import Big from 'big.js';

import type { Tariff, TariffRule } from '../../../contract/index.js';
import { component, levelsAround, type TariffHistory, tariffVersions } from '../../world/tariffs.js';
import { monthStart } from '../../world/time.js';
import { CURRENCY, ZONE } from './place.js';

export const POWER_TARIFF = 'tar_harrowmere_electricity';
export const GAS_TARIFF = 'tar_harrowmere_gas';

/** The price level of each quarter; the story's is the last but one. */
const LEVELS = [
  '0.9040',
  '0.9230',
  '0.9310',
  '0.9450',
  '0.9580',
  '0.9490',
  '0.9620',
  '0.9710',
  '0.9780',
  '1.0000',
  '1.0120',
];

const estimation: TariffRule = {
  kind: 'estimation',
  legalLabel: 'Rules of the fictional supplier, section 7',
  effectiveOn: '2023-01-01',
  text: {
    en: 'Without a read we charge what you used in the same month a year ago. The next read corrects it.',
    es: 'Sin lectura cobramos lo que usó en el mismo mes del año pasado. La lectura siguiente lo corrige.',
    pt: 'Sem leitura cobramos o que você usou no mesmo mês do ano passado. A leitura seguinte corrige.',
  },
  unit: 'kWh',
};

/** Every version of both tariffs: prices change with each quarter, and the bill of the story is the first of one. */
export function tariffsAround(storyMonth: string): Tariff[] {
  const quarter = monthStart(storyMonth, -((Number(storyMonth.slice(5, 7)) - 1) % 3));
  const history: TariffHistory<Big> = {
    zone: ZONE,
    currency: CURRENCY,
    source: 'Harrowmere Energy, fictional rates',
    versions: levelsAround(quarter, 3, LEVELS),
  };
  const tariff = (
    id: string,
    service: string,
    name: string,
    rates: { day: string; unit: string; label: string },
    rules: TariffRule[],
  ): Tariff[] =>
    tariffVersions(history, (level) => {
      const at = (rate: string): string => new Big(rate).times(level).toFixed(5);
      const { label } = rates;
      return {
        id,
        name,
        service,
        components: [
          component('standing', 'fixed', 'Standing charge', at(rates.day), 'day'),
          component('unit', 'usage_flat', label, at(rates.unit), 'unit', { unit: 'kWh' }),
          component('vat', 'tax_vat', 'VAT 5%', '5', 'percent'),
        ],
        rules,
      };
    });
  return [
    ...tariff(
      POWER_TARIFF,
      'electricity',
      'Home Variable, electricity',
      { day: '0.52410', unit: '0.26350', label: 'Electricity used' },
      [],
    ),
    ...tariff(
      GAS_TARIFF,
      'gas',
      'Home Variable, gas',
      { day: '0.33180', unit: '0.06290', label: 'Gas used' },
      [estimation],
    ),
  ];
}
