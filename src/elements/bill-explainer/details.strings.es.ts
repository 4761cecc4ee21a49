import { lineKinds } from '../../i18n/line-kinds.es.js';
import { channels } from '../parts/channels.strings.es.js';

/** What opens under a charge, in Spanish. */
export const texts = () => ({
  ...channels,
  /** What each kind of line is for. */
  lineKinds,
  arithmetic: 'La cuenta',
  rounded: 'El resultado se redondea.',
  shareOf: ({ percent, amount }: { percent: string; amount: string }) => `${percent} de ${amount}`,
  linePeriod: ({ range }: { range: string }) => `Del ${range}.`,
  tier: ({ from, to }: { from: string; to: string }) => `Es el tramo de ${from} a ${to}.`,
  tierOpen: ({ from }: { from: string }) => `Es el tramo de ${from} en adelante.`,
  touLabel: ({ label }: { label: string }) => `Horario: ${label}.`,
  basisEstimated: 'Se basa en un consumo estimado.',
  basisCited: 'Se basa en un dato que la empresa no midió con su medidor.',
  taxIncluded: 'Este impuesto ya está dentro de los otros precios.',
  carriedBalance: 'Es lo que debía de antes. Se resta lo que ya pagó.',
  paymentMade: 'Es dinero que usted ya pagó. Baja su deuda.',
  information: 'Solo informa. No suma al total.',
  ask: 'Preguntar por este cobro',
  meter: ({ id }: { id: string }) => `Medidor ${id}`,
  readBefore: 'Antes',
  readNow: 'Ahora',
  readUsed: 'Consumo',
  readEach: ({ unit }: { unit: string }) => `Cada ${unit} cuenta como`,
  readActual: 'Leída por la empresa',
  readCustomer: 'La mandó usted',
  readSmart: 'La mandó el medidor',
  readEstimated: 'Estimada',
  readSubstituted: 'Calculada por una falla',
  readFinal: 'Lectura final',
  readOther: 'De otro origen',
});

/** The texts of what opens under a charge in one language. */
export type DetailStrings = ReturnType<typeof texts>;
