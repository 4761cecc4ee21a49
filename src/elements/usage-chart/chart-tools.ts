import { getConfig } from '../../contract/config.js';
import { PartController } from '../../controllers/part-controller.js';
import { ResourceController } from '../../controllers/resource-controller.js';
import type { ElementHost } from '../../controllers/session-controller.js';
import type { Formats } from '../../i18n/format.js';
import type { UtilitySession } from '../../session/session.js';
import type { SaveWish } from './save-usage.js';
import type * as ToolCode from './tools.js';
import { toolStrings } from './tools.strings.js';
import type { ToolStrings } from './tools.strings.es.js';

/** Where a wish stands that the customer had: what the element says of it. */
export type ToolStatus = 'none' | 'sounding' | 'silent' | 'saving' | 'saved' | 'not-saved' | 'failed';

/** What a customer does with the time on screen: hears it, saves it, asks about it. Code comes with the first wish. */
export class ChartTools {
  readonly #host: ElementHost;
  readonly #session: () => UtilitySession | undefined;
  readonly #part: PartController<typeof ToolCode, ToolStrings>;
  readonly #config: ResourceController<typeof getConfig>;
  /** The customer asked, and nobody on the page answered. */
  #isAsking = false;
  #status: ToolStatus = 'none';
  #underWay: AbortController | undefined;

  constructor(host: ElementHost, session: () => UtilitySession | undefined) {
    this.#host = host;
    this.#session = session;
    const load = (): Promise<typeof ToolCode> => import('./tools.js');
    this.#part = new PartController(host, { load, strings: toolStrings, session });
    this.#config = new ResourceController(host, {
      session,
      operation: getConfig,
      input: () => (this.#isAsking ? {} : undefined),
    });
    host.addController({ hostDisconnected: () => this.stop() });
  }

  get status(): ToolStatus {
    return this.#isAsking && this.#part.failed ? 'failed' : this.#status;
  }

  /** Plays bars; a second wish while they sound ends them. */
  listen(values: Float64Array): void {
    const wasSounding = this.#status === 'sounding';
    this.stop();
    if (wasSounding) return;
    this.#run('sounding', async ({ playTones }, signal) => {
      await playTones(values, signal).then(
        () => this.#set('none'),
        () => this.#set('silent'),
      );
    });
  }

  /** Saves a stretch of usage as a file; one at a time. */
  save(wish: SaveWish): void {
    const session = this.#session();
    if (!session || this.#status === 'saving') return;
    this.stop();
    this.#run('saving', async ({ saveUsage }, signal) => {
      await saveUsage(session, wish, signal).then(
        () => this.#set('saved'),
        () => this.#set(signal.aborted ? 'none' : 'not-saved'),
      );
    });
  }

  /** Nobody on the page answers: the utility's channels do. */
  answer(): void {
    this.#isAsking = true;
    this.#part.want().catch(() => undefined);
    this.#host.requestUpdate();
  }

  /** Whom to ask, and when they answer, where the customer asked. */
  channels(f: Formats): { readonly title: string; readonly list: unknown } | undefined {
    const { part } = this.#part;
    if (!this.#isAsking || !part) return undefined;
    const { code, t } = part;
    const { state } = this.#config;
    const { channels = [], defaultLocale } = state.status === 'ready' ? state.data : {};
    const nowMs = this.#session()?.now() ?? Date.now();
    return { title: t.channelsTitle, list: code.channelsList({ t, f, channels, defaultLocale, nowMs }) };
  }

  /** Forgets what was asked and ends what is under way: other usage is on screen. */
  reset(): void {
    this.stop();
    this.#isAsking = false;
    this.#status = 'none';
  }

  stop(): void {
    this.#underWay?.abort();
    this.#underWay = undefined;
    if (this.#status === 'sounding' || this.#status === 'saving') this.#set('none');
  }

  #run(status: ToolStatus, act: (code: typeof ToolCode, signal: AbortSignal) => Promise<void>): void {
    const underWay = new AbortController();
    this.#underWay = underWay;
    this.#set(status);
    this.#part.want().then(
      (code) => (underWay.signal.aborted ? undefined : act(code, underWay.signal)),
      () => {
        if (!underWay.signal.aborted) this.#set('failed');
      },
    );
  }

  #set(status: ToolStatus): void {
    this.#status = status;
    this.#host.requestUpdate();
  }
}
