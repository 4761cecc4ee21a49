import { aTimeout, expect, fixture, html, waitUntil } from '@open-wc/testing';
import '../../src/define/payment-help.js';
import type { UtilityHelpRequestedEvent } from '../../src/elements/events.js';
import type { UtilityPaymentHelp } from '../../src/elements/payment-help/payment-help.js';
import { createMockUtility, type FaultKind, type ScenarioName } from '../../src/mock/index.js';
import { PaymentHelpHarness } from '../support/payment-help-harness.js';

const TWICE = { scenario: 'double-charged', locale: 'en', topic: 'paid-twice' } as const;
const CUT = { scenario: 'co-cut-off', locale: 'en', topic: 'cannot-pay' } as const;
const APART = { scenario: 'unreconciled', locale: 'en', topic: 'amount-mismatch' } as const;
const AUTO = { scenario: 'co-high-bill', locale: 'en', topic: 'autopay' } as const;
const sees = PaymentHelpHarness.sees;

describe('utility-payment-help', () => {
  beforeEach(() => localStorage.clear());

  describe('its five states', () => {
    it('unconfigured: says so without blaming the customer', async () => {
      const element = await fixture<UtilityPaymentHelp>(
        html`<utility-payment-help lang="en"></utility-payment-help>`,
      );
      const help = new PaymentHelpHarness(element, createMockUtility());
      await help.reaches('unconfigured');
      await expect(element).to.be.accessible();
      expect(help.states).to.deep.equal(['unconfigured']);
    });

    it('loading: stops when removed, and works when put back', async () => {
      const utility = createMockUtility({ scenario: 'co-high-bill' });
      utility.faults([{ operation: 'getConfig', kind: 'latency:150', times: 1 }]);
      const help = await PaymentHelpHarness.on({ utility });
      await help.reaches('loading');
      const parent = help.element.parentElement;
      help.element.remove();
      await aTimeout(300);
      expect(help.fired('utility-ready')).to.equal(0);
      parent?.append(help.element);
      await help.reaches('ready');
    });

    it('error: says what happened, and recovers', async () => {
      const utility = createMockUtility({ scenario: 'co-high-bill' });
      utility.faults([{ operation: 'getConfig', kind: 'status:503' }]);
      const help = await PaymentHelpHarness.on({ utility });
      await help.reaches('error');
      await expect(help.element).to.be.accessible();
      expect(help.fired('utility-error')).to.equal(1);
      utility.faults([]);
      await help.element.refresh();
      await help.reaches('ready');
    });

    it('empty: the session has no account', async () => {
      const utility = createMockUtility({ scenario: 'co-high-bill' });
      const session = utility.getSession();
      const getSession = async (): ReturnType<typeof session> => ({ ...(await session()), accounts: [] });
      const help = await PaymentHelpHarness.on({ utility, client: { getSession } });
      await help.reaches('empty');
      expect(help.text).to.contain('No account yet');
      await expect(help.element).to.be.accessible();
    });

    for (const [locale, words] of [
      ['es', '¿Problemas para pagar?'],
      ['en', 'Problems with paying?'],
      ['pt', 'Problemas para pagar?'],
    ] as const) {
      it(`ready: speaks ${locale}, and axe finds nothing`, async () => {
        const help = await sees({ scenario: 'double-charged', locale });
        expect(help.states).to.deep.equal(['ready']);
        expect(help.text).to.contain(words);
        expect(help.fired('utility-ready')).to.equal(1);
        await expect(help.element).to.be.accessible();
      });
    }
  });

  describe('the topics', () => {
    it('are the utility’s, in its order and words', async () => {
      const help = await sees({ scenario: 'co-high-bill', locale: 'en' });
      const topics = [...help.root.querySelectorAll<HTMLElement>('[data-topic]')];
      expect(topics.map(({ dataset }) => dataset.topic)).to.deep.equal([
        'cannot_pay',
        'paid_twice',
        'amount_mismatch',
        'autopay',
        'cases',
        'paid_elsewhere',
      ]);
      expect(help.text).to.contain('I cannot afford the bill');
    });

    it('are the usual ones where the utility has no flow, or it cannot be had', async () => {
      const usual = await sees({ scenario: 'double-charged', locale: 'en' });
      expect(usual.root.querySelectorAll('[data-topic]')).to.have.length(5);
      const utility = createMockUtility({ scenario: 'co-high-bill' });
      utility.faults([{ operation: 'getFlow', kind: 'status:404' }]);
      const lost = await sees({ utility, locale: 'en' });
      expect(lost.root.querySelectorAll('[data-topic]')).to.have.length(5);
    });

    it('load nothing of what they bring until they are opened', async () => {
      const help = await sees({ scenario: 'co-high-bill' });
      for (const operation of ['listPayments', 'listBills', 'listCases', 'listAgreementOffers', 'getAutopay'])
        expect(help.calls(operation), operation).to.equal(0);
    });

    it('open and close by keyboard, with the focus on the heading', async () => {
      const help = await sees({ scenario: 'co-high-bill', locale: 'en' });
      await help.pressesByKey('Automatic payment');
      await help.says('It is off');
      expect(help.element.topic).to.equal('autopay');
      expect(help.root.activeElement?.className).to.equal('topic-title');
      await help.pressesByKey('See all');
      expect(help.element.topic).to.equal(null);
      expect(help.text).to.contain('I cannot afford the bill');
    });

    it('of the utility’s own lead to a person, and say what it says', async () => {
      const help = await sees({ scenario: 'co-high-bill', locale: 'en', topic: 'paid-elsewhere' });
      expect(help.text).to.contain('shows the next day');
      await help.presses('Talk to a person');
      expect(help.fired('utility-help-requested')).to.equal(1);
      await help.says('+57 602 555 0115');
      await expect(help.element).to.be.accessible();
    });

    it('that do not exist show them all', async () => {
      const help = await sees({ scenario: 'co-high-bill', locale: 'en', topic: 'nonsense' });
      expect(help.root.querySelectorAll('[data-topic]')).to.have.length(6);
    });
  });

  describe('paid twice', () => {
    it('finds the two payments itself, shows both, and says what will happen and by when', async () => {
      const help = await sees(TWICE);
      await help.says('two equal payments of');
      for (const words of ['First payment', 'Second payment', 'EXT-3381206_2026_10_2', 'Card', '7 days'])
        expect(help.text).to.contain(words);
      expect(help.element.doublePayments).to.have.length(1);
      await expect(help.element).to.be.accessible();
    });

    it('opens one case however often one taps, says so once, and tracks the money', async () => {
      const help = await sees(TWICE);
      await help.types('more we should know', 'The line dropped');
      await help.presses('Ask for it back', 3);
      await help.says('Being looked at');
      await help.hears('Your case is');
      await aTimeout(50);
      expect(help.utility.world.payments.cases(help.accountId)).to.have.length(1);
      expect(help.utility.world.payments.cases(help.accountId)[0]?.evidence).to.deep.equal({
        paymentIds: ['pay_3381206_2026_10', 'pay_3381206_2026_10_2'],
        text: 'The line dropped',
      });
      expect(help.fired('utility-case-opened')).to.equal(1);
      expect(help.live.said.filter((text) => text.includes('Your case is'))).to.have.length(1);
      await expect(help.element).to.be.accessible();
      help.utility.world.clock.moveTo(Date.parse('2026-11-24T13:00:00-05:00'));
      await help.presses('See all');
      await help.presses('My cases');
      await help.presses('Paid twice');
      await help.says('Sent to your bank');
      expect(help.text).to.contain('It should reach you by');
      expect(help.text).not.to.contain('Withdraw');
      expect(help.element.cases).to.have.length(1);
      await expect(help.element).to.be.accessible();
    });

    it('can be withdrawn before the money is sent, after being asked once more', async () => {
      const help = await sees(TWICE);
      await help.presses('Ask for it back');
      await help.says('Withdraw the case');
      await help.presses('Withdraw the case');
      await help.says('Withdraw it?');
      await help.presses('No, keep it');
      expect(help.calls('cancelCase')).to.equal(0);
      await help.presses('Withdraw the case');
      await help.presses('Yes, withdraw');
      await help.says('Withdrawn');
      await help.hears('You withdrew the case');
      expect(help.fired('utility-case-changed')).to.equal(1);
      expect(help.utility.world.payments.cases(help.accountId)[0]?.decision?.outcome).to.equal('withdrawn');
    });

    it('says what was looked at where there is no such pair, and offers a person', async () => {
      const help = await sees({ scenario: 'co-high-bill', locale: 'en', topic: 'paid-twice' });
      await help.says('We found no two equal payments');
      expect(help.text).to.match(/We looked at your payments since .* in all/);
      await help.presses('Talk to a person');
      const event = help.events.find(({ type }) => type === 'utility-help-requested');
      expect((event as UtilityHelpRequestedEvent).detail.subject.type).to.equal('account');
      await expect(help.element).to.be.accessible();
    });

    it('asks for a person with the payment as the subject, and leaves the answer to whoever cancels', async () => {
      const help = await sees(TWICE);
      help.element.addEventListener('utility-help-requested', (event) => event.preventDefault());
      await help.presses('Talk to a person');
      const event = help.events.find(({ type }) => type === 'utility-help-requested');
      expect((event as UtilityHelpRequestedEvent).detail.subject).to.include({
        type: 'payment',
        id: 'pay_3381206_2026_10_2',
      });
      expect(help.root.querySelector('.channels')).to.equal(null);
    });
  });

  describe('a lost answer', () => {
    it('is asked for again with the same key, after a reload too: one case', async () => {
      const utility = createMockUtility(TWICE);
      const help = await sees({ ...TWICE, utility });
      await help.types('more we should know', 'Kept');
      utility.faults([{ operation: 'createCase', kind: 'drop-after' }]);
      await help.presses('Ask for it back');
      await help.hears('We do not know if it arrived');
      expect(help.fired('utility-case-opened')).to.equal(0);
      help.element.parentElement?.remove();
      utility.faults([]);
      const again = await sees({ ...TWICE, utility });
      await again.says('Being looked at');
      expect(utility.world.payments.cases(help.accountId)).to.have.length(1);
    });

    it('is found by itself where the utility tells of the case, and told once', async () => {
      const utility = createMockUtility(TWICE);
      const help = await sees({ ...TWICE, utility });
      // As often as the client asks by itself; the next time it is answered.
      utility.faults([{ operation: 'createCase', kind: 'drop-after', times: 4 }]);
      await help.presses('Ask for it back');
      await waitUntil(() => help.fired('utility-case-opened') === 1, 'never told', { timeout: 12_000 });
      expect(utility.world.payments.cases(help.accountId)).to.have.length(1);
      await aTimeout(100);
      expect(help.fired('utility-case-opened')).to.equal(1);
    });

    const failures: readonly (readonly [FaultKind, string])[] = [
      ['status:503', 'It was not sent'],
      ['status:500', 'We do not know if it arrived'],
      ['drop-before', 'We do not know if it arrived'],
      ['problem:evidence_missing', 'The utility did not take it like this'],
      ['problem:case_exists', 'There is a case about this already'],
    ];
    for (const [kind, words] of failures) {
      it(`${kind}: says so in words, keeps what was typed, and works afterwards`, async () => {
        const utility = createMockUtility(TWICE);
        const help = await sees({ ...TWICE, utility });
        await help.types('more we should know', 'Kept');
        utility.faults([{ operation: 'createCase', kind }]);
        await help.presses('Ask for it back');
        await help.says(words);
        expect(help.live.said.filter((text) => text.includes(words)).length).to.equal(1);
        await expect(help.element).to.be.accessible();
        utility.faults([]);
        await help.presses(
          kind.startsWith('status:500') || kind.startsWith('drop') ? 'Send it again' : 'Ask for it back',
        );
        await help.says('Being looked at');
        expect(utility.world.payments.cases(help.accountId)).to.have.length(1);
      });
    }
  });

  describe('the amount does not match', () => {
    it('shows both figures side by side, marks where they differ, and opens the case', async () => {
      const help = await sees(APART);
      await help.says('Some figures do not match');
      expect(help.text).to.contain('They are').and.to.contain('Does not match');
      expect(help.root.querySelectorAll('.figures .differs').length).to.be.greaterThan(0);
      await expect(help.element).to.be.accessible();
      await help.presses('Ask for a check', 2);
      await help.says('Being looked at');
      const [opened, ...more] = help.utility.world.payments.cases(help.accountId);
      expect(more).to.deep.equal([]);
      expect(opened?.kind).to.equal('amount_mismatch');
      expect(opened?.evidence.claimedMinor).to.be.lessThan(2_912_194);
    });

    it('disputes the charges that the customer ticks, with the utility’s own questions', async () => {
      const help = await sees({ scenario: 'co-high-bill', locale: 'en', topic: 'amount-mismatch' });
      await help.says('Is a charge wrong');
      expect(help.text).to.contain('Tick what is wrong. A person looks at it.');
      await help.ticks('Consumo de subsistencia');
      await help.presses('Ask for a check');
      expect(help.text).to.contain('Please fill this in');
      expect(help.calls('createCase')).to.equal(0);
      await help.ticks('The meter shows something else');
      await help.types('What does the meter show?', 'abc');
      expect(help.text).to.contain('Type the digits only');
      await help.types('What does the meter show?', '24905');
      await help.presses('Ask for a check');
      await help.says('A charge in doubt');
      const [opened] = help.utility.world.payments.cases(help.accountId);
      expect(opened?.kind).to.equal('line_dispute');
      expect(opened?.evidence.lineIds).to.have.length(1);
      expect(opened?.evidence.text).to.equal(
        'Why do you think so?: The meter shows something else\nWhat does the meter show?: 24905',
      );
      await expect(help.element).to.be.accessible();
    });

    it('answers the utility’s question; what is typed survives an error and a reload', async () => {
      const utility = createMockUtility(APART);
      const help = await sees({ ...APART, utility });
      await help.presses('Ask for a check');
      await help.says('Being looked at');
      utility.world.clock.moveTo(Date.parse('2026-11-24T12:00:00-03:00'));
      const later = await sees({ ...APART, utility });
      await later.says('The utility asks you');
      await later.types('Your answer', 'Receipt 123');
      utility.faults([{ operation: 'answerCase', kind: 'status:503' }]);
      await later.presses('Send the answer');
      await later.says('It was not sent');
      utility.faults([]);
      const reloaded = await sees({ ...APART, utility });
      await reloaded.says('The utility asks you');
      expect(reloaded.field('Your answer').value).to.equal('Receipt 123');
      await reloaded.presses('Send the answer');
      await waitUntil(() => !reloaded.text.includes('Send the answer'), 'the question stays', {
        timeout: 8000,
      });
      await reloaded.hears('Your answer has arrived');
      expect(reloaded.fired('utility-case-changed')).to.equal(1);
      expect(Object.keys(localStorage).filter((name) => name.includes('/draft/'))).to.deep.equal([]);
    });
  });

  describe('no money to pay now', () => {
    it('shows what is owed, each offer to the last cent and date, and the help there is', async () => {
      const help = await sees(CUT);
      await help.says('What you can choose');
      expect(help.text).to.contain('Neighbour Fund').and.to.contain('Your service is cut off');
      await help.presses('Pay in 3 parts');
      for (const words of [
        '49,288',
        '49,286',
        '147,860',
        'November 27, 2026',
        'January 27, 2027',
        'This offer holds until',
      ])
        expect(help.text).to.contain(words);
      expect(help.calls('createAgreement')).to.equal(0);
      await expect(help.element).to.be.accessible();
    });

    it('accepts once, tells once, and shows the agreement', async () => {
      const help = await sees(CUT);
      await help.presses('Pay in 2 parts');
      await help.presses('I accept this agreement', 3);
      await help.says('Your agreement');
      await waitUntil(() => help.fired('utility-agreement-accepted') > 0, 'never told', { timeout: 8000 });
      await aTimeout(50);
      expect(help.utility.world.payments.agreements(help.accountId)).to.have.length(1);
      expect(help.fired('utility-agreement-accepted')).to.equal(1);
      expect(help.live.said.filter((text) => text.includes('Your agreement is made'))).to.have.length(1);
      expect(help.element.agreements).to.have.length(1);
      await expect(help.element).to.be.accessible();
      await help.presses('End the agreement');
      await help.presses('Yes, end it');
      await help.says('What you can choose');
      await help.hears('The agreement has ended');
      expect(help.fired('utility-agreement-cancelled')).to.equal(1);
    });

    it('takes an offer of today in the place of one that has ended', async () => {
      const help = await sees(CUT);
      await help.presses('Pay in 2 parts');
      help.utility.world.clock.moveTo(Date.parse('2026-11-23T09:00:00-05:00'));
      await help.presses('I accept this agreement');
      await help.says('The offer has changed and nothing was agreed');
      await help.says('The dates are new');
      expect(help.utility.world.payments.agreements(help.accountId)).to.have.length(0);
      await help.presses('I accept this agreement');
      await help.says('Your agreement');
      expect(help.utility.world.payments.agreements(help.accountId)).to.have.length(1);
    });

    it('a lost answer is one agreement', async () => {
      const utility = createMockUtility(CUT);
      const help = await sees({ ...CUT, utility });
      await help.presses('Pay in 2 parts');
      utility.faults([{ operation: 'createAgreement', kind: 'drop-after' }]);
      await help.presses('I accept this agreement');
      await help.hears('We do not know if it arrived');
      utility.faults([]);
      await help.says('Your agreement');
      // It asks once more by itself, and then it is told.
      await waitUntil(() => help.fired('utility-agreement-accepted') === 1, 'never told', { timeout: 8000 });
      expect(utility.world.payments.agreements(help.accountId)).to.have.length(1);
      expect(help.fired('utility-agreement-accepted')).to.equal(1);
    });

    it('owes nothing where nothing is owed', async () => {
      const help = await sees({ ...TWICE, topic: 'cannot-pay' });
      await help.says('You owe nothing today');
    });
  });

  describe('autopay', () => {
    it('is turned on with a limit, tells its next date, and is turned off', async () => {
      const help = await sees(AUTO);
      await help.says('It is off');
      await help.ticks('Card ending in 4242');
      await help.types('Limit for a bill', '12.50');
      await help.presses('Turn it on');
      expect(help.text).to.contain('Type numbers only, without cents');
      expect(help.calls('setAutopay')).to.equal(0);
      await help.types('Limit for a bill', '200,000');
      await help.presses('Turn it on', 2);
      await help.says('The next payment is');
      await help.hears('Automatic payment is on');
      expect(help.text).to.contain('200,000').and.to.contain('November 26, 2026');
      expect(help.element.autopay?.limitMinor).to.equal(20_000_000);
      expect(help.fired('utility-autopay-changed')).to.equal(1);
      await expect(help.element).to.be.accessible();
      await help.presses('Turn it off');
      await help.presses('Yes, turn off');
      await help.says('It is off');
      await help.hears('Automatic payment is off');
      expect(help.fired('utility-autopay-changed')).to.equal(2);
    });

    it('takes a limit that was typed and sent in one breath, and keeps it when only the day is changed', async () => {
      const help = await sees(AUTO);
      await help.says('It is off');
      await help.typesAndSends('Limit for a bill', '150000');
      await help.says('Automatic payment is on');
      expect(help.element.autopay?.limitMinor).to.equal(15_000_000);
      await help.presses('Change');
      expect(help.field('Limit for a bill').value).to.equal('150000');
      await help.ticks('As soon as the bill is there');
      await help.presses('Save');
      await help.says('150,000');
      expect(help.element.autopay?.day).to.equal('issue_day');
      expect(help.element.autopay?.limitMinor).to.equal(15_000_000);
    });

    it('says that a bill above the limit is not paid by itself', async () => {
      const help = await sees(AUTO);
      await help.types('Limit for a bill', '1000');
      await help.presses('Turn it on');
      await help.says('No payment has a date for now');
    });
  });

  describe('the page around it', () => {
    it('does not mix two accounts, nor two providers', async () => {
      const first = await sees({ ...TWICE });
      const second = await sees({ ...CUT });
      await first.says('two equal payments');
      await second.says('What you can choose');
      expect(first.element.doublePayments).to.have.length(1);
      expect(second.element.offers).to.have.length(4);
      expect(first.element.offers).to.equal(undefined);
    });

    it('erases what was typed at the sign-out', async () => {
      const help = await sees(TWICE);
      await help.types('more we should know', 'Secret');
      expect(JSON.stringify({ ...localStorage })).to.contain('Secret');
      const provider = help.element.closest('utility-provider');
      provider?.signOut();
      expect(JSON.stringify({ ...localStorage })).not.to.contain('Secret');
    });

    const places: readonly (readonly [ScenarioName, string])[] = [
      ['double-charged', 'paid-twice'],
      ['unreconciled', 'amount-mismatch'],
      ['co-cut-off', 'cannot-pay'],
      ['co-high-bill', 'autopay'],
      ['co-high-bill', ''],
    ];
    for (const [scenario, topic] of places) {
      it(`has room at 280 px: ${topic || 'topics'}`, async () => {
        const help = await sees({ scenario, topic, locale: 'es' });
        help.element.style.setProperty('inline-size', '280px');
        await help.settles();
        expect(help.overflow).to.be.lessThan(1);
      });
    }

    it('takes a failed request of a topic in words, and tries again', async () => {
      const utility = createMockUtility(TWICE);
      utility.faults([{ operation: 'listPayments', kind: 'status:503' }]);
      const help = await PaymentHelpHarness.on({ ...TWICE, utility });
      await help.reaches('ready');
      await help.says('We could not get your data');
      await expect(help.element).to.be.accessible();
      utility.faults([]);
      await help.presses('Try again');
      await help.says('two equal payments');
    });
  });
});
