// A client whose answers the test gives by hand, one request at a time.
import { UtilityError } from '../../src/client/errors.js';
import type { ClientCore, Reply, RequestOptions, StreamOptions } from '../../src/client/types.js';
import type { Config } from '../../src/contract/config.js';
import type { OperationSpec } from '../../src/contract/operation.js';
import type { Session } from '../../src/contract/sessions.js';

/** A request that waits for its answer. */
export interface Asked {
  readonly operation: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly etag: string | undefined;
  /** Neither answered nor aborted. */
  readonly open: boolean;
  answer(data: unknown, etag?: string): void;
  notModified(): void;
  fail(kind: UtilityError['kind'], code?: string): void;
}

/** The least that the contract lets a config say. */
export const plainConfig: Config = {
  version: '1',
  brand: { name: 'Luz' },
  country: 'CO',
  currency: 'COP',
  zone: 'America/Bogota',
  locales: ['es-CO'],
  defaultLocale: 'es-CO',
  channels: [],
  glossary: [],
  strings: {},
  features: {},
  flows: [],
};

export class HandClient implements ClientCore {
  readonly baseUrl = 'https://api.example';
  readonly asked: Asked[] = [];
  readonly streams: StreamOptions[] = [];
  time = Date.parse('2026-11-22T10:00:00-05:00');
  closed = 0;

  /** The requests of an operation that wait for their answer. */
  open(operation: string): Asked[] {
    return this.asked.filter((asked) => asked.operation === operation && asked.open);
  }

  /** The one request of an operation that waits; throws where there are none or several. */
  only(operation: string): Asked {
    const [one, ...more] = this.open(operation);
    if (!one || more.length > 0)
      throw new Error(`${one ? more.length + 1 : 0} open requests of ${operation}`);
    return one;
  }

  /** The one request of an operation, once it has been asked. */
  async asks(operation: string): Promise<Asked> {
    for (let turn = 0; this.open(operation).length === 0 && turn < 1000; turn += 1) {
      await new Promise((resolve) => setTimeout(resolve));
    }
    return this.only(operation);
  }

  async request<S extends OperationSpec>(operation: S, input: unknown, options: RequestOptions = {}) {
    return (await this.#ask(operation.id, input, options)) as Reply<never>;
  }

  async session(options: { signal?: AbortSignal | undefined } = {}): Promise<Session> {
    return (await this.#ask('session', {}, options)).data as Session;
  }

  // No test pages by hand.
  async *pages(): AsyncIterableIterator<never> {}

  events(options: StreamOptions): Promise<void> {
    this.streams.push(options);
    return new Promise((resolve) => options.signal.addEventListener('abort', () => resolve()));
  }

  now(): number {
    return this.time;
  }

  close(): void {
    this.closed += 1;
  }

  #ask(operation: string, input: unknown, { signal, etag }: RequestOptions): Promise<Reply<unknown>> {
    return new Promise((resolve, reject) => {
      let open = true;
      const settle = (end: () => void): void => {
        open = false;
        end();
      };
      const reply = (data: unknown, notModified: boolean, tag?: string): void =>
        settle(() => resolve({ data, notModified, etag: tag, replayed: false }));
      signal?.addEventListener('abort', () =>
        settle(() => reject(new UtilityError('cancelled', { operation }))),
      );
      this.asked.push({
        operation,
        input: input as Readonly<Record<string, unknown>>,
        etag,
        get open() {
          return open;
        },
        answer: (data, tag) => reply(data, false, tag),
        notModified: () => reply(undefined, true, etag),
        fail: (kind, code) => settle(() => reject(new UtilityError(kind, { operation, code }))),
      });
    });
  }
}

/** Lets promises that are ready run. */
export async function flush(): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
}
