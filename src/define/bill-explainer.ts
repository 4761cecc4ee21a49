/** Registers `<utility-bill-explainer>`, and the provider that it needs. */
import { UtilityBillExplainer } from '../elements/bill-explainer/bill-explainer.js';
import { define } from './define.js';
import './provider.js';

define('bill-explainer', UtilityBillExplainer);
