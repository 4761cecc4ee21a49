import type { Account } from '../../contract/index.js';
import { monthlyRounds, type ReadCalendar, type Rounds } from '../world/cycles.js';
import { monthlyHabit } from '../world/habit.js';
import { homeMeter, paysUntil } from '../world/home.js';
import { householdLoad, varied } from '../world/household.js';
import type { AccountPlan, Scenario, ScenarioContext } from '../world/plan.js';
import { createWeather } from '../world/weather.js';
import { CURRENCY, ENERGY_TARIFF, maitenBills, tariffsAround, ZONE } from './luz-maiten/bill.js';
import { maitenConfig } from './luz-maiten/config.js';

/** The round that this story is about: the 26th. */
const STORY_INDEX = 25;
const POINT = 'sp_5520913';
/** The meter is read on the first day of a month. */
const CALENDAR: ReadCalendar = {
  zone: ZONE,
  readDay: (month) => month,
  issuedAfter: 5,
  dueAfter: 24,
  cutoffAfter: 40,
};
/** The story begins when the wrong bill has been taken back. */
const CORRECTED = 13;
/** A 2 was taken for an 8 in the hundreds. */
const MISREAD_KWH = 600;

/** A Chilean home whose read was noted wrongly: the bill was cancelled and issued again. */
export const rebill: Scenario = {
  title: 'Chile: a bill cancelled and issued again',
  description:
    'A read was noted 600 kWh too high. The bill was taken back by a cancellation, and a new version has the right read.',
  locale: 'es-CL',
  now: '2026-11-22T12:00:00-03:00',
  build(context) {
    const cycle = monthlyRounds(CALENDAR, context.start, STORY_INDEX, CORRECTED);
    return {
      config: maitenConfig,
      flows: [],
      customers: [{ id: 'cus_jacinta', name: 'Jacinta Huenchual Rojas', accountIds: [account.id] }],
      tariffs: tariffsAround(cycle(STORY_INDEX).from),
      accounts: [jacinta(context, cycle)],
    };
  },
};

function jacinta({ seed, random }: ScenarioContext, cycle: Rounds): AccountPlan {
  const { from: first } = cycle(0);
  const household = varied(
    {
      people: 3,
      standbyW: 38,
      fridgeW: 120,
      perPersonW: 52,
      cookingW: 450,
      washDays: [3, 6],
      coolingWPerDegree: 20,
      comfortC: 24,
    },
    seed,
  );
  const weather = createWeather(
    { city: 'Linares', monthlyMeanC: [22, 21, 18.5, 14, 11, 8.5, 8, 9.5, 11.5, 14, 17, 20.5], noiseC: 2 },
    seed,
  );
  return {
    account,
    meters: [
      homeMeter(account, {
        installedOn: first,
        register: 'active',
        unit: 'kWh',
        initial: 20_117_340,
        digits: 5,
        load: monthlyHabit(householdLoad(household, weather), 'home', seed, 0.15),
      }),
    ],
    cycle,
    assemble: (context) =>
      maitenBills(context, {
        servicePointId: POINT,
        accountNumber: account.number,
        ...(context.index === STORY_INDEX && { misreadKwh: MISREAD_KWH }),
      }),
    pays: paysUntil(STORY_INDEX, random, { hour: 11, atLeast: 1, spread: 8 }),
  };
}

const account: Account = {
  id: 'acc_5520913',
  number: '552091-3',
  label: 'Casa',
  status: 'active',
  currency: CURRENCY,
  locale: 'es-CL',
  zone: ZONE,
  holderName: 'Jacinta Huenchual Rojas',
  segment: 'residential',
  servicePoints: [
    {
      id: POINT,
      service: 'electricity',
      address: {
        lines: ['Pasaje Los Boldos 1187, Villa San Antonio'],
        locality: 'Linares',
        region: 'Maule',
        postalCode: '3580000',
        country: 'CL',
      },
      zone: ZONE,
      meterId: 'met_LM44871',
      tariffId: ENERGY_TARIFF,
    },
  ],
};
