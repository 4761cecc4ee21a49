import type { CloserStrings } from './closer.strings.es.js';

/** What stands out in the usage, in Portuguese. */
export const texts = (): CloserStrings => ({
  leak: ({ date, quantity }) =>
    `A água não para desde ${date}. Saem ao menos ${quantity} por hora. Pode ser vazamento: veja torneiras e vasos.`,
  unusual: ({ date, quantity, usual }) =>
    `Em ${date} você usou ${quantity}. Um dia assim costuma ser de ${usual}.`,
  peak: ({ from, to, percent }) => `Você usa mais das ${from} às ${to}: ${percent} do total.`,
  alwaysOn: ({ power, percent }) => `Sempre há ${power} ligados. São ${percent} do que você usa.`,
  touShare: ({ label, percent }) => `${label}: ${percent}.`,
});
