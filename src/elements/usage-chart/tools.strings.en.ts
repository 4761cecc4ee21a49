import { channels } from '../parts/channels.strings.en.js';
import type { ToolStrings } from './tools.strings.es.js';

/** The words of help and of saved files, in English. */
export const texts = (): ToolStrings => ({
  ...channels,
  date: 'Date',
  time: 'Time',
  start: 'Exact moment',
  value: 'Quantity',
  quality: 'How it is known',
  cost: 'Cost',
  flow: 'Measure',
  imported: 'Usage',
  exported: 'Given to the grid',
  actual: 'measured',
  estimated: 'estimated',
  missing: 'no reading',
  pending: 'not in yet',
});
