import { common } from '../parts/common.strings.en.js';
import type { UsageChartStrings } from './usage-chart.strings.es.js';

/** The usage chart in English: what stands there with its first drawing. */
export const texts = (): UsageChartStrings => ({
  ...common,
  heading: 'Your usage',
  loading: 'Getting your usage…',
  emptyTitle: 'No readings yet',
  emptyText: 'Your meter is new or sends no data yet. The first reading comes in a day or two.',
  noMeterTitle: 'There is no meter here',
  noMeterText: 'Nothing is metered on this account, so there is no usage to show.',
  errorTitle: 'We could not show your usage',
  usedTotal: ({ quantity }) => `You used ${quantity}`,
  gaveTotal: ({ quantity }) => `You gave ${quantity} to the grid`,
  nothingKnown: 'There are no readings of this time',
  partial: ({ percent }) => `${percent} of the readings are missing. The total leaves them out.`,
  estimatedPart: ({ percent }) => `${percent} of this is estimated. It may change with the next reading.`,
  heldUntil: ({ date }) => `There are readings up to ${date}. The rest has not come in.`,
  late: ({ date }) => `No readings have come since ${date}. The utility should have them by now.`,
  chartLabel: ({ period }) => `Chart of ${period}`,
  detailsLoading: 'Getting the details…',
  detailsFailed: 'We could not get the details. Check your connection and try again.',
  toolsFailed: 'This did not load. Check your connection and try again.',
});
