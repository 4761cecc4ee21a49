import type { Config } from '../../../contract/index.js';
import { usualChannels } from '../../world/channels.js';
import { CURRENCY, ZONE } from './bill.js';

/** Luz Maitén, a utility that does not exist. */
export const maitenConfig: Config = {
  version: '1',
  brand: { name: 'Luz Maitén', legalName: 'Luz Maitén S.A. (ficticia)', color: '#8a1c4a' },
  country: 'CL',
  currency: CURRENCY,
  zone: ZONE,
  locales: ['es-CL', 'en', 'pt'],
  defaultLocale: 'es-CL',
  channels: usualChannels({
    zone: ZONE,
    domain: 'luzmaiten.example',
    mail: 'ayuda',
    phone: '+56 73 255 5130',
    emergency: '+56 73 255 5199',
    whatsapp: '+56 9 5555 0130',
    office: { town: 'Linares', street: 'Calle Maipú 540' },
  }),
  glossary: [
    {
      term: 'Electricidad consumida',
      text: {
        es: 'La luz que usó, según su medidor. Cada kWh tiene el mismo precio.',
        en: 'The power you used, by your meter. Each kWh has the same price.',
        pt: 'A luz que você usou, pelo seu medidor. Cada kWh tem o mesmo preço.',
      },
    },
    {
      term: 'Administración del servicio',
      text: {
        es: 'Lo que cuesta leer su medidor y hacer la boleta. Se paga cada mes, use mucho o poco.',
        en: 'What it costs to read your meter and send the bill. You pay it each month.',
        pt: 'O custo de ler seu medidor e fazer a conta. Você paga isso todo mês.',
      },
    },
    {
      term: 'rebill_reversal',
      text: {
        es: 'Quita lo que cobramos mal en otra boleta. La boleta buena viene aparte.',
        en: 'This takes back what we charged by mistake. The right bill comes apart.',
        pt: 'Tira o que cobramos errado em outra conta. A conta certa vem à parte.',
      },
    },
  ],
  strings: {},
  features: { reads: true },
  flows: [],
};
