import { getUsageSummary, type UsagePoint } from '../../contract/usage-summary.js';
import { ResourceController } from '../../controllers/resource-controller.js';
import type { ElementHost } from '../../controllers/session-controller.js';
import type { UtilitySession } from '../../session/session.js';
import type { HandsStrings } from './hands.strings.js';

/** A metered place that can be looked at. */
export interface Meter {
  readonly id: string;
  readonly name: string;
}

/** The metered places of the account: those of an account that has several can be chosen. */
export class Meters {
  readonly #summary: ResourceController<typeof getUsageSummary>;

  constructor(
    host: ElementHost,
    session: () => UtilitySession | undefined,
    accountId: () => string | undefined,
  ) {
    this.#summary = new ResourceController(host, {
      session,
      operation: getUsageSummary,
      input: () => {
        const id = accountId();
        return id ? { accountId: id } : undefined;
      },
    });
  }

  /** Their names, each its own: the service, and what the utility calls the place. Empty until they are known. */
  list(words: HandsStrings): Meter[] {
    const { state } = this.#summary;
    const points = state.status === 'ready' ? state.data.points : [];
    const services: Readonly<Record<string, string>> = words.services;
    const names = points.map(({ service, label }: UsagePoint) =>
      [services[service] ?? words.otherService, label].filter((part) => part !== undefined).join(' · '),
    );
    return points.map(({ servicePointId: id }, index) => {
      const name = names[index] ?? '';
      const isAlone = names.filter((one) => one === name).length === 1;
      return { id, name: isAlone ? name : `${name} · ${id}` };
    });
  }
}
