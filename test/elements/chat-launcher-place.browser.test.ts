import { expect, html, waitUntil } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { isKeyboardUp } from '../../src/elements/chat-launcher/placement.js';
import { isCovering } from '../../src/elements/chat-launcher/underneath.js';
import { ChatHarness } from '../support/chat-harness.js';

const box = (element: Element | null): DOMRect => {
  if (!element) throw new Error('nothing there');
  return element.getBoundingClientRect();
};

/** A page with something in the corner where the button would stand. */
async function besides(content: ReturnType<typeof html>): Promise<ChatHarness> {
  const chat = await ChatHarness.on({ scenario: 'us-sample', beside: content });
  await chat.reaches('ready');
  return chat;
}

/** Puts an element into a corner of the window. */
function corner(element: HTMLElement | null, side: 'left' | 'right', height = 60): void {
  if (!element) throw new Error('nothing to place');
  for (const [name, value] of Object.entries({
    position: 'fixed',
    bottom: '0px',
    [side]: '0px',
    width: '180px',
    height: `${String(height)}px`,
  })) {
    element.style.setProperty(name, value);
  }
}

describe('the place of the closed launcher', () => {
  beforeEach(() => setViewport({ width: 800, height: 600 }));

  it('is the corner, clear of the edges of the window', async () => {
    const chat = await besides(html`<p>Page</p>`);
    const { right, bottom, height } = box(chat.button);
    expect(innerWidth - right).to.be.within(8, 40);
    expect(innerHeight - bottom).to.be.within(8, 40);
    expect(height).to.be.at.least(44);
  });

  it('leaves what can be tapped to be tapped', async () => {
    const chat = await besides(html`<button id="pay">Pay</button>`);
    const pay = chat.page.provider.querySelector<HTMLElement>('#pay');
    corner(pay, 'right');
    chat.element.requestUpdate();
    await waitUntil(() => pay && !isCovering(box(chat.button), pay), 'never moved', { timeout: 8000 });
    const { left, top, width, height } = box(pay);
    const hit = document.elementFromPoint(left + width / 2, top + height / 2);
    expect(hit === pay).to.equal(true);
  });

  it('leaves what has the focus to be seen', async () => {
    const chat = await besides(html`<div id="field" tabindex="-1">Field</div>`);
    const field = chat.page.provider.querySelector<HTMLElement>('#field');
    corner(field, 'right');
    field?.focus({ preventScroll: true });
    await waitUntil(() => field && !isCovering(box(chat.button), field), 'never moved', { timeout: 8000 });
    expect(box(chat.button).right).to.be.at.most(innerWidth);
  });

  it('goes higher where both corners are taken, and home when they are free', async () => {
    const chat = await besides(html`<button id="one">1</button><button id="two">2</button>`);
    const [one, two] = ['#one', '#two'].map((id) => chat.page.provider.querySelector<HTMLElement>(id));
    corner(one ?? null, 'right');
    corner(two ?? null, 'left');
    chat.element.requestUpdate();
    await waitUntil(
      () => one && two && !isCovering(box(chat.button), one) && box(chat.button).bottom < 545,
      'it never came',
      { timeout: 8000 },
    );
    one?.remove();
    two?.remove();
    chat.element.requestUpdate();
    await waitUntil(() => innerHeight - box(chat.button).bottom < 40, 'never went home', { timeout: 8000 });
  });

  it('knows a keyboard on the screen from two fingers that zoom', () => {
    const viewport = (height: number, scale: number) =>
      ({ innerHeight: 800, visualViewport: { height, scale } }) as Pick<
        Window,
        'innerHeight' | 'visualViewport'
      >;
    expect(isKeyboardUp(viewport(460, 1))).to.equal(true);
    expect(isKeyboardUp(viewport(800, 1))).to.equal(false);
    expect(isKeyboardUp(viewport(400, 2))).to.equal(false);
    expect(isKeyboardUp(viewport(740, 1))).to.equal(false);
    expect(isKeyboardUp({ innerHeight: 800, visualViewport: null })).to.equal(false);
  });

  for (const display of ['inline-block', 'flex', 'grid', 'absolute', 'float']) {
    it(`is the same in a parent that is ${display}`, async () => {
      const chat = await besides(html`<p>Page</p>`);
      const parent = document.createElement('div');
      if (display === 'absolute') parent.style.setProperty('position', display);
      else
        parent.style.setProperty(
          display === 'float' ? 'float' : 'display',
          display === 'float' ? 'left' : display,
        );
      chat.page.provider.append(parent);
      parent.append(chat.element);
      await chat.reaches('ready');
      await waitUntil(() => innerWidth - box(chat.button).right < 40, 'it never came', { timeout: 8000 });
      expect(box(chat.button).width).to.be.greaterThan(60);
    });
  }
});
