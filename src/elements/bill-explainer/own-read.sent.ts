import type { ReactiveController } from 'lit';
import { listReads, type Read } from '../../contract/reads.js';
import type { Resource } from '../../session/resource.js';
import type { UtilitySession } from '../../session/session.js';
import type { OwnReadHost } from './own-read.view.js';

/** What the utility has of the service points that a form is about: also what was sent before a reload, or elsewhere. */
export class SentReads implements ReactiveController {
  readonly #host: OwnReadHost;
  #resources: readonly Resource<{ readonly items: readonly Read[] }>[] = [];
  #leave: (() => void)[] = [];
  #watches: (() => void) | undefined;

  constructor(host: OwnReadHost) {
    this.#host = host;
    host.addController(this);
  }

  /** The reads known so far; none while they are on their way, or where they cannot be had. */
  get all(): readonly Read[] {
    return this.#resources.flatMap(({ state }) => (state.status === 'ready' ? state.data.items : []));
  }

  /** Asks for the reads of these service points, and no others any more. */
  follow(session: UtilitySession, accountId: string, servicePointIds: readonly string[]): void {
    this.#drop();
    this.#watches = () => {
      this.#resources = [...new Set(servicePointIds)].map((servicePointId) =>
        session.read(listReads, { accountId, servicePointId }),
      );
      this.#leave = this.#resources.map((resource) => resource.subscribe(() => this.#host.requestUpdate()));
    };
    this.#watches();
  }

  /** Asks again, as after a lost answer. Resolves when that is known, or cannot be; never rejects. */
  async refresh(): Promise<void> {
    await Promise.all(this.#resources.map((resource) => resource.refresh()));
  }

  hostConnected(): void {
    if (this.#resources.length === 0) this.#watches?.();
  }

  hostDisconnected(): void {
    this.#drop();
  }

  #drop(): void {
    for (const leave of this.#leave) leave();
    this.#leave = [];
    this.#resources = [];
  }
}
