import type { Account } from '../../contract/index.js';
import { addDays } from '../../domain/calendar.js';
import { householdLoad, varied } from '../world/household.js';
import type { Scenario } from '../world/plan.js';
import { monthStart } from '../world/time.js';
import { createWeather } from '../world/weather.js';
import { lumiarBill } from './lumiar/bill.js';
import { lumiarConfig } from './lumiar/config.js';
import { climate, CURRENCY, newestRead, readToRead, ZONE } from './lumiar/place.js';
import { ENERGY_TARIFF, tariffsAround } from './lumiar/tariffs.js';

/** The bill that this story is about: the 26th. */
const STORY_INDEX = 25;
const POINT = 'sp_6401773';

/** A Brazilian home in a hot month: the flag turned red in mid-cycle, and the use passed 200 kWh, where ICMS jumps. */
export const brBandeira: Scenario = {
  title: 'Brazil: a flag that changes in mid-cycle',
  description:
    'TE and TUSD, a yellow flag that turned red, and taxes inside their own base. A hot month took the use past 200 kWh, where ICMS is 18 %.',
  locale: 'pt-BR',
  now: '2026-11-19T11:00:00-03:00',
  build({ seed, start, random }) {
    const story = newestRead(start);
    const month = (index: number): string => monthStart(story, index - STORY_INDEX);
    const cycle = readToRead(story);
    const first = readToRead(month(0)).from;
    const household = varied(
      {
        people: 4,
        standbyW: 30,
        fridgeW: 118,
        perPersonW: 50,
        cookingW: 260,
        washDays: [2, 5],
        coolingWPerDegree: 36,
        comfortC: 23,
      },
      seed,
    );
    const hot = { from: cycle.from, until: cycle.to, addC: 3.2 };
    const weather = createWeather({ ...climate, spells: [hot] }, seed);
    return {
      config: lumiarConfig,
      flows: [],
      customers: [{ id: 'cus_jandira', name: 'Jandira Nogueira Batista', accountIds: [account.id] }],
      tariffs: tariffsAround(story),
      accounts: [
        {
          account,
          meters: [
            {
              id: 'met_LE440219',
              servicePointId: POINT,
              zone: ZONE,
              installedOn: first,
              registers: [
                {
                  register: 'kWh',
                  direction: 'import',
                  unit: 'kWh',
                  initial: 5_129_800,
                  digits: 5,
                  decimals: 0,
                  multiplier: 1,
                  load: householdLoad(household, weather),
                },
              ],
            },
          ],
          cycle: (index) => readToRead(month(index)),
          assemble: (context) => [
            lumiarBill(context, { accountNumber: account.number, servicePointId: POINT }),
          ],
          pays(bill, index) {
            if (index >= STORY_INDEX || bill.dueOn === null) return undefined;
            return { on: addDays(bill.dueOn, -Math.floor(random(`pays ${index}`)() * 7)), hour: 19 };
          },
        },
      ],
    };
  },
};

const account: Account = {
  id: 'acc_6401773',
  number: '6401773-0',
  label: 'Casa',
  status: 'active',
  currency: CURRENCY,
  locale: 'pt-BR',
  zone: ZONE,
  holderName: 'Jandira Nogueira Batista',
  segment: 'residential',
  servicePoints: [
    {
      id: POINT,
      service: 'electricity',
      address: {
        lines: ['Rua das Paineiras 274, Jardim Botânico'],
        locality: 'Ribeirão Preto',
        region: 'SP',
        postalCode: '14021-320',
        country: 'BR',
      },
      zone: ZONE,
      meterId: 'met_LE440219',
      tariffId: ENERGY_TARIFF,
    },
  ],
};
