import { completeCallback, listQueue, takeConversation } from '../../contract/agents.js';
import type { ClientCore } from '../types.js';
import { type AskOne, type AskPages, one, pages } from './ask.js';

/** What people who work for the utility do, beside what customers can. */
export interface AgentResource {
  /** One page of those who wait for a person. */
  queue: AskOne<typeof listQueue>;
  /** All who wait, page by page. */
  queuePages: AskPages<typeof listQueue>;
  /** Takes a conversation. */
  take: AskOne<typeof takeConversation>;
  /** Says that a promised call was made. */
  callbackDone: AskOne<typeof completeCallback>;
}

export function agentResource(core: ClientCore): AgentResource {
  return {
    queue: one(core, listQueue),
    queuePages: pages(core, listQueue),
    take: one(core, takeConversation),
    callbackDone: one(core, completeCallback),
  };
}
