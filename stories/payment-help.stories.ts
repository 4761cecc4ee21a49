import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { Fault } from '../src/mock/index.js';
import { reaches } from './support/play.js';
import { pressesInHelp, showsInHelp, typesInHelp } from './support/play-help.js';
import { hurried, type UtilityParameters } from './support/utility.js';

interface Args {
  'account-id'?: string;
  topic?: string;
  'payment-id'?: string;
  'bill-id'?: string;
  'heading-level'?: number;
}
type Story = StoryObj<Args>;

const meta: Meta<Args> = {
  title: 'Elements/Payment help',
  component: 'utility-payment-help',
  render: (args) =>
    html`<utility-payment-help
      account-id=${ifDefined(args['account-id'] || undefined)}
      topic=${ifDefined(args.topic || undefined)}
      payment-id=${ifDefined(args['payment-id'] || undefined)}
      bill-id=${ifDefined(args['bill-id'] || undefined)}
      heading-level=${ifDefined(args['heading-level'])}
    ></utility-payment-help>`,
  play: reaches('ready'),
};
export default meta;

const topic = (name: string, utility: UtilityParameters, play = showsInHelp('.person')): Story => ({
  args: { topic: name },
  parameters: { utility },
  play,
});
const TWICE = { scenario: 'double-charged' } as const;
const CUT = { scenario: 'co-cut-off' } as const;
const APART = { scenario: 'unreconciled' } as const;
const without = (...faults: Fault[]): UtilityParameters => ({ faults, client: { sleep: hurried } });

/** What the utility offers, in its order and words. */
export const Topics: Story = {};

/** A utility without a flow of its own: what is usual. */
export const UsualTopics: Story = { parameters: { utility: TWICE } };

/** The two payments, found by themselves, and what will happen. */
export const PaidTwice: Story = topic('paid-twice', TWICE, showsInHelp('.two'));

/** The case is open: where it stands and by when there is an answer. */
export const PaidTwiceOpened: Story = topic(
  'paid-twice',
  TWICE,
  pressesInHelp('.claim [type=submit]', '.case'),
);

/** It is asked once more whether to withdraw. */
export const PaidTwiceWithdraw: Story = topic(
  'paid-twice',
  TWICE,
  pressesInHelp('.claim [type=submit]', '.case', '.case > .actions .button', '.confirm'),
);

/** No two payments are the same: what was looked at. */
export const PaidTwiceNone: Story = topic('paid-twice', {}, showsInHelp('.note'));

/** The answer was lost: nobody knows yet, and sending again is safe. */
export const CaseUnknown: Story = topic(
  'paid-twice',
  { ...TWICE, ...without({ operation: 'createCase', kind: 'drop-before' }) },
  pressesInHelp('.claim [type=submit]', '.claim .note'),
);

/** The utility does not answer: nothing was sent, and what was typed is still there. */
export const CaseNotSent: Story = topic(
  'paid-twice',
  { ...TWICE, ...without({ operation: 'createCase', kind: 'status:503' }) },
  pressesInHelp('.claim [type=submit]', '.claim .note.bad'),
);

/** The utility does not take the case as it is. */
export const CaseRefused: Story = topic(
  'paid-twice',
  { ...TWICE, ...without({ operation: 'createCase', kind: 'problem:not_refundable' }) },
  pressesInHelp('.claim [type=submit]', '.claim .note'),
);

/** A bill whose lines make another sum than it asks for. */
export const AmountMismatch: Story = topic('amount-mismatch', APART, showsInHelp('.figures .differs'));

/** A bill that adds up, and charges that can be disputed. */
export const AmountMatches: Story = topic('amount-mismatch', {}, showsInHelp('.figures'));

/** A charge is disputed, and the utility asks why. */
export const DisputedCharge: Story = topic(
  'amount-mismatch',
  {},
  pressesInHelp('.figures .option input', '.claim', '.claim [type=submit]', '.said.wrong'),
);

/** What is owed, what is offered, and the help there is. */
export const CannotPay: Story = topic('cannot-pay', CUT, showsInHelp('.offers'));

/** Three parts, each with its day and amount, before anything is agreed on. */
export const OfferPreview: Story = topic(
  'cannot-pay',
  CUT,
  pressesInHelp('.offers li:nth-child(3) button', '.preview'),
);

/** The agreement is made. */
export const Agreement: Story = topic(
  'cannot-pay',
  CUT,
  pressesInHelp('.offers li:nth-child(2) button', '.preview', '.accept', '.agreement'),
);

/** It was accepted, and the answer was lost. */
export const AgreementUnknown: Story = topic(
  'cannot-pay',
  { ...CUT, ...without({ operation: 'createAgreement', kind: 'drop-before' }) },
  pressesInHelp('.offers li:nth-child(2) button', '.preview', '.accept', '.note.warn p'),
);

/** The debt has changed since the offer was made. */
export const OfferOutdated: Story = topic(
  'cannot-pay',
  { ...CUT, ...without({ operation: 'createAgreement', kind: 'problem:amount_changed' }) },
  pressesInHelp('.offers li:nth-child(2) button', '.preview', '.accept', '.note.bad'),
);

/** Nothing is owed. */
export const NothingOwed: Story = topic('cannot-pay', TWICE, showsInHelp('.standing'));

/** Autopay is off: how to turn it on. */
export const AutopayOff: Story = topic('autopay', {}, showsInHelp('.autopay-form'));

/** A limit that is no whole amount. */
export const AutopayTypo: Story = topic('autopay', {}, typesInHelp('#autopay-limit', '12,5', '.said.wrong'));

/** Autopay is on: by what, when, how much at most, and the next payment. */
export const AutopayOn: Story = topic(
  'autopay',
  {},
  pressesInHelp('.autopay-form [type=submit]', '.standing .badge'),
);

/** The way to pay cannot be taken any more. */
export const AutopayRefused: Story = topic(
  'autopay',
  without({ operation: 'setAutopay', kind: 'problem:method_unavailable' }),
  pressesInHelp('.autopay-form [type=submit]', '.note.bad'),
);

/** No cases yet. */
export const NoCases: Story = topic('cases', {});

/** What a topic needs cannot be had. */
export const TopicFailed: Story = topic(
  'paid-twice',
  without({ operation: 'listPayments', kind: 'status:503' }),
  showsInHelp('.note.bad'),
);

/** A topic of the utility's own leads to a person; nobody on the page answers, so the channels stand there. */
export const Person: Story = topic('paid-elsewhere', {}, pressesInHelp('.person .button', '.channels li'));

/** The page has no provider. */
export const Unconfigured: Story = { parameters: { utility: false }, play: reaches('unconfigured') };

/** The answer is on its way. */
export const Loading: Story = {
  parameters: { utility: { faults: [{ operation: 'getConfig', kind: 'latency:600000' }] } },
  play: reaches('loading'),
};

/** The customer's sign-in does not allow it. */
export const Forbidden: Story = {
  parameters: { utility: { faults: [{ operation: 'getConfig', kind: 'status:403' }] } },
  play: reaches('error'),
};
