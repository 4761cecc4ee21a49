import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { ScenarioName } from '../src/mock/index.js';
import { reaches, typesRead } from './support/play.js';

interface Args {
  'bill-id'?: string | undefined;
}
type Story = StoryObj<Args>;

const meta: Meta<Args> = {
  title: 'Elements/Bill explainer/Scenarios',
  component: 'utility-bill-explainer',
  render: (args) =>
    html`<utility-bill-explainer
      bill-id=${ifDefined(args['bill-id'] || undefined)}
    ></utility-bill-explainer>`,
  play: reaches('ready'),
};
export default meta;

const told = (scenario: ScenarioName): Story => ({ parameters: { utility: { scenario } } });

/** Colombia, water for two months in estrato 5: a contribution, and a drought charge that is new. */
export const WaterForTwoMonths: Story = told('co-water-bimonthly');

/** Chile, water: an estimate is settled, and small change is carried on. */
export const EstimateSettled: Story = told('cl-water-estimated');

/** Mexico: blocks of the summer, and half of the last bill still owed. */
export const SummerBlocks: Story = told('mx-summer');

/** Brazil: the flag changed in mid-cycle, and taxes are inside their own base. */
export const FlagAndTaxesInside: Story = told('br-bandeira');

/** Chile: the price of electricity rose in mid-period. */
export const PriceRoseInMidPeriod: Story = told('rate-change');

/** Colombia: two meters on one bill. */
export const MeterExchanged: Story = told('meter-exchange');

/** United States: prices by the hour, solar credits, and a count of the year that is not due. */
export const SolarByTheHour: Story = told('us-tou-solar');

/** United Kingdom: the gas is estimated, and its volume is billed as energy. */
export const GasEstimated: Story = told('uk-estimated');

/** The same customer sends a read of their own: the form, with a figure that is far above what is usual. */
export const OwnMeterRead: Story = { ...told('uk-estimated'), play: typesRead('15000') };

/** Chile: the new version of a bill that was cancelled. */
export const IssuedAgain: Story = told('rebill');

/** The version of it that was wrong: it is replaced, and nothing of it is to pay. */
export const Cancelled: Story = { ...told('rebill'), args: { 'bill-id': 'bill_5520913_2026_11' } };

/** Spain: a discount was given back, and the bill is below zero. */
export const BelowZero: Story = told('credit-balance');

/** Peru: the bill before was paid twice, and this one lists both payments. */
export const PaidTwice: Story = told('double-charged');

/** Argentina: the lines do not make the total. */
export const LinesDoNotMakeTheTotal: Story = told('unreconciled');

/** Colombia: four services of three companies, sixty lines. */
export const SixtyLines: Story = told('many-lines');
