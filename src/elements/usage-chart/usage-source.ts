import type { UtilityError } from '../../client/errors.js';
import { getUsage, type Usage, type USAGE_INCLUDES } from '../../contract/usage.js';
import type { AccountController } from '../../controllers/account-controller.js';
import { ResourceController } from '../../controllers/resource-controller.js';
import type { ElementHost } from '../../controllers/session-controller.js';
import type { UtilitySession } from '../../session/session.js';

const INCLUDE: (typeof USAGE_INCLUDES)[number][] = ['cost', 'tou', 'temperature', 'bills'];

/** Half-open civil days. */
export interface CivilDays {
  readonly from: string;
  readonly to: string;
}

/** The readings of some days. */
export interface CloseUp extends CivilDays {
  readonly usage: Usage;
}

/** What is known of the days: the usage, that nothing is metered, why it is not known; nothing while on its way. */
export interface FoundUsage {
  readonly usage?: Usage;
  readonly none?: 'account' | 'meter';
  readonly error?: UtilityError;
  readonly refreshing?: boolean;
  /** The last refresh failed; what is shown is from `at`. */
  readonly stale?: { readonly at: number };
}

interface SourceOptions {
  readonly session: () => UtilitySession | undefined;
  readonly account: AccountController;
  readonly servicePointId: () => string | null;
  /** The days that are wanted as finely as there is; undefined where days are enough. */
  readonly closeUpOf: () => CivilDays | undefined;
}

/** The usage that the chart shows: all days in one request, and of some days the readings, where they are wanted. */
export class UsageSource {
  readonly #account: AccountController;
  readonly #days: ResourceController<typeof getUsage>;
  readonly #closeUp: ResourceController<typeof getUsage>;
  /** Days, unless the utility answered that it has none: then the coarsest that it has. */
  #resolution: 'P1D' | undefined = 'P1D';
  readonly #closeUpOf: () => CivilDays | undefined;

  constructor(host: ElementHost, { session, account, servicePointId, closeUpOf }: SourceOptions) {
    this.#account = account;
    this.#closeUpOf = closeUpOf;
    const input = (more: { resolution?: string | undefined; from?: string; to?: string }) => {
      const { accountId } = account;
      const point = servicePointId();
      return accountId
        ? { accountId, ...(point ? { servicePointId: point } : {}), include: INCLUDE, ...more }
        : undefined;
    };
    this.#days = new ResourceController(host, {
      session,
      operation: getUsage,
      input: () => input(this.#resolution ? { resolution: this.#resolution } : {}),
    });
    this.#closeUp = new ResourceController(host, {
      session,
      operation: getUsage,
      input: () => {
        const wanted = closeUpOf();
        const finest = this.found.usage?.capabilities.resolutions.at(-1)?.interval;
        return wanted && finest ? input({ resolution: finest, ...wanted }) : undefined;
      },
    });
  }

  get found(): FoundUsage {
    const accounts = this.#account.state;
    if (!this.#account.accountId) {
      if (accounts.status === 'error') return { error: accounts.error, refreshing: accounts.refreshing };
      return accounts.status === 'ready' ? { none: 'account' } : {};
    }
    let { state } = this.#days;
    if (state.status === 'error' && state.error.code === 'resolution_unavailable' && this.#resolution) {
      this.#resolution = undefined;
      ({ state } = this.#days);
    }
    if (state.status === 'error') {
      const { error, refreshing } = state;
      return error.code === 'usage_unavailable' ? { none: 'meter' } : { error, refreshing };
    }
    if (state.status !== 'ready') return {};
    const { data, refreshing, failure, at } = state;
    return { usage: data, refreshing, ...(failure && { stale: { at } }) };
  }

  /** The readings of the days that are looked at closely. */
  get closeUp(): CloseUp | undefined {
    const { state } = this.#closeUp;
    const days = this.#closeUpOf();
    return state.status === 'ready' && days ? { usage: state.data, ...days } : undefined;
  }

  get closeUpFailed(): boolean {
    return this.#closeUp.state.status === 'error';
  }

  /** Asks again for what is missing. Never rejects. */
  async refresh(): Promise<void> {
    if (!this.#account.accountId) await this.#account.refresh();
    await Promise.all([this.#days.refresh(), this.#closeUp.refresh()]);
  }
}
