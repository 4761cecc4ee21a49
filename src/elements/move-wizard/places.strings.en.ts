import type { PlaceStrings } from './places.strings.es.js';

/** What the wizard says about addresses, days and appointments, in English. */
export const texts = (): PlaceStrings => ({
  searching: 'Searching…',
  found: ({ count }) =>
    count === 1
      ? 'There is one address. Use the down key.'
      : `There are ${count} addresses. Use the down key.`,
  noneFound: 'We did not find it. Try the street and the number.',
  searchFailed: 'We could not search. Type it again.',
  units: ({ count }) => `${count} flats`,
  chooseUnit: ({ name }) => `Which flat is yours at ${name}?`,
  wholeSearch: 'Search for another street',
  notServed: ({ name }) => `We do not serve ${name}.`,
  servedBy: ({ name }) => `${name} does. Ask them for service there.`,
  notServedMark: 'Not served by us',
  askNotServed: 'See if the number is right. You can search for another address.',
  otherAddress: 'Change the address',
  occupied: 'Someone else lives there now. We will ask for your lease.',
  isYours: 'This home is in your name already. Choose another.',
  supplyOn: 'It has service now. It goes to your name.',
  supplyOff: 'It has no service now. We turn it on that day.',
  visitNeeded: 'Someone has to come to the home.',
  deposit: ({ amount }) => `Deposit: ${amount}. You get it back later.`,
  fee: ({ name, amount }) => `${name}: ${amount}`,
  window: ({ from, to }) => `It can be from ${from} to ${to}, on a work day.`,
  holiday: ({ date, name }) => `${date} is a holiday: ${name}.`,
  restDay: ({ date }) => `We do not work on ${date}.`,
  tooSoon: ({ date }) => `That is too soon. The first day you can have is ${date}.`,
  tooLate: ({ date }) => `That is too far away. The last day you can have is ${date}.`,
  tooMuchOverlap: ({ days }) => `You can have both homes for ${days} at most. Bring the days closer.`,
  tooMuchGap: ({ days }) => `There can be ${days} between the homes at most. Bring the days closer.`,
  nearest: 'These days work:',
  overlap: ({ days, amount }) =>
    `You will have both homes for ${days}. The fixed charge of those days is ${amount}.`,
  gap: ({ days }) => `You will be without service in your name for ${days}.`,
  slotsFirst: 'Choose the address and the day first.',
  slotsNone: 'There are no times left on that day. Choose another:',
  slotsFailed: 'We could not get the times.',
  slot: ({ from, to }) => `${from} to ${to}`,
  holding: 'Keeping the time for you…',
  held: ({ time }) => `We keep it for you until ${time}.`,
  taken: 'Someone else took that time. Choose another.',
  holdFailed: 'We could not keep the time. Try again.',
  expired: 'The time you had has run out. Choose one again.',
});
