import type { Account } from '../../contract/index.js';
import { monthlyRounds } from '../world/cycles.js';
import { homeMeter, paysUntil } from '../world/home.js';
import { householdLoad, varied } from '../world/household.js';
import type { Scenario } from '../world/plan.js';
import { monthStart } from '../world/time.js';
import { createWeather } from '../world/weather.js';
import { lumiarBill } from './lumiar/bill.js';
import { lumiarConfig } from './lumiar/config.js';
import { calendar, climate, CURRENCY, ZONE } from './lumiar/place.js';
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
    const cycle = monthlyRounds(calendar, start, STORY_INDEX);
    const { from: first } = cycle(0);
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
    const { from, to: until } = cycle(STORY_INDEX);
    const hot = { from, until, addC: 3.2 };
    const weather = createWeather({ ...climate, spells: [hot] }, seed);
    return {
      config: lumiarConfig,
      flows: [],
      customers: [{ id: 'cus_jandira', name: 'Jandira Nogueira Batista', accountIds: [account.id] }],
      tariffs: tariffsAround(monthStart(cycle(STORY_INDEX).to)),
      accounts: [
        {
          account,
          meters: [
            homeMeter(account, {
              installedOn: first,
              register: 'kWh',
              unit: 'kWh',
              initial: 5_129_800,
              digits: 5,
              load: householdLoad(household, weather),
            }),
          ],
          cycle,
          assemble: (context) => [
            lumiarBill(context, { accountNumber: account.number, servicePointId: POINT }),
          ],
          pays: paysUntil(STORY_INDEX, random, { hour: 19, spread: 7 }),
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
