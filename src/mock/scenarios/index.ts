import type { Scenario } from '../world/plan.js';
import { coHighBill } from './co-high-bill.js';
import { coWaterBimonthly } from './co-water-bimonthly.js';
import { SCENARIO_NAMES, type ScenarioName } from './names.js';
import { newCustomer } from './new-customer.js';
import { usSample } from './us-sample.js';

export { SCENARIO_NAMES, type ScenarioName };

/** Every story by its name. */
export const scenarios: Readonly<Record<ScenarioName, Scenario>> = {
  'co-high-bill': coHighBill,
  'us-sample': usSample,
  'new-customer': newCustomer,
  'co-water-bimonthly': coWaterBimonthly,
};
