import type { Scenario } from '../world/plan.js';
import { brBandeira } from './br-bandeira.js';
import { clWaterEstimated } from './cl-water-estimated.js';
import { coCutOff } from './co-cut-off.js';
import { coHighBill } from './co-high-bill.js';
import { coWaterBimonthly } from './co-water-bimonthly.js';
import { meterExchange } from './meter-exchange.js';
import { mxSummer } from './mx-summer.js';
import { SCENARIO_NAMES, type ScenarioName } from './names.js';
import { newCustomer } from './new-customer.js';
import { rateChange } from './rate-change.js';
import { ukEstimated } from './uk-estimated.js';
import { usSample } from './us-sample.js';
import { usTouSolar } from './us-tou-solar.js';
import { rebill } from './rebill.js';
import { creditBalance } from './credit-balance.js';
import { doubleCharged } from './double-charged.js';
import { unreconciled } from './unreconciled.js';
import { manyLines } from './many-lines.js';

export { SCENARIO_NAMES, type ScenarioName };

/** Every story by its name. */
export const scenarios: Readonly<Record<ScenarioName, Scenario>> = {
  'co-high-bill': coHighBill,
  'us-sample': usSample,
  'new-customer': newCustomer,
  'co-water-bimonthly': coWaterBimonthly,
  'cl-water-estimated': clWaterEstimated,
  'mx-summer': mxSummer,
  'br-bandeira': brBandeira,
  'rate-change': rateChange,
  'meter-exchange': meterExchange,
  'co-cut-off': coCutOff,
  'us-tou-solar': usTouSolar,
  'uk-estimated': ukEstimated,
  rebill,
  'credit-balance': creditBalance,
  'double-charged': doubleCharged,
  unreconciled,
  'many-lines': manyLines,
};
