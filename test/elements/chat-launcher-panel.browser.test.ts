import { aTimeout, expect, html } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import type { Message } from '../../src/contract/messages.js';
import { createMockUtility } from '../../src/mock/index.js';
import { agent, ChatHarness, withPerson } from '../support/chat-harness.js';

afterEach(() => localStorage.clear());

const SAMPLE = 'us-sample';

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
