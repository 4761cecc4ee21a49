import type { Account } from '../contract/index.js';
import type { UsagePlace } from '../adapters/usage-place.js';
import { FaultPlan } from './faults.js';
import { IdempotencyStore } from './idempotency.js';
import { SCENARIO_NAMES, type ScenarioName } from './scenarios/names.js';
import { SessionStore } from './sessions.js';
import type { World, WorldOptions } from './world/types.js';

/** A world behind its API: what the utility believes in, and what its servers keep beside it. */
export interface Tenant {
  readonly world: World;
  /** What the embedding site's server sends to mint client tokens. */
  readonly serverKey: string;
  readonly sessions: SessionStore;
  readonly faults: FaultPlan;
  readonly idempotency: IdempotencyStore;
  /** Places out of files, which the first account has beside those of its world. */
  readonly places: readonly UsagePlace[];
  nextRequestId(): string;
}

/** Which story to tell, how it varies, and when it is. */
export interface TenantOptions {
  readonly scenario?: ScenarioName | undefined;
  readonly seed?: number | undefined;
  /** An instant with offset. */
  readonly now?: string | undefined;
  /** Metered places that the first account has, ahead of those of its world: out of files of usage. */
  readonly places?: readonly UsagePlace[] | undefined;
}

/** What a registry needs from outside. */
export interface RegistryOptions extends TenantOptions {
  readonly createWorld: (options: WorldOptions) => World;
  /** A name that nobody guesses. */
  readonly newId: () => string;
  /** Milliseconds since some moment, for clocks that run. Without it worlds stand still until they are moved. */
  readonly elapsed?: (() => number) | undefined;
  /** Where the pretend payment provider stands. */
  readonly providerUrl?: (() => string) | undefined;
}

/** The scenario that is told where none is named. */
export const DEFAULT_SCENARIO: ScenarioName = 'co-high-bill';
/** The id of the world that plain `/v1` serves. */
export const START_WORLD = 'start';
/** More worlds than this and the one that was used longest ago is forgotten. */
export const MAX_WORLDS = 64;

export function isScenario(name: string): name is ScenarioName {
  return SCENARIO_NAMES.some((known) => known === name);
}

/** The worlds of one mock utility. They share nothing. */
export class Registry {
  readonly start: Tenant;
  readonly #options: RegistryOptions;
  readonly #tenants = new Map<string, Tenant>();
  readonly #samples = new Map<ScenarioName, World>();

  constructor(options: RegistryOptions) {
    this.#options = options;
    this.start = this.#create(START_WORLD, options);
  }

  /** The world of that id, or plain `/v1`'s where none is named. Undefined where it does not exist (any more). */
  find(id: string | undefined): Tenant | undefined {
    if (id === undefined || id === START_WORLD) return this.start;
    const tenant = this.#tenants.get(id);
    if (tenant) {
      // A map keeps the order of insertion: the first is the one that was used longest ago.
      this.#tenants.delete(id);
      this.#tenants.set(id, tenant);
    }
    return tenant;
  }

  /** Opens a fresh world beside the others. Throws a RangeError for a time that cannot be read. */
  open(options: TenantOptions): Tenant {
    const tenant = this.#create(this.#options.newId().slice(0, 12), options);
    this.#tenants.set(tenant.world.id, tenant);
    const [oldest] = this.#tenants.keys();
    if (this.#tenants.size > MAX_WORLDS && oldest !== undefined) this.#tenants.delete(oldest);
    return tenant;
  }

  /** An untouched world of a scenario, to tell who lives in it. */
  sample(scenario: ScenarioName): World {
    let world = this.#samples.get(scenario);
    if (!world) {
      world = this.#options.createWorld({ id: `sample-${scenario}`, scenario });
      this.#samples.set(scenario, world);
    }
    return world;
  }

  #create(id: string, { scenario = DEFAULT_SCENARIO, seed, now, places = [] }: TenantOptions): Tenant {
    const { createWorld, newId, elapsed, providerUrl } = this.#options;
    const begun = elapsed?.() ?? 0;
    const world = createWorld({
      id,
      scenario,
      ...(seed === undefined ? {} : { seed }),
      ...(now === undefined ? {} : { now }),
      ...(elapsed === undefined ? {} : { elapsed: () => elapsed() - begun }),
      providerUrl,
    });
    let requests = 0;
    return {
      world: places.length > 0 ? withPlaces(world, places) : world,
      places,
      serverKey: `sk_mock_${id}`,
      sessions: new SessionStore(world.clock, () => `ct_mock_${newId()}`),
      faults: new FaultPlan(),
      idempotency: new IdempotencyStore(),
      nextRequestId: () => `req_${id}_${String((requests += 1))}`,
    };
  }
}

/** A world whose first account has places out of files too. */
function withPlaces(world: World, places: readonly UsagePlace[]): World {
  const [first] = world.accounts;
  const extend = (account: Account): Account => ({
    ...account,
    servicePoints: [
      ...account.servicePoints,
      ...places.map(({ id, service, zone }) => ({
        id,
        service,
        zone,
        address: account.servicePoints[0]?.address ?? { lines: [], locality: '', country: 'CO' },
      })),
    ],
  });
  const changed = (account: Account | undefined): Account | undefined =>
    account && account.id === first?.id ? extend(account) : account;
  return {
    ...world,
    accounts: world.accounts.map((account) => changed(account) ?? account),
    account: (id) => changed(world.account(id)),
  };
}
