import type { Move } from '../../contract/moves.js';

/** Which move, what the customer changed, and how it stands. No addresses. */
export interface UtilityMoveChangedDetail {
  moveId: string;
  /** What the utility calls it. */
  number: string;
  accountId: string;
  /** `dates`: it has other days. `cancellation`: the customer asked to cancel it. */
  change: 'dates' | 'cancellation';
  state: Move['state'];
}

/** The customer has changed the days of a move or asked to cancel it, and the utility has it. */
export class UtilityMoveChangedEvent extends CustomEvent<UtilityMoveChangedDetail> {
  constructor(detail: UtilityMoveChangedDetail) {
    super('utility-move-changed', { bubbles: true, composed: true, detail });
  }
}

declare global {
  interface HTMLElementEventMap {
    'utility-move-changed': UtilityMoveChangedEvent;
  }
}
