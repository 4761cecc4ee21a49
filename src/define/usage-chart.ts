/** Registers `<utility-usage-chart>`, and the provider that it needs. */
import { UtilityUsageChart } from '../elements/usage-chart/usage-chart.js';
import { define } from './define.js';
import './provider.js';

define('usage-chart', UtilityUsageChart);
