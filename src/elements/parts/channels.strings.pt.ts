import type { ChannelStrings } from './channels.strings.es.js';

/** The utility's ways to reach a person and their hours, in Portuguese. */
export const channels: ChannelStrings = {
  channelsTitle: 'Fale com uma pessoa',
  channelsNone: 'A empresa ainda não nos deu telefones nem horários.',
  alwaysOpen: 'Aberto a toda hora',
  openUntil: ({ time }) => `Aberto agora, até as ${time}`,
  opensAt: ({ time }) => `Fechado. Abre hoje às ${time}`,
  opensTomorrow: ({ time }) => `Fechado. Abre amanhã às ${time}`,
  opensOn: ({ day, time }) => `Fechado. Abre ${day} às ${time}`,
  closed: 'Fechado por ora',
};
