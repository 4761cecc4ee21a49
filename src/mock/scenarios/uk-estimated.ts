import type { Account, ServicePoint } from '../../contract/index.js';
import { monthlyRounds, type Rounds } from '../world/cycles.js';
import { gasLoad, variedGas } from '../world/gas.js';
import { monthlyHabit } from '../world/habit.js';
import { homeMeter, paysUntil } from '../world/home.js';
import { householdLoad, varied } from '../world/household.js';
import type { AccountPlan, Scenario, ScenarioContext } from '../world/plan.js';
import { createWeather } from '../world/weather.js';
import { harrowmereBill } from './harrowmere-energy/bill.js';
import { harrowmereConfig } from './harrowmere-energy/config.js';
import { calendar, climate, CURRENCY, ZONE } from './harrowmere-energy/place.js';
import { GAS_TARIFF, POWER_TARIFF, tariffsAround } from './harrowmere-energy/tariffs.js';

/** The bill that this story is about: the 26th. Its gas is estimated, as it was once before. */
const STORY_INDEX = 25;
const MISSED = [STORY_INDEX - 19, STORY_INDEX];
/** A year before, that month was cold: the estimate is high. */
const COLD_INDEX = STORY_INDEX - 12;
const POINTS = { power: 'sp_7730154_e', gas: 'sp_7730154_g' };

/** A British home whose gas meter could not be reached: the newest bill charges the gas of a colder month a year ago. */
export const ukEstimated: Scenario = {
  title: 'United Kingdom: gas estimated from a colder year',
  description:
    'Electricity and gas on one bill, gas turned from volume into energy. The gas meter was not read, and last October was cold.',
  locale: 'en-GB',
  now: '2026-11-24T10:00:00+00:00',
  build(context) {
    const cycle = monthlyRounds(calendar, context.start, STORY_INDEX);
    return {
      config: harrowmereConfig,
      flows: [],
      customers: [{ id: 'cus_imogen', name: 'Imogen Thackeray', accountIds: [account.id] }],
      tariffs: tariffsAround(cycle(STORY_INDEX).from),
      accounts: [imogen(context, cycle)],
    };
  },
};

function imogen({ seed, random }: ScenarioContext, cycle: Rounds): AccountPlan {
  const { from: installedOn } = cycle(0);
  const household = varied(
    {
      people: 3,
      standbyW: 70,
      fridgeW: 110,
      perPersonW: 70,
      cookingW: 700,
      washDays: [1, 3, 6],
      coolingWPerDegree: 0,
      comfortC: 24,
    },
    seed,
  );
  const boiler = variedGas({ everyDayL: 610, heatingLPerDegree: 395, heatingC: 15.5 }, seed);
  const { from, to: until } = cycle(COLD_INDEX);
  const weather = createWeather({ ...climate, spells: [{ from, until, addC: -2.6 }] }, seed);
  return {
    account,
    meters: [
      homeMeter(
        account,
        {
          installedOn,
          register: '1.8.0',
          unit: 'kWh',
          initial: 31_870_440,
          digits: 5,
          load: monthlyHabit(householdLoad(household, weather), 'home', seed, 0.1),
        },
        POINTS.power,
      ),
      homeMeter(
        account,
        {
          installedOn,
          register: 'volume',
          unit: 'm3',
          initial: 6_204_730,
          digits: 5,
          load: gasLoad(boiler, weather),
        },
        POINTS.gas,
      ),
    ],
    cycle,
    missedRead: (index, servicePointId) =>
      servicePointId === POINTS.gas && MISSED.includes(index)
        ? { reason: 'no_access', basis: 'last-year' }
        : undefined,
    assemble: (context) => [
      harrowmereBill(context, {
        accountNumber: account.number,
        points: POINTS,
        // The gas of a month is a little richer or poorer than that of another: 39.1 to 39.6.
        calorific: (index) => (39.1 + Math.floor(random(`calorific ${index}`)() * 6) / 10).toFixed(1),
      }),
    ],
    pays: paysUntil(STORY_INDEX, random, { hour: 12, atLeast: 2, spread: 7 }),
  };
}

const place = (id: string, service: string, meterId: string, tariffId: string): ServicePoint => ({
  id,
  service,
  address: {
    lines: ['27 Tannery Row'],
    locality: 'Harrowmere',
    region: 'Lancashire',
    postalCode: 'HZ4 7QT',
    country: 'GB',
  },
  zone: ZONE,
  meterId,
  tariffId,
});

const account: Account = {
  id: 'acc_7730154',
  number: '7730 154 062',
  label: 'Home',
  status: 'active',
  currency: CURRENCY,
  locale: 'en-GB',
  zone: ZONE,
  holderName: 'Imogen Thackeray',
  segment: 'residential',
  servicePoints: [
    place(POINTS.power, 'electricity', 'met_HE20814', POWER_TARIFF),
    place(POINTS.gas, 'gas', 'met_HE61907', GAS_TARIFF),
  ],
};
