// The same over the whole client: its retries, its sessions that end, its lost answers. Counted in the utility's books.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { createClientCore } from '../../src/client/core.js';
import { createMockUtility, type Fault, type FaultKind } from '../../src/mock/index.js';
import { apiTransport } from '../../src/session/conversation/api-transport.js';
import { Chat } from '../../src/session/conversation/chat.js';
import { Outbox } from '../../src/session/conversation/outbox.js';
import { UtilitySession } from '../../src/session/session.js';
import { VirtualTime } from '../client/virtual-time.js';
import { trial } from '../support/counts.js';
import { Browser } from '../support/tabs.js';

const KINDS: FaultKind[] = [
  'drop-before',
  'drop-after',
  'latency:900',
  'latency:45000',
  'status:500',
  'status:503',
  'status:429',
  'expire-session',
  'malformed',
  'truncated-body',
];
const fault: fc.Arbitrary<Fault> = fc.record({
  operation: fc.constantFrom('sendMessage', 'listMessages', 'getConversation', 'createSession', '*'),
  kind: fc.constantFrom(...KINDS),
  after: fc.nat({ max: 2 }),
  times: fc.integer({ min: 1, max: 6 }),
});
const move = fc.record({ tab: fc.nat({ max: 1 }), deed: fc.constantFrom('say', 'reload', 'wait', 'person') });

const time = new VirtualTime();
const utility = createMockUtility({
  scenario: 'new-customer',
  elapsed: () => time.now(),
  wait: (ms, signal) => time.sleep(ms, signal).catch(() => undefined),
});
const { world } = utility;
const accountId = world.accounts[0]?.id ?? '';

async function play(
  faults: readonly Fault[],
  moves: readonly { tab: number; deed: string }[],
): Promise<void> {
  utility.faults([]);
  const { id } = world.conversations.open(accountId, { locale: 'es' });
  const browser = new Browser();
  const pages: { chat: Chat; said: string[] }[] = [];
  let names = 0;
  const open = (index: number): void => {
    const client = createClientCore({
      baseUrl: utility.baseUrl,
      fetch: utility.fetch,
      getSession: utility.getSession(),
      clock: time,
      sleep: time.sleep,
      random: () => 0.5,
    });
    const session = new UtilitySession({ client, locale: 'es' });
    const transport = { ...apiTransport(session, accountId), follow: () => () => undefined };
    const conversation = world.conversations.find(accountId, id);
    assert.ok(conversation);
    const outbox = new Outbox({ device: browser.tab(), scope: 'x', accountId, now: () => time.now() });
    const newId = (): string => `${id}-${String((names += 1))}`;
    const chat = new Chat(conversation, { transport, outbox, onChange: () => undefined, newId });
    chat.start();
    pages[index] = { chat, said: [] };
  };
  open(0);
  open(1);
  utility.faults(faults);
  const said: string[][] = [];
  for (const { tab, deed } of moves) {
    const page = pages[tab];
    if (!page) continue;
    if (deed === 'say') page.said.push(page.chat.say({ locale: 'es', text: 'xyzzy' }));
    else if (deed === 'person') world.conversations.requestPerson(id);
    else if (deed === 'wait') await time.pass(700);
    else {
      said.push(page.said);
      page.chat.stop();
      open(tab);
    }
  }
  await time.pass(60_000);
  utility.faults([]);
  for (let round = 0; round < 3; round += 1) {
    for (const { chat } of pages) {
      void chat.sync();
      void chat.drain();
    }
    await time.pass(120_000);
  }
  const log = world.conversations.messages(id, { limit: 1000 }).items;
  for (const { chat } of pages) {
    assert.deepEqual(chat.outgoing, []);
    assert.deepEqual(chat.entries, log);
    chat.stop();
  }
  const arrived = log.flatMap(({ clientId }) => clientId ?? []);
  assert.deepEqual([...arrived].sort(), [...said, ...pages.map((page) => page.said)].flat().sort());
  const books = world
    .ledger()
    .messages.filter((entry) => entry.conversationId === id && entry.from === 'customer');
  assert.equal(books.length, arrived.length);
  world.conversations.close(id);
}

describe('a conversation through the whole client', () => {
  it('has each message once, whatever fails', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fault, { maxLength: 4 }), fc.array(move, { maxLength: 10 }), play),
      trial(500),
    );
  });
});
