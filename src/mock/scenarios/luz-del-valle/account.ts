import type { Account } from '../../../contract/index.js';
import { homeMeter } from '../../world/home.js';
import type { LoadModel, MeterPlan } from '../../world/plan.js';
import { interrupted } from '../../world/usage-faults.js';
import type { UsagePlan, UsagePrice } from '../../world/usage-types.js';
import { CURRENCY, ZONE } from './place.js';
import { ENERGY_TARIFF } from './tariffs.js';

/** Energy with its subsidy on the subsistence block. */
const PRICE: UsagePrice = {
  tariffId: ENERGY_TARIFF,
  kinds: ['usage_tier'],
  percent: { componentId: 'subsidio', tier: 1 },
};

interface Home {
  readonly id: string;
  readonly number: string;
  readonly label: string;
  readonly holderName: string;
  readonly servicePointId: string;
  readonly meterId: string;
  readonly street: string;
}

/** A residential account in estrato 2 with one electricity meter. */
export function luzAccount(home: Home): Account {
  return {
    id: home.id,
    number: home.number,
    label: home.label,
    status: 'active',
    currency: CURRENCY,
    locale: 'es-CO',
    zone: ZONE,
    holderName: home.holderName,
    segment: 'residential',
    servicePoints: [
      {
        id: home.servicePointId,
        service: 'electricity',
        address: {
          lines: [home.street],
          locality: 'Tuluá',
          region: 'Valle del Cauca',
          postalCode: '763022',
          country: 'CO',
        },
        zone: ZONE,
        meterId: home.meterId,
        tariffId: ENERGY_TARIFF,
        stratum: 2,
      },
    ],
  };
}

/** A home's meter: five digits, whole kilowatt-hours. `initial` is in watt-hours. */
export function luzMeter(
  account: Account,
  installedOn: string,
  initial: number,
  load: LoadModel,
  usage: Pick<UsagePlan, 'faults' | 'temperature'> = {},
): MeterPlan {
  const register = { register: 'active', unit: 'kWh', initial, digits: 5 };
  return {
    ...homeMeter(account, { installedOn, ...register, load: interrupted(load, usage.faults ?? []) }),
    usage: { ...usage, prices: { import: PRICE } },
  };
}
