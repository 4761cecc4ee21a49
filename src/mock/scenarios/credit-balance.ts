import type { Account } from '../../contract/index.js';
import { monthlyRounds, type ReadCalendar, type Rounds } from '../world/cycles.js';
import { monthlyHabit } from '../world/habit.js';
import { homeMeter, paysUntil } from '../world/home.js';
import { householdLoad, varied } from '../world/household.js';
import type { AccountPlan, Scenario, ScenarioContext } from '../world/plan.js';
import { createWeather } from '../world/weather.js';
import { castralbaBill, CURRENCY, ENERGY_TARIFF, tariffsAround, ZONE } from './luz-castralba/bill.js';
import { castralbaConfig } from './luz-castralba/config.js';

/** The bill that this story is about: the 26th. */
const STORY_INDEX = 25;
const POINT = 'sp_9907715';
/** The meter is read on the first day of a month. */
const CALENDAR: ReadCalendar = {
  zone: ZONE,
  readDay: (month) => month,
  issuedAfter: 6,
  dueAfter: 20,
};
/** For how many earlier bills the discount is given back. */
const MONTHS_BACK = 6;

/** A Spanish home that was granted the social discount, also for the six months before: the utility owes it money. */
export const creditBalance: Scenario = {
  title: 'Spain: a bill with a credit',
  description:
    'The social discount was granted with six months of back effect. The newest bill is below zero and there is nothing to pay.',
  locale: 'es-ES',
  now: '2026-11-22T12:00:00+01:00',
  build(context) {
    const cycle = monthlyRounds(CALENDAR, context.start, STORY_INDEX);
    return {
      config: castralbaConfig,
      flows: [],
      customers: [{ id: 'cus_remedios', name: 'Remedios Tordesillas Aguado', accountIds: [account.id] }],
      tariffs: tariffsAround(cycle(STORY_INDEX).from),
      accounts: [remedios(context, cycle)],
    };
  },
};

function remedios({ seed, random }: ScenarioContext, cycle: Rounds): AccountPlan {
  const { from: first } = cycle(0);
  const household = varied(
    {
      people: 2,
      standbyW: 45,
      fridgeW: 130,
      perPersonW: 60,
      cookingW: 900,
      washDays: [1, 4],
      coolingWPerDegree: 60,
      comfortC: 24,
    },
    seed,
  );
  const weather = createWeather(
    {
      city: 'Palencia',
      monthlyMeanC: [4, 5.5, 8.5, 10.5, 14.5, 19, 22, 21.5, 18, 12.5, 7.5, 4.5],
      noiseC: 2.4,
    },
    seed,
  );
  /** What the discount would have taken off each bill, kept as bills are made in their order. */
  const discounts: number[] = [];
  return {
    account,
    meters: [
      homeMeter(account, {
        installedOn: first,
        register: '1.8.0',
        unit: 'kWh',
        initial: 14_550_210,
        digits: 6,
        load: monthlyHabit(householdLoad(household, weather), 'home', seed, 0.15),
      }),
    ],
    cycle,
    assemble(context) {
      const { index } = context;
      const back = discounts.slice(Math.max(0, index - MONTHS_BACK), index);
      const { draft, discountMinor } = castralbaBill(context, {
        servicePointId: POINT,
        accountNumber: account.number,
        hasDiscount: index >= STORY_INDEX,
        backMinor: index === STORY_INDEX ? back.reduce((sum, amount) => sum + amount, 0) : 0,
      });
      discounts[index] = discountMinor;
      return [draft];
    },
    pays: paysUntil(STORY_INDEX, random, { hour: 8, atLeast: 1, spread: 6 }),
  };
}

const account: Account = {
  id: 'acc_9907715',
  number: '990771-5',
  label: 'Casa',
  status: 'active',
  currency: CURRENCY,
  locale: 'es-ES',
  zone: ZONE,
  holderName: 'Remedios Tordesillas Aguado',
  segment: 'residential',
  servicePoints: [
    {
      id: POINT,
      service: 'electricity',
      address: {
        lines: ['Calle de los Pastores 16, 2.º B'],
        locality: 'Palencia',
        region: 'Castilla y León',
        postalCode: '34001',
        country: 'ES',
      },
      zone: ZONE,
      meterId: 'met_LC30066',
      tariffId: ENERGY_TARIFF,
    },
  ],
};
