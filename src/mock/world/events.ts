import type { StreamEvent } from '../../contract/index.js';
import type { EventLog } from './types.js';

/** How many events are kept: a reader who was away for longer asks again for everything. */
const KEPT = 1000;

/** A log of events that numbers them and tells its listeners. */
export function createEventLog(): EventLog {
  let events: StreamEvent[] = [];
  let count = 0;
  const listeners = new Set<(event: StreamEvent) => void>();
  return {
    get latestId() {
      return events.at(-1)?.id;
    },
    since(id) {
      if (id === undefined) return [...events];
      const index = events.findIndex((event) => event.id === id);
      return index < 0 ? undefined : events.slice(index + 1);
    },
    append(event) {
      count += 1;
      const stored: StreamEvent = { id: `evt_${String(count).padStart(6, '0')}`, ...event };
      events = [...events.slice(1 - KEPT), stored];
      for (const listener of [...listeners]) listener(stored);
      return stored;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
