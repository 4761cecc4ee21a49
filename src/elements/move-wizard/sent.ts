import type { Move } from '../../contract/moves.js';

/** What the review and the confirmation may ask of the wizard. */
export interface Sent {
  /** Saves what is here; the draft as the utility has it then, undefined where it could not be saved. */
  save(): Promise<Move | undefined>;
  /** The utility has the move. */
  done(move: Move): void;
  /** Another move is wanted. */
  another(): void;
  /** Whether somebody has saved the draft in another window. */
  readonly isElsewhere: boolean;
}
