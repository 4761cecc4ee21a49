import { describeOperation, type ProblemDoc } from './describe.docs.js';
import { draftMove, heldMove, savedMove, submittedMove } from './moves.example.docs.js';
import {
  cancelMove,
  changeMoveDates,
  createMove,
  getMove,
  listMoves,
  saveMove,
  submitMove,
} from './moves.js';
import { ACCOUNT_ID, ACCOUNT_PAGES } from './shared.docs.js';

const params = { accountId: ACCOUNT_ID };
const one = { ...params, moveId: 'One of the account’s moves.' };
const oneInput = { accountId: 'acc_7301', moveId: draftMove.id };

const notDraft: ProblemDoc = {
  title: 'The move is no draft any more',
  detail: 'It was submitted, given up or has expired. Ask for it to see how it stands.',
  retryable: false,
};
const dateNotPossible: ProblemDoc = {
  title: 'Not on that day',
  detail:
    'The day is a holiday, too soon, too far away, or the two days do not fit each other. `errors` says which.',
  retryable: false,
  errors: [{ pointer: '/body/startOn', code: 'not_a_work_day' }],
};
const slotNotHeld: ProblemDoc = {
  title: 'The visit’s time is not kept any more',
  detail:
    'There is no hold of the new home on its first day, or its time is up. List the slots and keep another.',
  retryable: false,
  errors: [{ pointer: '/body/slotHoldId', code: 'not_held' }],
};

export const moveOperations = {
  createMove: describeOperation(createMove, {
    tag: 'Moves',
    summary: 'Begin a move',
    text: 'Begins a draft, which is kept for 30 days after it was last saved. Nothing is asked of anybody until it is submitted.',
    answers: 'The draft.',
    params,
    query: {},
    problems: {
      flow_unknown: {
        title: 'No such flow',
        detail: 'The config names no flow of this id for this kind of move.',
        retryable: false,
        errors: [{ pointer: '/body/flowId', code: 'unknown' }],
      },
    },
    examples: [
      {
        name: 'transfer',
        summary: 'From one home to another',
        input: { accountId: 'acc_7301', body: { kind: 'transfer', flowId: 'flow_move_transfer' } },
        answer: draftMove,
      },
    ],
  }),
  listMoves: describeOperation(listMoves, {
    tag: 'Moves',
    summary: 'List the moves of an account',
    text: 'Moves of every state, drafts too, newest first.',
    answers: 'A page of moves.',
    ...ACCOUNT_PAGES,
    examples: [
      {
        name: 'one',
        summary: 'A submitted move',
        input: { accountId: 'acc_7301' },
        answer: { items: [submittedMove] },
      },
    ],
  }),
  getMove: describeOperation(getMove, {
    tag: 'Moves',
    summary: 'Read a move',
    text: 'How far a move is, with every step behind it.',
    answers: 'The move.',
    params: one,
    query: {},
    problems: {},
    examples: [
      { name: 'submitted', summary: 'Every step has its day', input: oneInput, answer: submittedMove },
      { name: 'held', summary: 'Nobody opened the door', input: oneInput, answer: heldMove },
    ],
  }),
  saveMove: describeOperation(saveMove, {
    tag: 'Moves',
    summary: 'Save the answers of a draft',
    text: 'Puts all answers in the place of those before. Where the version is not the one that the caller saw, somebody else has saved meanwhile, and nothing is done. What has been saved by this very request is answered again.',
    answers: 'The draft.',
    params: one,
    query: {},
    problems: { move_not_draft: notDraft },
    examples: [
      {
        name: 'dates',
        summary: 'Place and days',
        input: {
          ...oneInput,
          ifVersion: draftMove.version,
          body: { answers: savedMove.answers, step: savedMove.step },
        },
        answer: savedMove,
      },
    ],
  }),
  submitMove: describeOperation(submitMove, {
    tag: 'Moves',
    summary: 'Submit a move',
    text: 'Asks for the move as the draft says; all answers are checked once more. It needs no key: the move itself makes it happen once, and one that has been submitted only tells how it stands.',
    answers: 'The move with its steps.',
    params: one,
    query: {},
    problems: {
      move_not_draft: notDraft,
      move_incomplete: {
        title: 'Answers are missing or do not fit',
        detail: '`errors` points at each as it would stand in the body of `saveMove`.',
        retryable: false,
        errors: [{ pointer: '/body/answers/new_place', code: 'required' }],
      },
      date_not_possible: {
        ...dateNotPossible,
        errors: [{ pointer: '/body/answers/start_on', code: 'not_a_work_day' }],
      },
      slot_not_held: { ...slotNotHeld, errors: [{ pointer: '/body/answers/visit', code: 'not_held' }] },
      premise_unavailable: {
        title: 'Not at this place',
        detail: 'The utility does not serve it, or another move of it is under way.',
        retryable: false,
        errors: [{ pointer: '/body/answers/new_place', code: 'unavailable' }],
      },
    },
    examples: [
      {
        name: 'transfer',
        summary: 'From one home to another',
        input: { ...oneInput, ifVersion: savedMove.version },
        answer: submittedMove,
      },
    ],
  }),
  changeMoveDates: describeOperation(changeMoveDates, {
    tag: 'Moves',
    summary: 'Change the days of a move',
    text: 'Gives a submitted move other days, as long as `changes.datesUntil` allows. A move that is held for the customer goes on with them.',
    answers: 'The move with its new days.',
    params: one,
    query: {},
    problems: {
      move_not_changeable: {
        title: 'Too late to change the days',
        detail: 'The move is over, being cancelled, or too near to its day.',
        retryable: false,
      },
      date_not_possible: dateNotPossible,
      slot_not_held: slotNotHeld,
    },
    examples: [
      {
        name: 'later',
        summary: 'Two days later',
        input: {
          ...oneInput,
          ifVersion: submittedMove.version,
          body: { stopOn: '2026-12-17', startOn: '2026-12-16', slotHoldId: 'hold_52' },
        },
        answer: { ...submittedMove, version: 4 },
      },
    ],
  }),
  cancelMove: describeOperation(cancelMove, {
    tag: 'Moves',
    summary: 'Cancel a move',
    text: 'Asks to cancel. The utility looks at what can still be stopped, then undoes what had been done; the state tells how far that is. A draft is given up at once. Asked again, it only tells how it stands.',
    answers: 'The move as it stands now.',
    params: one,
    query: {},
    problems: {
      move_not_cancelable: {
        title: 'Too late to cancel',
        detail: 'The move is over, or too near to its day.',
        retryable: false,
      },
    },
    examples: [
      {
        name: 'asked',
        summary: 'Asked for',
        input: oneInput,
        answer: {
          ...submittedMove,
          version: 5,
          state: 'assessing_cancellation',
          changes: { datesUntil: null, cancelUntil: null },
        },
      },
    ],
  }),
};
