import { getAccount, type ServicePoint } from '../../contract/accounts.js';
import { MOVE_FIELDS, type MoveKind } from '../../contract/moves.js';
import { getPremise, type Premise } from '../../contract/premises.js';
import { getWorkDays } from '../../contract/work-days.js';
import { ResourceController } from '../../controllers/resource-controller.js';
import type { FlowAnswers } from '../../domain/flow/conditions.js';
import type { UtilitySession } from '../../session/session.js';
import type { HomesKnown, WizardHost } from './wizard-page.js';

/** Whose homes, and which of them the answers name. */
interface Wanted {
  readonly accountId: string;
  readonly kind: MoveKind;
  readonly answers: FlowAnswers;
}

/** What is known of the homes of a move and of the days on which the utility works, asked for as answers name them. */
export class Homes {
  readonly #account: ResourceController<typeof getAccount>;
  readonly #from: ResourceController<typeof getPremise>;
  readonly #to: ResourceController<typeof getPremise>;
  readonly #days: ResourceController<typeof getWorkDays>;
  #wanted: Wanted | undefined;

  constructor(host: WizardHost, session: () => UtilitySession | undefined) {
    this.#account = new ResourceController(host, {
      session,
      operation: getAccount,
      input: () => this.#wanted && { accountId: this.#wanted.accountId },
    });
    const premise = (id: () => string | undefined): ResourceController<typeof getPremise> =>
      new ResourceController(host, {
        session,
        operation: getPremise,
        input: () => {
          const premiseId = id();
          return premiseId === undefined ? undefined : { premiseId };
        },
      });
    this.#from = premise(() => this.#fromId);
    this.#to = premise(() => this.#toId);
    this.#days = new ResourceController(host, {
      session,
      operation: getWorkDays,
      input: () => {
        if (!this.#wanted) return undefined;
        const premiseId = this.#toId ?? this.#fromId;
        return premiseId === undefined ? {} : { premiseId };
      },
    });
  }

  /** Says whose homes they are. To be called before each rendering. */
  follow(wanted: Wanted | undefined): void {
    this.#wanted = wanted;
  }

  get known(): HomesKnown {
    const [from, to, days] = [this.#from.state, this.#to.state, this.#days.state];
    return {
      own: this.#own,
      from: from.status === 'ready' ? from.data : undefined,
      to: to.status === 'ready' ? to.data : undefined,
      calendar: days.status === 'ready' ? days.data : undefined,
    };
  }

  /** The account and the days are needed before anything is asked; of homes only those that are named. */
  get status(): 'waiting' | 'ready' | 'failed' {
    const named = [this.#from.state, this.#to.state].filter(({ status }) => status !== 'idle');
    const states = [this.#account.state, this.#days.state, ...named];
    if (states.some(({ status }) => status === 'error')) return 'failed';
    return states.every(({ status }) => status === 'ready') ? 'ready' : 'waiting';
  }

  /** Why something is missing. */
  get error():
    Extract<ResourceController<typeof getAccount>['state'], { status: 'error' }>['error'] | undefined {
    for (const state of [this.#account.state, this.#days.state, this.#from.state, this.#to.state]) {
      if (state.status === 'error') return state.error;
    }
    return undefined;
  }

  async refresh(): Promise<void> {
    await Promise.all([this.#account, this.#days, this.#from, this.#to].map((one) => one.refresh()));
  }

  get #own(): readonly ServicePoint[] {
    const { state } = this.#account;
    const points = state.status === 'ready' ? state.data.servicePoints : [];
    const seen = new Set<string>();
    return points.filter(({ premiseId }) => {
      if (premiseId === undefined || seen.has(premiseId)) return false;
      seen.add(premiseId);
      return true;
    });
  }

  get #fromId(): string | undefined {
    if (!this.#wanted || this.#wanted.kind === 'start') return undefined;
    const own = this.#own;
    return own.length === 1 ? own[0]?.premiseId : this.#answer(MOVE_FIELDS.oldPlace);
  }

  get #toId(): string | undefined {
    return this.#wanted?.kind === 'stop' ? undefined : this.#answer(MOVE_FIELDS.newPlace);
  }

  #answer(id: string): string | undefined {
    const answer = this.#wanted?.answers[id];
    return typeof answer === 'string' && answer !== '' ? answer : undefined;
  }
}

/** The tariffs of a place as the options of a choice. */
export function tariffOptions(
  to: Premise | undefined,
): { value: string; label: Record<string, string>; hint: Record<string, string> }[] {
  const tariffs =
    to?.services.flatMap((service) => (service.tariffs.length > 1 ? service.tariffs : [])) ?? [];
  return tariffs.map(({ tariffId, name, text }) => ({ value: tariffId, label: { es: name }, hint: text }));
}
