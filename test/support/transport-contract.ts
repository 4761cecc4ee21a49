// What any transport of a chat must do, whatever desk is behind it.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Message } from '../../src/contract/index.js';
import type { ConversationTransport } from '../../src/domain/conversation/transport.js';
import { isFinal } from '../../src/domain/conversation/transport.js';

/** A transport and, where the desk has one, a way for a person of the utility to answer. */
export interface TransportUnderTest {
  readonly transport: ConversationTransport;
  /** A person takes the conversation and says something. */
  answer(conversationId: string, text: string): Promise<void>;
  /** Waits until what was told has come. */
  settle(): Promise<void>;
}

/** Runs the contract. `make` gives a fresh desk each time. */
export function transportContract(name: string, make: () => Promise<TransportUnderTest>): void {
  const all = async (transport: ConversationTransport, id: string): Promise<Message[]> =>
    (await transport.read(id, { after: 0, limit: 100 })).items;
  const say = (transport: ConversationTransport, id: string, clientId: string, text = 'xyzzy') =>
    transport.send(id, { clientId, locale: 'es', text }, { key: clientId });

  describe(`a transport: ${name}`, () => {
    it('opens one conversation for one intent, and finds it again', async () => {
      const { transport } = await make();
      const first = await transport.open({ locale: 'es' }, { key: 'k1' });
      const again = await transport.open({ locale: 'es' }, { key: 'k1' });
      assert.equal(again.id, first.id);
      assert.equal((await transport.current())?.id, first.id);
      assert.equal((await transport.state(first.id)).id, first.id);
    });

    it('gives places without gaps, the same whenever they are asked for', async () => {
      const { transport } = await make();
      const { id } = await transport.open({ locale: 'es' }, { key: 'k1' });
      for (const clientId of ['a', 'b', 'c']) await say(transport, id, clientId);
      const whole = await all(transport, id);
      assert.deepEqual(
        whole.map(({ sequence }) => sequence),
        whole.map((_, index) => index + 1),
      );
      assert.deepEqual(await all(transport, id), whole);
      const { items: newest } = await transport.read(id, { limit: 2 });
      assert.deepEqual(newest, whole.slice(-2));
      const { items: older, more } = await transport.read(id, { before: 3, limit: 1 });
      assert.deepEqual([older, more], [whole.slice(1, 2), true]);
    });

    it('makes one message of one name, however often it is sent', async () => {
      const { transport } = await make();
      const { id } = await transport.open({ locale: 'es' }, { key: 'k1' });
      const [first, second] = [await say(transport, id, 'a'), await say(transport, id, 'a')];
      assert.equal(second.id, first.id);
      assert.equal((await all(transport, id)).filter(({ clientId }) => clientId === 'a').length, 1);
    });

    it('leaves out nothing that changed after a change', async () => {
      const { transport } = await make();
      const { id } = await transport.open({ locale: 'es' }, { key: 'k1' });
      const seen = new Map<number, Message>();
      let cursor = 0;
      for (const clientId of ['a', 'b', 'c', 'd']) {
        await say(transport, id, clientId);
        for (let more = true; more;) {
          const list = await transport.read(id, { after: cursor, limit: 1 });
          for (const message of list.items) seen.set(message.sequence, message);
          cursor = list.more ? Math.max(...list.items.map(({ change }) => change)) : list.lastChange;
          more = list.more;
        }
      }
      assert.deepEqual(
        [...seen.values()].sort((a, b) => a.sequence - b.sequence),
        await all(transport, id),
      );
    });

    it('hands over once, and no bot speaks then', async () => {
      const { transport, answer } = await make();
      const { id } = await transport.open({ locale: 'es' }, { key: 'k1' });
      const asked = await transport.person(id);
      assert.notEqual(asked.handover, null);
      assert.deepEqual((await transport.person(id)).handover?.at, asked.handover?.at);
      await say(transport, id, 'a', '¿cuánto debo?');
      await answer(id, 'Buenos días');
      await say(transport, id, 'b', '¿cuánto debo?');
      const log = await all(transport, id);
      const from = log.findIndex(({ notice }) => notice === 'handed_over');
      assert.ok(from >= 0, 'the hand-over stands in the log');
      assert.ok(log.slice(from).every((entry) => entry.from !== 'bot'));
      assert.ok(log.some((entry) => entry.from === 'agent' && entry.text === 'Buenos días'));
    });

    it('tells when something has changed', async () => {
      const { transport, answer, settle } = await make();
      const { id } = await transport.open({ locale: 'es' }, { key: 'k1' });
      let told = 0;
      const stop = transport.follow(id, () => (told += 1));
      await settle();
      const before = told;
      await answer(id, 'Hola');
      await settle();
      assert.ok(told > before, 'after a person has answered');
      stop();
    });

    it('takes a file in parts, once each', async () => {
      const { transport } = await make();
      const { id } = await transport.open({ locale: 'es' }, { key: 'k1' });
      const made = await transport.attach(
        id,
        { name: 'a.pdf', mediaType: 'application/pdf', bytes: 6 },
        { key: 'f' },
      );
      await transport.attachPart(id, made.id, { offset: 0, data: btoa('abc') });
      await transport.attachPart(id, made.id, { offset: 0, data: btoa('abc') });
      const whole = await transport.attachPart(id, made.id, { offset: 3, data: btoa('def') });
      assert.deepEqual([whole.state, whole.receivedBytes], ['ready', 6]);
      assert.equal(atob((await transport.attachment(id, made.id)).data), 'abcdef');
      const request = { clientId: 'a', locale: 'es', text: '', attachmentIds: [made.id] };
      const message = await transport.send(id, request, { key: 'a' });
      assert.deepEqual(
        message.attachments.map(({ name: file }) => file),
        ['a.pdf'],
      );
    });

    it('ends, refuses for good what comes then, and keeps a transcript until it is forgotten', async () => {
      const { transport } = await make();
      const { id } = await transport.open({ locale: 'es' }, { key: 'k1' });
      await say(transport, id, 'a', 'una frase que no se olvida');
      assert.equal((await transport.close(id)).state, 'closed');
      assert.equal((await transport.current())?.id, undefined);
      await assert.rejects(say(transport, id, 'b'), isFinal);
      assert.equal((await transport.rate(id, { score: 4 })).satisfaction?.score, 4);
      assert.match((await transport.transcript(id, 'es')).text, /una frase que no se olvida/);
      assert.ok((await transport.forget()).messages > 0);
      assert.doesNotMatch((await transport.transcript(id, 'es')).text, /una frase/);
      assert.ok((await all(transport, id)).every(({ text }) => text === ''));
    });
  });
}
