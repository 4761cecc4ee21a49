/** The stories that a world can tell, by name. */
export const SCENARIO_NAMES = [
  'co-high-bill',
  'us-sample',
  'new-customer',
  'co-water-bimonthly',
  'cl-water-estimated',
  'mx-summer',
  'br-bandeira',
  'rate-change',
  'meter-exchange',
  'co-cut-off',
  'us-tou-solar',
  'uk-estimated',
  'rebill',
  'credit-balance',
  'double-charged',
  'unreconciled',
  'many-lines',
] as const;
export type ScenarioName = (typeof SCENARIO_NAMES)[number];
