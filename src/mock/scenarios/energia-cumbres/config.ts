import type { Config } from '../../../contract/index.js';
import { usualChannels } from '../../world/channels.js';
import { CURRENCY, ZONE } from './place.js';

/** Energía Cumbres, a utility that does not exist. */
export const cumbresConfig: Config = {
  version: '1',
  brand: { name: 'Energía Cumbres', legalName: 'Energía Cumbres (ficticia)', color: '#7a1f3d' },
  country: 'MX',
  currency: CURRENCY,
  zone: ZONE,
  locales: ['es-MX', 'en', 'pt'],
  defaultLocale: 'es-MX',
  channels: usualChannels({
    zone: ZONE,
    domain: 'energiacumbres.example',
    mail: 'atencion',
    phone: '+52 81 5550 0171',
    emergency: '+52 81 5550 0199',
    whatsapp: '+52 81 5550 0172',
    office: { town: 'Santa Catarina', street: 'Av. Manuel Ordóñez 601' },
  }),
  glossary: [
    {
      term: 'Consumo básico',
      text: {
        es: 'La primera parte de su luz, la más barata. En verano esa parte es más grande.',
        en: 'The first part of your power, which costs least. It is larger in summer.',
        pt: 'A primeira parte da sua luz, a mais barata. No verão essa parte é maior.',
      },
    },
    {
      term: 'Consumo intermedio',
      text: {
        es: 'La luz que usó después de la parte básica. Cuesta un poco más.',
        en: 'The power you used after the basic part. It costs some more.',
        pt: 'A luz que você usou depois da parte básica. Custa um pouco mais.',
      },
    },
    {
      term: 'Consumo excedente',
      text: {
        es: 'La luz que pasó del último tope. Es la más cara: aquí ahorra más.',
        en: 'The power above the last limit. It costs most: here you can save most.',
        pt: 'A luz que passou do último limite. É a mais cara: aqui você poupa mais.',
      },
    },
    {
      term: 'tax_municipal',
      text: {
        es: 'Lo cobra su municipio para la luz de calles y parques. Nosotros se lo entregamos.',
        en: 'Your town charges this for the lights of streets and parks. We pass it on.',
        pt: 'É da sua cidade, para a luz de ruas e praças. Nós só repassamos.',
      },
    },
    {
      term: 'discount_social',
      text: {
        es: 'Lo que el gobierno pone por la luz que usó. Ya está restado de los precios.',
        en: 'What the government pays for the power you used. The prices have it taken off.',
        pt: 'O que o governo paga pela luz que você usou. Já está fora dos preços.',
      },
    },
  ],
  strings: {},
  features: { reads: true },
  flows: [],
};
