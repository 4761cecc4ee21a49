import { expect } from '@open-wc/testing';
import { createMockUtility, type MockUtility } from '../../src/mock/index.js';
import { agent, ChatHarness, withPerson } from '../support/chat-harness.js';

afterEach(() => localStorage.clear());

const SAMPLE = 'us-sample';

describe('what comes from outside', () => {
  const hostile = [
    '<script>globalThis.hacked = true</script><img src=x onerror="hacked=true">',
    'javascript:alert(1) https://evil.example/ \u202egnp.exe\u2066\u200b',
    '${globalThis.hacked = true} {{constructor}} <b>bold</b>',
    'x'.repeat(3900),
  ];

  it('is text and nothing else', async () => {
    const chat = await withPerson({ scenario: SAMPLE });
    const person = agent(chat);
    for (const text of hostile) person.say(text);
    await chat.until(() => chat.bubbles.some(({ text }) => text.includes('xxxx')), 'all there');
    expect('hacked' in globalThis).to.equal(false);
    expect(chat.root.querySelectorAll('.entry script, .entry img, .entry b, .entry a').length).to.equal(0);
    expect(chat.text).not.to.match(/[\u202a-\u202e\u2066-\u2069\u200b]/);
    expect(chat.one('.log').scrollWidth).to.be.at.most(chat.one('.log').clientWidth);
  });

  it('may be 10,000 messages: a window of them is drawn, back to the first', async () => {
    const utility: MockUtility = createMockUtility({ scenario: SAMPLE });
    const desk = utility.world.conversations;
    const accountId = utility.world.accounts[0]?.id ?? '';
    const { id } = desk.open(accountId, { locale: 'en' });
    desk.requestPerson(id);
    for (let count = 0; count < 10_000; count += 1) {
      const clientId = `m${String(count)}`;
      desk.send(id, { side: 'customer' }, { clientId, locale: 'en', text: `message ${clientId}` });
    }
    const chat = await ChatHarness.opened({ utility });
    await chat.shows('message m9999');
    expect(chat.root.querySelectorAll('.entry').length).to.be.at.most(80);
    for (let step = 0; step < 5; step += 1) {
      const before = chat.bubbles[0]?.text;
      await chat.presses('Show earlier messages');
      await chat.until(() => chat.bubbles[0]?.text !== before, 'gone further back');
      expect(chat.root.querySelectorAll('.entry').length).to.be.at.most(80);
    }
    await chat.presses('Show the newest');
    await chat.shows('message m9999');
    expect(chat.live.said.filter((said) => said.includes('message m')).length).to.equal(0);
  }).timeout(60_000);
});
