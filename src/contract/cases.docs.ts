import {
  answerCase,
  cancelCase,
  Case,
  CaseAnswer,
  CaseDecision,
  CaseEvidence,
  CaseRequest,
  CaseStep,
  createCase,
  getCase,
  listCases,
  Refund,
  reopenCase,
} from './cases.js';
import { openedCase as opened, refundedCase as example } from './cases.example.docs.js';
import { describeObject, describeOperation, type ProblemDoc, type SchemaDoc } from './describe.docs.js';
import { ACCOUNT_ID, ACCOUNT_PAGES } from './shared.docs.js';

const kinds = {
  double_charge: 'The same was paid twice.',
  amount_mismatch: 'The amount is not the one that the customer has.',
  line_dispute: 'Lines of a bill are in dispute.',
  refund: 'Money that is over should come back.',
  payment_missing: 'A payment was made and is not shown.',
};

const evidence = {
  paymentIds: 'The payments it is about: for `double_charge` all that are the same.',
  billId: 'The bill it is about.',
  lineIds: 'The lines of that bill which are in dispute.',
  claimedMinor: 'The figure that the customer has, or asks to get back.',
  text: 'What the customer says.',
};

const params = { accountId: ACCOUNT_ID };
const one = { ...params, caseId: 'One of the account’s cases.' };
const oneInput = { accountId: 'acc_7301', caseId: example.id };

const notOpen: ProblemDoc = {
  title: 'The case is decided',
  detail: 'It does not wait for an answer. It may be opened again until `reopenUntil`.',
  retryable: false,
};

export const caseSchemas: SchemaDoc[] = [
  describeObject('Case', Case, 'Something the utility has to put right, and how far it is.', {
    id: 'Names the case.',
    number: 'The number to quote.',
    accountId: 'The account it is about.',
    kind: { text: 'What is wrong.', values: kinds },
    state: {
      text: 'Whose turn it is.',
      values: {
        open: 'Received.',
        waiting_customer: 'The utility has asked something.',
        waiting_utility: 'The utility is at it.',
        resolved: 'Decided; it can be opened again until `reopenUntil`.',
        closed: 'Over.',
      },
    },
    evidence: 'What it is about, as it was opened.',
    currency: 'The currency of every amount here.',
    heldMinor:
      'What is in dispute. Nobody asks for it, and supply is not cut for it, until the case is decided.',
    refund: 'The money on its way back; null where there is none.',
    decision: 'How it was decided; null before.',
    openedAt: 'When it was opened.',
    answerBy: 'When the utility should have decided; null where it has.',
    reopenUntil: 'Until when a decided case can be opened again; null where it cannot.',
    history: 'What has happened, oldest first.',
  }),
  describeObject('CaseRequest', CaseRequest, 'What the customer asks to be put right, with what shows it.', {
    kind: { text: 'What is wrong.', values: kinds },
    ...evidence,
  }),
  describeObject('CaseEvidence', CaseEvidence, 'What shows that something is wrong.', evidence),
  describeObject('Refund', Refund, 'Money on its way back to the customer.', {
    amountMinor: 'How much it is.',
    state: {
      text: 'How far it is.',
      values: {
        requested: 'Asked for.',
        approved: 'It will be given back.',
        sent: 'The utility has let it go; the bank may take some days.',
        arrived: 'The bank says that it is there.',
        rejected: 'It will not be given back; the decision says why.',
        cancelled: 'The customer has withdrawn it.',
      },
    },
    paymentId: 'The payment that it is of.',
    method: 'Where it goes: the way the payment was made. Null where it is paid by other means.',
    expectedBy: 'When it should be there; null where it is, or will not be.',
    sentAt: 'When the utility let it go; null before.',
  }),
  describeObject('CaseStep', CaseStep, 'One thing that happened in a case.', {
    at: 'When.',
    by: { text: 'Who did it.', values: { customer: 'The customer.', utility: 'The utility.' } },
    step: {
      text: 'What it was.',
      values: {
        opened: 'The case was opened.',
        checked: 'The utility has looked at it.',
        question: 'The utility asks something.',
        answer: 'The customer has answered.',
        refund_approved: 'Money will be given back.',
        refund_sent: 'The money has left.',
        refund_arrived: 'The money is there.',
        decided: 'The case is decided.',
        withdrawn: 'The customer has withdrawn it.',
        reopened: 'It was opened again.',
        closed: 'It is over.',
      },
    },
    text: 'What was said, in plain words.',
  }),
  describeObject('CaseDecision', CaseDecision, 'How a case was decided.', {
    outcome: {
      text: 'The outcome.',
      values: {
        upheld: 'The customer was right.',
        partly_upheld: 'The customer was right in part.',
        rejected: 'Nothing was wrong.',
        withdrawn: 'The customer has withdrawn it.',
      },
    },
    text: 'Why, in plain words.',
  }),
  describeObject('CaseAnswer', CaseAnswer, 'What the customer answers to a question.', {
    text: 'The answer, at most 4,000 characters.',
  }),
];

export const caseOperations = {
  createCase: describeOperation(createCase, {
    tag: 'Cases',
    summary: 'Open a case',
    text: 'Asks the utility to put something right. What is in dispute is held back meanwhile.',
    answers: 'The case, as received.',
    params,
    query: {},
    problems: {
      case_exists: {
        title: 'There is a case about it',
        detail: 'A case of this kind about the same bill or payments has not been decided.',
        retryable: false,
      },
      evidence_missing: {
        title: 'Something is missing',
        detail: 'This kind of case needs what `errors` names.',
        retryable: false,
        errors: [{ pointer: '/body/paymentIds', code: 'required' }],
      },
      unknown_evidence: {
        title: 'Unknown evidence',
        detail: 'The account has no such bill, line or payment.',
        retryable: false,
        errors: [{ pointer: '/body/paymentIds/0', code: 'unknown' }],
      },
      not_refundable: {
        title: 'Nothing to give back',
        detail: 'The account has no such credit, or the payment has not arrived.',
        retryable: false,
        errors: [{ pointer: '/body/claimedMinor', code: 'too_big' }],
      },
    },
    examples: [
      {
        name: 'double_charge',
        summary: 'Paid twice',
        input: {
          accountId: 'acc_7301',
          body: { kind: 'double_charge', paymentIds: ['pay_8f2c41', 'pay_90aa17'] },
        },
        answer: opened,
      },
    ],
  }),
  listCases: describeOperation(listCases, {
    tag: 'Cases',
    summary: 'List the cases of an account',
    text: 'Cases that are open and that are decided, newest first.',
    answers: 'A page of cases.',
    ...ACCOUNT_PAGES,
    examples: [
      { name: 'one', summary: 'One', input: { accountId: 'acc_7301' }, answer: { items: [example] } },
    ],
  }),
  getCase: describeOperation(getCase, {
    tag: 'Cases',
    summary: 'Read a case',
    text: 'How far a case is, with its refund.',
    answers: 'The case.',
    params: one,
    query: {},
    problems: {},
    examples: [{ name: 'refund', summary: 'A refund is approved', input: oneInput, answer: example }],
  }),
  answerCase: describeOperation(answerCase, {
    tag: 'Cases',
    summary: 'Answer a question',
    text: 'Answers what the utility has asked, or adds something as long as the case is open.',
    answers: 'The case as it stands now.',
    params: one,
    query: {},
    problems: { case_not_open: notOpen },
    examples: [
      {
        name: 'receipt',
        summary: 'The number of a receipt',
        input: { ...oneInput, body: { text: 'El recibo es el 118274.' } },
        answer: example,
      },
    ],
  }),
  cancelCase: describeOperation(cancelCase, {
    tag: 'Cases',
    summary: 'Withdraw a case',
    text: 'Ends a case that has not been decided; a refund that has not been sent ends with it. Withdrawn again, it only tells how it stands.',
    answers: 'The case as it stands now.',
    params: one,
    query: {},
    problems: {
      case_not_cancelable: {
        title: 'Too late to withdraw',
        detail: 'The case is decided, or its refund has been sent.',
        retryable: false,
      },
    },
    examples: [
      {
        name: 'withdrawn',
        summary: 'Withdrawn',
        input: oneInput,
        answer: {
          ...opened,
          state: 'closed',
          answerBy: null,
          decision: {
            outcome: 'withdrawn',
            text: { es: 'Usted retiró el caso.', en: 'You withdrew the case.' },
          },
        },
      },
    ],
  }),
  reopenCase: describeOperation(reopenCase, {
    tag: 'Cases',
    summary: 'Open a decided case again',
    text: 'Asks the utility to look once more. A case that is open only tells how it stands.',
    answers: 'The case as it stands now.',
    params: one,
    query: {},
    problems: {
      case_not_reopenable: {
        title: 'Too late to open it again',
        detail: 'The day until which it could be opened again has passed, or it was withdrawn.',
        retryable: false,
      },
    },
    examples: [
      {
        name: 'again',
        summary: 'Opened again',
        input: oneInput,
        answer: { ...opened, state: 'waiting_utility' },
      },
    ],
  }),
};
