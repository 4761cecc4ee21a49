/** Registers `<utility-pay-button>`, and the provider that it needs. */
import { UtilityPayButton } from '../elements/pay-button/pay-button.js';
import { define } from './define.js';
import './provider.js';

define('pay-button', UtilityPayButton);
