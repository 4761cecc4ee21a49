import { type Config, getConfig } from '../../contract/config.js';
import { type Flow, getFlow } from '../../contract/flow.js';
import { MOVE_FIELDS, type MoveKind } from '../../contract/moves.js';
import type { Premise } from '../../contract/premises.js';
import { ResourceController } from '../../controllers/resource-controller.js';
import type { ResourceState } from '../../session/resource.js';
import { tellDeveloper } from '../../session/developer.js';
import type { UtilitySession } from '../../session/session.js';
import { tariffOptions } from './homes.js';
import type { WizardHost } from './wizard-page.js';

/** The flow that is followed: the utility's; the shipped one where it has none, or one that is not sound. */
export class FlowSource {
  readonly #host: WizardHost;
  readonly #kind: () => MoveKind;
  readonly #config: ResourceController<typeof getConfig>;
  readonly #flow: ResourceController<typeof getFlow>;
  readonly #shipped = new Map<MoveKind, Flow>();
  readonly #judged = new Map<Flow, boolean>();
  #isFetching = false;
  #withTariffs: { readonly flow: Flow; readonly to: Premise | undefined; readonly made: Flow } | undefined;

  constructor(host: WizardHost, session: () => UtilitySession | undefined, kind: () => MoveKind) {
    this.#host = host;
    this.#kind = kind;
    this.#config = new ResourceController(host, { session, operation: getConfig, input: () => ({}) });
    this.#flow = new ResourceController(host, {
      session,
      operation: getFlow,
      input: () => {
        const flowId = this.#reference;
        return flowId === undefined ? undefined : { flowId };
      },
    });
  }

  get config(): ResourceState<Config> {
    return this.#config.state;
  }

  /** The flow, once it is known. To be asked at each update: it fetches what it needs. */
  get flow(): Flow | undefined {
    if (this.#config.state.status !== 'ready') return undefined;
    const { state } = this.#flow;
    if (this.#reference !== undefined && state.status !== 'error') {
      if (state.status !== 'ready') return undefined;
      const isSound = this.#judged.get(state.data);
      if (isSound === undefined) void this.#judge(state.data);
      if (isSound !== false) return isSound ? state.data : undefined;
    }
    const shipped = this.#shipped.get(this.#kind());
    if (!shipped) void this.#fetch();
    return shipped;
  }

  /** The flow with the tariffs of the new home as the options of its choice. */
  resolved(flow: Flow, to: Premise | undefined): Flow {
    if (this.#withTariffs?.flow !== flow || this.#withTariffs.to !== to) {
      this.#withTariffs = { flow, to, made: withTariffs(flow, to) };
    }
    return this.#withTariffs.made;
  }

  async refresh(): Promise<void> {
    await Promise.all([this.#config.refresh(), this.#flow.refresh()]);
  }

  get #reference(): string | undefined {
    const { state } = this.#config;
    if (state.status !== 'ready') return undefined;
    return state.data.flows.find(({ purpose }) => purpose === `move_${this.#kind()}`)?.id;
  }

  /** Looks at the utility's flow before anybody is led by it, and tells its developers what is wrong and where. */
  async #judge(flow: Flow): Promise<void> {
    const { validateFlow } = await import('../../domain/flow/validate-flow.js').catch(() => ({
      // Without the code that judges, the flow counts as the utility wrote it.
      validateFlow: () => [],
    }));
    if (this.#judged.has(flow)) return;
    const faults = validateFlow(flow);
    this.#judged.set(flow, faults.length === 0);
    if (faults.length > 0) {
      const places = faults.slice(0, 5).map(({ path, code }) => `${path} ${code}`);
      tellDeveloper(
        `the flow ${flow.id} is not sound: ${places.join(', ')}. The shipped flow stands in for it.`,
      );
    }
    this.#host.requestUpdate();
  }

  async #fetch(): Promise<void> {
    if (this.#isFetching) return;
    this.#isFetching = true;
    try {
      const { defaultMoveFlows } = await import('../../domain/move/default-flows.js');
      for (const kind of ['transfer', 'start', 'stop'] as const)
        this.#shipped.set(kind, defaultMoveFlows[kind]);
    } catch {
      // The module could not be fetched: the next update tries again.
    } finally {
      this.#isFetching = false;
      this.#host.requestUpdate();
    }
  }
}

function withTariffs(flow: Flow, to: Premise | undefined): Flow {
  const options = tariffOptions(to);
  if (options.length === 0) return flow;
  return {
    ...flow,
    steps: flow.steps.map((step) => ({
      ...step,
      fields: step.fields.map((field) =>
        field.id === MOVE_FIELDS.tariff && field.kind === 'choice' && !field.options
          ? { ...field, options }
          : field,
      ),
    })),
  };
}
