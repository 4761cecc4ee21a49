import { addDays, civilDateOf } from '../../domain/calendar.js';
import { monthlyRounds } from '../world/cycles.js';
import { paysUntil } from '../world/home.js';
import { householdLoad, varied } from '../world/household.js';
import type { Scenario } from '../world/plan.js';
import { interrupted } from '../world/usage-faults.js';
import { createWeather } from '../world/weather.js';
import { luzAccount, luzMeter } from './luz-del-valle/account.js';
import { luzBill } from './luz-del-valle/bill.js';
import { luzConfig } from './luz-del-valle/config.js';
import { luzFlows } from './luz-del-valle/flows.js';
import { calendar, climate, isHoliday, ZONE } from './luz-del-valle/place.js';
import { tariffsAround } from './luz-del-valle/tariffs.js';

/** The first bill that was not paid: the one before the newest, the 25th. */
const FIRST_UNPAID = 24;
const DAYS_SINCE_CUT = 3;

/** A Colombian home that has been cut off: two bills are open, and supply comes back after they are paid. */
export const coCutOff: Scenario = {
  title: 'Colombia: cut off, two bills open',
  description:
    'Two bills were not paid and supply was cut off three days ago. Once nothing is overdue it comes back within a day.',
  locale: 'es-CO',
  now: '2026-11-22T12:00:00-05:00',
  build({ seed, start, random }) {
    const newest = FIRST_UNPAID + 1;
    const cycle = monthlyRounds(calendar, start, newest);
    const home = {
      id: 'acc_4583906',
      number: '458390-6',
      label: 'Casa',
      holderName: 'Nelly Carabalí Mina',
      servicePointId: 'sp_4583906',
      meterId: 'met_LV79254',
      street: 'Carrera 24 n.º 38-09, San Benito',
    };
    const account = { ...luzAccount(home), status: 'suspended' as const };
    const household = varied(
      {
        people: 3,
        standbyW: 26,
        fridgeW: 125,
        perPersonW: 40,
        cookingW: 510,
        washDays: [0, 4],
        coolingWPerDegree: 28,
        comfortC: 24.5,
        holiday: isHoliday,
      },
      seed,
    );
    const weather = createWeather(climate(), seed);
    const today = civilDateOf(start, ZONE);
    const cut = {
      from: `${addDays(today, -DAYS_SINCE_CUT)}T10:30`,
      until: `${addDays(today, 1)}T10:30`,
      quality: 'missing',
      reason: 'outage',
    } as const;
    // The meter goes on counting: it has nothing to count. So its readings are good, and nought.
    const load = interrupted(householdLoad(household, weather), [cut]);
    return {
      config: luzConfig,
      flows: luzFlows,
      customers: [{ id: 'cus_nelly', name: home.holderName, accountIds: [home.id] }],
      tariffs: tariffsAround(cycle(newest).from),
      accounts: [
        {
          account,
          meters: [
            luzMeter(account, cycle(0).from, 24_905_120, load, {
              temperature: { place: 'Tuluá', at: weather },
            }),
          ],
          cycle,
          assemble: (bill) => [
            luzBill(bill, {
              accountNumber: home.number,
              servicePointId: home.servicePointId,
              wasteTonnes: '0.0520',
              missedCollections: 0,
            }),
          ],
          pays: paysUntil(FIRST_UNPAID, random, { hour: 17, spread: 4 }),
        },
      ],
    };
  },
};
