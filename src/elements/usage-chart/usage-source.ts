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
  readonly #coarse: ResourceController<typeof getUsage>;
  readonly #closeUp: ResourceController<typeof getUsage>;
  readonly #closeUpOf: () => CivilDays | undefined;

  constructor(host: ElementHost, { session, account, servicePointId, closeUpOf }: SourceOptions) {
    this.#account = account;
    this.#closeUpOf = closeUpOf;
    type More = { resolution?: string; from?: string; to?: string };
    const resource = (more: () => More | undefined): ResourceController<typeof getUsage> =>
      new ResourceController(host, {
        session,
        operation: getUsage,
        input: () => {
          const { accountId } = account;
          const point = servicePointId();
          const wanted = accountId ? more() : undefined;
          return accountId && wanted
            ? { accountId, ...(point ? { servicePointId: point } : {}), include: INCLUDE, ...wanted }
            : undefined;
        },
      });
    this.#days = resource(() => ({ resolution: 'P1D' }));
    this.#coarse = resource(() => (this.#hasNoDays ? {} : undefined));
    this.#closeUp = resource(() => {
      const wanted = closeUpOf();
      const finest = this.found.usage?.capabilities.resolutions.at(-1)?.interval;
      return wanted && finest ? { resolution: finest, ...wanted } : undefined;
    });
  }

  get found(): FoundUsage {
    const accounts = this.#account.state;
    if (!this.#account.accountId) {
      if (accounts.status === 'error') return { error: accounts.error, refreshing: accounts.refreshing };
      return accounts.status === 'ready' ? { none: 'account' } : {};
    }
    const { state } = this.#widest;
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
    await Promise.all([this.#widest.refresh(), this.#closeUp.refresh()]);
  }

  /** The utility answered that it has no days of this place. */
  get #hasNoDays(): boolean {
    const { state } = this.#days;
    return state.status === 'error' && state.error.code === 'resolution_unavailable';
  }

  /** The days, unless there are none: then the coarsest that there is. */
  get #widest(): ResourceController<typeof getUsage> {
    return this.#hasNoDays ? this.#coarse : this.#days;
  }
}
