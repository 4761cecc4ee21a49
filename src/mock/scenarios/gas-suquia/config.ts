import type { Config } from '../../../contract/index.js';
import { usualChannels } from '../../world/channels.js';
import { CURRENCY, ZONE } from './bill.js';

/** Gas del Suquía, a utility that does not exist. */
export const suquiaConfig: Config = {
  version: '1',
  brand: { name: 'Gas del Suquía', legalName: 'Gas del Suquía S.A. (ficticia)', color: '#9a3412' },
  country: 'AR',
  currency: CURRENCY,
  zone: ZONE,
  locales: ['es-AR', 'en', 'pt'],
  defaultLocale: 'es-AR',
  channels: usualChannels({
    zone: ZONE,
    domain: 'gasdelsuquia.example',
    mail: 'ayuda',
    phone: '+54 351 555 0188',
    emergency: '+54 351 555 0190',
    whatsapp: '+54 9 351 555 0188',
    office: { town: 'Córdoba', street: '27 de Abril 512' },
  }),
  glossary: [
    {
      term: 'Gas natural',
      text: {
        es: 'El gas que usó en el mes, según su medidor. Cada m³ tiene el mismo precio.',
        en: 'The gas you used in the month, by your meter. Each m³ has the same price.',
        pt: 'O gás que você usou no mês, pelo seu medidor. Cada m³ tem o mesmo preço.',
      },
    },
    {
      term: 'delivery',
      text: {
        es: 'Lo que cuesta traer el gas por los caños hasta su casa.',
        en: 'What it costs to bring the gas through the pipes to your home.',
        pt: 'O custo de trazer o gás pelos canos até a sua casa.',
      },
    },
  ],
  strings: {},
  features: { reads: true },
  flows: [],
};
