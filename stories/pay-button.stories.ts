import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { PaymentHandlers } from '../src/elements/pay-button/payment-fields.js';
import type { UtilityPaymentRequestedEvent } from '../src/elements/pay-button/pay-button.events.js';
import type { Fault } from '../src/mock/index.js';
import { reaches } from './support/play.js';
import { choosesInPay, opensPay, paysTo, thenPresses, typesInPay, way } from './support/play-pay.js';
import { hurried, type UtilityParameters } from './support/utility.js';

interface Args {
  'account-id'?: string;
  'bill-id'?: string;
  amount?: string;
  'hands-over'?: boolean;
  'heading-level'?: number;
  paymentHandlers?: PaymentHandlers;
  /** What a page that pays by itself does. */
  answers?: (event: UtilityPaymentRequestedEvent) => void;
}
type Story = StoryObj<Args>;

const meta: Meta<Args> = {
  title: 'Elements/Pay button',
  component: 'utility-pay-button',
  render: (args) =>
    html`<div class="room">
      <utility-pay-button
        account-id=${ifDefined(args['account-id'] || undefined)}
        bill-id=${ifDefined(args['bill-id'] || undefined)}
        amount=${ifDefined(args.amount || undefined)}
        ?hands-over=${args['hands-over'] === true}
        heading-level=${ifDefined(args['heading-level'])}
        .paymentHandlers=${args.paymentHandlers ?? {}}
        @utility-payment-requested=${args.answers}
      ></utility-pay-button>
    </div>`,
  play: reaches('ready'),
};
export default meta;

const story = (
  play: NonNullable<Story['play']>,
  utility: UtilityParameters = {},
  args: Args = {},
): Story => ({
  args,
  parameters: { utility, controls: { exclude: ['paymentHandlers', 'answers'] } },
  play,
});
const going = (...faults: Fault[]): UtilityParameters => ({ faults, client: { sleep: hurried } });

/** A page's code for the provider's fields; a real page shows the provider's frame in the node. */
const pretendFields: PaymentHandlers = {
  card: {
    mount(node) {
      node.textContent = 'Here the payment provider shows its own fields for the card.';
      return { submit: () => Promise.reject(new Error('incomplete')) };
    },
  },
};

/** How much, and until when. */
export const Closed: Story = {};

/** What is owed is overdue. */
export const Overdue: Story = { parameters: { utility: { scenario: 'us-sample' } } };

/** What the page asks for. */
export const AmountOfThePage: Story = { args: { amount: '45000' } };

/** Nothing is owed. */
export const NothingOwed: Story = {
  parameters: { utility: { scenario: 'credit-balance' } },
  play: reaches('empty'),
};

/** The page has no provider. */
export const Unconfigured: Story = { parameters: { utility: false }, play: reaches('unconfigured') };

/** The answer is on its way. */
export const Loading: Story = {
  parameters: { utility: { faults: [{ operation: 'getBalance', kind: 'latency:600000' }] } },
  play: reaches('loading'),
};

/** The customer's sign-in does not allow it. */
export const Forbidden: Story = {
  parameters: { utility: { faults: [{ operation: 'getBalance', kind: 'status:403' }] } },
  play: reaches('error'),
};

/** The panel: how much, how and when. */
export const Panel: Story = story(opensPay);

/** A part of it is overdue. */
export const PanelOverdue: Story = story(opensPay, { scenario: 'co-cut-off' });

/** A mistake in an amount, explained as it is typed. */
export const OtherAmount: Story = story(
  typesInPay('#pay-amount', '900.000', '.said.wrong', 'fieldset label:nth-of-type(2) input'),
);

/** On another day. */
export const AnotherDay: Story = story(
  choosesInPay('form > fieldset:nth-of-type(3) label:nth-of-type(2) input', '#pay-date'),
);

/** The bank of a transfer. */
export const BankOfATransfer: Story = story(choosesInPay(way(4), '#pay-option'));

/** The provider's own fields, where the page shows them. */
export const CardFields: Story = story(
  choosesInPay(way(5), '.fields'),
  {},
  { paymentHandlers: pretendFields },
);

/** There is no way to pay here. */
export const NoWays: Story = story(opensPay, going({ operation: 'listPaymentMethods', kind: 'latency:1' }));

/** What is owed has changed meanwhile. */
export const AmountChanged: Story = story(
  thenPresses(opensPay, 'form .submit', '.notice'),
  going({ operation: 'createPayment', kind: 'problem:amount_changed' }),
);

/** The utility cannot take payments now. */
export const NotSent: Story = story(
  thenPresses(opensPay, 'form .submit', '.notice'),
  going({ operation: 'createPayment', kind: 'status:503' }),
);

/** The answer to the draft was lost: nothing was charged. */
export const Undrafted: Story = story(
  paysTo(undefined, 'undrafted'),
  going({ operation: 'createPayment', kind: 'drop-before' }),
);

/** Another payment like it was made. */
export const Duplicate: Story = story(
  thenPresses(paysTo(way(3), 'acting', 'svg.qr'), '.close', '.pay', '.step'),
);

/** The bank's page is next. */
export const Redirect: Story = story(paysTo(way(4), 'acting', '.step', 'bank_1'));

/** A code to scan, or to copy. */
export const InstantQr: Story = story(paysTo(way(3), 'acting', 'svg.qr'));

/** A slip to pay in cash. */
export const CashVoucher: Story = story(paysTo(way(5), 'acting', 'svg.bars-code'));

/** A slip as Brazil prints it. */
export const Boleto: Story = story(paysTo(way(4), 'acting', 'svg.bars-code'), { scenario: 'br-bandeira' });

/** The bank takes days: what is known, and when it will be. */
export const Processing: Story = story(paysTo(way(6), 'processing'));

/** The answers are lost: nobody knows yet. */
export const Unknown: Story = story(
  paysTo(undefined, 'unknown'),
  going(
    { operation: 'confirmPayment', kind: 'drop-after' },
    { operation: 'getPayment', kind: 'drop-before' },
  ),
);

/** It was refused, and the draft is still open. */
export const Reviewing: Story = story(
  paysTo(undefined, 'reviewing'),
  going({ operation: 'confirmPayment', kind: 'status:403' }),
);

/** It has arrived: the receipt. */
export const Receipt: Story = story(paysTo(way(1), 'succeeded', '.slip'));

/** The customer has given it up. */
export const Canceled: Story = story(
  thenPresses(paysTo(way(3), 'acting', 'svg.qr'), '.actions .button.quiet', '.step[data-at=canceled]'),
);

/** A partner has sent it; the utility says nothing yet. */
export const HandedOver: Story = story(
  paysTo(undefined, 'handed'),
  {},
  {
    'hands-over': true,
    answers: (event) => event.respondWith({ status: 'submitted', reference: 'TRX-20418' }),
  },
);

/** The page did not pay. */
export const NotHandedOver: Story = story(
  thenPresses(opensPay, 'form .submit', '.notice'),
  {},
  { 'hands-over': true },
);

/** Help with paying, on a page that does not answer: the utility's channels. */
export const Help: Story = story(thenPresses(opensPay, '.links .button', '.channels li'));
