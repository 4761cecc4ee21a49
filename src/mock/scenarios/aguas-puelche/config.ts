import type { Config } from '../../../contract/index.js';
import { usualChannels } from '../../world/channels.js';
import { CURRENCY, ZONE } from './place.js';

/** Aguas Puelche, a utility that does not exist. */
export const puelcheConfig: Config = {
  version: '1',
  brand: { name: 'Aguas Puelche', legalName: 'Aguas Puelche S.A. (ficticia)', color: '#00618a' },
  country: 'CL',
  currency: CURRENCY,
  zone: ZONE,
  locales: ['es-CL', 'en', 'pt'],
  defaultLocale: 'es-CL',
  channels: usualChannels({
    zone: ZONE,
    domain: 'aguaspuelche.example',
    mail: 'clientes',
    phone: '+56 75 255 0140',
    emergency: '+56 75 255 0199',
    whatsapp: '+56 9 5550 0140',
    office: { town: 'Curicó', street: 'Yungay 655' },
  }),
  glossary: [
    {
      term: 'Ajuste de sencillo',
      text: {
        es: 'Bajamos el total para que no queden monedas sueltas. Lo que falta pasa a la cuenta siguiente.',
        en: 'We lower the total so that no small coins are left. The rest moves to your next bill.',
        pt: 'Baixamos o total para não sobrar moeda solta. O que falta passa para a próxima conta.',
      },
    },
    {
      term: 'Sencillo anterior',
      text: {
        es: 'Son las monedas que no le cobramos en la cuenta anterior.',
        en: 'These are the coins that we did not charge on your last bill.',
        pt: 'São as moedas que não cobramos na conta anterior.',
      },
    },
    {
      term: 'estimate_settlement',
      text: {
        es: 'El mes pasado no pudimos leer el medidor y cobramos su promedio. Ahora lo leímos y esto lo corrige.',
        en: 'Last month we could not read the meter and charged your mean. Now we read it, and this corrects it.',
        pt: 'No mês passado não lemos o medidor e cobramos a sua média. Agora lemos, e isto corrige.',
      },
    },
    {
      term: 'over_consumption',
      text: {
        es: 'De diciembre a marzo, lo que pasa de 40 m³ al mes cuesta más. Si en invierno usa más de 40, ese es su tope.',
        en: 'From December to March, water above 40 m³ a month costs more. If you use more in winter, that is your limit.',
        pt: 'De dezembro a março, a água acima de 40 m³ por mês custa mais. Se você usa mais no inverno, esse é o limite.',
      },
    },
  ],
  strings: {},
  features: { reads: true },
  flows: [],
};
