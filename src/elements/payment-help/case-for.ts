import type { Case, CaseRequest } from '../../contract/cases.js';
import { openCaseAbout } from '../../domain/payment/case-standing.js';

/** The case about this that is not decided, or the last one that was. */
export function caseFor(cases: readonly Case[], request: CaseRequest): Case | undefined {
  const decided = cases.map((one) => ({ ...one, decision: null, state: 'open' }));
  const about = openCaseAbout(decided, request);
  return openCaseAbout(cases, request) ?? cases.find(({ id }) => id === about?.id);
}
