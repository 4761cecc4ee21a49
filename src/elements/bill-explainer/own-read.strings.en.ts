import type { OwnReadStrings } from './own-read.strings.es.js';

/** What the form for a customer's own meter read says in English. */
export const texts = (): OwnReadStrings => ({
  title: 'Send your meter read',
  intro: 'Type the number that you see on your meter today.',
  introWhole: 'Leave out the red digits and those after the point.',
  service: ({ name }) => `Number for: ${name}`,
  register: ({ code }) => `Register ${code}`,
  last: ({ value, date }) => `The last read was ${value}, on ${date}.`,
  estimate: ({ value }) => `Our guess was ${value}.`,
  send: 'Send the read',
  sending: 'Sending…',
  sendAnyway: 'Yes, send it',
  keeps: 'What you type stays on this device until you send it, for a day at most.',
  restored: 'Here is what you typed before.',
  empty: 'Type the number on your meter.',
  noFigure: 'Type the number only, no letters.',
  tooLong: ({ digits }) => `Your meter has just ${digits} digits before the point.`,
  belowLast: ({ last }) =>
    `This is less than the last read, ${last}. Please look again. Is that what the meter says? Then talk to the utility.`,
  rolledOver: ({ used }) => `The meter seems to have gone past zero: that makes ${used}. If so, send it.`,
  farAbove: ({ perDay, usual }) =>
    `That makes ${perDay} a day, and ${usual} is usual here. Please look again. If it is right, send it.`,
  refusedBelow: 'The utility has a higher read already. Please look at the number again.',
  refusedHigh: 'It is much more than this home has used before. Please look at the number again.',
  refusedRegister: 'The utility does not take reads of this meter here.',
  refusedFuture: 'At the utility that day has not come yet. Send it tomorrow.',
  failedTitle: 'It was not sent',
  kept: 'What you typed is still here.',
  unknownTitle: 'We do not know if it arrived',
  unknown: 'The line went down. It is safe to send it again: it counts once.',
  sentTitle: 'We have your read',
  sent: ({ value, date }) => `You sent ${value}, read on ${date}.`,
  stateReceived: 'We will check it. If it is fine, the next bill uses it.',
  stateAccepted: 'It is fine. The next bill uses it.',
  stateRejected: 'We checked it and could not use it.',
  thisBill: 'This bill does not change for now.',
});
