import { type StreamEvent, streamEvents } from '../../contract/index.js';
import { refuse } from '../problems.js';
import type { MintedSession } from '../sessions.js';
import type { World } from '../world/types.js';
import { type Call, implement } from './operation.js';

/** How often a silent stream says that it is still there. */
export const HEARTBEAT_MS = 15_000;
const SHORTEST_WAIT_MS = 40;

function concerns(session: MintedSession, world: World, { resource }: StreamEvent): boolean {
  if (resource.startsWith('/agent/')) return session.role === 'agent';
  const [, kind, id = ''] = /^\/(accounts|payments)\/([^/]+)/.exec(resource) ?? [];
  if (kind === undefined) return true;
  const named = decodeURIComponent(id);
  return session.accountIds.includes(
    kind === 'accounts' ? named : (world.payments.find(named)?.accountId ?? ''),
  );
}

function write(event: StreamEvent): string {
  return `id: ${event.id}\ndata: ${JSON.stringify(event)}\n\n`;
}

/**
 * The stream as a plain `ReadableStream`: msw's `sse()` needs an `EventSource`, which Node does not have.
 * It ends when the token does; an event that comes with that end (a moved clock) is still sent.
 */
function open({
  tenant,
  session,
  request,
  backstage,
}: Call<typeof streamEvents>): ReadableStream<Uint8Array> {
  if (!session) throw refuse(streamEvents, 'unauthorized');
  const { world, sessions } = tenant;
  const lastId = request.headers.get('last-event-id');
  const missed = lastId === null ? [] : world.events.since(lastId);
  if (missed === undefined) throw refuse(streamEvents, 'events_expired');

  const encoder = new TextEncoder();
  const over = new AbortController();
  let unsubscribe = (): void => undefined;
  const stop = () => {
    if (over.signal.aborted) return;
    over.abort();
    unsubscribe();
    request.signal.removeEventListener('abort', stop);
  };

  return new ReadableStream<Uint8Array>({
    start(controller) {
      const send = (text: string) => {
        // The reader may have gone a moment ago: nothing can be written any more.
        if (over.signal.aborted) return;
        controller.enqueue(encoder.encode(text));
        // Asking for the time brings the world up to it, which may tell more events, and end the stream, on the way.
        const isOver = sessions.isOver(session);
        if (!isOver || over.signal.aborted) return;
        stop();
        controller.close();
      };
      const receive = (event: StreamEvent) => {
        if (concerns(session, world, event)) send(write(event));
        void keepUp();
      };
      let keeping = false;
      /** Lets come what happens by itself, such as the next words of a bot, instead of with the next request. */
      const keepUp = async () => {
        if (keeping) return;
        keeping = true;
        for (let due = world.dueInMs(); due < HEARTBEAT_MS && !over.signal.aborted; due = world.dueInMs()) {
          await backstage.wait(Math.max(due, SHORTEST_WAIT_MS), over.signal);
        }
        keeping = false;
      };
      const beat = async () => {
        while (!over.signal.aborted) {
          await backstage.wait(HEARTBEAT_MS, over.signal);
          send(': heartbeat\n\n');
        }
      };
      if (request.signal.aborted) {
        stop();
        controller.close();
        return;
      }
      request.signal.addEventListener('abort', stop, { once: true });
      send(': open\n\n');
      missed.forEach(receive);
      if (over.signal.aborted) return;
      unsubscribe = world.events.subscribe(receive);
      void beat();
    },
    cancel: stop,
  });
}

export const eventImplementations = { streamEvents: implement(streamEvents, open) };
