import type { Config } from '../../../contract/index.js';
import { usualChannels } from '../../world/channels.js';
import { CURRENCY, ZONE } from './bill.js';

/** Aguas de Characato, a utility that does not exist. */
export const characatoConfig: Config = {
  version: '1',
  brand: { name: 'Aguas de Characato', legalName: 'Aguas de Characato S.A. (ficticia)', color: '#00607a' },
  country: 'PE',
  currency: CURRENCY,
  zone: ZONE,
  locales: ['es-PE', 'en', 'pt'],
  defaultLocale: 'es-PE',
  channels: usualChannels({
    zone: ZONE,
    domain: 'aguascharacato.example',
    mail: 'ayuda',
    phone: '+51 54 555 0171',
    emergency: '+51 54 555 0179',
    whatsapp: '+51 955 550 171',
    office: { town: 'Arequipa', street: 'Calle Rivero 318' },
  }),
  glossary: [
    {
      term: 'Agua potable hasta 20 m³',
      text: {
        es: 'El agua que usó en el mes, hasta 20 m³. Es la parte que menos cuesta.',
        en: 'The water you used in the month, up to 20 m³. It is the part that costs least.',
        pt: 'A água que você usou no mês, até 20 m³. É a parte que custa menos.',
      },
    },
    {
      term: 'Agua potable desde 20 m³',
      text: {
        es: 'El agua que usó por encima de 20 m³ en el mes. Cada m³ cuesta más.',
        en: 'The water you used above 20 m³ in the month. Each m³ costs more.',
        pt: 'A água que você usou acima de 20 m³ no mês. Cada m³ custa mais.',
      },
    },
    {
      term: 'Alcantarillado',
      text: {
        es: 'Lo que cuesta llevar el agua usada y limpiarla. Va según el agua que entra.',
        en: 'What it costs to take used water away and clean it. It follows the water you use.',
        pt: 'O custo de levar a água usada e limpar. Depende da água que entra.',
      },
    },
  ],
  strings: {},
  features: { reads: true },
  flows: [],
  caseAnswerDays: { double_charge: 7 },
};
