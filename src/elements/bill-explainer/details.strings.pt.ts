import { lineKinds } from '../../i18n/line-kinds.pt.js';
import { channels } from '../parts/channels.strings.pt.js';
import type { DetailStrings } from './details.strings.es.js';

/** What opens under a charge, in Portuguese. */
export const texts = (): DetailStrings => ({
  ...channels,
  lineKinds,
  arithmetic: 'O cálculo',
  rounded: 'O resultado é arredondado.',
  shareOf: ({ percent, amount }) => `${percent} de ${amount}`,
  linePeriod: ({ range }) => `De ${range}.`,
  tier: ({ from, to }) => `É a faixa de ${from} a ${to}.`,
  tierOpen: ({ from }) => `É a faixa acima de ${from}.`,
  touLabel: ({ label }) => `Horário: ${label}.`,
  basisEstimated: 'Vem de um consumo estimado.',
  basisCited: 'Vem de um dado que o seu medidor não mostrou.',
  taxIncluded: 'Este imposto já está dentro dos outros preços.',
  carriedBalance: 'É o que você devia de antes. O que já pagou é descontado.',
  paymentMade: 'É dinheiro que você já pagou. Ele baixa a sua dívida.',
  information: 'É só para saber. Não soma no total.',
  ask: 'Perguntar sobre este valor',
  meter: ({ id }) => `Medidor ${id}`,
  readBefore: 'Antes',
  readNow: 'Agora',
  readUsed: 'Consumo',
  readEach: ({ unit }) => `Cada ${unit} conta como`,
  readActual: 'Lida pela empresa',
  readCustomer: 'Você mandou',
  readSmart: 'O medidor mandou',
  readEstimated: 'Estimada',
  readSubstituted: 'Calculada após uma falha',
  readFinal: 'Leitura final',
  readOther: 'De outra fonte',
});
