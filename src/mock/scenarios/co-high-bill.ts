import { addDays } from '../../domain/calendar.js';
import { monthlyRounds, type Rounds } from '../world/cycles.js';
import { paysUntil } from '../world/home.js';
import { householdLoad, varied } from '../world/household.js';
import type { AccountPlan, Scenario, ScenarioContext } from '../world/plan.js';
import { monthStart } from '../world/time.js';
import type { ReadingFault } from '../world/usage-types.js';
import { createWeather } from '../world/weather.js';
import { luzAccount, luzMeter } from './luz-del-valle/account.js';
import { luzBill } from './luz-del-valle/bill.js';
import { luzConfig } from './luz-del-valle/config.js';
import { luzFlows } from './luz-del-valle/flows.js';
import { calendar, climate, isHoliday } from './luz-del-valle/place.js';
import { tariffsAround } from './luz-del-valle/tariffs.js';

/** The bill that this story is about: the 26th. */
const STORY_INDEX = 25;

/** A Colombian home whose newest bill is much higher: a hot month, and a tariff that rose at its start. */
export const coHighBill: Scenario = {
  title: 'Colombia: a bill higher than ever',
  description:
    'Electricity in estrato 2 with subsidy, waste and street lighting on the same bill. A hot month and a tariff rise; due soon.',
  locale: 'es-CO',
  now: '2026-11-22T12:00:00-05:00',
  build(context) {
    const cycle = monthlyRounds(calendar, context.start, STORY_INDEX);
    return {
      config: luzConfig,
      flows: luzFlows,
      customers: [{ id: 'cus_rosalba', name: 'Rosalba Quintero Peña', accountIds: ['acc_4518220'] }],
      tariffs: tariffsAround(cycle(STORY_INDEX).from),
      accounts: [rosalba(context, cycle)],
    };
  },
};

/** An outage in the night, two days estimated after a meter fell silent, and an hour that was lost. */
function faults(storyMonth: string): ReadingFault[] {
  const on = (months: number, days: number): string => addDays(monthStart(storyMonth, months), days);
  return [
    { from: `${on(-2, 8)}T02:15`, until: `${on(-2, 8)}T04:00`, quality: 'missing', reason: 'outage' },
    { from: `${on(-1, 13)}T00:00`, until: `${on(-1, 15)}T00:00`, quality: 'estimated', reason: 'no_signal' },
    { from: `${on(0, 19)}T15:00`, until: `${on(0, 19)}T16:00`, quality: 'missing', reason: 'no_signal' },
  ];
}

function rosalba(context: ScenarioContext, cycle: Rounds): AccountPlan {
  const { from: first } = cycle(0);
  const newest = cycle(STORY_INDEX);
  const account = luzAccount({
    id: 'acc_4518220',
    number: '451822-0',
    label: 'Casa',
    holderName: 'Rosalba Quintero Peña',
    servicePointId: 'sp_4518220',
    meterId: 'met_LV70318',
    street: 'Carrera 27 n.º 31-14, La Esperanza',
  });
  const hot = { from: newest.from, until: newest.to, addC: 2.4 };
  const december = (year: number): string => `${year}-12-22`;
  const years = [0, 1, 2].map((after) => Number(first.slice(0, 4)) + after);
  const household = varied(
    {
      people: 4,
      standbyW: 32,
      fridgeW: 135,
      perPersonW: 42,
      cookingW: 620,
      washDays: [2, 6],
      coolingWPerDegree: 62,
      comfortC: 24,
      away: years.map((year) => ({ from: december(year), until: addDays(december(year), 6) })),
      holiday: isHoliday,
    },
    context.seed,
  );
  const weather = createWeather(climate([hot]), context.seed);
  return {
    account,
    meters: [
      luzMeter(account, first, 31_482_310, householdLoad(household, weather), {
        faults: faults(newest.from),
        temperature: { place: 'Tuluá', at: weather },
      }),
    ],
    cycle,
    assemble: (bill) => [
      luzBill(bill, {
        accountNumber: account.number,
        servicePointId: 'sp_4518220',
        wasteTonnes: `0.0${640 + Math.floor(context.random(`waste ${bill.index}`)() * 60)}`,
        missedCollections: bill.index === STORY_INDEX ? 2 : 0,
      }),
    ],
    pays: paysUntil(STORY_INDEX, context.random, { hour: 8, hours: 11, atLeast: 1, spread: 7 }),
  };
}
