import { describeCustom, describeObject, type SchemaDoc } from './describe.docs.js';
import {
  Move,
  MoveAnswers,
  MoveChanges,
  MoveCost,
  MoveDates,
  MoveDraft,
  MoveHold,
  MoveItem,
  MovePlace,
  MoveRequest,
} from './moves.js';

const kinds = {
  transfer: 'From one home to another.',
  start: 'Service begins at a home.',
  stop: 'Service ends at a home.',
};
const answers = 'What has been answered, by the id of the field.';
const step = 'The step of the flow where the customer stopped; null where that is nowhere.';

export const moveSchemas: SchemaDoc[] = [
  describeObject('Move', Move, 'A move: one request of the customer, and the steps behind it.', {
    id: 'Names the move.',
    accountId: 'The account.',
    number: 'The number to quote; null for a draft.',
    version: 'Grows with each change. The `ETag` is this number in quotes.',
    kind: { text: 'What is asked.', values: kinds },
    state: {
      text: 'How far it is.',
      values: {
        draft: 'The customer is still at it.',
        submitted: 'Asked for.',
        acknowledged: 'The utility has it and has planned the steps.',
        held: 'It stands still; `hold` says why and whose turn it is.',
        pending: 'What could be done ahead is done; it waits for its day.',
        in_progress: 'Steps are being done.',
        completed: 'Every step is done.',
        partial: 'Some steps are done and the others will not be.',
        failed: 'It could not be done; what had been done was undone.',
        rejected: 'The utility cannot do it.',
        assessing_cancellation:
          'The customer wants to cancel; the utility looks at what can still be stopped.',
        pending_cancellation: 'What had been done is being undone.',
        cancelled: 'Cancelled; everything is as before.',
      },
    },
    flow: 'The flow that it follows, in the version it began with.',
    answers,
    step,
    from: 'The home that is left; null for a start, and before it is known.',
    to: 'The home that is moved to; null for a stop, and before it is known.',
    items: 'The steps behind it, in the order in which they are planned. A draft has none.',
    hold: 'Why it stands still; null where it does not.',
    currency: 'The currency of every amount here.',
    costs: 'What it costs.',
    changes: 'What can still be changed, and until when.',
    createdAt: 'When the draft was begun.',
    updatedAt: 'When it changed last.',
    submittedAt: 'When it was asked for; null for a draft.',
    endedAt: 'When it was completed or cancelled; null before.',
    expiresAt: 'When a draft is given up by itself; null for any other.',
  }),
  describeCustom(
    'MoveAnswers',
    MoveAnswers,
    'What has been answered, by the id of the field. A text, number, day or choice is a string, `yes_no` is true or false, `choices` are their values. An `address` is the id of a premise, a `slot` the id of a hold, a `document` the ids of documents, a `meter_read` one `<servicePointId>/<register>=<value>` a register.',
    {
      type: 'object',
      additionalProperties: {
        anyOf: [{ type: 'string' }, { type: 'boolean' }, { type: 'array', items: { type: 'string' } }],
      },
    },
  ),
  describeObject('MovePlace', MovePlace, 'One of the homes of a move.', {
    premiseId: 'The place.',
    label: 'Its address in one line.',
    address: 'Its address in its parts.',
    zone: 'The zone of its days.',
    on: 'The first day there, or the last.',
  }),
  describeObject('MoveItem', MoveItem, 'One step behind a move, with its promise.', {
    id: 'Names the step.',
    kind: {
      text: 'What is done.',
      values: {
        open_contract: 'The contract for the new home is opened.',
        deposit: 'The deposit is entered.',
        field_visit: 'Somebody comes to the new home.',
        start_supply: 'Supply is turned on.',
        start_read: 'The first read of the new meter is taken.',
        start_billing: 'Billing begins.',
        stop_read: 'The last read of the old meter is taken.',
        stop_billing: 'Billing ends.',
        stop_supply: 'Supply is turned off at the old home, never before it is on at the new one.',
        final_bill: 'The last bill of the old home is issued.',
        close_contract: 'The contract of the old home is closed.',
      },
    },
    side: {
      text: 'Which home it is about.',
      values: { to: 'The one that is moved to.', from: 'The one that is left.' },
    },
    servicePointId: 'The service point; null where it is about the whole home.',
    service: 'The service; null where it is about all of them.',
    state: {
      text: 'How far it is.',
      values: {
        waiting: 'Others have to be done first.',
        scheduled: 'It has its day.',
        in_progress: 'It is being done.',
        done: 'It is done.',
        held: 'It could not be done; `note` says why.',
        undoing: 'It is being undone.',
        undone: 'It was done and has been undone.',
        cancelled: 'It will not be done.',
      },
    },
    plannedOn: 'Its day, in the zone of its home.',
    promisedBy: 'When the customer can count on it.',
    visit: 'From when until when somebody comes; null where nobody does.',
    doneAt: 'When it was done; null before.',
    isLate: 'Whether the promise was not kept.',
    note: 'Why it is late or held, in plain words; null where there is nothing to say.',
    label: 'What to call a step whose kind is unknown to the reader.',
  }),
  describeObject('MoveHold', MoveHold, 'Why a move stands still.', {
    reason: {
      text: 'The reason.',
      values: {
        deposit_refused: 'The deposit was refused.',
        contract_refused: 'The contract could not be opened.',
        no_access: 'Nobody let the utility in.',
        meter_trouble: 'The meter could not be read.',
        supply_trouble: 'Supply could not be turned on or off.',
        billing_trouble: 'Billing could not be begun or ended.',
        no_answer: 'One of the utility’s systems does not answer.',
      },
    },
    text: 'What happened, what holds meanwhile and what helps, in plain words.',
    itemId: 'The step that it is about; null where it is about the whole move.',
    turn: {
      text: 'Who has to do something.',
      values: { utility: 'The utility.', customer: 'The customer.' },
    },
    since: 'Since when.',
    answerBy: 'By when somebody of the utility tells the customer; null where it is the customer’s turn.',
  }),
  describeObject('MoveCost', MoveCost, 'What a move costs.', {
    kind: {
      text: 'What for.',
      values: {
        deposit: 'The security at the new home.',
        fee: 'Something that is done once; the label says what.',
        final_bill: 'What is still owed of the old home, with the days not billed yet.',
        overlap: 'The days on which the customer has both homes.',
      },
    },
    label: 'What to call it.',
    servicePointId: 'The service point; null where it is about a whole home.',
    amountMinor: 'How much.',
    isEstimate: 'Whether it is not known exactly yet.',
  }),
  describeObject('MoveChanges', MoveChanges, 'What can still be changed.', {
    datesUntil: 'Until when the days can be changed; null where they cannot.',
    cancelUntil: 'Until when the move can be cancelled; null where it cannot.',
  }),
  describeObject('MoveRequest', MoveRequest, 'A move that begins.', {
    kind: { text: 'What is asked.', values: kinds },
    flowId: 'The flow of its purpose, as the config names it.',
  }),
  describeObject('MoveDraft', MoveDraft, 'All answers of a draft.', { answers, step }),
  describeObject('MoveDates', MoveDates, 'The days of a move.', {
    stopOn: 'The last day at the old home; null where there is none.',
    startOn: 'The first day at the new home; null where there is none.',
    slotHoldId: 'The hold of the visit, where the new home needs one and its day changes.',
  }),
];
