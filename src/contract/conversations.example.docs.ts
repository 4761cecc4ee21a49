import type { Attachment } from './attachments.js';
import type { Conversation } from './conversations.js';
import type { Card, Message } from './messages.js';

export const exampleCard: Card = {
  type: 'bill-line',
  id: 'line_7',
  accountId: 'acc_7301',
  summary: 'Alumbrado público, 12.400 pesos, en la factura de octubre',
  details: { billId: 'bill_202610' },
};

export const botConversation: Conversation = {
  id: 'cnv_7301_1',
  number: 'CH-2026-004411',
  accountId: 'acc_7301',
  state: 'bot',
  locale: 'es-CO',
  openedAt: '2026-10-18T09:14:02-05:00',
  closedAt: null,
  expiresAt: '2026-10-18T10:14:40-05:00',
  lastSequence: 3,
  lastChange: 4,
  handover: null,
  marks: [
    { by: 'customer', deliveredUpTo: 3, readUpTo: 3 },
    { by: 'agent', deliveredUpTo: 0, readUpTo: 0 },
  ],
  typing: [],
  callback: null,
  satisfaction: null,
  card: exampleCard,
};

export const waitingConversation: Conversation = {
  ...botConversation,
  state: 'waiting',
  lastSequence: 5,
  lastChange: 6,
  handover: {
    at: '2026-10-18T09:16:00-05:00',
    reason: 'asked',
    ruleId: 'not-understood',
    channelId: 'chat',
    emergency: false,
    queue: { place: 2, waitMinutes: 8 },
    opensAt: null,
    agent: null,
    takenAt: null,
  },
};

export const takenConversation: Conversation = {
  ...waitingConversation,
  state: 'with_person',
  lastSequence: 6,
  lastChange: 7,
  handover: {
    at: '2026-10-18T09:16:00-05:00',
    reason: 'asked',
    ruleId: 'not-understood',
    channelId: 'chat',
    emergency: false,
    queue: null,
    opensAt: null,
    agent: { id: 'agt_1', name: 'Marcela' },
    takenAt: '2026-10-18T09:21:10-05:00',
  },
};

export const customerMessage: Message = {
  id: 'msg_7301_1_2',
  sequence: 2,
  change: 2,
  clientId: 'c5d0b1c2-7a40-4c5e-9a55-2f6b0c1d7e11',
  from: 'customer',
  name: null,
  at: '2026-10-18T09:14:38-05:00',
  state: 'complete',
  locale: 'es-CO',
  text: '¿Qué es este cobro?',
  notice: null,
  emergencyChannelId: null,
  card: exampleCard,
  attachments: [],
  replies: [],
  answerId: null,
};

export const botMessage: Message = {
  id: 'msg_7301_1_3',
  sequence: 3,
  change: 4,
  clientId: null,
  from: 'bot',
  name: null,
  at: '2026-10-18T09:14:39-05:00',
  state: 'complete',
  locale: 'es-CO',
  text: 'Es el impuesto del municipio para las luces de la calle.',
  notice: null,
  emergencyChannelId: null,
  card: null,
  attachments: [],
  replies: [{ id: 'person', label: 'Hablar con una persona', kind: 'person' }],
  answerId: 'street-lighting',
};

export const exampleAttachment: Attachment = {
  id: 'att_7301_1_1',
  name: 'medidor.jpg',
  mediaType: 'image/jpeg',
  bytes: 181204,
  receivedBytes: 64000,
  state: 'uploading',
};
