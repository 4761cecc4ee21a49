import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createMockUtility } from '../../src/mock/index.js';
import { ConversationRefused } from '../../src/mock/world/conversations/types.js';
import { ACCOUNT, AGENT, BareDesk, DESK_CONFIG } from '../support/desk.js';
import { byFetch, Caller, mint, problemOf } from './ways.js';

const CUSTOMER = { side: 'customer' } as const;
const say = (bare: BareDesk, id: string, text: string, clientId = text) =>
  bare.desk.send(id, CUSTOMER, { clientId, locale: 'es', text });
const refused = (code: string) => (error: unknown) =>
  error instanceof ConversationRefused && error.code === code;

describe('the pretend desk', () => {
  it('answers with the facts of the account', () => {
    const { world } = createMockUtility({ scenario: 'co-high-bill' });
    const { conversations } = world;
    const accountId = world.accounts[0]?.id ?? '';
    const { id } = conversations.open(accountId, { locale: 'es-CO' });
    conversations.send(id, CUSTOMER, { clientId: 'a', locale: 'es-CO', text: 'cuanto debo' });
    const said = conversations.messages(id).items.at(-1);
    const owed = world.balance(accountId).amountDueMinor / 100;
    assert.equal(said?.answerId, 'amount-due');
    assert.equal(said.text.replace(/\D/g, '').slice(0, String(owed).length), String(owed));
  });

  it('tells of the line on a card what the utility says about it', () => {
    const { world } = createMockUtility({ scenario: 'co-high-bill' });
    const { conversations } = world;
    const accountId = world.accounts[0]?.id ?? '';
    const [bill] = world.bills(accountId);
    const line = bill?.sections
      ?.flatMap(({ lines = [] }) => lines)
      .find(({ kind }) => kind === 'street_lighting');
    assert.ok(bill && line);
    const card = {
      type: 'bill-line',
      id: line.id,
      accountId,
      summary: line.label,
      details: { billId: bill.id },
    };
    const { id } = conversations.open(accountId, { locale: 'es-CO', card });
    conversations.send(id, CUSTOMER, { clientId: 'a', locale: 'es-CO', text: '¿y esto?' });
    const said = conversations.messages(id).items.at(-1);
    assert.equal(said?.answerId, 'bill-line');
    assert.ok(said.text.includes(line.label));
    assert.throws(
      () => conversations.open(accountId, { locale: 'es', card: { ...card, accountId: 'acc_other' } }),
      refused('unknown_card'),
    );
  });

  it('writes word by word, and says it all at once when a person takes over', () => {
    const bare = new BareDesk({ wordMs: 100 });
    const { id } = bare.desk.open(ACCOUNT, { locale: 'es' });
    const first = bare.log(id)[0];
    assert.equal(first?.state, 'writing');
    bare.pass(150);
    const grown = bare.log(id)[0];
    assert.ok(grown && grown.text.length > first.text.length && grown.text.startsWith(first.text));
    assert.ok(grown.change > first.change);
    bare.desk.requestPerson(id);
    assert.ok(bare.log(id).every(({ state }) => state === 'complete'));
    assert.ok((bare.log(id)[0]?.text.length ?? 0) > grown.text.length);
  });

  it('keeps a queue, whose places move up, and gives each to one person', () => {
    const bare = new BareDesk();
    const [first, second] = ['a', 'b'].map((name) => {
      const { id } = bare.desk.open(ACCOUNT, { locale: 'es' });
      say(bare, id, `un asesor ${name}`);
      bare.pass(1000);
      return id;
    });
    assert.ok(first && second);
    assert.deepEqual(
      bare.desk.queue([ACCOUNT]).map(({ conversation }) => conversation.id),
      [first, second],
    );
    assert.deepEqual(bare.desk.queue(['acc_other']), []);
    assert.deepEqual(bare.state(second).handover?.queue, { place: 2, waitMinutes: 8 });
    bare.desk.take(first, AGENT);
    assert.equal(bare.state(second).handover?.queue?.place, 1);
    assert.throws(() => bare.desk.take(first, { id: 'other', name: 'Otro' }), refused('taken_by_other'));
    assert.equal(bare.desk.take(first, AGENT).handover?.agent?.name, 'Marcela');
    assert.throws(
      () =>
        bare.desk.send(
          second,
          { side: 'agent', agent: AGENT },
          { clientId: 'x', locale: 'es', text: 'hola' },
        ),
      refused('not_yours'),
    );
  });

  it('says when somebody will be there', () => {
    const channels = DESK_CONFIG.channels.map((one) =>
      one.kind === 'phone' && !one.emergency
        ? { ...one, hours: [{ days: [7], opens: '01:00', closes: '02:00' }] }
        : one.id === 'chat'
          ? { ...one, hours: [{ days: [2], opens: '07:00', closes: '19:00' }] }
          : one,
    );
    const bare = new BareDesk({ config: { ...DESK_CONFIG, channels } });
    const { id } = bare.desk.open(ACCOUNT, { locale: 'es' });
    bare.desk.requestPerson(id);
    const { state, handover } = bare.state(id);
    assert.deepEqual(
      [state, handover?.queue, handover?.opensAt],
      ['waiting', null, '2026-11-24T07:00:00-05:00'],
    );
  });

  it('promises a call once, and says when it was made', () => {
    const bare = new BareDesk();
    const { id } = bare.desk.open(ACCOUNT, { locale: 'es' });
    const request = { phone: '+57 300 555 0100', at: null };
    assert.throws(() => bare.desk.completeCallback(id), refused('no_callback'));
    assert.throws(
      () => bare.desk.bookCallback(id, { ...request, at: '2020-01-01T10:00:00Z' }),
      refused('outside_hours'),
    );
    assert.equal(bare.desk.bookCallback(id, request).callback?.state, 'booked');
    assert.throws(() => bare.desk.bookCallback(id, request), refused('callback_exists'));
    assert.equal(bare.desk.queue([ACCOUNT]).length, 1);
    assert.equal(bare.desk.completeCallback(id).callback?.state, 'done');
    assert.equal(bare.desk.queue([ACCOUNT]).length, 0);
  });

  it('takes files within the limits, in parts that fit', () => {
    const bare = new BareDesk();
    const { id } = bare.desk.open(ACCOUNT, { locale: 'es' });
    const file = { name: 'a.pdf', mediaType: 'application/pdf', bytes: 4 };
    assert.throws(
      () => bare.desk.attach(id, { ...file, mediaType: 'text/html' }),
      refused('attachment_not_accepted'),
    );
    assert.throws(() => bare.desk.attach(id, { ...file, bytes: 6_000_000 }), refused('attachment_too_large'));
    const made = bare.desk.attach(id, file);
    assert.throws(
      () => bare.desk.addPart(id, made.id, { offset: 2, data: btoa('cd') }),
      refused('part_out_of_order'),
    );
    assert.throws(
      () => bare.desk.addPart(id, made.id, { offset: 0, data: 'no base64!' }),
      refused('part_not_valid'),
    );
    assert.throws(
      () => bare.desk.addPart(id, made.id, { offset: 0, data: btoa('abcde') }),
      refused('part_not_valid'),
    );
    const message = { clientId: 'm', locale: 'es', text: '', attachmentIds: [made.id] };
    assert.throws(() => bare.desk.send(id, CUSTOMER, message), refused('unknown_attachment'));
    assert.throws(() => bare.desk.attachment(id, made.id), refused('attachment_not_ready'));
    bare.desk.addPart(id, made.id, { offset: 0, data: btoa('abcd') });
    assert.equal(bare.desk.send(id, CUSTOMER, message).attachments.length, 1);
  });

  it('ends by itself when nobody says anything, and forgets after its days', () => {
    const bare = new BareDesk();
    const { id } = bare.desk.open(ACCOUNT, { locale: 'es' });
    say(bare, id, 'un secreto');
    bare.pass(bare.desk.book.idleMinutes * 60_000);
    assert.equal(bare.state(id).state, 'closed');
    assert.equal(bare.log(id).at(-1)?.notice, 'expired');
    assert.throws(() => say(bare, id, 'otra'), refused('conversation_closed'));
    bare.pass(bare.desk.book.keepDays * 86_400_000);
    assert.ok(bare.log(id).every(({ text }) => text === ''));
    assert.equal(bare.log(id).at(-1)?.notice, 'erased');
  });

  it('erases for good, whatever the clock does then', () => {
    const { world } = createMockUtility({ scenario: 'new-customer' });
    const { conversations, clock } = world;
    const accountId = world.accounts[0]?.id ?? '';
    const { id } = conversations.open(accountId, { locale: 'es' });
    clock.moveTo(clock.now() + 60_000);
    conversations.send(id, CUSTOMER, { clientId: 'a', locale: 'es', text: 'un secreto' });
    const said = clock.now();
    clock.moveTo(said + 60_000);
    assert.ok(conversations.forget(accountId).messages > 0);
    assert.deepEqual(conversations.forget(accountId).messages, 0);
    clock.moveTo(said + 1);
    assert.doesNotMatch(JSON.stringify(conversations.messages(id)), /secreto/);
    assert.ok(
      world.ledger().messages.some(({ clientId }) => clientId === 'a'),
      'that something was said stays',
    );
  });

  it('goes back with the clock', () => {
    const { world } = createMockUtility({ scenario: 'new-customer' });
    const { conversations, clock } = world;
    const accountId = world.accounts[0]?.id ?? '';
    const { id, lastSequence } = conversations.open(accountId, { locale: 'es' });
    const before = clock.now();
    clock.moveTo(before + 60_000);
    conversations.requestPerson(id);
    clock.moveTo(before);
    assert.deepEqual(
      [conversations.find(accountId, id)?.state, conversations.messages(id).lastSequence],
      ['bot', lastSequence],
    );
    clock.moveTo(before - 1);
    assert.deepEqual(conversations.list(accountId), []);
  });
});

describe('people of the utility', () => {
  it('sign in by their own name and open every account; customers see no queue', async () => {
    const way = await byFetch({ scenario: 'us-sample' });
    const [agent] = way.world.conversations.agents;
    const session = await mint(way, { customerId: agent?.id ?? '', role: 'agent' });
    assert.equal(session.accounts.length, way.world.accounts.length);
    const customer = await Caller.signIn(way);
    assert.equal((await problemOf(await customer.get('/agent/queue'))).code, 'forbidden');
  });
});
