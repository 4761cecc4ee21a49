import { channels } from '../parts/channels.strings.es.js';

/** The words of help and of saved files, in Spanish. */
export const texts = () => ({
  ...channels,
  date: 'Fecha',
  time: 'Hora',
  start: 'Momento exacto',
  value: 'Cantidad',
  quality: 'Cómo se sabe',
  cost: 'Costo',
  flow: 'Medida',
  imported: 'Consumo',
  exported: 'Entregado a la red',
  actual: 'medido',
  estimated: 'estimado',
  missing: 'sin lectura',
  pending: 'aún no llega',
});

/** The words of help and of saved files, in one language. */
export type ToolStrings = ReturnType<typeof texts>;
