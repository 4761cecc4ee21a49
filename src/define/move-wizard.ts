/** Registers `<utility-move-wizard>`, and the provider that it needs. */
import { UtilityMoveWizard } from '../elements/move-wizard/move-wizard.js';
import { define } from './define.js';
import './provider.js';

define('move-wizard', UtilityMoveWizard);
