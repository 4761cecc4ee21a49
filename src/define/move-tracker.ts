/** Registers `<utility-move-tracker>`, and the provider that it needs. */
import { UtilityMoveTracker } from '../elements/move-tracker/move-tracker.js';
import { define } from './define.js';
import './provider.js';

define('move-tracker', UtilityMoveTracker);
