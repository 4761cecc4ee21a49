import type { Config } from '../../../contract/index.js';
import { usualChannels } from '../../world/channels.js';
import { CURRENCY, ZONE } from './tariffs.js';

/** Hogar Otún, which bills for three companies that do not exist. */
export const otunConfig: Config = {
  version: '1',
  brand: { name: 'Hogar Otún', legalName: 'Energía del Otún S.A. E.S.P. (ficticia)', color: '#5b2a86' },
  country: 'CO',
  currency: CURRENCY,
  zone: ZONE,
  locales: ['es-CO', 'en', 'pt'],
  defaultLocale: 'es-CO',
  channels: usualChannels({
    zone: ZONE,
    domain: 'hogarotun.example',
    mail: 'ayuda',
    phone: '+57 606 555 0104',
    emergency: '+57 606 555 0116',
    whatsapp: '+57 312 555 0104',
    office: { town: 'Pereira', street: 'Carrera 8 n.º 19-44' },
  }),
  glossary: [
    {
      term: 'supply',
      text: {
        es: 'Lo que cuesta producir lo que usted usa, o comprarlo.',
        en: 'What it costs to make what you use, or to buy it.',
        pt: 'O custo de produzir o que você usa, ou de comprar.',
      },
    },
    {
      term: 'delivery',
      text: {
        es: 'Lo que cuestan las redes que traen el servicio hasta su casa.',
        en: 'What the lines and pipes cost that bring the service to your home.',
        pt: 'O custo das redes que trazem o serviço até a sua casa.',
      },
    },
    {
      term: 'rider',
      text: {
        es: 'Un cobro más que se suma por cada unidad que usa.',
        en: 'One more charge for each unit that you use.',
        pt: 'Mais uma cobrança por cada unidade que você usa.',
      },
    },
    {
      term: 'stormwater',
      text: {
        es: 'Un pago por el agua usada que va a los ríos. Con él se cuidan los ríos.',
        en: 'A fee for used water that goes to the rivers. It helps care for them.',
        pt: 'Um pagamento pela água usada que vai para os rios. Ele ajuda a cuidar deles.',
      },
    },
    {
      term: 'waste',
      text: {
        es: 'Una parte de lo que cuesta recoger la basura y tener limpias las calles.',
        en: 'A part of what it costs to pick up the waste and keep the streets clean.',
        pt: 'Uma parte do custo de recolher o lixo e manter as ruas limpas.',
      },
    },
  ],
  strings: {},
  features: { reads: true },
  flows: [],
};
