import type { Config } from '../../../contract/index.js';
import { SOLAR_ZONE } from './accounts.js';

const WORKDAYS = [1, 2, 3, 4, 5];

/** Harbor & Mesa Energy, a utility that does not exist. */
export const mesaConfig: Config = {
  version: '1',
  brand: { name: 'Harbor & Mesa Energy', legalName: 'Harbor & Mesa Energy (fictional)', color: '#1d4f91' },
  country: 'US',
  currency: 'USD',
  zone: SOLAR_ZONE,
  locales: ['en-US', 'es', 'pt'],
  defaultLocale: 'en-US',
  channels: [
    {
      id: 'chat',
      kind: 'chat',
      label: { en: 'Chat with a person', es: 'Chat con una persona', pt: 'Chat com uma pessoa' },
      value: 'https://harbormesa.example/chat',
      hours: [{ days: WORKDAYS, opens: '07:00', closes: '20:00' }],
      zone: SOLAR_ZONE,
    },
    {
      id: 'phone',
      kind: 'phone',
      label: { en: 'Customer service', es: 'Servicio al cliente', pt: 'Atendimento ao cliente' },
      value: '+1 408 555 0137',
      hours: [
        { days: WORKDAYS, opens: '07:00', closes: '19:00' },
        { days: [6], opens: '08:00', closes: '14:00' },
      ],
      zone: SOLAR_ZONE,
    },
    {
      id: 'emergency',
      kind: 'phone',
      label: { en: 'Outages and emergencies', es: 'Cortes y emergencias', pt: 'Falta de luz e emergências' },
      value: '+1 408 555 0199',
      hours: [],
      zone: SOLAR_ZONE,
      emergency: true,
    },
    {
      id: 'email',
      kind: 'email',
      label: { en: 'E-mail', es: 'Correo', pt: 'E-mail' },
      value: 'help@harbormesa.example',
      hours: [],
      zone: SOLAR_ZONE,
    },
  ],
  glossary: [
    {
      term: 'minimum',
      text: {
        en: 'The least you pay for being connected, for each day, however little you use.',
        es: 'Lo mínimo que paga por estar conectado, por cada día, aunque use poco.',
        pt: 'O mínimo que você paga por estar ligado à rede, a cada dia, mesmo usando pouco.',
      },
    },
    {
      term: 'true_up',
      text: {
        en: 'What your solar home has earned or used so far this year. You settle it once a year.',
        es: 'Lo que su casa solar ha ganado o usado este año. Se arregla una vez al año.',
        pt: 'O que sua casa solar ganhou ou usou neste ano. O acerto é feito uma vez por ano.',
      },
    },
  ],
  strings: {},
  features: { reads: false },
  flows: [],
};
