import { common } from '../parts/common.strings.pt.js';
import type { UsageChartStrings } from './usage-chart.strings.es.js';

/** The usage chart in Portuguese: what stands there with its first drawing. */
export const texts = (): UsageChartStrings => ({
  ...common,
  heading: 'Seu consumo',
  loading: 'Buscando seu consumo…',
  emptyTitle: 'Ainda não há leituras',
  emptyText: 'Seu medidor é novo ou ainda não manda dados. A primeira leitura chega em um ou dois dias.',
  noMeterTitle: 'Aqui não há medidor',
  noMeterText: 'Nesta conta nada é medido. Por isso não há consumo para mostrar.',
  errorTitle: 'Não foi possível mostrar seu consumo',
  usedTotal: ({ quantity }) => `Você usou ${quantity}`,
  gaveTotal: ({ quantity }) => `Você deu ${quantity} para a rede`,
  nothingKnown: 'Não há leituras deste tempo',
  partial: ({ percent }) => `Faltam ${percent} das leituras. O total não conta com elas.`,
  estimatedPart: ({ percent }) => `Do total, ${percent} é estimado. Pode mudar na próxima leitura.`,
  heldUntil: ({ date }) => `Há leituras até ${date}. O resto ainda não chegou.`,
  late: ({ date }) => `Não chegam leituras desde ${date}. A empresa já devia ter esses dados.`,
  chartLabel: ({ period }) => `Gráfico de ${period}`,
  detailsLoading: 'Buscando os detalhes…',
  detailsFailed: 'Os detalhes não chegaram. Veja sua internet e tente de novo.',
  toolsFailed: 'Isto não abriu. Veja sua internet e tente de novo.',
});
