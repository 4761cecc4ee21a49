import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { UtilityBillExplainer } from '../src/elements/bill-explainer/bill-explainer.js';
import type { Bill } from '../src/contract/bills.js';
import type { FaultKind } from '../src/mock/index.js';
import * as bills from './support/bills.js';
import { appears, asksAbout, elementOf, opensCharge, reaches } from './support/play.js';
import { hurried, utilityOf, type UtilityParameters } from './support/utility.js';

interface Args {
  'account-id'?: string | undefined;
  'bill-id'?: string | undefined;
  'heading-level'?: number | undefined;
}
type Story = StoryObj<Args>;

const attribute = (control: 'text' | 'number', description: string) => ({
  control: { type: control },
  description,
  table: { category: 'attributes' },
});

const meta: Meta<Args> = {
  title: 'Elements/Bill explainer',
  component: 'utility-bill-explainer',
  argTypes: {
    'account-id': attribute('text', 'The account whose latest bill is shown.'),
    'bill-id': attribute('text', 'A certain bill.'),
    'heading-level': attribute('number', 'The level of the first heading, from 1 to 6.'),
  },
  render: (args) =>
    html`<utility-bill-explainer
      account-id=${ifDefined(args['account-id'] || undefined)}
      bill-id=${ifDefined(args['bill-id'] || undefined)}
      heading-level=${ifDefined(args['heading-level'])}
    ></utility-bill-explainer>`,
  play: reaches('ready'),
};
export default meta;

const at = (now: string, more: UtilityParameters = {}): Story => ({
  parameters: { utility: { now: `${now}T12:00:00-05:00`, ...more } },
});
const changed = (change: (bill: Bill) => Bill): Story => ({ parameters: { utility: { change } } });

/** A hot month and a tariff rise, on a bill of three services. */
export const HighBill: Story = {};

/** A published sample bill with a rate change in mid-period: 31.10. Lines, rates and sums are as printed. */
export const SolarHome: Story = { parameters: { utility: { scenario: 'us-sample' } } };

/** The same customer’s other account, a published sample bill of 58.35, paid. */
export const PaidHome: Story = { ...SolarHome, args: { 'account-id': 'acc_home' } };

/** Moved in nine days ago: there is no bill yet, and the element says when it comes. */
export const Empty: Story = {
  parameters: { utility: { scenario: 'new-customer' } },
  play: reaches('empty'),
};

/** The page has no provider. */
export const Unconfigured: Story = { parameters: { utility: false }, play: reaches('unconfigured') };

/** The answer is on its way. The outline has the height of a usual bill. */
export const Loading: Story = {
  parameters: {
    utility: {
      faults: [{ operation: 'listBills', kind: 'latency:3600000' }],
      client: { timeoutMs: 3_600_000 },
    },
  },
  play: reaches('loading'),
};

const failing = (kind: FaultKind, client: UtilityParameters['client'] = { sleep: hurried }): Story => ({
  parameters: { utility: { faults: [{ operation: 'listBills', kind }], client } },
  play: reaches('error'),
});

export const ErrorNetwork: Story = failing('drop-before');
export const ErrorTimeout: Story = failing('latency:60000', { timeoutMs: 1500 });
export const ErrorUnavailable: Story = failing('status:503');
export const ErrorRateLimited: Story = failing('status:429');
export const ErrorSessionOver: Story = failing('status:401');
export const ErrorForbidden: Story = failing('status:403');
export const ErrorBadResponse: Story = failing('malformed');
export const ErrorNotFound: Story = { args: { 'bill-id': 'bill_of_somebody_else' }, play: reaches('error') };

/** A refresh failed: the bill stays, and a note says of when it is. */
export const RefreshFailed: Story = {
  parameters: { utility: { client: { sleep: hurried } } },
  play: async (context) => {
    await reaches('ready')(context);
    await utilityOf(context).faults([{ operation: 'listBills', kind: 'drop-before' }]);
    const element = elementOf(context.canvasElement);
    await (element as unknown as UtilityBillExplainer).refresh();
    await appears(() => element.shadowRoot.querySelector('.stack > .note'), 'note on its age');
  },
};

export const Due: Story = at('2026-11-14');
export const DueToday: Story = at('2026-11-26');
export const Overdue: Story = at('2026-11-28');
/** The supply may be cut from this day on. */
export const PastCutOff: Story = at('2026-12-02');
export const Paid: Story = { args: { 'bill-id': bills.PAID_BILL } };
export const PartiallyPaid: Story = changed(bills.partiallyPaid);
export const Processing: Story = changed(bills.processing);
export const Credit: Story = changed(bills.credit);
export const NothingDue: Story = changed(bills.nothingDue);
export const Estimated: Story = changed(bills.estimated);
export const DoesNotAddUp: Story = changed(bills.wrongSum);
/** A newer version took its place; the button leads there. */
export const Superseded: Story = { ...changed(bills.superseded), args: { 'bill-id': bills.HIGH_BILL } };
/** That newer version. */
export const Corrected: Story = {
  ...changed(bills.superseded),
  args: { 'bill-id': `${bills.HIGH_BILL}_v2` },
};

/** A charge is open: what it is, and how its amount comes about. */
export const OpenedCharge: Story = { play: opensCharge('Subsidio estrato 2') };

/** The customer asked, nobody on the page answered: the utility’s channels with their hours. */
export const AskedForHelp: Story = { play: asksAbout('Consumo de subsistencia') };

/** What a site puts beside the PDF. */
export const WithPayButton: Story = {
  render: () =>
    html`<utility-bill-explainer>
      <button class="story-pay" slot="actions" type="button">Pay this bill</button>
    </utility-bill-explainer>`,
};

export const Dark: Story = { globals: { theme: 'dark' } };
export const Narrow: Story = { globals: { width: '280' } };
export const LargeText: Story = { globals: { text: '200', width: '360' } };
export const RightToLeft: Story = { globals: { direction: 'rtl' }, play: opensCharge('Subsidio estrato 2') };
