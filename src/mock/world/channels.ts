import type { Channel } from '../../contract/index.js';

const WORKDAYS = [1, 2, 3, 4, 5];

/** How a utility can be reached. Everything else about its channels is as usual. */
export interface Reach {
  readonly zone: string;
  /** The name under which its pages and mail are found. */
  readonly domain: string;
  /** The local part of its address. */
  readonly mail: string;
  readonly phone: string;
  readonly emergency: string;
  readonly whatsapp?: string;
  readonly office?: { readonly town: string; readonly street: string };
}

/** The channels of a utility: people on working days, the phone longer, emergencies always. */
export function usualChannels({ zone, domain, mail, phone, emergency, whatsapp, office }: Reach): Channel[] {
  const person = [
    { days: WORKDAYS, opens: '08:00', closes: '19:00' },
    { days: [6], opens: '09:00', closes: '13:00' },
  ];
  const channels: Channel[] = [
    {
      id: 'chat',
      kind: 'chat',
      label: { es: 'Chat con una persona', en: 'Chat with a person', pt: 'Chat com uma pessoa' },
      value: `https://${domain}/chat`,
      hours: person,
      zone,
    },
  ];
  if (whatsapp !== undefined) {
    const label = { es: 'WhatsApp', en: 'WhatsApp', pt: 'WhatsApp' };
    channels.push({ id: 'whatsapp', kind: 'whatsapp', label, value: whatsapp, hours: person, zone });
  }
  channels.push(
    {
      id: 'phone',
      kind: 'phone',
      label: { es: 'Línea de atención', en: 'Customer line', pt: 'Central de atendimento' },
      value: phone,
      hours: [{ days: [...WORKDAYS, 6], opens: '07:00', closes: '21:00' }],
      zone,
    },
    {
      id: 'emergency',
      kind: 'phone',
      label: { es: 'Daños y emergencias', en: 'Faults and emergencies', pt: 'Falhas e emergências' },
      value: emergency,
      hours: [],
      zone,
      emergency: true,
    },
    {
      id: 'email',
      kind: 'email',
      label: { es: 'Correo', en: 'E-mail', pt: 'E-mail' },
      value: `${mail}@${domain}`,
      hours: [],
      zone,
    },
  );
  if (office !== undefined) {
    const { town, street } = office;
    channels.push({
      id: 'office',
      kind: 'office',
      label: { es: `Oficina en ${town}`, en: `Office in ${town}`, pt: `Escritório em ${town}` },
      value: `${street}, ${town}`,
      hours: [{ days: WORKDAYS, opens: '08:30', closes: '14:00' }],
      zone,
    });
  }
  return channels;
}
