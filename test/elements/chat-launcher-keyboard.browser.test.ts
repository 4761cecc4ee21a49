import { expect } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { ChatHarness } from '../support/chat-harness.js';

afterEach(() => localStorage.clear());

const SAMPLE = 'us-sample';

describe('the keyboard', () => {
  it('opens, writes, sends, opens the menu and closes, and the focus comes back', async () => {
    await setViewport({ width: 1000, height: 800 });
    const chat = await ChatHarness.on({ scenario: SAMPLE });
    await chat.reaches('ready');
    chat.button?.focus();
    await sendKeys({ press: 'Enter' });
    await chat.canWrite();
    expect(chat.focused === chat.field).to.equal(true);
    await sendKeys({ type: 'Hello' });
    await sendKeys({ press: 'Enter' });
    await chat.until(() => chat.bubbles.some(({ from }) => from === 'customer'), 'said');
    expect(chat.focused === chat.field).to.equal(true);
    await sendKeys({ press: 'Escape' });
    await chat.until(() => chat.dialog === null, 'closed');
    expect(chat.focused === chat.button).to.equal(true);
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
