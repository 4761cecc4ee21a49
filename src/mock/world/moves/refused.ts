/** Thrown where something about a move is refused: a code of the contract, and where in the request. */
export class MoveRefused extends Error {
  constructor(
    readonly code: string,
    readonly errors?: readonly { readonly pointer: string; readonly code: string }[],
  ) {
    super(`Refused: ${code}`);
    this.name = 'MoveRefused';
  }
}
