import type { OwnReadStrings } from './own-read.strings.es.js';

/** What the form for a customer's own meter read says in Portuguese. */
export const texts = (): OwnReadStrings => ({
  title: 'Mande a sua leitura',
  intro: 'Digite o número que você vê hoje no medidor.',
  introWhole: 'Deixe fora os números vermelhos e os que vêm depois da vírgula.',
  service: ({ name }) => `Número de: ${name}`,
  register: ({ code }) => `Registro ${code}`,
  last: ({ value, date }) => `A última leitura foi ${value}, em ${date}.`,
  estimate: ({ value }) => `O nosso cálculo era ${value}.`,
  send: 'Mandar a leitura',
  sending: 'Mandando…',
  sendAnyway: 'Sim, mandar assim',
  keeps: 'O que você digita fica neste aparelho até mandar, por um dia no máximo.',
  restored: 'Aqui está o que você digitou antes.',
  empty: 'Digite o número do seu medidor.',
  noFigure: 'Digite só o número, sem letras.',
  tooLong: ({ digits }) => `O seu medidor tem só ${digits} números antes da vírgula.`,
  belowLast: ({ last }) =>
    `É menos que a última leitura, ${last}. Olhe de novo. É isso que o medidor diz? Então fale com a empresa.`,
  rolledOver: ({ used }) => `Parece que o medidor voltou a zero: seriam ${used}. Se for assim, mande.`,
  farAbove: ({ perDay, usual }) =>
    `Seriam ${perDay} por dia, e o normal aqui é ${usual}. Olhe de novo. Se for assim, mande.`,
  refusedBelow: 'A empresa já tem uma leitura mais alta. Olhe o número de novo.',
  refusedHigh: 'É muito mais do que esta casa já usou. Olhe o número de novo.',
  refusedRegister: 'A empresa não recebe aqui leituras deste medidor.',
  refusedFuture: 'Na empresa esse dia ainda não chegou. Mande amanhã.',
  failedTitle: 'Não foi mandada',
  kept: 'O que você digitou ainda está aqui.',
  unknownTitle: 'Não sabemos se chegou',
  unknown: 'A conexão caiu. Mande de novo sem medo: conta uma vez só.',
  sentTitle: 'Recebemos a sua leitura',
  sent: ({ value, date }) => `Você mandou ${value}, de ${date}.`,
  stateReceived: 'Vamos conferir. Se estiver certa, a próxima conta usa.',
  stateAccepted: 'Está certa. A próxima conta usa.',
  stateRejected: 'Conferimos e não deu para usar.',
  thisBill: 'Esta conta não muda por ora.',
});
