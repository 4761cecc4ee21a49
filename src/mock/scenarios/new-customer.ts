import { addDays, civilDateOf } from '../../domain/calendar.js';
import { monthlyRounds, readToRead } from '../world/cycles.js';
import { householdLoad, varied } from '../world/household.js';
import type { BillingCycle, Scenario } from '../world/plan.js';
import { monthStart } from '../world/time.js';
import { createWeather } from '../world/weather.js';
import { luzAccount, luzMeter } from './luz-del-valle/account.js';
import { luzBill } from './luz-del-valle/bill.js';
import { luzConfig } from './luz-del-valle/config.js';
import { luzFlows } from './luz-del-valle/flows.js';
import { calendar, climate, isHoliday, ZONE } from './luz-del-valle/place.js';
import { tariffsAround } from './luz-del-valle/tariffs.js';

/** How long ago the customer moved in: always after the newest round of bills. */
const DAYS_SINCE_MOVE = 9;

/** Somebody who has just moved in: the meter runs, the first bill is still to come. */
export const newCustomer: Scenario = {
  title: 'A new customer without a bill',
  description:
    'Moved in nine days ago. The account is active, the meter runs, the first bill comes next month.',
  locale: 'es-CO',
  now: '2026-11-22T12:00:00-05:00',
  build(context) {
    const movedIn = addDays(civilDateOf(context.start, ZONE), -DAYS_SINCE_MOVE);
    const account = luzAccount({
      id: 'acc_4607318',
      number: '460731-8',
      label: 'Apartamento',
      holderName: 'Yeison Arboleda Tenorio',
      servicePointId: 'sp_4607318',
      meterId: 'met_LV81190',
      street: 'Calle 29 n.º 22-40, apto 302',
    });
    const household = varied(
      {
        people: 2,
        standbyW: 24,
        fridgeW: 110,
        perPersonW: 45,
        cookingW: 380,
        washDays: [6],
        coolingWPerDegree: 30,
        comfortC: 24,
        holiday: isHoliday,
      },
      context.seed,
    );
    const weather = createWeather(climate(), context.seed);
    const load = householdLoad(household, weather);
    return {
      config: luzConfig,
      flows: luzFlows,
      customers: [{ id: 'cus_yeison', name: 'Yeison Arboleda Tenorio', accountIds: [account.id] }],
      tariffs: tariffsAround(monthlyRounds(calendar, context.start, 0)(0).from),
      accounts: [
        {
          account,
          meters: [
            luzMeter(account, movedIn, 18_204_000, load, { temperature: { place: 'Tuluá', at: weather } }),
          ],
          cycle: (index) => cycleSince(movedIn, index),
          assemble: (bill) => [
            luzBill(bill, {
              accountNumber: account.number,
              servicePointId: 'sp_4607318',
              wasteTonnes: '0.0410',
              missedCollections: 0,
            }),
          ],
          pays: () => undefined,
        },
      ],
    };
  },
};

/** The first round runs from the day of the move to the end of its month. */
function cycleSince(movedIn: string, index: number): BillingCycle {
  const month = readToRead(calendar, monthStart(movedIn, index + 1));
  return index === 0 ? { ...month, from: movedIn } : month;
}
