import type { Config } from '../../../contract/index.js';
import { usualChannels } from '../../world/channels.js';
import { CURRENCY, ZONE } from './place.js';

/** Lumiar Energia, a utility that does not exist. */
export const lumiarConfig: Config = {
  version: '1',
  brand: { name: 'Lumiar Energia', legalName: 'Lumiar Energia S.A. (fictícia)', color: '#6b3fa0' },
  country: 'BR',
  currency: CURRENCY,
  zone: ZONE,
  locales: ['pt-BR', 'es', 'en'],
  defaultLocale: 'pt-BR',
  channels: usualChannels({
    zone: ZONE,
    domain: 'lumiar.example',
    mail: 'ajuda',
    phone: '+55 16 5550 0120',
    emergency: '+55 16 5550 0199',
    whatsapp: '+55 16 95550 0120',
    office: { town: 'Ribeirão Preto', street: 'Rua General Osório 812' },
  }),
  glossary: [
    {
      term: 'supply',
      text: {
        pt: 'TE é o preço da energia em si: gerar a luz que você usa.',
        es: 'TE es el precio de la energía: producir la luz que usted usa.',
        en: 'TE is the price of the energy: making the power you use.',
      },
    },
    {
      term: 'delivery',
      text: {
        pt: 'TUSD é o preço de levar a luz até a sua casa: fios, postes e gente.',
        es: 'TUSD es el precio de llevar la luz a su casa: cables, postes y personas.',
        en: 'TUSD is the price of bringing power to your home: wires, poles and people.',
      },
    },
    {
      term: 'flag_surcharge',
      text: {
        pt: 'A bandeira muda a cada mês. Verde não custa nada; amarela e vermelha custam mais.',
        es: 'La bandera cambia cada mes. Verde no cuesta nada; amarilla y roja cuestan más.',
        en: 'The flag changes each month. Green costs nothing; yellow and red cost more.',
      },
    },
    {
      term: 'ICMS',
      text: {
        pt: 'É um imposto do estado. Até 200 kWh no mês é 12 %. Acima disso é 18 % de tudo.',
        es: 'Es un impuesto del estado. Hasta 200 kWh al mes es el 12 %. Más allá, el 18 % de todo.',
        en: 'This is a state tax. Up to 200 kWh a month it is 12 %. Above that it is 18 % of all.',
      },
    },
    {
      term: 'PIS/COFINS',
      text: {
        pt: 'São dois impostos do país. Nós cobramos e passamos ao governo.',
        es: 'Son dos impuestos del país. Los cobramos y los entregamos al gobierno.',
        en: 'These are two national taxes. We collect them and pass them on.',
      },
    },
    {
      term: 'street_lighting',
      text: {
        pt: 'A prefeitura cobra isto para a luz das ruas. O valor sobe com o seu uso.',
        es: 'El municipio lo cobra para la luz de las calles. Sube si usted usa más.',
        en: 'Your town charges this for street lights. It goes up when you use more.',
      },
    },
  ],
  strings: {},
  features: { reads: true },
  flows: [],
};
