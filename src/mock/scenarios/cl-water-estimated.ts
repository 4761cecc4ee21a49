import type { Account } from '../../contract/index.js';
import { monthlyRounds } from '../world/cycles.js';
import { homeMeter, paysUntil } from '../world/home.js';
import type { Scenario } from '../world/plan.js';
import { monthStart } from '../world/time.js';
import { variedWater, waterLoad } from '../world/water.js';
import { createWeather } from '../world/weather.js';
import { puelcheBill } from './aguas-puelche/bill.js';
import { puelcheConfig } from './aguas-puelche/config.js';
import { calendar, climate, CURRENCY, ZONE } from './aguas-puelche/place.js';
import { tariffsAround, WATER_TARIFF } from './aguas-puelche/tariffs.js';

/** The bill that this story is about: the 26th. The one before it is estimated, and one a year earlier was. */
const STORY_INDEX = 25;
const MISSED = [STORY_INDEX - 14, STORY_INDEX - 1];
const POINT = 'sp_3310927';

/** A Chilean home whose meter could not be read in spring: the newest bill settles the estimate. */
export const clWaterEstimated: Scenario = {
  title: 'Chile: water estimated, then settled',
  description:
    'Nobody could reach the meter last month, so the mean was billed. Now it was read, and the difference comes with a longer month.',
  locale: 'es-CL',
  now: '2026-11-24T10:00:00-03:00',
  build({ seed, start, random }) {
    const cycle = monthlyRounds(calendar, start, STORY_INDEX);
    const { from: first } = cycle(0);
    const home = variedWater(
      {
        people: 4,
        perPersonL: 112,
        washL: 58,
        washDays: [2, 5, 7],
        gardenLPerDegree: 42,
        gardenC: 11.5,
        away: [0, 1, 2].map((after) => ({
          from: `${Number(first.slice(0, 4)) + after}-02-08`,
          until: `${Number(first.slice(0, 4)) + after}-02-18`,
        })),
      },
      seed,
    );
    return {
      config: puelcheConfig,
      flows: [],
      customers: [{ id: 'cus_ximena', name: 'Ximena Carrasco Fuentealba', accountIds: [account.id] }],
      tariffs: tariffsAround(monthStart(cycle(STORY_INDEX).to)),
      accounts: [
        {
          account,
          meters: [
            homeMeter(account, {
              installedOn: first,
              register: 'volume',
              unit: 'm3',
              initial: 702_480,
              digits: 4,
              load: waterLoad(home, createWeather(climate, seed)),
            }),
          ],
          cycle,
          missedRead: (index) =>
            MISSED.includes(index) ? { reason: 'no_access', basis: 'recent' } : undefined,
          assemble: (context) => [
            puelcheBill(context, { accountNumber: account.number, servicePointId: POINT }),
          ],
          pays: paysUntil(STORY_INDEX, random, { hour: 17, atLeast: 1, spread: 12 }),
        },
      ],
    };
  },
};

const account: Account = {
  id: 'acc_3310927',
  number: '3310927-K',
  label: 'Casa',
  status: 'active',
  currency: CURRENCY,
  locale: 'es-CL',
  zone: ZONE,
  holderName: 'Ximena Carrasco Fuentealba',
  segment: 'residential',
  servicePoints: [
    {
      id: POINT,
      service: 'water',
      address: {
        lines: ['Pasaje Los Boldos 1182, Villa Los Cristales'],
        locality: 'Curicó',
        region: 'Maule',
        postalCode: '3340000',
        country: 'CL',
      },
      zone: ZONE,
      meterId: 'met_AP118204',
      tariffId: WATER_TARIFF,
    },
  ],
};
