import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { reaches } from './support/play.js';
import { utilitiesOf, utilityOf } from './support/utility.js';

type Story = StoryObj;

const meta: Meta = {
  title: 'Elements/Provider',
  component: 'utility-provider',
  parameters: { provider: false, controls: { disable: true } },
  play: reaches('ready'),
};
export default meta;

/** One customer; every element inside is theirs. */
export const Around: Story = {
  render: (_args, context) => {
    const { baseUrl, getSession } = utilityOf(context);
    return html`<utility-provider
      base-url=${baseUrl}
      .getSession=${getSession}
      locale=${String(context.globals.locale)}
    >
      <utility-bill-explainer></utility-bill-explainer>
    </utility-provider>`;
  },
};

/** Two elements, two accounts of one customer, one session. */
export const TwoAccounts: Story = {
  parameters: { utility: { scenario: 'us-sample' } },
  render: (_args, context) => {
    const { baseUrl, getSession } = utilityOf(context);
    return html`<utility-provider
      base-url=${baseUrl}
      .getSession=${getSession}
      locale=${String(context.globals.locale)}
    >
      <div class="story-two">
        <utility-bill-explainer account-id="acc_solar"></utility-bill-explainer>
        <utility-bill-explainer account-id="acc_home"></utility-bill-explainer>
      </div>
    </utility-provider>`;
  },
};

/** A provider in a provider is a customer of its own. The two share nothing. */
export const Nested: Story = {
  parameters: { utility: [{ scenario: 'co-high-bill' }, { scenario: 'us-sample' }] },
  render: (_args, context) => {
    const [outer, inner] = utilitiesOf(context);
    const locale = String(context.globals.locale);
    return html`<utility-provider
      base-url=${outer?.baseUrl}
      .getSession=${outer?.getSession}
      locale=${locale}
    >
      <div class="story-two">
        <utility-bill-explainer></utility-bill-explainer>
        <utility-provider base-url=${inner?.baseUrl} .getSession=${inner?.getSession} locale=${locale}>
          <utility-bill-explainer></utility-bill-explainer>
        </utility-provider>
      </div>
    </utility-provider>`;
  },
};

/** With `page` it also serves elements that stand elsewhere on the page. */
export const ForThePage: Story = {
  // One provider of a page can: on the page of all stories it would serve the others too.
  tags: ['!autodocs'],
  render: (_args, context) => {
    const { baseUrl, getSession } = utilityOf(context);
    const locale = String(context.globals.locale);
    return html`<utility-provider page base-url=${baseUrl} .getSession=${getSession} locale=${locale}>
      </utility-provider>
      <utility-bill-explainer></utility-bill-explainer>`;
  },
};

/** The provider has no address: its elements say so, and the console tells the developer why. */
export const WithoutAddress: Story = {
  parameters: { utility: false },
  render: (_args, { globals }) =>
    html`<utility-provider locale=${String(globals.locale)}>
      <utility-bill-explainer></utility-bill-explainer>
    </utility-provider>`,
  play: reaches('unconfigured'),
};

const words = {
  es: { 'bill-explainer.heading': 'Su recibo de la luz' },
  en: { 'bill-explainer.heading': 'Your light bill' },
  pt: { 'bill-explainer.heading': 'Sua conta de luz' },
};

/** A utility speaks its own words. */
export const OwnWords: Story = {
  render: (_args, context) => {
    const { baseUrl, getSession } = utilityOf(context);
    return html`<utility-provider
      base-url=${baseUrl}
      .getSession=${getSession}
      .strings=${words}
      locale=${String(context.globals.locale)}
    >
      <utility-bill-explainer></utility-bill-explainer>
    </utility-provider>`;
  },
};
