import { common } from '../parts/common.strings.es.js';

/** The usage chart in Spanish: what stands there with its first drawing. */
export const texts = () => ({
  ...common,
  heading: 'Su consumo',
  loading: 'Buscando su consumo…',
  emptyTitle: 'Aún no hay lecturas',
  emptyText: 'Su medidor es nuevo o todavía no manda datos. La primera lectura llega en un día o dos.',
  noMeterTitle: 'Aquí no hay medidor',
  noMeterText: 'En esta cuenta no se mide el consumo. Por eso no hay nada que mostrar.',
  errorTitle: 'No pudimos mostrar su consumo',
  usedTotal: ({ quantity }: { quantity: string }) => `Usó ${quantity}`,
  gaveTotal: ({ quantity }: { quantity: string }) => `Entregó ${quantity} a la red`,
  nothingKnown: 'No hay lecturas de este tiempo',
  partial: ({ percent }: { percent: string }) =>
    `Falta el ${percent} de las lecturas. El total no las cuenta.`,
  estimatedPart: ({ percent }: { percent: string }) =>
    `El ${percent} es estimado. Puede cambiar con la próxima lectura.`,
  heldUntil: ({ date }: { date: string }) => `Hay lecturas hasta el ${date}. Lo demás no ha llegado.`,
  late: ({ date }: { date: string }) =>
    `No llegan lecturas desde el ${date}. La empresa ya debería tenerlas.`,
  chartLabel: ({ period }: { period: string }) => `Gráfico de ${period}`,
  detailsLoading: 'Buscando el detalle…',
  detailsFailed: 'No pudimos traer el detalle. Revise su internet y vuelva a intentar.',
  toolsFailed: 'Esto no cargó. Revise su internet y vuelva a intentar.',
});

/** What the usage chart says, in one language. */
export type UsageChartStrings = ReturnType<typeof texts>;
