import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { reaches } from './support/play.js';
import { picksInTracker, pressesInTracker } from './support/play-move.js';
import { hurried, type UtilityParameters } from './support/utility.js';

interface Args {
  'move-id'?: string;
  'account-id'?: string;
  'heading-level'?: number;
}
type Story = StoryObj<Args>;

const meta: Meta<Args> = {
  title: 'Elements/Move tracker',
  component: 'utility-move-tracker',
  render: (args) =>
    html`<utility-move-tracker
      move-id=${ifDefined(args['move-id'] || undefined)}
      account-id=${ifDefined(args['account-id'] || undefined)}
      heading-level=${ifDefined(args['heading-level'])}
    ></utility-move-tracker>`,
  parameters: { utility: { move: {} } },
  play: reaches('ready'),
};
export default meta;

/** To the house that needs a visit. */
const VISIT = 'prm_h2';
const moving = (move: NonNullable<UtilityParameters['move']>, more: UtilityParameters = {}): Story => ({
  parameters: { utility: { move, ...more } },
});

/** It has just been asked for. */
export const Submitted: Story = {};

/** What could be done ahead is done; it waits for its day. */
export const Pending: Story = moving({ to: VISIT, days: 2 });

/** The days of the two homes: some steps are done. */
export const InProgress: Story = moving({ to: VISIT, days: 16.5 });

/** Every step is done. */
export const Completed: Story = moving({ to: VISIT, days: 40 });

/** Nobody opened the door: the customer can choose another day, and the old home keeps its service. */
export const HeldForTheCustomer: Story = moving({
  to: VISIT,
  days: 20,
  systems: [{ step: 'field_visit', kind: 'refuses' }],
});

/** The meter could not be read: a person of the utility is at it, and says by when. */
export const HeldForTheUtility: Story = moving({
  to: VISIT,
  days: 16.5,
  systems: [{ step: 'start_read', kind: 'refuses' }],
});

/** A system does not answer. */
export const NoAnswer: Story = moving({ days: 1.5, systems: [{ step: 'open_contract', kind: 'mute' }] });

/** The customer asks for a person, and nobody on the page answers. */
export const AskedForAPerson: Story = {
  ...HeldForTheUtility,
  play: pressesInTracker('[data-person]', '.help .channels'),
};

/** The days can be changed; the holiday that was chosen is told by its name. */
export const ChangeDates: Story = {
  ...moving({ days: 1 }),
  play: picksInTracker('[data-dates]', 'startOn', '2026-12-08'),
};

/** Another day needs another time for the visit. */
export const ChangeVisit: Story = {
  ...moving({ to: VISIT, days: 1 }),
  play: picksInTracker('[data-dates]', 'startOn', '2026-12-10'),
};

/** It is asked once more whether to cancel. */
export const Cancel: Story = { ...moving({ days: 1 }), play: pressesInTracker('[data-cancel]', '.confirm') };

/** The answer was lost: nobody knows yet, and sending again is safe. */
export const CancelUnknown: Story = {
  ...moving(
    { days: 1 },
    { faults: [{ operation: 'cancelMove', kind: 'drop-before' }], client: { sleep: hurried } },
  ),
  play: pressesInTracker('[data-cancel]', '[data-yes]', '[data-yes]', '.confirm .note'),
};

/** It is cancelled, and what had been done is undone. */
export const Cancelled: Story = moving({ days: 2, isCancelled: true });

/** Service begins at a home, nothing ends. */
export const StartOnly: Story = moving({ kind: 'start', to: VISIT, days: 2 });

/** Service ends at a home, nothing begins. */
export const StopOnly: Story = moving({ kind: 'stop', days: 2 });

/** The account has no move. */
export const Empty: Story = { parameters: { utility: { move: null } }, play: reaches('empty') };

/** The page has no provider. */
export const Unconfigured: Story = { parameters: { utility: false }, play: reaches('unconfigured') };

/** The answer is on its way. */
export const Loading: Story = {
  ...moving({}, { faults: [{ operation: 'listMoves', kind: 'latency:600000' }] }),
  play: reaches('loading'),
};

/** The customer's sign-in does not allow it. */
export const Forbidden: Story = {
  ...moving({}, { faults: [{ operation: 'listMoves', kind: 'status:403' }] }),
  play: reaches('error'),
};
