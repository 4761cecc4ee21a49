import type { Account, ServicePoint } from '../../contract/index.js';
import { monthlyRounds, type ReadCalendar, type Rounds } from '../world/cycles.js';
import { gasLoad, variedGas } from '../world/gas.js';
import { monthlyHabit } from '../world/habit.js';
import { homeMeter, paysUntil } from '../world/home.js';
import { householdLoad, varied } from '../world/household.js';
import type { AccountPlan, LoadModel, Scenario, ScenarioContext } from '../world/plan.js';
import { variedWater, waterLoad } from '../world/water.js';
import { createWeather } from '../world/weather.js';
import { otunBill } from './servicios-otun/bill.js';
import { otunConfig } from './servicios-otun/config.js';
import {
  CURRENCY,
  ENERGY_TARIFF,
  GAS_TARIFF,
  tariffsAround,
  WATER_TARIFF,
  ZONE,
} from './servicios-otun/tariffs.js';

/** The bill that this story is about: the 26th. */
const STORY_INDEX = 25;
/** The meter is read on the first day of a month. */
const CALENDAR: ReadCalendar = {
  zone: ZONE,
  readDay: (month) => month,
  issuedAfter: 7,
  dueAfter: 22,
  cutoffAfter: 27,
};
const POINTS = { energy: 'sp_2204871_e', water: 'sp_2204871_a', gas: 'sp_2204871_g' };
/** The fridge was bought by instalments, the first of them with the seventh bill of this story. */
const FRIDGE = { first: 6, of: 36 };

/** A Colombian home whose four services come on one paper: four sections, three companies, sixty lines. */
export const manyLines: Scenario = {
  title: 'Colombia: four services on one paper, sixty lines',
  description:
    'Electricity, water with sewer, gas and waste, each price told in its parts. Prices rose, and a cistern runs.',
  locale: 'es-CO',
  now: '2026-11-22T12:00:00-05:00',
  build(context) {
    const cycle = monthlyRounds(CALENDAR, context.start, STORY_INDEX);
    return {
      config: otunConfig,
      flows: [],
      customers: [{ id: 'cus_fabiola', name: 'Fabiola Marulanda Ocampo', accountIds: [account.id] }],
      tariffs: tariffsAround(cycle(STORY_INDEX).from),
      accounts: [fabiola(context, cycle)],
    };
  },
};

function fabiola({ seed, random }: ScenarioContext, cycle: Rounds): AccountPlan {
  const { from: first } = cycle(0);
  const newest = cycle(STORY_INDEX);
  const weather = createWeather(
    {
      city: 'Pereira',
      monthlyMeanC: [21.5, 21.8, 21.9, 21.7, 21.6, 21.6, 21.8, 22, 21.6, 21.1, 21, 21.2],
      noiseC: 1.1,
    },
    seed,
  );
  const household = varied(
    {
      people: 6,
      standbyW: 40,
      fridgeW: 130,
      perPersonW: 30,
      cookingW: 260,
      washDays: [2, 4, 6],
      coolingWPerDegree: 10,
      comfortC: 23,
    },
    seed,
  );
  const taps = variedWater(
    {
      people: 6,
      perPersonL: 122,
      washL: 90,
      washDays: [2, 4, 6],
      gardenLPerDegree: 0,
      gardenC: 20,
      leaks: [{ from: newest.from, until: newest.to, perHourL: 8 }],
    },
    seed,
  );
  const stove = variedGas({ everyDayL: 820, heatingLPerDegree: 0, heatingC: 10 }, seed);
  const habit = (load: LoadModel, of: string): LoadModel => monthlyHabit(load, of, seed, 0.15);
  const volume = { installedOn: first, register: 'volumen', unit: 'm3', digits: 5 } as const;
  return {
    account,
    meters: [
      homeMeter(
        account,
        {
          installedOn: first,
          register: 'active',
          unit: 'kWh',
          initial: 27_338_120,
          digits: 5,
          load: habit(householdLoad(household, weather), 'household'),
        },
        POINTS.energy,
      ),
      homeMeter(
        account,
        { ...volume, initial: 2_871_640, load: habit(waterLoad(taps, weather), 'water') },
        POINTS.water,
      ),
      homeMeter(
        account,
        { ...volume, initial: 1_402_190, load: habit(gasLoad(stove, weather), 'gas') },
        POINTS.gas,
      ),
    ],
    cycle,
    assemble: (context) => [
      otunBill(context, {
        accountNumber: account.number,
        points: POINTS,
        ...(isPaidOff(context.index)
          ? {}
          : { fridge: { number: context.index - FRIDGE.first + 1, of: FRIDGE.of } }),
      }),
    ],
    pays: paysUntil(STORY_INDEX, random, { hour: 18, atLeast: 1, spread: 5 }),
  };
}

/** Whether a bill has no instalment of the fridge: not yet, or not any more. */
function isPaidOff(index: number): boolean {
  return index < FRIDGE.first || index >= FRIDGE.first + FRIDGE.of;
}

function point(id: string, service: string, meterId: string, tariffId: string): ServicePoint {
  return {
    id,
    service,
    address: {
      lines: ['Manzana 9, casa 21, Cuba'],
      locality: 'Pereira',
      region: 'Risaralda',
      postalCode: '660005',
      country: 'CO',
    },
    zone: ZONE,
    meterId,
    tariffId,
    stratum: 3,
  };
}

const account: Account = {
  id: 'acc_2204871',
  number: '2204871-0',
  label: 'Casa',
  status: 'active',
  currency: CURRENCY,
  locale: 'es-CO',
  zone: ZONE,
  holderName: 'Fabiola Marulanda Ocampo',
  segment: 'residential',
  servicePoints: [
    point(POINTS.energy, 'electricity', 'met_OT11902', ENERGY_TARIFF),
    point(POINTS.water, 'water', 'met_OT55431', WATER_TARIFF),
    point(POINTS.gas, 'gas', 'met_OT80217', GAS_TARIFF),
  ],
};
