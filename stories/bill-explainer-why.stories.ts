import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { Bill } from '../src/contract/bills.js';
import * as bills from './support/bills.js';
import { asksAboutCheck, isTold, opensCauses, opensChecks, opensPicker } from './support/play.js';

interface Args {
  'account-id'?: string | undefined;
  'bill-id'?: string | undefined;
  compare?: string | undefined;
}
type Story = StoryObj<Args>;

const meta: Meta<Args> = {
  title: 'Elements/Bill explainer/Why it changed',
  component: 'utility-bill-explainer',
  argTypes: {
    compare: {
      control: { type: 'select' },
      options: ['previous', 'last-year', 'none'],
      description: 'The bill it is compared with.',
      table: { category: 'attributes' },
    },
  },
  render: (args) =>
    html`<utility-bill-explainer
      account-id=${ifDefined(args['account-id'] || undefined)}
      bill-id=${ifDefined(args['bill-id'] || undefined)}
      compare=${ifDefined(args.compare || undefined)}
    ></utility-bill-explainer>`,
  play: opensCauses,
};
export default meta;

const changed = (change: (bill: Bill) => Bill): Story => ({ parameters: { utility: { change } } });

/** A hot month and a tariff rise: every cause with its money and what it rests on. */
export const Causes: Story = {};

/** The utility’s tips could not be fetched: the causes stand without them, and it can be tried again. */
export const NoAdvice: Story = {
  parameters: { utility: { faults: [{ operation: 'listTips', kind: 'status:404' }] } },
};

/** Against the bill of a year before, fetched for it. */
export const LastYear: Story = { args: { compare: 'last-year' } };

/** Any bill of the account, page by page. */
export const AnotherBill: Story = { play: opensPicker };

/** What was checked, with a use out of the ordinary to ask about. */
export const Checks: Story = { play: opensChecks };

/** The customer asked about it, nobody on the page answered: the utility’s channels. */
export const AskedAboutACheck: Story = { play: asksAboutCheck };

/** The page wants no comparison. What was checked is still there. */
export const NotCompared: Story = { args: { compare: 'none' }, play: opensChecks };

/** The oldest bill of the account has none before it. */
export const FirstBill: Story = { args: { 'bill-id': 'bill_4518220_2024_10' }, play: isTold };

/** There is no bill of a year before. */
export const NoLastYear: Story = {
  args: { 'bill-id': 'bill_4518220_2025_01', compare: 'last-year' },
  play: isTold,
};

/** The charges do not make the total: no cause is named, and the check says so. */
export const DoesNotAddUp: Story = { ...changed(bills.wrongSum), play: opensChecks };

/** Nobody read the meter: the use is said to be worked out. */
export const EstimatedUse: Story = changed(bills.estimated);

/** More was paid than was due. */
export const CreditBalance: Story = changed(bills.credit);

/** A replaced bill is compared with nothing: the one that counts is. */
export const Replaced: Story = {
  ...changed(bills.superseded),
  args: { 'bill-id': bills.HIGH_BILL },
  play: isTold,
};

export const Dark: Story = { globals: { theme: 'dark' } };
export const Narrow: Story = { globals: { width: '280' } };
export const RightToLeft: Story = { globals: { direction: 'rtl' } };
