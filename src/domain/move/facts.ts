import type { Premise } from '../../contract/premises.js';
import type { FlowAnswers } from '../flow/conditions.js';

/** What a flow of moving may ask about beside the answers. */
export interface MoveFacts {
  /** How many places of the account could be left. */
  readonly ownPlaces: number;
  /** The home that is left, where it is known. */
  readonly from?: Premise | undefined;
  /** The home that is moved to, where it is known. */
  readonly to?: Premise | undefined;
}

/**
 * What is known of the homes as conditions of a flow may name it: `account.places` (how many could be left), and for
 * `to` and `from` whether the place is `occupied` by somebody else, needs a `visit`, asks for a `deposit`, lets one
 * choose among `tariffs`, and has meters that the customer can read (`reads`). A place that is not known has none.
 */
export function moveFacts({ ownPlaces, from, to }: MoveFacts): FlowAnswers {
  return { 'account.places': String(ownPlaces), ...factsOf('from', from), ...factsOf('to', to) };
}

function factsOf(side: 'from' | 'to', premise: Premise | undefined): FlowAnswers {
  if (!premise) return {};
  const { services, occupancy } = premise;
  const isReadable = services.some(({ meter }) => meter !== null && meter.access !== 'remote');
  return {
    [`${side}.occupied`]: occupancy === 'occupied',
    [`${side}.visit`]: services.some(({ visit }) => visit !== null),
    [`${side}.deposit`]: services.some(({ deposit }) => deposit !== null),
    [`${side}.tariffs`]: services.some(({ tariffs }) => tariffs.length > 1),
    [`${side}.reads`]: isReadable,
  };
}
