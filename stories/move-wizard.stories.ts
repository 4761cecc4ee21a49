import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { Fault } from '../src/mock/index.js';
import { reaches } from './support/play.js';
import {
  doing,
  finding,
  goingOn,
  pressing,
  showing,
  tryingOn,
  typing,
  uploading,
} from './support/play-wizard.js';
import { hurried, type UtilityParameters } from './support/utility.js';

interface Args {
  mode?: string;
  'account-id'?: string;
  'heading-level'?: number;
}
type Story = StoryObj<Args>;

const meta: Meta<Args> = {
  title: 'Elements/Move wizard',
  component: 'utility-move-wizard',
  render: (args) =>
    html`<utility-move-wizard
      mode=${ifDefined(args.mode || undefined)}
      account-id=${ifDefined(args['account-id'] || undefined)}
      heading-level=${ifDefined(args['heading-level'])}
    ></utility-move-wizard>`,
  play: reaches('ready'),
};
export default meta;

const without = (...faults: Fault[]): UtilityParameters => ({ faults, client: { sleep: hurried } });

const START = '#field-start_on';
const STOP = '#field-stop_on';
const CARD = '#field-identity';
const FREE = finding('calle 27 23');
const DAYS = [typing(START, '2026-12-07'), typing(STOP, '2026-12-10')] as const;
const TO_DATES = [FREE, goingOn] as const;
const TO_METERS = [...TO_DATES, ...DAYS, goingOn] as const;
const TO_PAPERS = [...TO_METERS, goingOn] as const;
const TO_CONTACT = [
  ...TO_PAPERS,
  uploading(CARD, 'cedula.pdf', 2000),
  showing('.files .good'),
  goingOn,
] as const;
const TO_REVIEW = [...TO_CONTACT, typing('#field-phone', '300 555 0115'), goingOn, showing('.next')] as const;
const STOPPED = [
  typing(STOP, '2026-12-10'),
  goingOn,
  goingOn,
  typing('#field-phone', '300 555 0115'),
  goingOn,
  showing('.next'),
] as const;
const SEND = pressing('.reviewed ~ .actions .button');

/** The first question: where to. */
export const Places: Story = {};

/** What fits what was typed. */
export const Suggestions: Story = {
  play: doing(typing('[role=combobox]', 'calle 27'), showing('[role=option]')),
};

/** A building: its apartments. */
export const Apartments: Story = {
  play: doing(finding('guayacan'), typing('[role=combobox]', '20'), showing('[role=option]')),
};

/** An address that others serve. */
export const NotServed: Story = { play: doing(finding('calle 6 14'), showing('.note')) };

/** An address was chosen: what it means. */
export const PlaceChosen: Story = { play: doing(finding('avenida cali 40'), showing('.facts')) };

/** The next step is asked for before the question is answered. */
export const Missing: Story = { play: doing(tryingOn, showing('.said.wrong')) };

/** The two days. */
export const Dates: Story = { play: doing(...TO_DATES) };

/** A holiday, and the nearest days that can be had. */
export const Holiday: Story = { play: doing(...TO_DATES, typing(START, '2026-12-08'), showing('.nearest')) };

/** Two homes for some days, and what that costs. */
export const TwoHomes: Story = { play: doing(...TO_DATES, ...DAYS, showing('.note')) };

/** A visit is needed: the times, one of them kept. */
export const Visit: Story = {
  play: doing(
    finding('carrera 30'),
    goingOn,
    ...DAYS,
    pressing('.slots input'),
    showing('.slots input:checked'),
  ),
};

/** Somebody else took the time. */
export const TimeTaken: Story = {
  parameters: { utility: without({ operation: 'holdSlot', kind: 'problem:slot_taken' }) },
  play: doing(finding('carrera 30'), goingOn, ...DAYS, pressing('.slots input'), showing('.said.wrong')),
};

/** What the meters show. */
export const Meters: Story = { play: doing(...TO_METERS) };

/** A figure that the meter cannot show, and one that is asked about. */
export const MeterDoubts: Story = {
  play: doing(
    ...TO_METERS,
    typing('#field-stop_reads-0', '12'),
    typing('#field-start_reads-0', '90000'),
    showing('.said.wrong'),
  ),
};

/** The papers. */
export const Papers: Story = { play: doing(...TO_PAPERS) };

/** A file that is something else than its name says. */
export const WrongFile: Story = {
  play: doing(...TO_PAPERS, uploading(CARD, 'cedula.pdf', 900, 'MZ'), showing('.said.wrong')),
};

/** A file on its way. */
export const Sending: Story = {
  parameters: {
    utility: { faults: [{ operation: 'sendDocumentContent', kind: 'latency:600000', after: 1 }] },
  },
  play: doing(...TO_PAPERS, uploading(CARD, 'cedula.pdf', 600_000), showing('.upload')),
};

/** The line broke while a file was on its way. */
export const LineBroke: Story = {
  parameters: { utility: without({ operation: 'sendDocumentContent', kind: 'status:500', after: 1 }) },
  play: doing(...TO_PAPERS, uploading(CARD, 'cedula.pdf', 600_000), showing('.upload .wrong')),
};

/** A file is there. */
export const FileThere: Story = {
  play: doing(...TO_PAPERS, uploading(CARD, 'cedula.pdf', 2000), showing('.files .good')),
};

/** How to reach the customer. */
export const Contact: Story = { play: doing(...TO_CONTACT) };

/** Everything once more, what it costs, what happens next. */
export const Review: Story = { play: doing(...TO_REVIEW) };

/** The utility has the move: its number and the next promise. */
export const Confirmation: Story = { play: doing(...TO_REVIEW, SEND, showing('.done')) };

/** It could not be sent. */
export const NotSent: Story = {
  args: { mode: 'stop' },
  parameters: { utility: without({ operation: 'submitMove', kind: 'status:503' }) },
  play: doing(...STOPPED, SEND, showing('.failed')),
};

/** The answer was lost: sending it again is safe. */
export const SentUnknown: Story = {
  args: { mode: 'stop' },
  parameters: { utility: without({ operation: 'submitMove', kind: 'drop-before' }) },
  play: doing(...STOPPED, SEND, showing('.failed .warn')),
};

/** A day of the move cannot be had any more. */
export const DayGone: Story = {
  args: { mode: 'stop' },
  parameters: { utility: without({ operation: 'submitMove', kind: 'problem:date_not_possible' }) },
  play: doing(...STOPPED, SEND, showing('.failed')),
};

/** The draft was saved in another window meanwhile. */
export const ChangedElsewhere: Story = {
  parameters: { utility: without({ operation: 'saveMove', kind: 'problem:version_outdated' }) },
  play: doing(FREE, showing('.elsewhere')),
};

/** What is typed cannot reach the utility: the device keeps it. */
export const NotSaved: Story = {
  parameters: { utility: without({ operation: 'createMove', kind: 'status:503' }) },
  play: doing(FREE, goingOn),
};

/** What is known of the home cannot be had. */
export const HomeUnknown: Story = {
  parameters: { utility: without({ operation: 'getPremise', kind: 'status:503', after: 1 }) },
  play: doing(FREE, showing('.note.bad')),
};

/** Service is to start. */
export const Start: Story = { args: { mode: 'start' } };

/** Service is to stop. */
export const Stop: Story = { args: { mode: 'stop' } };

/** The page has no provider. */
export const Unconfigured: Story = { parameters: { utility: false }, play: reaches('unconfigured') };

/** The answer is on its way. */
export const Loading: Story = {
  parameters: { utility: { faults: [{ operation: 'listMoves', kind: 'latency:600000' }] } },
  play: reaches('loading'),
};

/** The customer's sign-in does not allow it. */
export const Forbidden: Story = {
  parameters: { utility: { faults: [{ operation: 'listMoves', kind: 'status:403' }] } },
  play: reaches('error'),
};
