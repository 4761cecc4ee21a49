import type { ClientCore } from '../client/types.js';

/** What tells whether anybody can see the page: `document`, or a stand-in. */
export type Visibility = EventTarget & { readonly visibilityState: DocumentVisibilityState };

/** What the stream needs of its session. */
export interface LiveOptions {
  readonly client: Pick<ClientCore, 'events'>;
  readonly page: Visibility | undefined;
  invalidate(path: string): void;
}

/**
 * Follows the event stream while the page is visible, and makes stale what an event names. A hidden page gives the
 * line back; when it is seen again anything may have been missed, so all that is watched is asked again.
 * Returns the function that ends it.
 */
export function followEvents({ client, page, invalidate }: LiveOptions): () => void {
  let stream: AbortController | undefined;

  const open = (): void => {
    stream = new AbortController();
    const { signal } = stream;
    client.events({ signal, onEvent: (event) => invalidate(event.resource) }).catch(() => {
      // The client gives up only where asking again cannot help, and the next read says so to the customer.
    });
  };
  const close = (): void => {
    stream?.abort();
    stream = undefined;
  };
  const follow = (): void => {
    if (page?.visibilityState === 'hidden') {
      close();
    } else if (!stream) {
      invalidate('/');
      open();
    }
  };

  if (page?.visibilityState !== 'hidden') open();
  page?.addEventListener('visibilitychange', follow);
  return () => {
    page?.removeEventListener('visibilitychange', follow);
    close();
  };
}
