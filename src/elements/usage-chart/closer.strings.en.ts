import type { CloserStrings } from './closer.strings.es.js';

/** What stands out in the usage, in English. */
export const texts = (): CloserStrings => ({
  leak: ({ date, quantity }) =>
    `The water has not stopped since ${date}. At least ${quantity} run out each hour. It may be a leak: check taps and toilets.`,
  unusual: ({ date, quantity, usual }) =>
    `On ${date} you used ${quantity}. A day like that is usually ${usual}.`,
  peak: ({ from, to, percent }) => `You use most from ${from} to ${to}: ${percent} of it all.`,
  alwaysOn: ({ power, percent }) => `There is always ${power} on. That is ${percent} of what you use.`,
  touShare: ({ label, percent }) => `${label}: ${percent}.`,
});
