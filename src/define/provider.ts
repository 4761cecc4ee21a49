/** Registers `<utility-provider>`. */
import { UtilityProvider } from '../elements/provider/provider.js';
import { attachContextRoot } from './context-root.js';
import { define } from './define.js';

attachContextRoot();
define('provider', UtilityProvider);
