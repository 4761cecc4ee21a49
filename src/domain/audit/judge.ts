import type { AuditCheck, AuditCheckId, AuditFinding, AuditReason } from './types.js';

/** What one look found: right, wrong, or that nothing can be said. */
export type Look =
  { readonly right: boolean; readonly finding: AuditFinding } | { readonly reason: AuditReason };

/** One check from all its looks; without any, for `none`. */
export function judge(
  id: AuditCheckId,
  looks: readonly Look[],
  none: AuditReason = 'not-on-this-bill',
): AuditCheck {
  const seen = looks.flatMap((look) => ('finding' in look ? [look] : []));
  const wrong = seen.filter(({ right }) => !right);
  if (seen.length === 0) {
    const [first] = looks;
    return {
      id,
      status: 'could-not-check',
      reason: first && 'reason' in first ? first.reason : none,
      evidence: [],
    };
  }
  const told = wrong.length > 0 ? wrong : seen;
  return { id, status: wrong.length > 0 ? 'failed' : 'passed', evidence: told.map(({ finding }) => finding) };
}
