import type { ProofStrings } from './proofs.strings.es.js';

/** What the wizard says about meters and documents, in English. */
export const texts = (): ProofStrings => ({
  register: ({ unit, code }) => `Meter in ${unit} (${code})`,
  last: ({ value, date }) => `Last time: ${value}, on ${date}.`,
  notAFigure: 'Type just the digits that you see.',
  tooLong: ({ digits }) => `The meter has ${digits} digits. Look at it again.`,
  belowLast: ({ value }) => `It showed ${value} before. It cannot be less now. Look at it again.`,
  rolledOver: ({ used }) => `The meter went past its end. That makes ${used}. If you see this, go on.`,
  farAbove: ({ perDay, usual }) =>
    `That makes ${perDay} a day. You use about ${usual}. If you see this, go on.`,
  noRegisters: 'The meter reads itself. There is nothing to do.',
  choose: 'Choose a file',
  more: 'Add one more file',
  allowed: ({ types, size, count }) =>
    `${types}. Up to ${size} each. ${count === 1 ? 'One file.' : `Up to ${count} files.`}`,
  sending: ({ name, percent }) => `Sending ${name}: ${percent}`,
  progress: ({ name }) => `How far ${name} is`,
  cancel: 'Stop',
  retry: 'Go on sending',
  remove: 'Take away',
  removed: ({ name }) => `We took ${name} away.`,
  received: ({ name }) => `We have ${name}.`,
  broken: 'The line broke. What was sent is kept.',
  tooBig: ({ name, size }) =>
    `${name} is too big. It can have ${size} at most. Take the picture again, smaller.`,
  empty: ({ name }) => `${name} is empty. Choose another.`,
  wrongType: ({ name, types }) => `${name} is not of a type that we can read. These work: ${types}.`,
  wrongName: ({ name }) => `The name ${name} does not work. Give it a short, plain name.`,
  tooMany: ({ count }) => (count === 1 ? 'Just one file goes here.' : `Just ${count} files go here.`),
  damaged: ({ name }) => `We could not open ${name}. Take the picture again.`,
  locked: ({ name }) => `${name} has a password. Send one without it.`,
  notTaken: ({ name }) => `We could not send ${name}. Try again.`,
  noDraft: 'We could not reach the utility. Try again in a moment.',
});
