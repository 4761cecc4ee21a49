import type { Move, MoveItem } from './moves.js';
import { examplePremise } from './premises.docs.js';

const item = (
  kind: MoveItem['kind'],
  side: MoveItem['side'],
  plannedOn: string,
  more: Partial<MoveItem> = {},
): MoveItem => ({
  id: `item_${kind}`,
  kind,
  side,
  servicePointId: side === 'to' ? 'sp_2318_e' : 'sp_7301_e',
  service: 'electricity',
  state: 'scheduled',
  plannedOn,
  promisedBy: `${plannedOn}T18:00:00-05:00`,
  visit: null,
  doneAt: null,
  isLate: false,
  note: null,
  ...more,
});

/** A draft that has just begun. */
export const draftMove: Move = {
  id: 'mov_7301_1',
  accountId: 'acc_7301',
  number: null,
  version: 1,
  kind: 'transfer',
  state: 'draft',
  flow: { id: 'flow_move_transfer', version: '1' },
  answers: {},
  step: null,
  from: null,
  to: null,
  items: [],
  hold: null,
  currency: 'COP',
  costs: [],
  changes: { datesUntil: null, cancelUntil: null },
  createdAt: '2026-11-22T12:00:00-05:00',
  updatedAt: '2026-11-22T12:00:00-05:00',
  submittedAt: null,
  endedAt: null,
  expiresAt: '2026-12-22T12:00:00-05:00',
};

export const savedMove: Move = {
  ...draftMove,
  version: 2,
  answers: { new_place: 'prm_2318', start_on: '2026-12-14', stop_on: '2026-12-15', visit: 'hold_51' },
  step: 'papers',
  updatedAt: '2026-11-22T12:03:00-05:00',
};

/** The same, submitted: every step has its day. */
export const submittedMove: Move = {
  ...savedMove,
  number: 'M-2026-000041',
  version: 3,
  state: 'acknowledged',
  step: null,
  from: {
    premiseId: 'prm_7301',
    label: 'Carrera 27 n.º 31-14, Tuluá',
    address: { lines: ['Carrera 27 n.º 31-14'], locality: 'Tuluá', country: 'CO' },
    zone: 'America/Bogota',
    on: '2026-12-15',
  },
  to: {
    premiseId: examplePremise.id,
    label: examplePremise.label,
    address: examplePremise.address,
    zone: examplePremise.zone,
    on: '2026-12-14',
  },
  items: [
    item('open_contract', 'to', '2026-11-23', { servicePointId: null, service: null, state: 'in_progress' }),
    item('field_visit', 'to', '2026-12-14', {
      visit: { start: '2026-12-14T08:00:00-05:00', end: '2026-12-14T12:00:00-05:00' },
      promisedBy: '2026-12-14T12:00:00-05:00',
    }),
    item('start_supply', 'to', '2026-12-14', { state: 'waiting' }),
    item('start_billing', 'to', '2026-12-14', { state: 'waiting' }),
    item('stop_read', 'from', '2026-12-15', { state: 'waiting' }),
    item('stop_supply', 'from', '2026-12-15', { state: 'waiting' }),
    item('final_bill', 'from', '2026-12-22', { servicePointId: null, service: null, state: 'waiting' }),
  ],
  costs: [
    {
      kind: 'fee',
      label: { es: 'Prender la luz', en: 'Turning the power on' },
      servicePointId: 'sp_2318_e',
      amountMinor: 3_850_000,
      isEstimate: false,
    },
    { kind: 'final_bill', servicePointId: null, amountMinor: 7_420_000, isEstimate: true },
  ],
  changes: { datesUntil: '2026-12-11T00:00:00-05:00', cancelUntil: '2026-12-11T00:00:00-05:00' },
  submittedAt: '2026-11-22T12:05:00-05:00',
  updatedAt: '2026-11-22T12:05:00-05:00',
  expiresAt: null,
};

/** The same, held: nobody let the utility in. */
export const heldMove: Move = {
  ...submittedMove,
  version: 9,
  state: 'held',
  items: submittedMove.items.map((one) =>
    one.kind === 'field_visit'
      ? {
          ...one,
          state: 'held',
          isLate: true,
          note: {
            es: 'Nadie abrió la puerta en la visita.',
            en: 'Nobody opened the door when we came.',
          },
        }
      : one,
  ),
  hold: {
    reason: 'no_access',
    text: {
      es: 'Nadie abrió la puerta en la visita. Escoja otro día o hable con nosotros. En la casa anterior sigue el servicio.',
      en: 'Nobody opened the door when we came. Choose another day or talk to us. Service goes on at the old home.',
    },
    itemId: 'item_field_visit',
    turn: 'customer',
    since: '2026-12-14T12:00:00-05:00',
    answerBy: null,
  },
  changes: { datesUntil: '2027-01-13T00:00:00-05:00', cancelUntil: '2027-01-13T00:00:00-05:00' },
  updatedAt: '2026-12-14T12:00:00-05:00',
};
