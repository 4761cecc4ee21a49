import { ContextEvent } from '@lit/context';
import { sessionContext } from '../../session/context.js';
import type { UtilitySession } from '../../session/session.js';

/**
 * Whether this launcher answers a call for help: nobody has yet, and whoever calls shows the same customer. A call
 * from outside of every provider is the page's own, and is answered.
 */
export function answersFor(event: Event, session: UtilitySession | undefined): boolean {
  const [caller] = event.composedPath();
  if (event.defaultPrevented || !(caller instanceof Element)) return false;
  let theirs: UtilitySession | undefined;
  const receive = (value: UtilitySession | undefined): void => {
    theirs = value;
  };
  caller.dispatchEvent(new ContextEvent(sessionContext, caller, receive, false));
  return theirs === undefined || theirs === session;
}
