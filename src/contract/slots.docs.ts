import { describeObject, describeOperation, type SchemaDoc } from './describe.docs.js';
import { PREMISE_ID } from './premises.docs.js';
import { ACCOUNT_ID, CURSOR_INVALID, PAGE_QUERY } from './shared.docs.js';
import { getSlotHold, holdSlot, listSlots, releaseSlot, Slot, SlotHold, SlotRequest } from './slots.js';
import { RANGE_INVALID } from './work-days.docs.js';

const period = 'From when until when somebody comes.';
const zone = 'The zone of the place.';

export const slotSchemas: SchemaDoc[] = [
  describeObject('Slot', Slot, 'A time at which somebody can come.', {
    id: 'Names the slot.',
    premiseId: 'The place.',
    period,
    zone,
  }),
  describeObject('SlotHold', SlotHold, 'A slot kept for a customer.', {
    id: 'Names the hold. It is what answers a flow’s field of kind `slot`.',
    accountId: 'The account that it is kept for.',
    slotId: 'The slot.',
    premiseId: 'The place.',
    period,
    zone,
    state: {
      text: 'Whether it is still kept.',
      values: {
        held: 'Kept until `expiresAt`.',
        booked: 'A submitted move has it.',
        released: 'Let go.',
        expired: 'Its time is up; somebody else may have it.',
      },
    },
    expiresAt: 'Until when it is kept; null where that has no end or is over.',
  }),
  describeObject('SlotRequest', SlotRequest, 'Which slot to keep.', {
    premiseId: 'The place.',
    slotId: 'One of its slots.',
  }),
];

export const exampleHold: SlotHold = {
  id: 'hold_51',
  accountId: 'acc_7301',
  slotId: 'slot_20261214_am',
  premiseId: 'prm_2318',
  period: { start: '2026-12-14T08:00:00-05:00', end: '2026-12-14T12:00:00-05:00' },
  zone: 'America/Bogota',
  state: 'held',
  expiresAt: '2026-11-22T12:20:00-05:00',
};

const one = { accountId: ACCOUNT_ID, holdId: 'One of the account’s holds.' };
const oneInput = { accountId: 'acc_7301', holdId: exampleHold.id };

export const slotOperations = {
  listSlots: describeOperation(listSlots, {
    tag: 'Premises',
    summary: 'List the slots of a place',
    text: 'The times at which somebody can come, soonest first. What others hold is left out.',
    answers: 'A page of slots; empty where nothing is free.',
    params: { premiseId: PREMISE_ID },
    query: {
      from: 'The first day. Left out, the first on which a visit can be had.',
      to: 'The last day, at most 60 days after the first. Left out, 30 days after it.',
      ...PAGE_QUERY,
    },
    problems: { cursor_invalid: CURSOR_INVALID, range_invalid: RANGE_INVALID },
    examples: [
      {
        name: 'one',
        summary: 'A morning',
        input: { premiseId: 'prm_2318', from: '2026-12-14', to: '2026-12-15' },
        answer: {
          items: [
            {
              id: exampleHold.slotId,
              premiseId: exampleHold.premiseId,
              period: exampleHold.period,
              zone: exampleHold.zone,
            },
          ],
        },
      },
    ],
  }),
  holdSlot: describeOperation(holdSlot, {
    tag: 'Premises',
    summary: 'Keep a slot',
    text: 'Keeps a slot for the customer while they go on. Another hold of the account for the same place, if not booked, is let go.',
    answers: 'The hold.',
    params: { accountId: ACCOUNT_ID },
    query: {},
    problems: {
      slot_taken: {
        title: 'The slot is taken',
        detail:
          'There is no such slot of this place any more: somebody else has it, or it is over. List the slots again.',
        retryable: false,
        errors: [{ pointer: '/body/slotId', code: 'taken' }],
      },
    },
    examples: [
      {
        name: 'morning',
        summary: 'A morning',
        input: { accountId: 'acc_7301', body: { premiseId: 'prm_2318', slotId: exampleHold.slotId } },
        answer: exampleHold,
      },
    ],
  }),
  getSlotHold: describeOperation(getSlotHold, {
    tag: 'Premises',
    summary: 'Read a hold',
    text: 'Whether a slot is still kept.',
    answers: 'The hold.',
    params: one,
    query: {},
    problems: {},
    examples: [{ name: 'held', summary: 'Still kept', input: oneInput, answer: exampleHold }],
  }),
  releaseSlot: describeOperation(releaseSlot, {
    tag: 'Premises',
    summary: 'Let a slot go',
    text: 'Lets a slot go, so that somebody else can have it. Let go again, it only tells how it stands.',
    answers: 'The hold as it stands now.',
    params: one,
    query: {},
    problems: {
      slot_booked: {
        title: 'A move has the slot',
        detail: 'It belongs to a submitted move. Change the dates of that move, or cancel it.',
        retryable: false,
      },
    },
    examples: [
      {
        name: 'released',
        summary: 'Let go',
        input: oneInput,
        answer: { ...exampleHold, state: 'released', expiresAt: null },
      },
    ],
  }),
};
