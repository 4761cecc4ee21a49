import { SCENARIO_NAMES, type ScenarioName } from './names.js';

export { SCENARIO_NAMES, type ScenarioName };
