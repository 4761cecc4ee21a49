import type { Config } from '../../../contract/index.js';
import { usualChannels } from '../../world/channels.js';
import { CURRENCY, ZONE } from './place.js';

/** Harrowmere Energy, a supplier that does not exist. */
export const harrowmereConfig: Config = {
  version: '1',
  brand: { name: 'Harrowmere Energy', legalName: 'Harrowmere Energy Ltd (fictional)', color: '#2f4f8f' },
  country: 'GB',
  currency: CURRENCY,
  zone: ZONE,
  locales: ['en-GB', 'es', 'pt'],
  defaultLocale: 'en-GB',
  channels: usualChannels({
    zone: ZONE,
    domain: 'harrowmere.example',
    mail: 'hello',
    phone: '+44 1632 960 140',
    emergency: '+44 1632 960 199',
  }),
  glossary: [
    {
      term: 'Standing charge',
      text: {
        en: 'A price for each day that you are connected, however much you use.',
        es: 'Un precio por cada día de conexión, use mucho o poco.',
        pt: 'Um preço por cada dia de conexão, use muito ou pouco.',
      },
    },
    {
      term: 'Gas used',
      text: {
        en: 'Your meter counts gas by volume. We bill the heat in it, in kWh.',
        es: 'Su medidor cuenta el gas por volumen. Cobramos el calor que tiene, en kWh.',
        pt: 'O medidor conta o gás por volume. Cobramos o calor que ele tem, em kWh.',
      },
    },
    {
      term: 'estimate_settlement',
      text: {
        en: 'We could not read the meter for an earlier bill. Now we have, and this puts it right.',
        es: 'En otra factura no pudimos leer el medidor. Ahora lo leímos y esto lo corrige.',
        pt: 'Em outra conta não lemos o medidor. Agora lemos, e isto corrige.',
      },
    },
  ],
  strings: {},
  features: { reads: true },
  flows: [],
};
