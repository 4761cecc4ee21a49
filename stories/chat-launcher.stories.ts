import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { UtilityHelpRequestedEvent } from '../src/elements/events.js';
import { appears, elementOf, reaches } from './support/play.js';

interface Args {
  open?: boolean;
}
type Story = StoryObj<Args>;
type Play = (context: { canvasElement: HTMLElement }) => Promise<void>;

/** The page that the launcher stands on: it has nothing of its own where nobody opens it. */
const meta: Meta<Args> = {
  title: 'Elements/Chat launcher',
  component: 'utility-chat-launcher',
  render: ({ open = false }) =>
    html`<p>Calle 24 # 8-31, Neiva</p>
      <utility-chat-launcher ?open=${open}></utility-chat-launcher>`,
  play: reaches('ready'),
};
export default meta;

const root = (canvas: ParentNode): ShadowRoot => elementOf(canvas).shadowRoot;

/** Opens the chat, and waits until one can write. */
const opens: Play = async (context) => {
  await reaches('ready')(context);
  const shadow = root(context.canvasElement);
  if (!shadow.querySelector('dialog')) shadow.querySelector<HTMLButtonElement>('.launch')?.click();
  await appears(() => shadow.querySelector('dialog[open] .log .choices .chip'), 'greeting');
};

/** Says something, and waits until somebody else has answered. */
const asks =
  (text: string): Play =>
  async (context) => {
    await opens(context);
    const shadow = root(context.canvasElement);
    const field = await appears(() => shadow.querySelector<HTMLTextAreaElement>('#chat-text'), 'field');
    field.value = text;
    field.dispatchEvent(new Event('input'));
    shadow.querySelector<HTMLFormElement>('.composer')?.requestSubmit();
    await appears(
      () =>
        shadow.querySelector('[data-delivery="sent"]') &&
        shadow.querySelector('.customer ~ .bot, .customer ~ .system'),
      'answer',
    );
  };

/** The button, and nothing else. */
export const Closed: Story = {};

/** The chat, before anybody has written. */
export const Open: Story = { play: opens };

/** The utility answers in its own words. */
export const Answered: Story = { play: asks('¿Cuánto debo?') };

/** The customer has asked for a person and waits. */
export const Waiting: Story = {
  play: async (context) => {
    await opens(context);
    const shadow = root(context.canvasElement);
    const ask = await appears(() => shadow.querySelector<HTMLButtonElement>('.person'), 'way to a person');
    ask.click();
    await appears(() => !shadow.querySelector('.person') && shadow.querySelector('.system'), 'hand-over');
  },
};

/** In danger the number comes before anything else. */
export const Emergency: Story = { play: asks('Huele a gas en mi casa') };

/** An element of the page has asked for help with a charge. */
export const AskedForHelp: Story = {
  play: async (context) => {
    await reaches('ready')(context);
    const detail = {
      topic: 'bill-line',
      subject: { type: 'bill-line', id: 'line_energy', accountId: 'acc_rosalba', billId: 'bill_1' },
      summary: 'Consumo de subsistencia, $ 150.225',
      locale: 'es',
    };
    context.canvasElement.querySelector('p')?.dispatchEvent(new UtilityHelpRequestedEvent(detail));
    const shadow = root(context.canvasElement);
    await appears(() => shadow.querySelector('.about .thing'), 'card');
  },
};

/** Language, other ways, what is kept: the menu. */
export const Menu: Story = {
  play: async (context) => {
    await opens(context);
    const shadow = root(context.canvasElement);
    shadow.querySelector<HTMLButtonElement>('header .chip')?.click();
    await appears(() => shadow.querySelector('.menu .channels li'), 'menu');
  },
};

/** Nobody is there: until when, and what can be done meanwhile. */
export const NobodyThere: Story = {
  parameters: { utility: { now: '2026-11-15T03:00:00-05:00' } },
  play: opens,
};

/** The page has no provider: nothing is shown. */
export const Unconfigured: Story = { parameters: { utility: false }, play: reaches('unconfigured') };

/** How the utility can be reached is on its way: nothing is shown. */
export const Loading: Story = {
  parameters: { utility: { faults: [{ operation: 'getConfig', kind: 'latency:600000' }] } },
  play: reaches('loading'),
};

/** The button opens to what went wrong. */
export const Forbidden: Story = {
  parameters: { utility: { faults: [{ operation: 'getConfig', kind: 'status:403' }] } },
  args: { open: true },
  play: async (context) => {
    await reaches('error')(context);
    await appears(() => root(context.canvasElement).querySelector('dialog .panel'), 'what went wrong');
  },
};
