import { aTimeout, expect } from '@open-wc/testing';
import { agent, withPerson } from '../support/chat-harness.js';

afterEach(() => localStorage.clear());

const SAMPLE = 'us-sample';

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
