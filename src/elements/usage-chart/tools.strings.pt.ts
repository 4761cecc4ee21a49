import { channels } from '../parts/channels.strings.pt.js';
import type { ToolStrings } from './tools.strings.es.js';

/** The words of help and of saved files, in Portuguese. */
export const texts = (): ToolStrings => ({
  ...channels,
  date: 'Data',
  time: 'Hora',
  start: 'Momento exato',
  value: 'Quantidade',
  quality: 'Como se sabe',
  cost: 'Custo',
  flow: 'Medida',
  imported: 'Consumo',
  exported: 'Dado para a rede',
  actual: 'medido',
  estimated: 'estimado',
  missing: 'sem leitura',
  pending: 'ainda não chegou',
});
