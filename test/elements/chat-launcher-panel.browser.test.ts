import { aTimeout, expect, html } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import type { Message } from '../../src/contract/messages.js';
import { createMockUtility, type MockUtility } from '../../src/mock/index.js';
import { ChatHarness } from '../support/chat-harness.js';

afterEach(() => localStorage.clear());

const SAMPLE = 'us-sample';

/** The utility's side of the conversation, as the person who takes it. */
function agent(chat: ChatHarness): { take(): void; say(text: string): void; id: string } {
  const desk = chat.utility.world.conversations;
  const [who] = desk.agents;
  const id = (): string => desk.list(chat.accountId)[0]?.id ?? '';
  if (!who) throw new Error('nobody works here');
  let count = 0;
  return {
    get id() {
      return id();
    },
    take: () => void desk.take(id(), who),
    say: (text) => {
      count += 1;
      const clientId = `agent-${String(count)}`;
      desk.send(id(), { side: 'agent', agent: who }, { clientId, locale: 'en', text });
    },
  };
}

async function withPerson(options: Parameters<typeof ChatHarness.opened>[0] = {}): Promise<ChatHarness> {
  const chat = await ChatHarness.opened(options);
  await chat.presses('Talk to a person');
  await chat.until(() => chat.element.conversation?.state === 'waiting', 'waited');
  agent(chat).take();
  await chat.until(() => chat.element.conversation?.state === 'with_person', 'taken');
  return chat;
}

describe('a call for help from an element of the page', () => {
  const line = { type: 'bill-line', id: 'line_x', accountId: 'acc_home', billId: 'bill_x' };

  it('opens the chat with that object as a card, and is answered', async () => {
    const chat = await ChatHarness.on({ scenario: SAMPLE, beside: html`<button id="ask">Ask</button>` });
    await chat.reaches('ready');
    const button = chat.page.provider.querySelector<HTMLButtonElement>('#ask');
    if (!button) throw new Error('no button');
    button.focus();
    expect(chat.asksHelp(button, line, 'Energy, $31.99')).to.equal(false);
    await chat.canWrite();
    expect(chat.one('.about [data-card="bill-line"]').textContent).to.contain('Energy, $31.99');
    await expect(chat.element).to.be.accessible();
    await sendKeys({ press: 'Escape' });
    await chat.until(() => chat.dialog === null, 'closed');
    expect(document.activeElement).to.equal(button);
  });

  it('keeps what is written, and lets go of the card', async () => {
    const chat = await ChatHarness.opened({ scenario: SAMPLE });
    await chat.types('Why so much');
    chat.asksHelp(chat.page.provider, line, 'Energy, $31.99');
    await chat.until(() => chat.root.querySelector('.about') !== null, 'shown the card');
    expect(chat.field.value).to.equal('Why so much');
    await chat.presses('Remove');
    expect(chat.root.querySelector('.about')).to.equal(null);
  });

  it('is left alone where another customer’s element calls, or somebody has answered', async () => {
    const chat = await ChatHarness.on({ scenario: SAMPLE });
    const other = await ChatHarness.on({ scenario: 'co-high-bill', locale: 'en' });
    await chat.reaches('ready');
    await other.reaches('ready');
    chat.asksHelp(other.element, line, 'Energy');
    await other.canWrite();
    expect(other.element.open).to.equal(true);
    expect(chat.element.open).to.equal(false);
  });
});

describe('writing', () => {
  it('keeps a draft and what has not arrived over a reload, and says it once', async () => {
    const utility = createMockUtility({ scenario: SAMPLE });
    const first = await ChatHarness.opened({ utility });
    await first.says('Hello');
    await first.until(() => first.root.querySelector('[data-delivery="sent"]') !== null, 'sent');
    utility.faults([{ operation: 'sendMessage', kind: 'drop-after' }]);
    await first.says('Was I charged twice for water?');
    await first.types('and then');
    await first.until(() => localStorage.length > 0, 'kept');
    first.page.provider.remove();
    await aTimeout(0);

    utility.faults([]);
    const second = await ChatHarness.opened({ utility });
    expect(second.field.value).to.equal('and then');
    await second.shows('charged twice for water');
    await second.until(
      () => second.bubbles.filter(({ text }) => text.includes('charged twice for water')).length === 1,
      'said it once',
    );
    const log = utility.world.conversations.messages(second.element.conversation?.id ?? '');
    expect(log.items.filter(({ text }: Message) => text.includes('charged twice')).length).to.equal(1);
  });

  it('takes nothing that is too long, and loses nothing of it', async () => {
    const chat = await ChatHarness.opened({ scenario: SAMPLE });
    await chat.types('x'.repeat(4001));
    expect(chat.text).to.contain('too long');
    await chat.presses('Send');
    expect(chat.calls('sendMessage')).to.equal(0);
    expect(chat.field.value.length).to.equal(4001);
  });

  it('offers to send again what was refused, as the same message', async () => {
    const utility = createMockUtility({ scenario: SAMPLE });
    const chat = await ChatHarness.opened({ utility });
    utility.faults([{ operation: 'sendMessage', kind: 'status:403', times: 1 }]);
    await chat.says('Hello there');
    await chat.until(() => chat.root.querySelector('[data-delivery="refused"]') !== null, 'refused');
    await chat.presses('Send again');
    await chat.until(() => chat.root.querySelector('[data-delivery="sent"]') !== null, 'sent');
    expect(chat.bubbles.filter(({ text }) => text === 'Hello there').length).to.equal(1);
  });
});

describe('a person', () => {
  it('takes over: the page hears it once, the customer sees who speaks, and the bot is silent', async () => {
    const chat = await withPerson({ scenario: SAMPLE });
    expect(chat.fired('utility-chat-handed-over')).to.equal(1);
    await chat.shows('a person, answers you');
    agent(chat).say('Good morning');
    await chat.shows('Good morning');
    await chat.says('How much do I owe?');
    await chat.until(() => chat.root.querySelector('[data-delivery="sent"]') !== null, 'sent');
    await aTimeout(300);
    const after = chat.bubbles.slice(chat.bubbles.findIndex(({ text }) => text === 'Good morning'));
    expect(after.filter(({ from }) => from === 'bot')).to.deep.equal([]);
    await expect(chat.element).to.be.accessible();
  });

  it('is said once, by a region of its own, and the log itself is silent', async () => {
    const chat = await withPerson({ scenario: SAMPLE });
    agent(chat).say('Your meter is fine.');
    await chat.hears('Your meter is fine.');
    await chat.says('Thank you');
    await chat.until(() => chat.root.querySelector('[data-delivery="sent"]') !== null, 'sent');
    await aTimeout(200);
    expect(chat.live.said.filter((said) => said.includes('Your meter is fine.')).length).to.equal(1);
    expect(chat.live.said.filter((said) => said.includes('Thank you')).length).to.equal(0);
    expect(chat.one('[role="log"]').getAttribute('aria-live')).to.equal('off');
  });

  it('waits unread while the chat is closed, and is read when it opens', async () => {
    const chat = await withPerson({ scenario: SAMPLE });
    chat.element.close();
    await chat.until(() => chat.dialog === null, 'closed');
    agent(chat).say('Are you there?');
    await chat.until(() => chat.element.unread > 0, 'counted');
    expect(chat.button?.textContent).to.contain('new message');
    await expect(chat.element).to.be.accessible();
    chat.button?.click();
    await chat.shows('Are you there?');
    await chat.until(() => chat.element.unread === 0, 'read');
  });
});

describe('danger', () => {
  it('shows the number first, as a link to call', async () => {
    const chat = await ChatHarness.opened({ scenario: 'co-high-bill', locale: 'en' });
    await chat.says('I smell gas in my house');
    await chat.until(() => chat.root.querySelector('.entry .danger') !== null, 'shown the number');
    const bubble = chat.one('.entry .danger').closest('.bubble');
    expect(bubble?.firstElementChild?.classList.contains('danger')).to.equal(true);
    expect(bubble?.querySelector('a')?.getAttribute('href')).to.match(/^tel:\+?\d+$/);
  });
});

describe('the menu', () => {
  it('changes the language and keeps the conversation', async () => {
    const chat = await ChatHarness.opened({ scenario: SAMPLE });
    await chat.says('How much do I owe?');
    await chat.until(() => chat.bubbles.filter(({ from }) => from === 'bot').length > 1, 'answered');
    const id = chat.element.conversation?.id;
    await chat.presses('More options');
    await chat.presses('Português');
    await chat.shows('Idioma');
    await expect(chat.element).to.be.accessible();
    await chat.presses('Mais opções');
    await chat.shows('How much do I owe?');
    expect(chat.element.conversation?.id).to.equal(id);
    await chat.until(() => chat.element.conversation?.locale.startsWith('pt') === true, 'told the utility');
  });

  it('ends the conversation after a yes, asks how it was, and begins another', async () => {
    const chat = await ChatHarness.opened({ scenario: SAMPLE });
    await chat.says('Hello');
    await chat.until(() => chat.root.querySelector('[data-delivery="sent"]') !== null, 'sent');
    await chat.presses('More options');
    await chat.presses('End the chat');
    await chat.presses('Yes, end it');
    await chat.shows('Did this help you?');
    await expect(chat.element).to.be.accessible();
    await chat.presses('Very good');
    await chat.presses('Send your view');
    await chat.shows('Thank you for telling us.');
    const [ended] = chat.utility.world.conversations.list(chat.accountId);
    expect(ended?.satisfaction?.score).to.equal(5);
    await chat.presses('Start a new chat');
    await chat.says('Hello again');
    await chat.until(() => chat.root.querySelector('[data-delivery="sent"]') !== null, 'sent');
    expect(chat.utility.world.conversations.list(chat.accountId)).to.have.length(2);
  });

  it('erases what was said, here and at the utility', async () => {
    const chat = await ChatHarness.opened({ scenario: SAMPLE });
    await chat.says('A secret');
    await chat.until(() => chat.root.querySelector('[data-delivery="sent"]') !== null, 'sent');
    const id = chat.element.conversation?.id ?? '';
    await chat.types('more');
    await chat.presses('More options');
    await chat.presses('Erase my chats');
    await chat.presses('Yes, erase all');
    await chat.shows('Your messages are gone.');
    const log = chat.utility.world.conversations.messages(id);
    expect(JSON.stringify(log)).not.to.contain('A secret');
    expect(Object.values(localStorage).join()).not.to.contain('more');
  });

  it('takes a number for a call, and refuses one that is none', async () => {
    const chat = await ChatHarness.opened({ scenario: SAMPLE });
    await chat.presses('More options');
    await chat.presses('Call me back');
    const field = chat.one<HTMLInputElement>('#chat-phone');
    const type = (text: string): void => {
      field.value = text;
      field.dispatchEvent(new Event('input'));
    };
    type('12');
    await chat.presses('Ask for the call');
    await chat.shows('Check the number');
    type('+1 619 555 0123');
    await chat.presses('Ask for the call');
    await chat.shows('We call you at +1 619 555 0123');
  });
});

describe('files', () => {
  const files = (chat: ChatHarness, ...list: File[]): void => {
    const input = chat.one<HTMLInputElement>('input[type="file"]');
    const transfer = new DataTransfer();
    for (const file of list) transfer.items.add(file);
    input.files = transfer.files;
    input.dispatchEvent(new Event('change'));
  };

  it('go up in parts, go on after a break, and come with the message', async () => {
    const utility = createMockUtility({ scenario: SAMPLE });
    const chat = await ChatHarness.opened({ utility });
    utility.faults([{ operation: 'addAttachmentPart', kind: 'status:403', times: 1, after: 1 }]);
    files(chat, new File([new Uint8Array(200_000)], 'meter.png', { type: 'image/png' }));
    await chat.until(() => chat.root.querySelector('[data-upload="failed"]') !== null, 'broken off');
    await expect(chat.element).to.be.accessible();
    await chat.presses('Go on with meter.png');
    await chat.until(() => chat.root.querySelector('[data-upload="ready"]') !== null, 'up');
    await chat.says('My meter');
    await chat.shows('Download meter.png');
    expect(chat.root.querySelector('[data-upload]')).to.equal(null);
  });

  it('are refused by kind and size before anything is sent', async () => {
    const chat = await ChatHarness.opened({ scenario: SAMPLE });
    files(chat, new File(['<script>'], 'page.html', { type: 'text/html' }));
    await chat.shows('page.html cannot be sent');
    expect(chat.calls('createAttachment')).to.equal(0);
  });
});

describe('what comes from outside', () => {
  const hostile = [
    '<script>globalThis.hacked = true</script><img src=x onerror="hacked=true">',
    'javascript:alert(1) https://evil.example/ \u202egnp.exe\u2066\u200b',
    '${globalThis.hacked = true} {{constructor}} <b>bold</b>',
    'x'.repeat(3900),
  ];

  it('is text and nothing else', async () => {
    const chat = await withPerson({ scenario: SAMPLE });
    for (const text of hostile) agent(chat).say(text);
    await chat.until(() => chat.bubbles.some(({ text }) => text.includes('xxxx')), 'all there');
    expect('hacked' in globalThis).to.equal(false);
    expect(chat.root.querySelectorAll('.log script, .log img, .log b, .log a').length).to.equal(0);
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

describe('the keyboard', () => {
  it('opens, writes, sends, opens the menu and closes, and the focus comes back', async () => {
    await setViewport({ width: 1000, height: 800 });
    const chat = await ChatHarness.on({ scenario: SAMPLE });
    await chat.reaches('ready');
    chat.button?.focus();
    await sendKeys({ press: 'Enter' });
    await chat.canWrite();
    expect(chat.focused).to.equal(chat.field);
    await sendKeys({ type: 'Hello' });
    await sendKeys({ press: 'Enter' });
    await chat.until(() => chat.bubbles.some(({ from }) => from === 'customer'), 'said');
    expect(chat.focused).to.equal(chat.field);
    await sendKeys({ press: 'Escape' });
    await chat.until(() => chat.dialog === null, 'closed');
    expect(chat.focused).to.equal(chat.button);
    await setViewport({ width: 800, height: 600 });
  });
});

for (const [locale, words] of Object.entries({
  es: ['Ayuda', 'Escriba su pregunta'],
  pt: ['Ajuda', 'Escreva a sua dúvida'],
})) {
  it(`the chat speaks ${locale}`, async () => {
    const chat = await ChatHarness.on({ scenario: SAMPLE, locale });
    await chat.reaches('ready');
    expect(chat.button?.textContent).to.contain(words[0]);
    chat.button?.click();
    await chat.until(() => chat.root.querySelector('#chat-text') !== null, 'opened');
    expect(chat.field.placeholder).to.equal(words[1]);
    await expect(chat.element).to.be.accessible();
  });
}
