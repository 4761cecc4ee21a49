import Big from 'big.js';

import type { Tariff, TariffComponent } from '../../../contract/index.js';
import { component, type TariffHistory, tariffVersions } from '../../world/tariffs.js';
import { CURRENCY, ZONE } from './place.js';

export const SOLAR_TARIFF = 'tar_alder_solar_tou';

/** Prices of a kilowatt-hour at the level of the story: winter (October to May) and summer. */
const PRICES = {
  winter: { peak: '0.38620', offPeak: '0.34140', backPeak: '-0.14800', backOffPeak: '-0.06210' },
  summer: { peak: '0.52170', offPeak: '0.35890', backPeak: '-0.18950', backOffPeak: '-0.07120' },
};
/** The price level by year of change: the third is the story's. */
const LEVELS = ['0.9140', '0.9480', '1.0000', '1.0290'];
const BASE_PER_DAY = '0.79350';

interface Terms {
  readonly level: Big;
  readonly season: keyof typeof PRICES;
}

/** Every version: prices change once a year on the day of the story, seasons in June and October. */
export function tariffsAround(changedOn: string): Tariff[] {
  const year = Number(changedOn.slice(0, 4));
  const dates = [-3, -2, -1, 0, 1].flatMap((after) =>
    ['06-01', '10-01', changedOn.slice(5)].map((day) => `${year + after}-${day}`),
  );
  const versions = [...new Set(dates)].sort().map((from) => {
    const changes = Number(from.slice(0, 4)) - year - (from.slice(5) < changedOn.slice(5) ? 1 : 0);
    const level = new Big(LEVELS[Math.min(LEVELS.length - 1, Math.max(0, changes + 2))] ?? '1');
    const season = from.slice(5) >= '06-01' && from.slice(5) < '10-01' ? 'summer' : 'winter';
    return { from, terms: { level, season } satisfies Terms };
  });
  const history: TariffHistory<Terms> = {
    zone: ZONE,
    currency: CURRENCY,
    source: 'Alder Bay Electric, fictional rates',
    versions,
  };
  return tariffVersions(history, ({ level, season }) => {
    const prices = PRICES[season];
    const use = (id: string, label: string, rate: string, touLabel: string): TariffComponent =>
      component(id, 'usage_tou', label, at(rate, level), 'unit', { unit: 'kWh', touLabel });
    const back = (id: string, label: string, rate: string, touLabel: string): TariffComponent =>
      component(id, 'usage_export_credit', label, at(rate, level), 'unit', { unit: 'kWh', touLabel });
    return {
      id: SOLAR_TARIFF,
      name: 'Solar Time-of-Use, Home',
      service: 'electricity',
      components: [
        component('base', 'fixed', 'Base services charge', at(BASE_PER_DAY, level), 'day'),
        use('peak', 'Energy, peak 4-9 pm', prices.peak, 'Peak'),
        use('off-peak', 'Energy, off-peak', prices.offPeak, 'Off-peak'),
        back('back-peak', 'Solar credit, peak 4-9 pm', prices.backPeak, 'Peak'),
        back('back-off-peak', 'Solar credit, off-peak', prices.backOffPeak, 'Off-peak'),
        component('users-tax', 'tax_municipal', 'Alder Bay utility users tax', '5', 'percent'),
      ],
      rules: [],
    };
  });
}

const at = (rate: string, level: Big): string => new Big(rate).times(level).toFixed(5);
