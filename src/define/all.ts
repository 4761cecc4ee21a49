/** Registers every element under its usual tag. `servicedrop` exports `defineAll` for other prefixes. */
import { defineAll } from './define-all.js';

defineAll();

export { defineAll };
