import * as z from '../contract/zod.js';
import { Refusal } from './problems.js';

/** The page size where the request names none. */
export const DEFAULT_LIMIT = 20;

/** A list in its lasting order. `keep` says which items are shown; those it hides still hold a cursor's place. */
export interface Listing<T> {
  readonly all: readonly T[];
  readonly idOf: (item: T) => string;
  readonly keep?: (item: T) => boolean;
}

/** What a cursor was made for: the same list and filters. The limit may differ from page to page. */
export interface PageRequest {
  readonly scope: string;
  readonly limit?: number | undefined;
  readonly cursor?: string | undefined;
}

const Cursor = z.object({ scope: z.string(), after: z.string() });

function encodeCursor(scope: string, after: string): string {
  const bytes = new TextEncoder().encode(JSON.stringify({ scope, after }));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');
}

function decodeCursor(text: string): z.infer<typeof Cursor> | undefined {
  try {
    const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
    return z.parse(Cursor, JSON.parse(new TextDecoder().decode(bytes)));
  } catch {
    return undefined;
  }
}

/**
 * One page and the cursor of the next. A cursor names the last item shown, so that items which are added in front
 * of it meanwhile neither repeat nor push out others. Throws a `Refusal` for a cursor that is not of this list.
 */
export function pageOf<T>(
  listing: Listing<T>,
  request: PageRequest,
): { items: T[]; next: string | undefined } {
  const { all, idOf, keep = () => true } = listing;
  let start = 0;
  if (request.cursor !== undefined) {
    const cursor = decodeCursor(request.cursor);
    const at = cursor?.scope === request.scope ? all.findIndex((item) => idOf(item) === cursor.after) : -1;
    if (at < 0) throw new Refusal('cursor_invalid', 400);
    start = at + 1;
  }
  const limit = request.limit ?? DEFAULT_LIMIT;
  const rest = all.slice(start).filter(keep);
  const items = rest.slice(0, limit);
  const last = items.at(-1);
  const next =
    rest.length > limit && last !== undefined ? encodeCursor(request.scope, idOf(last)) : undefined;
  return { items, next };
}
