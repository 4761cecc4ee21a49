import { expect } from '@open-wc/testing';
import { createMockUtility } from '../../src/mock/index.js';
import { ChatHarness } from '../support/chat-harness.js';

afterEach(() => localStorage.clear());

const SAMPLE = 'us-sample';

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
