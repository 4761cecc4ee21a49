import type { Config } from '../../../contract/index.js';
import { usualChannels } from '../../world/channels.js';
import { CURRENCY, ZONE } from './place.js';

/** Aguas de Altaclara, a utility that does not exist. */
export const altaclaraConfig: Config = {
  version: '1',
  brand: {
    name: 'Aguas de Altaclara',
    legalName: 'Aguas de Altaclara S.A. E.S.P. (ficticia)',
    color: '#0a5a8a',
  },
  country: 'CO',
  currency: CURRENCY,
  zone: ZONE,
  locales: ['es-CO', 'en', 'pt'],
  defaultLocale: 'es-CO',
  channels: usualChannels({
    zone: ZONE,
    domain: 'altaclara.example',
    mail: 'ayuda',
    phone: '+57 608 555 0126',
    emergency: '+57 608 555 0116',
    whatsapp: '+57 310 555 0126',
    office: { town: 'Tunja', street: 'Carrera 10 n.º 19-22' },
  }),
  glossary: [
    {
      term: 'Consumo básico',
      text: {
        es: 'El agua que un hogar usa para lo más básico: los primeros 22 m³ de cada dos meses.',
        en: 'The water that a home needs most: the first 22 m³ of each two months.',
        pt: 'A água de que uma casa mais precisa: os primeiros 22 m³ de cada dois meses.',
      },
    },
    {
      term: 'Consumo complementario',
      text: {
        es: 'El agua que usó de 22 a 44 m³ en los dos meses.',
        en: 'The water you used from 22 to 44 m³ in the two months.',
        pt: 'A água que você usou de 22 a 44 m³ nos dois meses.',
      },
    },
    {
      term: 'Consumo suntuario',
      text: {
        es: 'El agua que usó por encima de 44 m³ en los dos meses.',
        en: 'The water you used above 44 m³ in the two months.',
        pt: 'A água que você usou acima de 44 m³ nos dois meses.',
      },
    },
    {
      term: 'drought_surcharge',
      text: {
        es: 'Hay sequía. Por eso cada m³ por encima de 44 cuesta el doble. Esa parte va a un fondo público.',
        en: 'There is a drought, so each m³ above 44 costs twice as much. That part goes to a public fund.',
        pt: 'Há seca. Por isso cada m³ acima de 44 custa o dobro. Essa parte vai para um fundo público.',
      },
    },
    {
      term: 'contribution_stratum',
      text: {
        es: 'Los estratos 5 y 6 pagan un poco más. Con eso se ayuda a los hogares que tienen menos.',
        en: 'Homes in strata 5 and 6 pay some more. It helps the homes that have less.',
        pt: 'As casas dos estratos 5 e 6 pagam um pouco mais. Isso ajuda as casas que têm menos.',
      },
    },
  ],
  strings: {},
  features: { reads: true },
  flows: [],
};
