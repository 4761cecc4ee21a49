import type { Conversation } from '../../contract/conversations.js';

/** A conversation that has ended is shown so long, for the transcript and to say how it was. */
const SHOWN_AFTER_END_MS = 1_800_000;

/** True where it ended a while ago, so that it is not what the customer comes for now. */
export function isOver({ closedAt }: Conversation, nowMs: number): boolean {
  return closedAt !== null && nowMs - Date.parse(closedAt) > SHOWN_AFTER_END_MS;
}
