import type { Account } from '../../contract/index.js';
import { addDays } from '../../domain/calendar.js';
import { monthlyRounds, type ReadCalendar, type Rounds } from '../world/cycles.js';
import { monthlyHabit } from '../world/habit.js';
import { homeMeter, paysUntil } from '../world/home.js';
import type { AccountPlan, Scenario, ScenarioContext } from '../world/plan.js';
import { variedWater, waterLoad } from '../world/water.js';
import { createWeather } from '../world/weather.js';
import { characatoBill, CURRENCY, tariffsAround, WATER_TARIFF, ZONE } from './aguas-characato/bill.js';
import { characatoConfig } from './aguas-characato/config.js';

/** The bill that this story is about: the 26th. The one before it was paid twice. */
const STORY_INDEX = 25;
const POINT = 'sp_3381206';
/** The meter is read on the first day of a month. */
const CALENDAR: ReadCalendar = {
  zone: ZONE,
  readDay: (month) => month,
  issuedAfter: 8,
  dueAfter: 25,
  cutoffAfter: 55,
};

/** A Peruvian home that paid a bill twice within minutes: the newest bill lists both payments. */
export const doubleCharged: Scenario = {
  title: 'Peru: a bill that was paid twice',
  description:
    'The line dropped while paying, and the customer paid once more. Both payments are in the books and on the newest bill.',
  locale: 'es-PE',
  now: '2026-11-22T12:00:00-05:00',
  build(context) {
    const cycle = monthlyRounds(CALENDAR, context.start, STORY_INDEX);
    return {
      config: characatoConfig,
      flows: [],
      customers: [{ id: 'cus_nelida', name: 'Nélida Ccahuana Medina', accountIds: [account.id] }],
      tariffs: tariffsAround(cycle(STORY_INDEX).from),
      accounts: [nelida(context, cycle)],
    };
  },
};

function nelida({ seed, random }: ScenarioContext, cycle: Rounds): AccountPlan {
  const { from: first } = cycle(0);
  const home = variedWater(
    { people: 4, perPersonL: 148, washL: 85, washDays: [2, 6], gardenLPerDegree: 12, gardenC: 14 },
    seed,
  );
  const weather = createWeather(
    {
      city: 'Arequipa',
      monthlyMeanC: [15.6, 15.5, 15.3, 15, 14.2, 13.4, 13.2, 13.8, 14.6, 15, 15.2, 15.6],
      noiseC: 1.2,
    },
    seed,
  );
  const paid = paysUntil(STORY_INDEX, random, { hour: 20, atLeast: 1, spread: 7 });
  return {
    account,
    meters: [
      homeMeter(account, {
        installedOn: first,
        register: 'volumen',
        unit: 'm3',
        initial: 1_263_480,
        digits: 5,
        load: monthlyHabit(waterLoad(home, weather), 'water', seed, 0.2),
      }),
    ],
    cycle,
    assemble: (context) => [characatoBill(context, { servicePointId: POINT, accountNumber: account.number })],
    pays(bill, index) {
      if (index !== STORY_INDEX - 1 || bill.dueOn === null) return paid(bill, index);
      const evening = { on: addDays(bill.dueOn, -2), hour: 19 };
      return [
        { ...evening, minute: 12 },
        { ...evening, minute: 15 },
      ];
    },
  };
}

const account: Account = {
  id: 'acc_3381206',
  number: '338120-6',
  label: 'Casa',
  status: 'active',
  currency: CURRENCY,
  locale: 'es-PE',
  zone: ZONE,
  holderName: 'Nélida Ccahuana Medina',
  segment: 'residential',
  servicePoints: [
    {
      id: POINT,
      service: 'water',
      address: {
        lines: ['Urb. Los Sauces, mz. C, lote 14'],
        locality: 'Arequipa',
        region: 'Arequipa',
        postalCode: '04001',
        country: 'PE',
      },
      zone: ZONE,
      meterId: 'met_CH70124',
      tariffId: WATER_TARIFF,
    },
  ],
};
