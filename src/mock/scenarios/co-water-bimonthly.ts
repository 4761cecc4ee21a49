import { addDays } from '../../domain/calendar.js';
import type { Account } from '../../contract/index.js';
import { homeMeter, paysUntil } from '../world/home.js';
import type { Scenario } from '../world/plan.js';
import { monthStart } from '../world/time.js';
import { variedWater, waterLoad } from '../world/water.js';
import { createWeather } from '../world/weather.js';
import { altaclaraBill } from './aguas-altaclara/bill.js';
import { altaclaraConfig } from './aguas-altaclara/config.js';
import { climate, CURRENCY, newestBilled, twoMonths, ZONE } from './aguas-altaclara/place.js';
import { tariffsAround, WATER_TARIFF } from './aguas-altaclara/tariffs.js';

/** The bill that this story is about: the 13th, after two years. */
const STORY_INDEX = 12;
const POINT = 'sp_7105536';

/** A home in estrato 5 whose cistern runs in secret, in the first bill with a drought charge. */
export const coWaterBimonthly: Scenario = {
  title: 'Colombia: water for two months, with contribution',
  description:
    'Water, sewer and waste in estrato 5. A cistern that never closes takes the use beyond 44 m³, where a drought charge is new.',
  locale: 'es-CO',
  now: '2026-11-22T12:00:00-05:00',
  build({ seed, start, random }) {
    const story = newestBilled(start);
    const first = monthStart(story, -2 * STORY_INDEX);
    const home = variedWater(
      {
        people: 4,
        perPersonL: 132,
        washL: 62,
        washDays: [1, 3, 6],
        gardenLPerDegree: 16,
        gardenC: 13,
        leaks: [{ from: addDays(story, 9), until: addDays(story, 74), perHourL: 16 }],
        away: [0, 1, 2].map((after) => ({
          from: `${Number(first.slice(0, 4)) + after}-12-27`,
          until: `${Number(first.slice(0, 4)) + after + 1}-01-08`,
        })),
      },
      seed,
    );
    return {
      config: altaclaraConfig,
      flows: [],
      customers: [{ id: 'cus_beatriz', name: 'Beatriz Holguín Sarmiento', accountIds: [account.id] }],
      tariffs: tariffsAround(story),
      accounts: [
        {
          account,
          meters: [
            homeMeter(account, {
              installedOn: first,
              register: 'volume',
              unit: 'm3',
              initial: 1_846_320,
              digits: 5,
              load: waterLoad(home, createWeather(climate, seed)),
            }),
          ],
          cycle: (index) => twoMonths(monthStart(first, 2 * index)),
          assemble: (context) => [
            altaclaraBill(context, { accountNumber: account.number, servicePointId: POINT }),
          ],
          pays: paysUntil(STORY_INDEX, random, { hour: 10, spread: 9 }),
        },
      ],
    };
  },
};

const account: Account = {
  id: 'acc_7105536',
  number: '7105536-4',
  label: 'Casa',
  status: 'active',
  currency: CURRENCY,
  locale: 'es-CO',
  zone: ZONE,
  holderName: 'Beatriz Holguín Sarmiento',
  segment: 'residential',
  servicePoints: [
    {
      id: POINT,
      service: 'water',
      address: {
        lines: ['Calle 51 n.º 7-83, Los Muiscas'],
        locality: 'Tunja',
        region: 'Boyacá',
        postalCode: '150003',
        country: 'CO',
      },
      zone: ZONE,
      meterId: 'met_AA20417',
      tariffId: WATER_TARIFF,
      stratum: 5,
    },
  ],
};
