import { DAY, MINUTE } from '../time.js';

/** How long the first reading of a request takes. */
export const ACKNOWLEDGE_MS = MINUTE;
/** At which minute of its day a step is begun. */
export const BEGINS_AT = 8 * 60;
/** At which minute of a customer's last day the meter is read. */
export const ENDS_AT = 18 * 60;
/** How long an answer is waited for; each time twice as long. */
export const PATIENCE_MS = 30 * MINUTE;
/** How often is asked before a person has to look. */
export const MOST_QUESTIONS = 5;
/** How often is tried before a person has to look. */
export const MOST_TRIES = 3;
/** How long is waited before another try; each time twice as long. */
export const RETRY_MS = 15 * MINUTE;
/** By when a person has looked at what is held. */
export const ANSWER_MS = 2 * DAY;
/** More than any move that comes to an end goes through. */
export const MOST_EVENTS = 20_000;
