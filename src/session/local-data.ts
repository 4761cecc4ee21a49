/** Under this stands all that is kept, of every utility: `servicedrop/<scope>/<kind>/<account>/<id>`. */
export const LOCAL_PREFIX = 'servicedrop';

/** Writes without an answer: ids and keys only. Without them doing it again could be doing it twice. */
const INTENT = new RegExp(`^${LOCAL_PREFIX}/[^/]*/intent/`);

/** The page's storage; none where it may not have one: sandboxed frames throw. */
function deviceStorage(): Storage | undefined {
  try {
    return globalThis.localStorage;
  } catch {
    return undefined;
  }
}

/**
 * Erases what elements keep on this device, of every utility: what customers typed and did not send. A provider's
 * `signOut()` does it too. Records of writes without an answer stay until they have one; they hold nothing else.
 */
export function clearLocalData(storage: Storage | undefined = deviceStorage()): void {
  for (const name of Object.keys(storage ?? {})) {
    if (name.startsWith(`${LOCAL_PREFIX}/`) && !INTENT.test(name)) storage?.removeItem(name);
  }
}
