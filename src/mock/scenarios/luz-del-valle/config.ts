import type { Config } from '../../../contract/index.js';
import { luzFlows } from './flows.js';
import { glossary } from './glossary.js';
import { programmes } from './payment-help.js';
import { CURRENCY, ZONE } from './place.js';

const WORKDAYS = [1, 2, 3, 4, 5];
const OFFICE_HOURS = [
  { days: WORKDAYS, opens: '07:00', closes: '17:00' },
  { days: [6], opens: '08:00', closes: '12:00' },
];
const PERSON_HOURS = [
  { days: WORKDAYS, opens: '07:00', closes: '19:00' },
  { days: [6], opens: '08:00', closes: '13:00' },
];

/** Luz del Valle, a utility that does not exist, in a city that does. */
export const luzConfig: Config = {
  version: '1',
  brand: { name: 'Luz del Valle', legalName: 'Luz del Valle S.A. E.S.P. (ficticia)', color: '#0b6e4f' },
  country: 'CO',
  currency: CURRENCY,
  zone: ZONE,
  locales: ['es-CO', 'en', 'pt'],
  defaultLocale: 'es-CO',
  channels: [
    {
      id: 'chat',
      kind: 'chat',
      label: { es: 'Chat con una persona', en: 'Chat with a person', pt: 'Chat com uma pessoa' },
      value: 'https://luzdelvalle.example/chat',
      hours: PERSON_HOURS,
      zone: ZONE,
    },
    {
      id: 'whatsapp',
      kind: 'whatsapp',
      label: { es: 'WhatsApp', en: 'WhatsApp', pt: 'WhatsApp' },
      value: '+57 300 555 0115',
      hours: PERSON_HOURS,
      zone: ZONE,
    },
    {
      id: 'phone',
      kind: 'phone',
      label: { es: 'Línea de atención', en: 'Customer line', pt: 'Central de atendimento' },
      value: '+57 602 555 0115',
      hours: [{ days: [...WORKDAYS, 6], opens: '06:00', closes: '22:00' }],
      zone: ZONE,
    },
    {
      id: 'emergency',
      kind: 'phone',
      label: { es: 'Daños y emergencias', en: 'Faults and emergencies', pt: 'Falhas e emergências' },
      value: '+57 602 555 0199',
      hours: [],
      zone: ZONE,
      emergency: true,
    },
    {
      id: 'email',
      kind: 'email',
      label: { es: 'Correo', en: 'E-mail', pt: 'E-mail' },
      value: 'ayuda@luzdelvalle.example',
      hours: [],
      zone: ZONE,
    },
    {
      id: 'office',
      kind: 'office',
      label: { es: 'Oficina en Tuluá', en: 'Office in Tuluá', pt: 'Escritório em Tuluá' },
      value: 'Calle 26 n.º 24-10, Tuluá',
      hours: OFFICE_HOURS,
      zone: ZONE,
    },
  ],
  glossary,
  strings: {},
  features: { reads: true },
  programmes,
  caseAnswerDays: { double_charge: 7, amount_mismatch: 5, line_dispute: 10 },
  flows: luzFlows.map(({ id, purpose, version }) => ({ id, purpose, version })),
};
