import { createUtilityClient } from '../../src/client/index.js';
import { createMockUtility } from '../../src/mock/index.js';
import { apiTransport } from '../../src/session/conversation/api-transport.js';
import { UtilitySession } from '../../src/session/session.js';
import { setTimeout as wait } from 'node:timers/promises';
import { AGENT, BareDesk, deskTransport } from '../support/desk.js';
import { transportContract } from '../support/transport-contract.js';

transportContract('a desk of one’s own', async () => {
  const bare = new BareDesk();
  const agent = deskTransport(bare, { side: 'agent' });
  return {
    transport: deskTransport(bare),
    async answer(id, text) {
      bare.desk.take(id, AGENT);
      await agent.send(id, { clientId: `agent-${text}`, locale: 'es', text });
    },
    settle: async () => undefined,
  };
});

transportContract('the utility’s API', async () => {
  const utility = createMockUtility({ scenario: 'co-high-bill' });
  const { baseUrl, fetch, world } = utility;
  const session = new UtilitySession({
    client: createUtilityClient({ baseUrl, fetch, getSession: utility.getSession() }),
    locale: 'es-CO',
  });
  const [agent] = world.conversations.agents;
  if (!agent) throw new Error('nobody answers');
  const desk = createUtilityClient({ baseUrl, fetch, getSession: utility.getSession('agent', agent.id) });
  const accountId = world.accounts[0]?.id ?? '';
  return {
    transport: apiTransport(session, accountId),
    async answer(conversationId, text) {
      await desk.agent.take({ accountId, conversationId });
      const body = { clientId: `agent-${text}`, locale: 'es', text };
      await desk.conversations.send({ accountId, conversationId, body });
    },
    // The stream is opened after the first answer, and tells a moment later.
    settle: () => wait(120),
  };
});
