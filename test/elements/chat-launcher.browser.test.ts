import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import '../../src/define/chat-launcher.js';
import type { UtilityChatLauncher } from '../../src/elements/chat-launcher/chat-launcher.js';
import { createMockUtility } from '../../src/mock/index.js';
import { ChatHarness } from '../support/chat-harness.js';
import { ElementHarness } from '../support/harness.js';

afterEach(() => localStorage.clear());

describe('utility-chat-launcher', () => {
  it('unconfigured: shows nothing', async () => {
    const element = await fixture<UtilityChatLauncher>(
      html`<utility-chat-launcher lang="en"></utility-chat-launcher>`,
    );
    const shown = new ElementHarness(element);
    await shown.reaches('unconfigured');
    expect(shown.states).to.deep.equal(['unconfigured']);
    expect(shown.text).to.equal('');
  });

  it('loading: shows nothing, stops when removed, and works when put back', async () => {
    const utility = createMockUtility({ scenario: 'co-high-bill' });
    utility.faults([{ operation: 'getConfig', kind: 'latency:200', times: 1 }]);
    const chat = await ChatHarness.on({ utility });
    await chat.reaches('loading');
    const parent = chat.element.parentElement;
    chat.element.remove();
    await aTimeout(300);
    expect(chat.fired('utility-ready')).to.equal(0);
    parent?.append(chat.element);
    await chat.reaches('ready');
    expect(chat.fired('utility-ready')).to.equal(1);
  });

  it('error: the button opens to what went wrong, and it can be tried again', async () => {
    const utility = createMockUtility({ scenario: 'co-high-bill' });
    utility.faults([{ operation: 'getConfig', kind: 'status:403', times: 1 }]);
    const chat = await ChatHarness.on({ utility });
    await chat.reaches('error');
    chat.button?.click();
    await chat.shows('We could not open help');
    await expect(chat.element).to.be.accessible();
    expect(chat.fired('utility-error')).to.equal(1);
    await chat.element.refresh();
    await chat.reaches('ready');
  });

  it('ready: a button, and nothing else is fetched', async () => {
    const chat = await ChatHarness.on();
    await chat.reaches('ready');
    await expect(chat.element).to.be.accessible();
    expect(chat.states).to.deep.equal(['ready']);
    expect(chat.text).to.equal('Help');
    await aTimeout(100);
    expect(chat.calls('listConversations')).to.equal(0);
    expect(chat.calls('getAnswers')).to.equal(0);
  });

  it('opens, greets, answers, and tells the page once', async () => {
    const chat = await ChatHarness.opened();
    await expect(chat.element).to.be.accessible();
    await chat.says('How much do I owe?');
    await chat.until(() => chat.bubbles.some(({ from }) => from === 'customer'), 'said');
    await chat.until(() => chat.bubbles.filter(({ from }) => from === 'bot').length > 1, 'answered');
    expect(chat.fired('utility-chat-opened')).to.equal(1);
    await chat.until(() => chat.root.querySelector('[data-delivery="sent"]') !== null, 'sent');
    await chat.until(() => chat.calls('sendMessage') > 0, 'noted');
    expect(chat.calls('createConversation')).to.equal(1);
    expect(chat.calls('sendMessage')).to.equal(1);
    await sendKeys({ press: 'Escape' });
    await chat.until(() => chat.dialog === null, 'closed');
    expect(chat.fired('utility-chat-closed')).to.equal(1);
    expect(chat.focused === chat.button).to.equal(true);
  });

  it('has room at 280 px', async () => {
    await setViewport({ width: 280, height: 600 });
    const chat = await ChatHarness.opened();
    const { width } = chat.one('dialog').getBoundingClientRect();
    expect(width).to.equal(280);
    await setViewport({ width: 800, height: 600 });
  });
});
