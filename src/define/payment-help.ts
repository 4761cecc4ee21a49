/** Registers `<utility-payment-help>`, and the provider that it needs. */
import { UtilityPaymentHelp } from '../elements/payment-help/payment-help.js';
import { define } from './define.js';
import './provider.js';

define('payment-help', UtilityPaymentHelp);
