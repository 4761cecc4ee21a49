import type { Move } from '../../contract/moves.js';

/** Which move the utility has now. No address, no answers. */
export interface UtilityMoveSubmittedDetail {
  moveId: string;
  /** What the utility calls it, where it has said so already. */
  number: string | null;
  accountId: string;
  kind: Move['kind'];
  state: Move['state'];
}

/** The utility has the move. Once for each move. */
export class UtilityMoveSubmittedEvent extends CustomEvent<UtilityMoveSubmittedDetail> {
  constructor(detail: UtilityMoveSubmittedDetail) {
    super('utility-move-submitted', { bubbles: true, composed: true, detail });
  }
}

declare global {
  interface HTMLElementEventMap {
    'utility-move-submitted': UtilityMoveSubmittedEvent;
  }
}
