import Big from 'big.js';

import type { Tariff } from '../../../contract/index.js';
import { addDays } from '../../../domain/calendar.js';
import { component, levelsAround, tariffVersions } from '../../world/tariffs.js';
import { monthStart } from '../../world/time.js';
import { CURRENCY, ZONE } from './place.js';

export const ENERGY_TARIFF = 'tar_quillay_bt1';

/** The price level each decree sets, the last but one in the story's period. */
const LEVELS = ['0.6410', '0.6660', '0.7090', '0.7680', '0.8370', '1.0000', '1.0340'];
/** A decree of the story applies from the 22nd of the month before its last read, the others half years apart. */
const DECREE_DAY = 22;

const at = (rate: string, level: Big): string => new Big(rate).times(level).toFixed(3);

/** Every version of the utility's tariff. */
export function tariffsAround(story: string): Tariff[] {
  const versions = levelsAround(monthStart(story, -1), 6, LEVELS).map(({ from, terms }) => ({
    from: addDays(from, DECREE_DAY - 1),
    terms,
  }));
  const source = 'Eléctrica Quillay, tarifas ficticias';
  return tariffVersions({ zone: ZONE, currency: CURRENCY, source, versions }, (level) => ({
    id: ENERGY_TARIFF,
    name: 'Tarifa residencial BT1',
    service: 'electricity',
    components: [
      component('administracion', 'fixed', 'Administración del servicio', '826', 'month', { unit: 'month' }),
      component('electricidad', 'usage_flat', 'Electricidad consumida', at('158.942', level), 'unit', {
        unit: 'kWh',
      }),
      component('transporte', 'transmission', 'Transporte de electricidad', '14.716', 'unit', {
        unit: 'kWh',
      }),
      component('arriendo', 'meter_rental', 'Arriendo de medidor', '410', 'month', { unit: 'month' }),
    ],
    rules: [],
  }));
}
