import { expect, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { ChatHarness } from '../support/chat-harness.js';

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
    expect(document.activeElement === button).to.equal(true);
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
