import { lineKinds } from '../../i18n/line-kinds.en.js';
import { channels } from '../parts/channels.strings.en.js';
import type { DetailStrings } from './details.strings.es.js';

/** What opens under a charge, in English. */
export const texts = (): DetailStrings => ({
  ...channels,
  lineKinds,
  arithmetic: 'The sum',
  rounded: 'The result is rounded.',
  shareOf: ({ percent, amount }) => `${percent} of ${amount}`,
  linePeriod: ({ range }) => `For ${range}.`,
  tier: ({ from, to }) => `This is the block from ${from} to ${to}.`,
  tierOpen: ({ from }) => `This is the block above ${from}.`,
  touLabel: ({ label }) => `Time of day: ${label}.`,
  basisEstimated: 'It is based on estimated use.',
  basisCited: 'It is based on a figure that your meter did not show.',
  taxIncluded: 'This tax is in the other prices already.',
  carriedBalance: 'This is what you owed from before. What you have paid is taken off.',
  paymentMade: 'This is money you have paid. It lowers what you owe.',
  information: 'For your information. It is not added to the total.',
  ask: 'Ask about this charge',
  meter: ({ id }) => `Meter ${id}`,
  readBefore: 'Before',
  readNow: 'Now',
  readUsed: 'Used',
  readEach: ({ unit }) => `Each ${unit} counts as`,
  readActual: 'Read by us',
  readCustomer: 'Sent by you',
  readSmart: 'Sent by the meter',
  readEstimated: 'Estimated',
  readSubstituted: 'Worked out after a fault',
  readFinal: 'Final read',
  readOther: 'From another source',
});
