import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { reaches } from './support/play.js';

interface Args {
  'account-id'?: string;
  'service-point-id'?: string;
  resolution?: string;
  from?: string;
  to?: string;
  view?: 'usage' | 'cost';
  compare?: 'last-year' | 'previous' | 'none';
  'heading-level'?: number;
}
type Story = StoryObj<Args>;

const meta: Meta<Args> = {
  title: 'Elements/Usage chart',
  component: 'utility-usage-chart',
  render: (args) =>
    html`<utility-usage-chart
      account-id=${ifDefined(args['account-id'] || undefined)}
      service-point-id=${ifDefined(args['service-point-id'] || undefined)}
      resolution=${ifDefined(args.resolution || undefined)}
      from=${ifDefined(args.from || undefined)}
      to=${ifDefined(args.to || undefined)}
      view=${ifDefined(args.view)}
      compare=${ifDefined(args.compare)}
      heading-level=${ifDefined(args['heading-level'])}
    ></utility-usage-chart>`,
  play: reaches('ready'),
};
export default meta;

/** The days of this month, beside the same days of last year. */
export const Month: Story = {};

/** Twelve months, and where each bill began. */
export const Year: Story = { args: { resolution: 'P1M' } };

/** The hours of a day. */
export const Day: Story = { args: { resolution: 'PT1H' } };

/** What each day cost. */
export const Cost: Story = { args: { view: 'cost', compare: 'previous' } };

/** Two days that were estimated. */
export const Estimated: Story = { args: { from: '2026-09-01', to: '2026-10-01' } };

/** An outage: readings that are missing. */
export const Gap: Story = { args: { from: '2026-08-09', resolution: 'PT15M' } };

/** Panels on the roof give back what the home does not use. */
export const Solar: Story = { parameters: { utility: { scenario: 'us-tou-solar' } } };

/** A day of 25 hours: the hour that comes twice is told apart. */
export const LongDay: Story = {
  args: { from: '2025-11-02', resolution: 'PT1H' },
  parameters: { utility: { scenario: 'us-tou-solar' } },
};

/** A day of 23 hours. */
export const ShortDay: Story = {
  args: { from: '2026-03-08', resolution: 'PT1H' },
  parameters: { utility: { scenario: 'us-tou-solar' } },
};

/** An account with several meters: one can be chosen. */
export const SeveralMeters: Story = { parameters: { utility: { scenario: 'many-lines' } } };

/** A year of days: more bars than a phone has pixels for. */
export const LongRange: Story = { args: { from: '2025-11-01', to: '2026-11-01', resolution: 'P1D' } };

/** Water. */
export const Water: Story = { parameters: { utility: { scenario: 'co-water-bimonthly' } } };

/** The page has no provider. */
export const Unconfigured: Story = { parameters: { utility: false }, play: reaches('unconfigured') };

/** The answer is on its way. */
export const Loading: Story = {
  parameters: { utility: { faults: [{ operation: 'getUsage', kind: 'latency:600000' }] } },
  play: reaches('loading'),
};

/** The customer's sign-in does not allow it. */
export const Forbidden: Story = {
  parameters: { utility: { faults: [{ operation: 'getUsage', kind: 'status:403' }] } },
  play: reaches('error'),
};
