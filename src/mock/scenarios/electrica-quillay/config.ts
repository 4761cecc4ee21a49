import type { Config } from '../../../contract/index.js';
import { usualChannels } from '../../world/channels.js';
import { CURRENCY, ZONE } from './place.js';

/** Eléctrica Quillay, a utility that does not exist. */
export const quillayConfig: Config = {
  version: '1',
  brand: { name: 'Eléctrica Quillay', legalName: 'Eléctrica Quillay S.A. (ficticia)', color: '#8a3b12' },
  country: 'CL',
  currency: CURRENCY,
  zone: ZONE,
  locales: ['es-CL', 'en', 'pt'],
  defaultLocale: 'es-CL',
  channels: usualChannels({
    zone: ZONE,
    domain: 'quillay.example',
    mail: 'ayuda',
    phone: '+56 71 255 0170',
    emergency: '+56 71 255 0199',
    whatsapp: '+56 9 5550 0170',
    office: { town: 'Talca', street: 'Uno Sur 1340' },
  }),
  glossary: [
    {
      term: 'Electricidad consumida',
      text: {
        es: 'La luz que usó. Si el precio cambia a mitad del mes, hay una línea para cada parte.',
        en: 'The power you used. If the price changes within the month, each part has its own line.',
        pt: 'A luz que você usou. Se o preço muda no meio do mês, há uma linha para cada parte.',
      },
    },
    {
      term: 'Administración del servicio',
      text: {
        es: 'Un costo fijo: leer el medidor, hacer la cuenta y atenderlo.',
        en: 'A fixed cost: to read the meter, make the bill and help you.',
        pt: 'Um custo fixo: ler o medidor, fazer a conta e atender você.',
      },
    },
  ],
  strings: {},
  features: { reads: true },
  flows: [],
};
