import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import '../../src/define/move-wizard.js';
import type { UtilityMoveWizard } from '../../src/elements/move-wizard/move-wizard.js';
import { createMockUtility, type FaultKind, type MockUtility } from '../../src/mock/index.js';
import { clearLocalData } from '../../src/session/local-data.js';
import { MoveWizardHarness, paper } from '../support/move-wizard-harness.js';

const sees = MoveWizardHarness.sees;
const START = '2026-12-07';
const STOP = '2026-12-10';
const utilityOf = (): MockUtility => createMockUtility({ scenario: 'co-high-bill' });

/** Fills in a transfer to a free home, up to the papers. */
async function reachesPapers(wizard: MoveWizardHarness): Promise<void> {
  await wizard.finds('calle 27 23', 'Calle 27 n.º 23-18');
  await wizard.goesOn('When?');
  await wizard.types('First day at the new home', START);
  await wizard.types('Last day at this home', STOP);
  await wizard.goesOn('The meter');
  await wizard.goesOn('Your papers');
}

/** The rest of it, up to the review. */
async function reachesReview(wizard: MoveWizardHarness): Promise<void> {
  await reachesPapers(wizard);
  await wizard.uploads('Your identity card', paper());
  await wizard.says('Take away');
  await wizard.goesOn('How do we reach you?');
  await wizard.types('Your mobile number', '300 555 0115');
  await wizard.goesOn('Check and send');
  await wizard.says('What happens next');
}

describe('utility-move-wizard', () => {
  beforeEach(() => localStorage.clear());

  describe('its five states', () => {
    it('unconfigured: says so without blaming the customer', async () => {
      const element = await fixture<UtilityMoveWizard>(
        html`<utility-move-wizard lang="en"></utility-move-wizard>`,
      );
      const wizard = new MoveWizardHarness(element, utilityOf());
      await wizard.reaches('unconfigured');
      await expect(element).to.be.accessible();
      expect(wizard.states).to.deep.equal(['unconfigured']);
    });

    it('loading: stops when removed, and works when put back', async () => {
      const utility = utilityOf();
      utility.faults([{ operation: 'listMoves', kind: 'latency:150', times: 1 }]);
      const wizard = await MoveWizardHarness.on({ utility });
      await wizard.reaches('loading');
      const parent = wizard.element.parentElement;
      wizard.element.remove();
      await aTimeout(300);
      expect(wizard.fired('utility-ready')).to.equal(0);
      parent?.append(wizard.element);
      await wizard.reaches('ready');
    });

    it('error: says what happened, and recovers', async () => {
      const utility = utilityOf();
      utility.faults([{ operation: 'listMoves', kind: 'status:503' }]);
      const wizard = await MoveWizardHarness.on({ utility });
      await wizard.reaches('error');
      await expect(wizard.element).to.be.accessible();
      expect(wizard.fired('utility-error')).to.equal(1);
      utility.faults([]);
      await wizard.element.refresh();
      await wizard.reaches('ready');
    });

    it('empty: the session has no account', async () => {
      const utility = utilityOf();
      const session = utility.getSession();
      const getSession = async (): ReturnType<typeof session> => ({ ...(await session()), accounts: [] });
      const wizard = await MoveWizardHarness.on({ utility, client: { getSession } });
      await wizard.reaches('empty');
      expect(wizard.text).to.contain('No account yet');
      await expect(wizard.element).to.be.accessible();
    });

    for (const [locale, words] of [
      ['es', 'Mudarse con su servicio'],
      ['en', 'Move with your service'],
      ['pt', 'Mudar com o seu serviço'],
    ] as const) {
      it(`ready: speaks ${locale}, and axe finds nothing`, async () => {
        const wizard = await sees({ locale });
        expect(wizard.text).to.contain(words);
        expect(wizard.fired('utility-ready')).to.equal(1);
        await expect(wizard.element).to.be.accessible();
      });
    }

    it('asks for nothing to be kept until something is answered', async () => {
      const wizard = await sees();
      await aTimeout(100);
      expect(wizard.calls('createMove')).to.equal(0);
      expect(wizard.element.move).to.equal(undefined);
    });
  });

  describe('a whole move', () => {
    it('goes from address to confirmation, once, with a number and the next promise', async () => {
      const wizard = await sees();
      await reachesReview(wizard);
      for (const words of ['Calle 27 n.º 23-18', 'Monday, December 7', 'Thursday, December 10', 'One file'])
        expect(wizard.text).to.contain(words);
      expect(wizard.text).to.match(/What it costs.*The days with both homes/);
      expect(wizard.text).to.contain('Your last bill comes out');
      await expect(wizard.element).to.be.accessible();
      await wizard.presses('Send', 3);
      await wizard.says('Done. We have it');
      await wizard.says('Your number is M-2026-');
      expect(wizard.text).to.contain('What comes next: ');
      await aTimeout(100);
      expect(wizard.submitted).to.have.length(1);
      expect(wizard.submitted[0]).to.deep.include({ kind: 'transfer', accountId: wizard.accountId });
      expect(wizard.moves.filter(({ state }) => state !== 'draft')).to.have.length(1);
      expect(wizard.element.move?.number).to.match(/^M-2026-/);
      expect(wizard.root.activeElement?.className).to.equal('done-title');
      await wizard.hears('Done. We have it');
      await expect(wizard.element).to.be.accessible();
      expect(Object.keys(localStorage).filter((key) => key.includes('/draft/'))).to.deep.equal([]);
    });

    it('is shown again after a reload, and another can be asked for', async () => {
      const utility = utilityOf();
      const wizard = await sees({ utility });
      await reachesReview(wizard);
      await wizard.presses('Send');
      await wizard.says('Your number is');
      wizard.leaves();
      const again = await sees({ utility });
      await again.says('Your number is');
      expect(again.submitted).to.have.length(0);
      await again.presses('Ask for another move');
      await again.isAt('From where to where?');
    });

    it('stops service', async () => {
      const wizard = await sees({ mode: 'stop' });
      await wizard.isAt('Until when?');
      await wizard.types('Last day at this home', STOP);
      await wizard.goesOn('The meter');
      await wizard.goesOn('How do we reach you?');
      await wizard.types('Your mobile number', '300 555 0115');
      await wizard.goesOn('Check and send');
      await wizard.presses('Send');
      await wizard.says('Your number is');
      expect(wizard.submitted[0]?.kind).to.equal('stop');
    });

    it('starts service at an apartment that needs a visit', async () => {
      const wizard = await sees({ mode: 'start' });
      await wizard.finds('calle 27 24', 'Guayacán');
      await wizard.says('Which flat is yours');
      await wizard.finds('201');
      await wizard.says('Someone has to come to the home.');
      await expect(wizard.element).to.be.accessible();
      await wizard.goesOn('From when?');
      await wizard.types('First day at the new home', START);
      await wizard.says('There are no times left on that day.');
      await wizard.presses('December 9');
      await wizard.says(/[AP]M to/);
      await wizard.presses('Go on');
      await wizard.says('This answer is missing.');
      await wizard.ticks('M to');
      await wizard.says('We keep it for you until');
      await expect(wizard.element).to.be.accessible();
      await wizard.presses('Go on');
      await wizard.settles();
      expect(wizard.step).not.to.equal('From when?');
    });

    it('is done by keyboard alone, with each step announced and the focus on its heading', async () => {
      const wizard = await sees();
      wizard.field('Where do you move to?').focus();
      await wizard.keys('c', 'a', 'l', 'l', 'e', 'Space', '2', '7', 'Space', '2', '3');
      await wizard.hears('There ');
      await wizard.says('n.º 23-18');
      await wizard.keys('ArrowDown', 'Enter');
      await wizard.says('Change the address');
      await wizard.settles();
      await wizard.keys('Tab', 'Tab', 'Enter');
      await wizard.isAt('When?');
      await wizard.hears('Step 2 of 6: When?');
      expect(wizard.root.activeElement?.className).to.equal('step-title');
      wizard.field('First day at the new home').focus();
      await wizard.keys('Enter');
      await wizard.says('This answer is missing.');
      expect(wizard.root.activeElement).to.equal(wizard.field('First day at the new home'));
      expect(wizard.field('First day at the new home').getAttribute('aria-invalid')).to.equal('true');
      expect(wizard.saidAt('First day at the new home')).to.contain('This answer is missing.');
    });
  });

  describe('the draft', () => {
    it('survives a reload in the middle of typing, at the same step', async () => {
      const utility = utilityOf();
      const wizard = await sees({ utility });
      await reachesPapers(wizard);
      await wizard.uploads('Your identity card', paper());
      await wizard.says('Take away');
      await wizard.goesOn('How do we reach you?');
      const field = wizard.field('Your mobile number');
      field.value = '300 55';
      field.dispatchEvent(new Event('input', { bubbles: true }));
      wizard.leaves();
      const again = await sees({ utility });
      await again.isAt('How do we reach you?');
      expect(again.text).to.contain('We go on where you stopped.');
      expect(again.field('Your mobile number').value).to.equal('300 55');
      await again.presses('Back');
      await again.isAt('Your papers');
      await again.says('cedula.pdf');
    });

    it('goes on on another device, and after signing out; the device keeps nothing then', async () => {
      const utility = utilityOf();
      const wizard = await sees({ utility });
      await reachesPapers(wizard);
      await wizard.saves('stop_on', STOP);
      wizard.leaves();
      clearLocalData();
      expect(Object.keys(localStorage).filter((key) => key.includes('/draft/'))).to.deep.equal([]);
      const other = await sees({ utility });
      await other.isAt('Your papers');
      await other.presses('Back');
      await other.presses('Back');
      await other.isAt('When?');
      expect(other.field('First day at the new home').value).to.equal(START);
      expect(other.moves).to.have.length(1);
    });

    it('that another window has saved is told of, and can be taken over', async () => {
      const utility = utilityOf();
      const one = await sees({ utility });
      await one.finds('calle 27 23', 'Calle 27 n.º 23-18');
      await one.goesOn('When?');
      await one.types('First day at the new home', START);
      await one.saves('start_on', START);
      const two = await sees({ utility });
      await two.isAt('When?');
      await two.types('Last day at this home', STOP);
      await two.saves('stop_on', STOP);
      await one.types('First day at the new home', '2026-12-09');
      await one.says('This move was changed in another window');
      await expect(one.element).to.be.accessible();
      await one.presses('Go on with what is here');
      await one.saves('start_on', '2026-12-09');
      await one.isRidOf('changed in another window');
      await two.types('Last day at this home', '2026-12-11');
      await two.says('This move was changed in another window');
      await two.presses('Get what is there');
      await two.isRidOf('changed in another window');
      expect(two.field('First day at the new home').value).to.equal('2026-12-09');
    });

    it('that cannot be saved is kept here, said, and goes with the next answer', async () => {
      const utility = utilityOf();
      const wizard = await sees({ utility });
      utility.faults([{ operation: 'createMove', kind: 'status:503' }]);
      await wizard.finds('calle 27 23', 'Calle 27 n.º 23-18');
      await wizard.goesOn('When?');
      await wizard.hears('This device keeps it for a day');
      utility.faults([]);
      await wizard.types('First day at the new home', START);
      await wizard.saves('start_on', START);
      expect(wizard.moves[0]?.answers['new_place']).to.equal('prm_h1');
    });

    it('is not asked twice: what is changed from the review leads back to it', async () => {
      const wizard = await sees();
      await reachesReview(wizard);
      await wizard.presses('Change: When?');
      await wizard.isAt('When?');
      await wizard.types('Last day at this home', '2026-12-11');
      await wizard.presses('Save and check');
      await wizard.isAt('Check and send');
      await wizard.says('Friday, December 11');
    });
  });

  describe('sending', () => {
    const failures: readonly (readonly [FaultKind, string])[] = [
      ['status:503', 'It was not sent'],
      ['status:500', 'We do not know if it arrived'],
      ['problem:date_not_possible', 'One of the days is gone'],
      ['problem:slot_not_held', 'The time of the visit has run out'],
      ['problem:move_incomplete', 'Something is missing'],
      ['problem:premise_unavailable', 'The new home cannot be had'],
    ];
    for (const [kind, words] of failures) {
      it(`${kind}: says so in words, keeps everything, and works afterwards`, async () => {
        const utility = utilityOf();
        const wizard = await sees({ utility, mode: 'stop' });
        await wizard.types('Last day at this home', STOP);
        await wizard.goesOn('The meter');
        await wizard.goesOn('How do we reach you?');
        await wizard.types('Your mobile number', '300 555 0115');
        await wizard.goesOn('Check and send');
        utility.faults([{ operation: 'submitMove', kind }]);
        await wizard.presses('Send');
        await wizard.says(words);
        await expect(wizard.element).to.be.accessible();
        expect(wizard.submitted).to.have.length(0);
        utility.faults([]);
        await wizard.presses('Send');
        await wizard.says('Your number is');
        expect(wizard.submitted).to.have.length(1);
        expect(wizard.moves.filter(({ submittedAt }) => submittedAt !== null)).to.have.length(1);
      });
    }

    it('a lost answer: sent again it is asked for once', async () => {
      const utility = utilityOf();
      const wizard = await sees({ utility, mode: 'stop' });
      await wizard.types('Last day at this home', STOP);
      await wizard.goesOn('The meter');
      await wizard.goesOn('How do we reach you?');
      await wizard.types('Your mobile number', '300 555 0115');
      await wizard.goesOn('Check and send');
      utility.faults([{ operation: 'submitMove', kind: 'drop-after', times: 1 }]);
      await wizard.presses('Send');
      await wizard.says('Your number is');
      expect(utility.world.moves.list(wizard.accountId)).to.have.length(1);
      expect(wizard.submitted).to.have.length(1);
    });
  });

  describe('the flow', () => {
    it('of the utility is followed: its own question, its own rule', async () => {
      const wizard = await sees();
      expect(wizard.calls('getFlow')).to.equal(1);
      await wizard.presses('Go on');
      await wizard.says('This answer is missing.');
    });

    it('that cannot be had, or is not sound, is stood in for by the shipped one', async () => {
      const utility = utilityOf();
      utility.faults([{ operation: 'getFlow', kind: 'status:404' }]);
      const wizard = await sees({ utility });
      expect(wizard.text).to.contain('Where do you move to?');
    });

    it('of a mode that there is not is that of a transfer', async () => {
      const wizard = await sees({ mode: 'nonsense' });
      expect(wizard.text).to.contain('Move with your service');
    });
  });

  for (const width of [280, 360, 900]) {
    it(`fits ${width} px at every step`, async () => {
      const wizard = await sees();
      const page = wizard.element.parentElement;
      if (page) page.style.inlineSize = `${width}px`;
      if (page) page.style.display = 'block';
      expect(wizard.overflow).to.be.at.most(0.5);
      await reachesReview(wizard);
      expect(wizard.overflow).to.be.at.most(0.5);
    });
  }
});
