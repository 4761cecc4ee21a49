import assert from 'node:assert/strict';

import type { Bill } from '../../../src/contract/index.js';
import { explainBill, type Explained, type ExplainOptions } from '../../../src/domain/index.js';
import { createWorld, type WorldOptions } from '../../../src/mock/world.js';

/** The bills of a scenario's first account, newest first. */
export function billsOf(scenario: WorldOptions['scenario'], options: { seed?: number } = {}): Bill[] {
  const world = createWorld({ id: 'w', scenario, ...options });
  return world.bills(world.accounts[0]?.id ?? '');
}

/** The amounts of a bill's lines that sum, section by section, in minor units. */
export function amounts(bill: Bill | undefined): number[][] {
  return (bill?.sections ?? []).map(({ lines }) =>
    lines.filter(({ role }) => role !== 'information').map(({ amountMinor }) => amountMinor),
  );
}

/** The bill for the same time of the year before. */
export function lastYear(bills: readonly Bill[]): Bill | undefined {
  const [newest] = bills;
  const near = Date.parse(newest?.period.start ?? '') - 365 * 86_400_000;
  return bills.find(({ period }) => Math.abs(Date.parse(period.start) - near) < 12 * 86_400_000);
}

/** An explanation that names causes, and whose parts and residual make the difference. */
export function explained(from: Bill | undefined, to: Bill | undefined, options?: ExplainOptions): Explained {
  assert.ok(from && to);
  const found = explainBill(from, to, options);
  if (found.status !== 'explained') assert.fail(`withheld: ${found.withheldReason}`);
  const sum = found.parts.reduce((total, { amountMinor }) => total + amountMinor, found.residualMinor);
  assert.equal(found.deltaMinor, to.totals.amountDueMinor - from.totals.amountDueMinor);
  assert.equal(sum, found.deltaMinor);
  return found;
}

/** What each cause changed, all sections together, in minor units. */
export function causes(found: Explained): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const { cause, amountMinor } of found.parts) sums[cause] = (sums[cause] ?? 0) + amountMinor;
  return sums;
}
