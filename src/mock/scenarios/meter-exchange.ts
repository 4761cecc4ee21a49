import { addDays } from '../../domain/calendar.js';
import { monthlyRounds } from '../world/cycles.js';
import { paysUntil } from '../world/home.js';
import { householdLoad, varied } from '../world/household.js';
import type { MeterPlan, Scenario } from '../world/plan.js';
import { createWeather } from '../world/weather.js';
import { luzAccount, luzMeter } from './luz-del-valle/account.js';
import { luzBill } from './luz-del-valle/bill.js';
import { luzConfig } from './luz-del-valle/config.js';
import { luzFlows } from './luz-del-valle/flows.js';
import { calendar, climate, isHoliday } from './luz-del-valle/place.js';
import { tariffsAround } from './luz-del-valle/tariffs.js';

/** The bill that this story is about: the 26th. */
const STORY_INDEX = 25;
/** Days into its month on which the meter was exchanged. */
const EXCHANGED_AFTER = 13;
const INSTALMENTS = 12;
const OLD_METER = 'met_LV20986';
const NEW_METER = 'met_LV95214';

/** A Colombian home whose old meter was exchanged in mid-month: both stand on the newest bill. */
export const meterExchange: Scenario = {
  title: 'Colombia: a meter exchanged in mid-month',
  description:
    'The old meter was read for the last time on the 14th, the new one began at 0. The first of twelve instalments pays for it.',
  locale: 'es-CO',
  now: '2026-11-20T16:00:00-05:00',
  build({ seed, start, random }) {
    const cycle = monthlyRounds(calendar, start, STORY_INDEX);
    const { from: storyMonth } = cycle(STORY_INDEX);
    const exchangedOn = addDays(storyMonth, EXCHANGED_AFTER);
    const account = luzAccount({
      id: 'acc_4483906',
      number: '448390-6',
      label: 'Casa',
      holderName: 'Hernán Castaño Ospina',
      servicePointId: 'sp_4483906',
      meterId: NEW_METER,
      street: 'Calle 34 n.º 19-52, Las Delicias',
    });
    const household = varied(
      {
        people: 3,
        standbyW: 30,
        fridgeW: 125,
        perPersonW: 44,
        cookingW: 480,
        washDays: [4, 7],
        coolingWPerDegree: 40,
        comfortC: 24,
        holiday: isHoliday,
      },
      seed,
    );
    const load = householdLoad(household, createWeather(climate(), seed));
    // The old one turns over to 0 on its way.
    const old: MeterPlan = { ...luzMeter(account, cycle(0).from, 97_640_200, load), id: OLD_METER };
    return {
      config: luzConfig,
      flows: luzFlows,
      customers: [{ id: 'cus_hernan', name: 'Hernán Castaño Ospina', accountIds: [account.id] }],
      tariffs: tariffsAround(storyMonth),
      accounts: [
        {
          account,
          meters: [{ ...old, removedOn: exchangedOn }, luzMeter(account, exchangedOn, 0, load)],
          cycle,
          assemble: (context) => {
            const instalment = context.index - STORY_INDEX + 1;
            return [
              luzBill(context, {
                accountNumber: account.number,
                servicePointId: 'sp_4483906',
                wasteTonnes: `0.0${510 + Math.floor(random(`waste ${context.index}`)() * 50)}`,
                missedCollections: 0,
                ...(instalment >= 1 && instalment <= INSTALMENTS
                  ? { meterInstalment: { number: instalment, of: INSTALMENTS } }
                  : {}),
              }),
            ];
          },
          pays: paysUntil(STORY_INDEX, random, { hour: 9, atLeast: 1, spread: 6 }),
        },
      ],
    };
  },
};
