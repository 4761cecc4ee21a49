import type { Account } from '../../contract/index.js';
import { homeMeter, paysUntil } from '../world/home.js';
import { householdLoad, varied } from '../world/household.js';
import type { Scenario } from '../world/plan.js';
import { monthStart } from '../world/time.js';
import { createWeather } from '../world/weather.js';
import { cumbresBill } from './energia-cumbres/bill.js';
import { cumbresConfig } from './energia-cumbres/config.js';
import { climate, CURRENCY, newestBilled, seventhToSeventh, ZONE } from './energia-cumbres/place.js';
import { ENERGY_TARIFF, tariffsAround } from './energia-cumbres/tariffs.js';

/** The bill that this story is about: the 13th, after two years. */
const STORY_INDEX = 12;
const POINT = 'sp_9042218';

/** A Mexican home in the first two hot months: more use in larger, cheaper blocks, and a part of the last bill unpaid. */
export const mxSummer: Scenario = {
  title: 'Mexico: the first bill of the summer',
  description:
    'Two-monthly electricity in seasonal blocks. Cooling doubles the use, the summer blocks are larger, half of the last bill is still owed.',
  locale: 'es-MX',
  now: '2026-07-21T18:00:00-06:00',
  build({ seed, start, random }) {
    const story = newestBilled(start);
    const month = (index: number): string => monthStart(story, 2 * (index - STORY_INDEX));
    const first = seventhToSeventh(month(0)).from;
    const household = varied(
      {
        people: 4,
        standbyW: 44,
        fridgeW: 140,
        perPersonW: 58,
        cookingW: 300,
        washDays: [1, 4, 6],
        coolingWPerDegree: 205,
        comfortC: 24,
      },
      seed,
    );
    const paid = paysUntil(STORY_INDEX, random, { hour: 13, spread: 10 });
    return {
      config: cumbresConfig,
      flows: [],
      customers: [{ id: 'cus_lourdes', name: 'María de Lourdes Garza Treviño', accountIds: [account.id] }],
      tariffs: tariffsAround(story),
      accounts: [
        {
          account,
          meters: [
            homeMeter(account, {
              installedOn: first,
              register: 'kWh',
              unit: 'kWh',
              initial: 21_306_450,
              digits: 5,
              load: householdLoad(household, createWeather(climate, seed)),
            }),
          ],
          cycle: (index) => seventhToSeventh(month(index)),
          assemble: (context) => [
            cumbresBill(context, { accountNumber: account.number, servicePointId: POINT }),
          ],
          pays(bill, index) {
            const payment = paid(bill, index);
            if (!payment || index < STORY_INDEX - 1) return payment;
            // Half of the bill before the story's, in whole pesos.
            return { ...payment, amountMinor: Math.floor(bill.totals.amountDueMinor / 200) * 100 };
          },
        },
      ],
    };
  },
};

const account: Account = {
  id: 'acc_9042218',
  number: '904 221 800 315',
  label: 'Casa',
  status: 'active',
  currency: CURRENCY,
  locale: 'es-MX',
  zone: ZONE,
  holderName: 'María de Lourdes Garza Treviño',
  segment: 'residential',
  servicePoints: [
    {
      id: POINT,
      service: 'electricity',
      address: {
        lines: ['Privada Encinos 218, Col. Cumbres de Santa Catarina'],
        locality: 'Santa Catarina',
        region: 'Nuevo León',
        postalCode: '66358',
        country: 'MX',
      },
      zone: ZONE,
      meterId: 'met_EC61H8',
      tariffId: ENERGY_TARIFF,
    },
  ],
};
