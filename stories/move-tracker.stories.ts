import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { reaches } from './support/play.js';

interface Args {
  'account-id'?: string;
  'heading-level'?: number;
}
type Story = StoryObj<Args>;

const meta: Meta<Args> = {
  title: 'Elements/Move tracker',
  component: 'utility-move-tracker',
  render: (args) =>
    html`<utility-move-tracker
      account-id=${ifDefined(args['account-id'] || undefined)}
      heading-level=${ifDefined(args['heading-level'])}
    ></utility-move-tracker>`,
  play: reaches('ready'),
};
export default meta;

/** What the first account owes. */
export const Balance: Story = {};

/** Another account of the same customer. */
export const OtherAccount: Story = {
  parameters: { utility: { scenario: 'us-sample' } },
  args: { 'account-id': 'acc_home' },
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
