import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { UtilityError } from '../../src/client/errors.js';
import { FRESH_MS, type Loaded } from '../../src/session/entry.js';
import { Store } from '../../src/session/store.js';
import { trial } from '../support/counts.js';
import { flush } from '../support/hand-client.js';

const KEYS = ['a', 'b'] as const;
type Key = (typeof KEYS)[number];

/** An answer tells whose it is and what the utility knew when it was asked, so that a late or a stranger's shows. */
interface Answer {
  readonly key: Key;
  readonly version: number;
}

interface Request {
  readonly asked: Answer;
  readonly signal: AbortSignal;
  open: boolean;
  settle(end: Loaded<Answer> | UtilityError): void;
}

/** A utility whose truth changes and which answers when it is told to. It does not care for aborts: late answers come. */
class Bench {
  now = 1_000_000;
  readonly version: Record<Key, number> = { a: 0, b: 0 };
  readonly requests: Request[] = [];
  readonly store = new Store({ now: () => this.now, settled: () => undefined });

  resource(key: Key) {
    return this.store.resource<Answer>(key, `/${key}`, ({ signal }) => {
      return new Promise((resolve, reject) => {
        const request: Request = {
          asked: { key, version: this.version[key] },
          signal,
          open: true,
          settle(end) {
            request.open = false;
            if (end instanceof UtilityError) reject(end);
            else resolve(end);
          },
        };
        this.requests.push(request);
      });
    });
  }

  /** Something at or under `path` changes, and an event says so. */
  change(path: string): void {
    for (const key of KEYS) if (path === '/' || path.startsWith(`/${key}`)) this.version[key] += 1;
    this.store.invalidate(path);
  }

  inFlight(key: Key): number {
    return this.requests.filter(({ asked, open, signal }) => asked.key === key && open && !signal.aborted)
      .length;
  }
}

const key = fc.constantFrom(...KEYS);
const which = fc.nat(2);
const step = fc.oneof(
  fc.record({ do: fc.constant('watch' as const), key }),
  fc.record({ do: fc.constantFrom('leave' as const, 'move' as const), which }),
  fc.record({ do: fc.constant('change' as const), path: fc.constantFrom('/', '/a', '/a/under', '/b') }),
  fc.record({ do: fc.constant('refresh' as const), key }),
  fc.record({ do: fc.constantFrom('answer' as const, 'fail' as const), which }),
  fc.record({ do: fc.constant('wait' as const), ms: fc.constantFrom(1, FRESH_MS) }),
  fc.record({ do: fc.constant('flush' as const) }),
);

describe('the store, whatever the order of events', () => {
  it('shows no overtaken answer and no other key, asks once a key, and nothing for nobody', async () => {
    let shown = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 60 }), async (steps) => {
        const bench = new Bench();
        const resources = { a: bench.resource('a'), b: bench.resource('b') };
        const watchers: { key: Key; leave: () => void }[] = [];
        const seen: Partial<Record<Key, Answer>> = {};
        let refreshing = 0;

        const look = (at: Key): void => {
          const { state } = resources[at];
          // While it is asked again the last good answer may stay, and it is marked.
          if (state.status !== 'ready' || state.refreshing || state.data === seen[at]) return;
          seen[at] = state.data;
          shown += 1;
          // Every change was told by an event, so what is new on screen is what the utility would say now.
          assert.deepEqual(state.data, { key: at, version: bench.version[at] });
        };
        const watch = (at: Key): void => {
          watchers.push({ key: at, leave: resources[at].subscribe(() => look(at)) });
          look(at);
        };

        for (const each of steps) {
          const request = 'which' in each ? bench.requests.filter(({ open }) => open)[each.which] : undefined;
          switch (each.do) {
            case 'watch':
              watch(each.key);
              break;
            case 'leave':
              watchers.splice(each.which, 1)[0]?.leave();
              break;
            case 'move': {
              const [moved] = watchers.splice(each.which, 1);
              const before = bench.requests.length;
              moved?.leave();
              if (moved) watch(moved.key);
              assert.equal(bench.requests.length, before, 'who is moved within a task asks nothing');
              break;
            }
            case 'change':
              bench.change(each.path);
              break;
            case 'refresh':
              refreshing += 1;
              void resources[each.key].refresh().then(() => (refreshing -= 1));
              break;
            case 'answer':
              request?.settle({ data: request.asked, notModified: false });
              break;
            case 'fail':
              request?.settle(new UtilityError('network'));
              break;
            case 'wait':
              bench.now += each.ms;
              break;
            case 'flush':
              await flush();
              for (const at of KEYS) {
                if (!watchers.some((watcher) => watcher.key === at)) assert.equal(bench.inFlight(at), 0);
              }
          }
          for (const at of KEYS) assert.ok(bench.inFlight(at) <= 1, 'one request in flight a key');
        }

        // In the end all is asked again and answered: who still watches sees the truth, and nothing hangs.
        await flush();
        for (const { key: at } of watchers) void resources[at].refresh();
        for (let round = 0; round < 2; round += 1) {
          await flush();
          for (const { open, settle, asked } of bench.requests)
            if (open) settle({ data: asked, notModified: false });
        }
        await flush();
        for (const { key: at } of watchers) {
          const { state } = resources[at];
          assert.ok(state.status === 'ready' && !state.refreshing);
          assert.equal(state.data.version, bench.version[at]);
        }
        for (const { leave } of watchers) leave();
        await flush();
        assert.equal(refreshing, 0, 'every refresh has ended');
        assert.equal(bench.inFlight('a') + bench.inFlight('b'), 0);
      }),
      trial(25_000),
    );
    assert.ok(shown > 100, 'the property was about answers');
  });
});
