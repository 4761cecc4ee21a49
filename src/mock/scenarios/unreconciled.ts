import type { Account } from '../../contract/index.js';
import { monthlyRounds, type ReadCalendar, type Rounds } from '../world/cycles.js';
import { gasLoad, variedGas } from '../world/gas.js';
import { monthlyHabit } from '../world/habit.js';
import { homeMeter, paysUntil } from '../world/home.js';
import type { AccountPlan, Scenario, ScenarioContext } from '../world/plan.js';
import { createWeather } from '../world/weather.js';
import { CURRENCY, GAS_TARIFF, suquiaBill, tariffsAround, ZONE } from './gas-suquia/bill.js';
import { suquiaConfig } from './gas-suquia/config.js';

/** The bill that this story is about: the 26th. */
const STORY_INDEX = 25;
const POINT = 'sp_6640382';
/** The meter is read on the first day of a month. */
const CALENDAR: ReadCalendar = {
  zone: ZONE,
  readDay: (month) => month,
  issuedAfter: 9,
  dueAfter: 27,
  cutoffAfter: 50,
};

/** An Argentine home whose newest bill asks for more than its lines make: a visit was charged and not printed. */
export const unreconciled: Scenario = {
  title: 'Argentina: a bill that does not add up',
  description:
    'A technician’s visit is inside the total, but no line says so. What is printed does not make the total, on purpose.',
  locale: 'es-AR',
  now: '2026-11-22T12:00:00-03:00',
  build(context) {
    const cycle = monthlyRounds(CALENDAR, context.start, STORY_INDEX);
    return {
      config: suquiaConfig,
      flows: [],
      customers: [{ id: 'cus_omar', name: 'Omar Villafañe', accountIds: [account.id] }],
      tariffs: tariffsAround(cycle(STORY_INDEX).from),
      accounts: [omar(context, cycle)],
    };
  },
};

function omar({ seed, random }: ScenarioContext, cycle: Rounds): AccountPlan {
  const { from: first } = cycle(0);
  const home = variedGas({ everyDayL: 780, heatingLPerDegree: 340, heatingC: 16 }, seed);
  const weather = createWeather(
    {
      city: 'Córdoba',
      monthlyMeanC: [24, 23, 21, 17.5, 14, 11, 10.5, 12.5, 15.5, 18.5, 21, 23.5],
      noiseC: 2.8,
    },
    seed,
  );
  return {
    account,
    meters: [
      homeMeter(account, {
        installedOn: first,
        register: 'volumen',
        unit: 'm3',
        initial: 4_118_270,
        digits: 5,
        load: monthlyHabit(gasLoad(home, weather), 'gas', seed, 0.2),
      }),
    ],
    cycle,
    assemble: (context) => [
      suquiaBill(context, {
        servicePointId: POINT,
        accountNumber: account.number,
        hidesVisit: context.index === STORY_INDEX,
      }),
    ],
    pays: paysUntil(STORY_INDEX, random, { hour: 9, atLeast: 1, spread: 6 }),
  };
}

const account: Account = {
  id: 'acc_6640382',
  number: '664038/2',
  label: 'Casa',
  status: 'active',
  currency: CURRENCY,
  locale: 'es-AR',
  zone: ZONE,
  holderName: 'Omar Villafañe',
  segment: 'residential',
  servicePoints: [
    {
      id: POINT,
      service: 'gas',
      address: {
        lines: ['Pasaje Los Plátanos 2240'],
        locality: 'Córdoba',
        region: 'Córdoba',
        postalCode: 'X5009',
        country: 'AR',
      },
      zone: ZONE,
      meterId: 'met_GS18830',
      tariffId: GAS_TARIFF,
    },
  ],
};
