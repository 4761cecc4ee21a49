import type { Config } from '../../../contract/index.js';
import { usualChannels } from '../../world/channels.js';
import { CURRENCY, ZONE } from './bill.js';

/** Luz de Castralba, a utility that does not exist. */
export const castralbaConfig: Config = {
  version: '1',
  brand: { name: 'Luz de Castralba', legalName: 'Luz de Castralba, S.L. (ficticia)', color: '#27408b' },
  country: 'ES',
  currency: CURRENCY,
  zone: ZONE,
  locales: ['es-ES', 'en', 'pt'],
  defaultLocale: 'es-ES',
  channels: usualChannels({
    zone: ZONE,
    domain: 'castralba.example',
    mail: 'clientes',
    phone: '+34 979 555 014',
    emergency: '+34 979 555 019',
    office: { town: 'Palencia', street: 'Calle Mayor 214' },
  }),
  glossary: [
    {
      term: 'power_capacity',
      text: {
        es: 'Lo que paga por la potencia que contrató. Se paga cada día, use luz o no.',
        en: 'What you pay for the power you can draw at once. You pay it each day.',
        pt: 'O que você paga pela potência que contratou. Paga a cada dia, use luz ou não.',
      },
    },
    {
      term: 'discount_social',
      text: {
        es: 'Una ayuda para los hogares que más la necesitan. Baja lo que paga por la luz.',
        en: 'Help for the homes that need it most. It lowers what you pay for power.',
        pt: 'Uma ajuda para as casas que mais precisam. Baixa o que você paga pela luz.',
      },
    },
    {
      term: 'Bono social de los 6 meses anteriores',
      text: {
        es: 'Usted tenía derecho a esta ayuda desde hace seis meses. Aquí le devolvemos lo que pagó de más.',
        en: 'You had a right to this help for six months. Here we give back what you paid too much.',
        pt: 'Você já tinha direito a esta ajuda há seis meses. Aqui devolvemos o que pagou a mais.',
      },
    },
    {
      term: 'Financiación del bono social',
      text: {
        es: 'Con esto todos pagan un poco la ayuda de los hogares que la necesitan.',
        en: 'With this, all homes pay a small part of the help for those in need.',
        pt: 'Com isto todos pagam um pouco da ajuda para as casas que precisam.',
      },
    },
  ],
  strings: {},
  features: { reads: false },
  flows: [],
};
