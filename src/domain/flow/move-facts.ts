import type { Flow, FlowField } from '../../contract/flow.js';
import { MOVE_FIELDS } from '../../contract/moves.js';

const SIDES = ['to', 'from'] as const;
const OF_A_PLACE = ['occupied', 'visit', 'deposit', 'tariffs', 'reads'] as const;

/** What conditions of a flow may name beside its own fields, as if each had been answered. */
export function factFields({ purpose }: Pick<Flow, 'purpose'>): FlowField[] {
  if (!isAboutMoving(purpose)) return [];
  const places: FlowField = { id: 'account.places', kind: 'number', label: {}, required: true };
  return [
    places,
    ...SIDES.flatMap((side) =>
      OF_A_PLACE.map((name): FlowField => ({ ...places, id: `${side}.${name}`, kind: 'yes_no' })),
    ),
  ];
}

/** Whether the options of a choice come from the place that is moved to, and not from the flow. */
export function hasTariffs({ purpose }: Pick<Flow, 'purpose'>, { id, kind }: FlowField): boolean {
  return isAboutMoving(purpose) && kind === 'choice' && id === MOVE_FIELDS.tariff;
}

function isAboutMoving(purpose: string): boolean {
  return purpose.startsWith('move_');
}
