import { aTimeout, expect, fixtureCleanup, html, waitUntil } from '@open-wc/testing';
import type { UtilityPaymentRequestedEvent } from '../../src/elements/pay-button/pay-button.events.js';
import { INTENT_MS } from '../../src/session/intents.js';
import { fieldsOf, PayButtonHarness, PROVIDER } from '../support/pay-button-harness.js';

const OWED = 12_784_000;

/** Pauses between attempts hardly at all, and waits for an answer as long as ever. */
const hurried = (ms: number): Promise<void> => aTimeout(ms <= 9000 ? Math.min(ms, 20) : ms);

afterEach(() => {
  fixtureCleanup();
  localStorage.clear();
});

describe('the closed pay button', () => {
  it('says how much and until when, and fetches nothing of the panel', async () => {
    const pay = await PayButtonHarness.sees();
    expect(pay.text).to.contain('Pay COP');
    expect(pay.text).to.match(/Due on November 26/);
    expect(pay.calls('listPaymentMethods')).to.equal(0);
    expect(pay.fired('utility-ready')).to.equal(1);
    await expect(pay.element).to.be.accessible();
  });

  it('is as wide as its content, and at least as wide as it says', async () => {
    const pay = await PayButtonHarness.sees();
    const { width } = pay.element.getBoundingClientRect();
    expect(width).to.be.within(200, 400);
  });

  it('offers what the page asks for, and never more than is owed', async () => {
    const asked = await PayButtonHarness.sees({
      content: html`<utility-pay-button amount="45000"></utility-pay-button>`,
    });
    expect(asked.text).to.contain('45,000');
    const much = await PayButtonHarness.sees({
      content: html`<utility-pay-button amount="999999999"></utility-pay-button>`,
    });
    expect(much.text).to.contain('127,840');
    const nonsense = await PayButtonHarness.sees({
      content: html`<utility-pay-button amount="all of it"></utility-pay-button>`,
    });
    expect(nonsense.text).to.contain('127,840');
  });

  it('is empty where nothing is owed, or the bill is none that is open', async () => {
    const none = await PayButtonHarness.on({ scenario: 'credit-balance' });
    await none.reaches('empty');
    expect(none.text).to.contain('nothing to pay');
    const other = await PayButtonHarness.on({
      content: html`<utility-pay-button bill-id="bill_x"></utility-pay-button>`,
    });
    await other.reaches('empty');
  });

  it('says what went wrong, and tries again', async () => {
    const pay = await PayButtonHarness.on({ client: { sleep: hurried } });
    pay.utility.faults([{ operation: 'getBalance', kind: 'status:500' }]);
    await pay.reaches('error');
    await pay.says(/failed|down right now/);
    pay.utility.faults([]);
    await pay.presses('Try again');
    await pay.reaches('ready');
  });
});

describe('paying', () => {
  it('takes two taps with a saved card, charges once however often it is tapped, and shows the receipt', async () => {
    const pay = await PayButtonHarness.opens();
    await pay.pays(3);
    await pay.comesTo('succeeded');
    await pay.shows('.slip');
    expect(pay.charges.map(({ amountMinor }) => amountMinor)).to.deep.equal([OWED]);
    expect(pay.calls('confirmPayment')).to.equal(1);
    expect(pay.fired('utility-payment-succeeded')).to.equal(1);
    expect(pay.live.said.filter((said) => said.includes('Payment received'))).to.have.length(1);
    expect(pay.text).to.contain('Receipt no.');
    await expect(pay.element).to.be.accessible();
  });

  it('goes on by keyboard alone, and the focus follows', async () => {
    const pay = await PayButtonHarness.sees();
    await pay.pressesByKey('.pay');
    await pay.shows('form .submit');
    await waitUntil(() => pay.root.activeElement?.matches('.pane-title'), 'the panel has the focus', {
      timeout: 8000,
    });
    await pay.pressesByKey('form .submit');
    await pay.comesTo('succeeded');
    await waitUntil(() => pay.root.activeElement?.matches('.step-title'), 'the outcome has the focus', {
      timeout: 8000,
    });
  });

  it('explains an amount as it is typed', async () => {
    const pay = await PayButtonHarness.opens();
    await pay.chooses('Another amount');
    await pay.types('#pay-amount', '1');
    expect(pay.text).to.contain('or more');
    await pay.types('#pay-amount', '900.000');
    expect(pay.text).to.contain('You cannot pay more');
    await pay.types('#pay-amount', 'mil');
    expect(pay.text).to.contain('digits only');
    await pay.pays();
    expect(pay.calls('createPayment')).to.equal(0);
    await pay.types('#pay-amount', '50.000');
    await pay.pays();
    await pay.comesTo('succeeded');
    expect(pay.charges[0]?.amountMinor).to.equal(5_000_000);
  });

  it('shows what is overdue alone', async () => {
    const pay = await PayButtonHarness.opens({ scenario: 'co-cut-off' });
    await pay.chooses('Only what is overdue');
    await pay.pays();
    await pay.comesTo('succeeded');
    expect(pay.charges[0]?.amountMinor).to.equal(7_133_000);
  });

  it('plans a payment for another day, and cancels it', async () => {
    const pay = await PayButtonHarness.opens();
    await pay.chooses('Another day');
    await pay.pays();
    expect(pay.text).to.contain('Choose a day');
    await pay.types('#pay-date', '2026-11-25');
    await pay.pays();
    await pay.comesTo('scheduled');
    expect(pay.charges).to.have.length(0);
    await pay.presses('Cancel this payment');
    await pay.comesTo('canceled');
  });

  it('shows a code to scan and to copy, and hears that it was paid', async () => {
    const pay = await PayButtonHarness.opens();
    await pay.chooses('QR code');
    await pay.pays();
    await pay.comesTo('acting');
    await pay.shows('svg.qr path');
    expect(pay.text).to.match(/\d+:\d\d left/);
    await expect(pay.element).to.be.accessible();
    await pay.approves();
    await pay.comesTo('succeeded');
  });

  it('prints a slip with bars and a number', async () => {
    const pay = await PayButtonHarness.opens();
    await pay.chooses('Cash at');
    await pay.pays();
    await pay.comesTo('acting');
    await pay.shows('svg.bars-code path');
    expect(pay.text).to.contain('90417');
    await expect(pay.element).to.be.accessible();
    await pay.approves();
    await pay.comesTo('processing');
    expect(pay.text).to.contain('not confirmed yet');
    expect(pay.text).to.contain('It will be known by');
  });

  it('leads to the bank with an address of its own and the opaque id alone', async () => {
    const pay = await PayButtonHarness.opens();
    await pay.chooses('From your bank');
    await pay.pays();
    expect(pay.text).to.contain('Choose your bank to go on');
    await pay.types('#pay-option', 'bank_1');
    await pay.pays();
    await pay.comesTo('acting');
    const link = await pay.shows('a.go');
    expect(new URL((link as HTMLAnchorElement).href).origin).to.equal(PROVIDER);
    const charge = pay.utility.world.payments.provider.chargeOf(pay.element.payment?.id ?? '');
    expect(charge?.returnUrl).to.equal(location.origin + location.pathname);
  });

  it('refuses with words an address that the page has not allowed', async () => {
    const pay = await PayButtonHarness.opens({ allowed: [] });
    await pay.chooses('From your bank');
    await pay.types('#pay-option', 'bank_1');
    await pay.pays();
    await pay.comesTo('acting');
    expect(pay.root.querySelector('a.go')).to.equal(null);
    expect(pay.text).to.contain('We do not open that page');
    await pay.presses('Cancel this payment');
    await pay.comesTo('canceled');
    expect(pay.charges.filter(({ state }) => state === 'captured')).to.have.length(0);
  });
});

describe('the provider’s own fields', () => {
  const card = { client: {} };

  it('are not offered where the page has none', async () => {
    const pay = await PayButtonHarness.opens(card);
    expect(pay.root.querySelectorAll('.methods .option')).to.have.length(6);
  });

  it('stand in the page’s light DOM, and a token alone is sent', async () => {
    const pay = await PayButtonHarness.sees();
    const handler = fieldsOf(pay.utility, '4111111111111111');
    pay.element.paymentHandlers = { card: handler };
    await pay.open();
    await pay.chooses('Card');
    const label = [...pay.root.querySelectorAll('label.option')].filter(
      (one) => one.textContent?.trim() === 'Card',
    );
    (label[0]?.querySelector('input') as HTMLInputElement).click();
    await waitUntil(() => handler.nodes.length > 0, 'never mounted', { timeout: 8000 });
    expect(handler.nodes[0]?.parentElement).to.equal(pay.element);
    expect(handler.nodes[0]?.slot).to.equal('payment-fields');
    await pay.pays();
    await pay.comesTo('acting');
    expect(handler.nodes[0]?.isConnected, 'the fields have left the page').to.equal(false);
    expect(pay.text).to.contain('Your bank asks for proof');
    await pay.approves();
    await pay.comesTo('succeeded');
  });

  it('say that something in them is wrong', async () => {
    const pay = await PayButtonHarness.sees();
    pay.element.paymentHandlers = { pm_card: fieldsOf(pay.utility, '') };
    await pay.open();
    const label = [...pay.root.querySelectorAll('label.option')].find(
      (one) => one.textContent?.trim() === 'Card',
    );
    label?.querySelector('input')?.click();
    await pay.element.updateComplete;
    await pay.pays();
    await pay.says('Check what you wrote');
    expect(pay.calls('createPayment')).to.equal(0);
  });
});

describe('a page that pays by itself', () => {
  const bank = html`<utility-pay-button hands-over></utility-pay-button>`;

  it('is asked, and the payment stays in process until the utility says more', async () => {
    const pay = await PayButtonHarness.sees({ content: bank, scenario: 'co-cut-off' });
    const known = pay.utility.world.payments.list(pay.utility.world.accounts[0]?.id ?? '')[0];
    let asked: unknown;
    pay.element.addEventListener('utility-payment-requested', (event: UtilityPaymentRequestedEvent) => {
      asked = event.detail;
      event.respondWith({ status: 'submitted', reference: String(known?.reference) });
    });
    await pay.open();
    expect(pay.calls('listPaymentMethods')).to.equal(0);
    await pay.pays();
    await pay.comesTo('handed');
    expect(asked).to.include({ amountMinor: 14_786_000, currency: 'COP' });
    expect(pay.fired('utility-payment-succeeded')).to.equal(0);
    expect(pay.text).to.contain(String(known?.reference));
    await pay.asks();
    await pay.comesTo('succeeded');
    expect(pay.charges).to.have.length(0);
  });

  it('may not pay: then nobody has', async () => {
    const pay = await PayButtonHarness.opens({ content: bank });
    await pay.pays();
    await pay.says('This site did not make the payment');
    expect(pay.charges).to.have.length(0);
  });
});

describe('what goes wrong', () => {
  const quick = { client: { sleep: hurried } };

  it('asks before it pays the same again', async () => {
    const pay = await PayButtonHarness.opens({ scenario: 'co-high-bill' });
    await pay.chooses('Another amount');
    await pay.types('#pay-amount', '20000');
    await pay.pays();
    await pay.comesTo('succeeded');
    await pay.presses('Done');
    await pay.reaches('ready');
    await pay.open();
    await pay.chooses('Another amount');
    await pay.types('#pay-amount', '20000');
    await pay.pays();
    await pay.comesTo('duplicate');
    expect(pay.charges).to.have.length(1);
    await expect(pay.element).to.be.accessible();
    await pay.presses('Yes, pay once more');
    await pay.comesTo('succeeded');
    expect(pay.charges).to.have.length(2);
  });

  it('says that what is owed has changed, and what it is now', async () => {
    const pay = await PayButtonHarness.opens(quick);
    pay.utility.faults([{ operation: 'createPayment', kind: 'problem:amount_changed', times: 1 }]);
    await pay.pays();
    await pay.says('What you owe has changed');
    expect(pay.charges).to.have.length(0);
  });

  it('tells why the bank said no', async () => {
    const pay = await PayButtonHarness.opens();
    pay.utility.world.payments.provider.plan({ outcomes: ['insufficient_funds'] });
    await pay.pays();
    await pay.comesTo('failed');
    expect(pay.text).to.contain('There was not enough money');
    expect(pay.fired('utility-payment-failed')).to.equal(1);
    await pay.presses('Pay in another way');
    await pay.shows('form .submit');
  });

  it('does not know when the answers are lost, says when it asks again, and then knows', async () => {
    const pay = await PayButtonHarness.opens(quick);
    pay.utility.faults([
      { operation: 'confirmPayment', kind: 'drop-after' },
      { operation: 'getPayment', kind: 'drop-before' },
    ]);
    await pay.pays();
    await pay.comesTo('unknown');
    expect(pay.text).to.match(/We ask again at/);
    expect(pay.text).not.to.contain('received');
    expect(pay.fired('utility-payment-succeeded')).to.equal(0);
    pay.utility.faults([]);
    await pay.presses('Ask now');
    await pay.comesTo('succeeded');
    expect(pay.charges).to.have.length(1);
  });

  it('takes up after a reload what this browser has not heard the end of', async () => {
    const pay = await PayButtonHarness.opens();
    await pay.chooses('QR code');
    await pay.pays();
    await pay.comesTo('acting');
    const kept = JSON.stringify({ ...localStorage });
    expect(kept).not.to.match(/amount|Bearer|eyJ|12784000/);
    fixtureCleanup();
    const again = await PayButtonHarness.sees({ utility: pay.utility });
    expect(again.text).to.contain('See your payment');
    await again.open();
    await again.comesTo('acting');
    await again.approves();
    await again.comesTo('succeeded');
    expect(again.charges).to.have.length(1);
    await waitUntil(
      () => !Object.keys(localStorage).some((name) => name.includes('/intent/')),
      'the intent has its end',
    );
    expect(INTENT_MS).to.equal(7 * 86_400_000);
  });

  it('comes back from the bank by an address, which is cleaned', async () => {
    const pay = await PayButtonHarness.opens();
    await pay.chooses('From your bank');
    await pay.types('#pay-option', 'bank_1');
    await pay.pays();
    await pay.comesTo('acting');
    const { payment } = pay.element;
    pay.utility.world.payments.provider.approve(payment?.id ?? '');
    fixtureCleanup();
    const here = location.href;
    const url = new URL(here);
    url.searchParams.set('utility-payment', payment?.id ?? '');
    history.replaceState(null, '', url);
    const back = await PayButtonHarness.on({ utility: pay.utility });
    await back.comesTo('processing');
    expect(location.href).to.equal(here);
    expect(back.text).to.contain('not confirmed yet');
  });
});

describe('at the edges', () => {
  it('fits 280 px at every step, in three languages', async () => {
    for (const locale of ['es', 'en', 'pt']) {
      const pay = await PayButtonHarness.sees({ locale });
      pay.element.parentElement?.style.setProperty('display', 'block');
      pay.element.parentElement?.style.setProperty('width', '280px');
      expect(pay.overflow, `${locale} closed`).to.be.lessThan(1);
      await pay.open();
      expect(pay.overflow, `${locale} form`).to.be.lessThan(1);
      await pay.pays();
      await pay.comesTo('succeeded');
      await pay.shows('.slip');
      expect(pay.overflow, `${locale} receipt`).to.be.lessThan(1);
      fixtureCleanup();
      localStorage.clear();
    }
  });

  it('asks the page for help with paying and for autopay, and shows the channels where nobody answers', async () => {
    const pay = await PayButtonHarness.opens();
    const subjects: unknown[] = [];
    pay.element.addEventListener('utility-help-requested', (event) => {
      subjects.push(event.detail.subject.topic);
      if (event.detail.subject.topic === 'autopay') event.preventDefault();
    });
    await pay.presses('Help with paying');
    await pay.shows('.channels li');
    await pay.presses('Have it paid each month');
    await waitUntil(() => !pay.root.querySelector('.channels li'), 'the page answers', { timeout: 8000 });
    expect(subjects).to.deep.equal([undefined, 'autopay']);
  });

  it('follows nothing any more when it is removed', async () => {
    const pay = await PayButtonHarness.opens();
    await pay.chooses('QR code');
    await pay.pays();
    await pay.comesTo('acting');
    pay.element.remove();
    const before = pay.utility.calls.length;
    await aTimeout(200);
    expect(pay.utility.calls.length).to.equal(before);
  });
});
