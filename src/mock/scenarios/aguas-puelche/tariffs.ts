import Big from 'big.js';

import type { Tariff } from '../../../contract/index.js';
import { component, levelsAround, tariffVersions } from '../../world/tariffs.js';
import { monthStart } from '../../world/time.js';
import { CURRENCY, ZONE } from './place.js';

export const WATER_TARIFF = 'tar_puelche_agua';

/** Prices rise once a year, three months before the month of the story's read. */
const LEVELS = ['0.8900', '0.9180', '0.9540', '1.0000', '1.0310'];
/** What is used above this in a summer month costs more, however much a home uses in winter. */
export const LEAST_PEAK_LIMIT_M3 = '40';

const at = (rate: string, level: Big): string => new Big(rate).times(level).toFixed(2);

/** Every version of the utility's tariff. */
export function tariffsAround(story: string): Tariff[] {
  const source = 'Aguas Puelche, tarifas ficticias';
  const versions = levelsAround(monthStart(story, -3), 12, LEVELS);
  const unit = { unit: 'm3' };
  return tariffVersions({ zone: ZONE, currency: CURRENCY, source, versions }, (level) => ({
    id: WATER_TARIFF,
    name: 'Agua potable y alcantarillado, grupo Maule',
    service: 'water',
    components: [
      component('fijo', 'fixed', 'Cargo fijo clientela', at('982.00', level), 'month', { unit: 'month' }),
      component('agua', 'usage_flat', 'Consumo agua potable', at('634.81', level), 'unit', unit),
      component('agua-punta', 'usage_flat', 'Consumo agua potable punta', at('658.40', level), 'unit', unit),
      component('sobreconsumo', 'over_consumption', 'Sobreconsumo', at('1642.75', level), 'unit', unit),
      component(
        'recoleccion',
        'sewer_volume',
        'Recolección aguas servidas',
        at('402.36', level),
        'unit',
        unit,
      ),
      component('tratamiento', 'treatment', 'Tratamiento aguas servidas', at('317.92', level), 'unit', unit),
    ],
    rules: [
      {
        kind: 'estimation',
        legalLabel: 'Reglas de la empresa ficticia, sección 4',
        effectiveOn: '2022-01-01',
        text: {
          es: 'Sin lectura se cobra el promedio de los últimos seis meses leídos. La lectura siguiente lo corrige.',
          en: 'Without a read the mean of the last six months that were read is charged. The next read corrects it.',
          pt: 'Sem leitura se cobra a média dos últimos seis meses lidos. A leitura seguinte corrige.',
        },
        unit: 'm3',
      },
    ],
  }));
}
