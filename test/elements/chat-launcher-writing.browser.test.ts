import { aTimeout, expect } from '@open-wc/testing';
import type { Message } from '../../src/contract/messages.js';
import { createMockUtility } from '../../src/mock/index.js';
import { ChatHarness } from '../support/chat-harness.js';

afterEach(() => localStorage.clear());

const SAMPLE = 'us-sample';

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
