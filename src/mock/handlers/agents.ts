import { completeCallback, listQueue, takeConversation } from '../../contract/index.js';
import { agentOf, found, inConversation } from './conversations.js';
import { implement } from './operation.js';

export const agentImplementations = {
  listQueue: implement(listQueue, ({ tenant, session }) => ({
    all: tenant.world.conversations.queue(session?.accountIds ?? []),
    idOf: ({ conversation }) => conversation.id,
  })),

  takeConversation: implement(takeConversation, ({ tenant, input, session }) => {
    const { id } = found(takeConversation, tenant, input);
    return inConversation(takeConversation, () =>
      tenant.world.conversations.take(id, agentOf(session, tenant.world)),
    );
  }),

  completeCallback: implement(completeCallback, ({ tenant, input }) => {
    const { id } = found(completeCallback, tenant, input);
    return inConversation(completeCallback, () => tenant.world.conversations.completeCallback(id));
  }),
};
