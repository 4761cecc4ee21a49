import type { Account } from '../../contract/index.js';
import { monthlyRounds } from '../world/cycles.js';
import { homeMeter, paysUntil } from '../world/home.js';
import { householdLoad, varied } from '../world/household.js';
import type { Scenario } from '../world/plan.js';
import { monthStart } from '../world/time.js';
import { createWeather } from '../world/weather.js';
import { quillayBill } from './electrica-quillay/bill.js';
import { quillayConfig } from './electrica-quillay/config.js';
import { calendar, climate, CURRENCY, ZONE } from './electrica-quillay/place.js';
import { ENERGY_TARIFF, tariffsAround } from './electrica-quillay/tariffs.js';

/** The bill that this story is about: the 26th. */
const STORY_INDEX = 25;
const POINT = 'sp_5520641';

/** A Chilean home whose price of electricity rose in the middle of the newest bill's period. */
export const rateChange: Scenario = {
  title: 'Chile: a tariff that changes in mid-period',
  description:
    'A decree raised the price of electricity on the 22nd: the newest bill charges 16 days at the old price and the rest at the new.',
  locale: 'es-CL',
  now: '2026-11-18T09:30:00-03:00',
  build({ seed, start, random }) {
    const cycle = monthlyRounds(calendar, start, STORY_INDEX);
    const { from: first } = cycle(0);
    const household = varied(
      {
        people: 3,
        standbyW: 38,
        fridgeW: 120,
        perPersonW: 62,
        cookingW: 340,
        washDays: [3, 6],
        coolingWPerDegree: 24,
        comfortC: 21,
      },
      seed,
    );
    return {
      config: quillayConfig,
      flows: [],
      customers: [{ id: 'cus_ignacio', name: 'Ignacio Bravo Sepúlveda', accountIds: [account.id] }],
      tariffs: tariffsAround(monthStart(cycle(STORY_INDEX).to)),
      accounts: [
        {
          account,
          meters: [
            homeMeter(account, {
              installedOn: first,
              register: '1.8.0',
              unit: 'kWh',
              initial: 8_214_700,
              digits: 5,
              load: householdLoad(household, createWeather(climate, seed)),
            }),
          ],
          cycle,
          assemble: (context) => [
            quillayBill(context, { accountNumber: account.number, servicePointId: POINT }),
          ],
          pays: paysUntil(STORY_INDEX, random, { hour: 20, atLeast: 2, spread: 8 }),
        },
      ],
    };
  },
};

const account: Account = {
  id: 'acc_5520641',
  number: '5520641-3',
  label: 'Departamento',
  status: 'active',
  currency: CURRENCY,
  locale: 'es-CL',
  zone: ZONE,
  holderName: 'Ignacio Bravo Sepúlveda',
  segment: 'residential',
  servicePoints: [
    {
      id: POINT,
      service: 'electricity',
      address: {
        lines: ['Cuatro Norte 1551, depto. 702'],
        locality: 'Talca',
        region: 'Maule',
        postalCode: '3460000',
        country: 'CL',
      },
      zone: ZONE,
      meterId: 'met_EQ77031',
      tariffId: ENERGY_TARIFF,
    },
  ],
};
