import type { Config } from '../../../contract/index.js';
import { usualChannels } from '../../world/channels.js';
import { CURRENCY, ZONE } from './place.js';

/** Alder Bay Electric, a utility that does not exist. */
export const alderConfig: Config = {
  version: '1',
  brand: {
    name: 'Alder Bay Electric',
    legalName: 'Alder Bay Electric Cooperative (fictional)',
    color: '#7a3b00',
  },
  country: 'US',
  currency: CURRENCY,
  zone: ZONE,
  locales: ['en-US', 'es', 'pt'],
  defaultLocale: 'en-US',
  channels: usualChannels({
    zone: ZONE,
    domain: 'alderbay.example',
    mail: 'help',
    phone: '+1 530 555 0142',
    emergency: '+1 530 555 0199',
  }),
  glossary: [
    {
      term: 'Energy, peak 4-9 pm',
      text: {
        en: 'Power you took from the grid from 4 to 9 pm. At these hours it costs the most.',
        es: 'La luz que tomó de la red de 4 a 9 de la noche. A esas horas cuesta más.',
        pt: 'A luz que você tirou da rede das 16h às 21h. Nessas horas ela custa mais.',
      },
    },
    {
      term: 'Energy, off-peak',
      text: {
        en: 'Power you took from the grid at all other hours. It costs less.',
        es: 'La luz que tomó de la red a las demás horas. Cuesta menos.',
        pt: 'A luz que você tirou da rede nas outras horas. Ela custa menos.',
      },
    },
    {
      term: 'usage_export_credit',
      text: {
        en: 'Money back for the power that your panels sent to the grid.',
        es: 'Lo que le pagamos por la luz que sus paneles dieron a la red.',
        pt: 'O que pagamos pela luz que seus painéis mandaram para a rede.',
      },
    },
    {
      term: 'true_up',
      text: {
        en: 'A count of your solar year so far. You do not pay it with this bill.',
        es: 'La cuenta de su año solar hasta hoy. No se paga con esta factura.',
        pt: 'A conta do seu ano solar até hoje. Você não paga isso nesta fatura.',
      },
    },
  ],
  strings: {},
  features: { reads: false },
  flows: [],
};
