import type { Account } from '../../contract/index.js';
import { monthlyRounds, type Rounds } from '../world/cycles.js';
import { paysUntil } from '../world/home.js';
import { varied } from '../world/household.js';
import type { AccountPlan, Scenario, ScenarioContext } from '../world/plan.js';
import { monthStart } from '../world/time.js';
import { createWeather } from '../world/weather.js';
import { alderBill, type YearToDate } from './alder-bay/bill.js';
import { alderConfig } from './alder-bay/config.js';
import { calendar, climate, CURRENCY, ZONE } from './alder-bay/place.js';
import { solarLoads } from './alder-bay/solar.js';
import { SOLAR_TARIFF, tariffsAround } from './alder-bay/tariffs.js';

/** The bill that this story is about: the 26th. */
const STORY_INDEX = 25;
const POINT = 'sp_8830417';
/** The solar year begins with the fourth bill, and anew with each twelfth after it: the story is in its eleventh. */
const YEAR = 12;
const FIRST_OF_YEAR = 3;
const NOTHING: YearToDate = { takenWh: 0, sentWh: 0, energyMinor: 0, creditMinor: 0 };

/** An American home with panels and a car: prices by the hour, which changed in the middle of the newest bill. */
export const usTouSolar: Scenario = {
  title: 'United States: solar panels and prices by the hour',
  description:
    'Time-of-use prices by season, a price change in mid-period, solar credits, and a true-up count that is not due. The car now charges at peak hours.',
  locale: 'en-US',
  now: '2026-03-24T09:00:00-07:00',
  build(context) {
    const cycle = monthlyRounds(calendar, context.start, STORY_INDEX);
    return {
      config: alderConfig,
      flows: [],
      customers: [{ id: 'cus_marisol', name: 'Marisol Vance', accountIds: [account.id] }],
      tariffs: tariffsAround(monthStart(cycle(STORY_INDEX).to)),
      accounts: [solarHome(context, cycle)],
    };
  },
};

function solarHome({ seed, random }: ScenarioContext, cycle: Rounds): AccountPlan {
  const first = cycle(0).from;
  const newest = cycle(STORY_INDEX);
  const household = varied(
    {
      people: 3,
      standbyW: 90,
      fridgeW: 150,
      perPersonW: 85,
      cookingW: 1100,
      washDays: [3, 6],
      coolingWPerDegree: 95,
      comfortC: 23,
    },
    seed,
  );
  const { taken, sent } = solarLoads({
    household,
    weather: createWeather(climate, seed),
    seed,
    eveningFrom: newest.from,
    grey: { from: newest.from, until: newest.to },
  });
  const register = { unit: 'kWh', digits: 6, decimals: 3, multiplier: 1 } as const;
  /** The year's count after each bill, kept as bills are made in their order. */
  const counted: YearToDate[] = [];
  return {
    account,
    meters: [
      {
        id: 'met_AB55208',
        servicePointId: POINT,
        zone: ZONE,
        installedOn: first,
        registers: [
          { ...register, register: 'import', direction: 'import', initial: 8_214_377, load: taken },
          { ...register, register: 'export', direction: 'export', initial: 11_902_846, load: sent },
        ],
      },
    ],
    cycle,
    assemble(bill) {
      const begins = (bill.index + YEAR - FIRST_OF_YEAR) % YEAR === 0;
      const before = begins ? NOTHING : (counted[bill.index - 1] ?? NOTHING);
      const made = alderBill(bill, { accountNumber: account.number, servicePointId: POINT, before });
      counted[bill.index] = made.yearToDate;
      return [made.draft];
    },
    pays: paysUntil(STORY_INDEX, random, { hour: 10, atLeast: 1, spread: 6 }),
  };
}

const account: Account = {
  id: 'acc_8830417',
  number: '8830-417-2',
  label: 'Home',
  status: 'active',
  currency: CURRENCY,
  locale: 'en-US',
  zone: ZONE,
  holderName: 'Marisol Vance',
  segment: 'residential',
  servicePoints: [
    {
      id: POINT,
      service: 'electricity',
      address: {
        lines: ['418 Toyon Lane'],
        locality: 'Alder Bay',
        region: 'CA',
        postalCode: '95999',
        country: 'US',
      },
      zone: ZONE,
      meterId: 'met_AB55208',
      tariffId: SOLAR_TARIFF,
    },
  ],
};
