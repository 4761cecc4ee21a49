import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import '../../src/define/move-wizard.js';
import { createMockUtility, type MockUtility } from '../../src/mock/index.js';
import { MoveWizardHarness, paper } from '../support/move-wizard-harness.js';

const sees = MoveWizardHarness.sees;
const utilityOf = (): MockUtility => createMockUtility({ scenario: 'co-high-bill' });
const CARD = 'Your identity card';

async function atDates(utility = utilityOf()): Promise<MoveWizardHarness> {
  const wizard = await sees({ utility });
  await wizard.finds('calle 27 23', 'Calle 27 n.º 23-18');
  await wizard.goesOn('When?');
  return wizard;
}

async function atMeters(utility = utilityOf()): Promise<MoveWizardHarness> {
  const wizard = await atDates(utility);
  await wizard.types('First day at the new home', '2026-12-07');
  await wizard.types('Last day at this home', '2026-12-10');
  await wizard.goesOn('The meter');
  return wizard;
}

async function atPapers(utility = utilityOf()): Promise<MoveWizardHarness> {
  const wizard = await atMeters(utility);
  await wizard.goesOn('Your papers');
  return wizard;
}

describe('the questions of utility-move-wizard', () => {
  beforeEach(() => localStorage.clear());

  describe('an address', () => {
    it('that is served by others is told, not taken', async () => {
      const wizard = await sees();
      await wizard.finds('calle 6 14', 'Buga');
      await wizard.says('We do not serve Calle 6');
      await wizard.says('Energía del Centro does.');
      await expect(wizard.element).to.be.accessible();
      await wizard.presses('Go on');
      await aTimeout(50);
      expect(wizard.step).to.equal('From where to where?');
    });

    it('that nobody knows is said', async () => {
      const wizard = await sees();
      const field = wizard.field('Where do you move to?');
      field.value = 'zzzz 99';
      field.dispatchEvent(new Event('input', { bubbles: true }));
      await wizard.hears('We did not find it');
    });

    it('is found without accents, and can be changed for another', async () => {
      const wizard = await sees();
      await wizard.finds('diagonal 23 principe', 'El Príncipe');
      await wizard.says('Change the address');
      await wizard.saves('new_place', 'prm_h6');
      await wizard.presses('Change the address');
      await wizard.finds('calle 34', 'Villa Colombia');
      await wizard.says('Someone else lives there now.');
      await wizard.saves('new_place', 'prm_h3');
    });

    it('whose search fails is said, and works when typed again', async () => {
      const utility = utilityOf();
      const wizard = await sees({ utility });
      utility.faults([{ operation: 'searchAddresses', kind: 'status:404' }]);
      const field = wizard.field('Where do you move to?');
      field.value = 'calle';
      field.dispatchEvent(new Event('input', { bubbles: true }));
      await wizard.hears('We could not search');
      utility.faults([]);
      await wizard.finds('calle 27 23', 'Calle 27 n.º 23-18');
      await wizard.says('Change the address');
    });
  });

  describe('a day', () => {
    it('that is a holiday is named, and the nearest valid ones offered', async () => {
      const wizard = await atDates();
      await wizard.types('First day at the new home', '2026-12-08');
      await wizard.says('December 8 is a holiday: Immaculate Conception.');
      await expect(wizard.element).to.be.accessible();
      await wizard.presses('Wednesday, December 9');
      expect(wizard.field('First day at the new home').value).to.equal('2026-12-09');
      await wizard.saves('start_on', '2026-12-09');
      expect(wizard.text).not.to.contain('holiday');
    });

    for (const [day, words] of [
      ['2026-11-23', 'That is too soon. The first day you can have is'],
      ['2026-12-06', 'We do not work on Sunday, December 6'],
      ['2028-01-03', 'That is too far away.'],
    ] as const) {
      it(`${day}: ${words}`, async () => {
        const wizard = await atDates();
        await wizard.types('First day at the new home', day);
        await wizard.says(words);
        await wizard.says('These days work:');
        await wizard.presses('Go on');
        await aTimeout(50);
        expect(wizard.step).to.equal('When?');
      });
    }

    it('far from the other is said with what is possible', async () => {
      const wizard = await atDates();
      await wizard.types('First day at the new home', '2026-12-07');
      await wizard.types('Last day at this home', '2027-02-15');
      await wizard.says('You can have both homes for');
    });
  });

  describe('a time for a visit', () => {
    it('that somebody else takes is said, and the others are fresh', async () => {
      const utility = utilityOf();
      const wizard = await sees({ utility });
      await wizard.finds('carrera 30', 'Carrera 30');
      await wizard.goesOn('When?');
      await wizard.types('First day at the new home', '2026-12-07');
      utility.faults([{ operation: 'holdSlot', kind: 'problem:slot_taken', times: 1 }]);
      await wizard.ticks('8:00 AM');
      await wizard.says('Someone else took that time.');
      await wizard.ticks('1:00 PM');
      await wizard.says('We keep it for you until');
    });

    it('is let go where the day changes, and asked again', async () => {
      const wizard = await sees();
      await wizard.finds('carrera 30', 'Carrera 30');
      await wizard.goesOn('When?');
      await wizard.types('First day at the new home', '2026-12-07');
      await wizard.ticks('8:00 AM');
      await wizard.says('We keep it for you until');
      await wizard.types('First day at the new home', '2026-12-09');
      await wizard.saves('visit', undefined);
      await wizard.types('Last day at this home', '2026-12-10');
      await wizard.presses('Go on');
      await wizard.says('This answer is missing.');
      await waitUntil(() => wizard.calls('releaseSlot') > 0, 'never let go', { timeout: 8000 });
      expect(wizard.calls('releaseSlot')).to.equal(1);
    });
  });

  describe('a meter', () => {
    const OLD = 'Meter in kWh';

    it('takes a plausible figure, kept as the meter shows it', async () => {
      const wizard = await atMeters();
      await wizard.types(OLD, '35 800');
      await wizard.goesOn('Your papers');
      const id = wizard.utility.world.accounts[0]?.servicePoints[0]?.id ?? '';
      await wizard.saves('stop_reads', [`${id}/active=35800`]);
    });

    for (const [typed, words] of [
      ['12', 'It cannot be less now'],
      ['abc', 'Type just the digits'],
      ['123456789', 'digits. Look at it again'],
    ] as const) {
      it(`does not show ${typed}: says so there, and does not go on`, async () => {
        const wizard = await atMeters();
        await wizard.types(OLD, typed);
        await wizard.says(words);
        expect(wizard.field(OLD).getAttribute('aria-invalid')).to.equal('true');
        await expect(wizard.element).to.be.accessible();
        await wizard.presses('Go on');
        await aTimeout(100);
        expect(wizard.step).to.equal('The meter');
      });
    }

    it('far above the usual is asked about, and taken', async () => {
      const wizard = await atMeters();
      await wizard.types(OLD, '39000');
      await wizard.says('If you see this, go on.');
      await wizard.goesOn('Your papers');
    });
  });

  describe('a document', () => {
    it('is sent, named, and can be taken away again', async () => {
      const wizard = await atPapers();
      await wizard.uploads(CARD, paper('mi cédula.pdf', 600_000));
      await wizard.says('mi cédula.pdf');
      await wizard.says('Take away');
      await wizard.hears('We have mi cédula.pdf.');
      expect(wizard.calls('sendDocumentContent')).to.equal(3);
      await expect(wizard.element).to.be.accessible();
      await wizard.presses('Take away: mi cédula.pdf');
      await wizard.isRidOf('Take away');
      await wizard.presses('Go on');
      await wizard.says('This answer is missing.');
    });

    it('of the wrong type by its content is refused before it is sent, whatever its name says', async () => {
      const wizard = await atPapers();
      await wizard.uploads(CARD, paper('cedula.pdf', 200, [0x4d, 0x5a]));
      await wizard.says('cedula.pdf is not of a type that we can read. These work: JPEG, PNG, and PDF.');
      expect(wizard.calls('createDocument')).to.equal(0);
      expect(wizard.saidAt(CARD)).to.contain('not of a type');
      await expect(wizard.element).to.be.accessible();
      await wizard.uploads(CARD, paper());
      await wizard.says('Take away');
      expect(wizard.text).not.to.contain('not of a type');
    });

    it('that is too big, empty, or has no plain name is refused in words', async () => {
      const wizard = await atPapers();
      await wizard.uploads(CARD, paper('big.pdf', 8_000_001));
      await wizard.says('big.pdf is too big. It can have 8');
      await wizard.uploads(CARD, new File([], 'nothing.pdf'));
      await wizard.says('nothing.pdf is empty');
      await wizard.uploads(CARD, paper(`${'x'.repeat(300)}.pdf`));
      await wizard.says('does not work. Give it a short, plain name.');
      expect(wizard.calls('createDocument')).to.equal(0);
    });

    it('beyond those that are asked for is refused', async () => {
      const wizard = await atPapers();
      await wizard.uploads(CARD, paper('1.pdf'), paper('2.pdf'), paper('3.pdf'));
      await wizard.says('Just 2 files go here.');
      await wizard.says('2.pdf');
    });

    it('with a password is refused by the utility, and another can be sent', async () => {
      const locked = new File(['%PDF-1.7 /Encrypt trailer'], 'locked.pdf');
      const wizard = await atPapers();
      await wizard.uploads(CARD, locked);
      await wizard.says('locked.pdf has a password.');
      await wizard.uploads(CARD, paper());
      await wizard.says('Take away');
    });

    it('whose line breaks goes on where it stopped; nothing else of the form is lost', async () => {
      const utility = utilityOf();
      const wizard = await atPapers(utility);
      utility.faults([{ operation: 'sendDocumentContent', kind: 'status:500', after: 1 }]);
      await wizard.uploads(CARD, paper('long.pdf', 600_000));
      await wizard.says('The line broke. What was sent is kept.');
      await expect(wizard.element).to.be.accessible();
      utility.faults([]);
      const before = wizard.calls('sendDocumentContent');
      await wizard.presses('Go on sending');
      await wizard.says('Take away');
      expect(wizard.calls('sendDocumentContent') - before).to.equal(2);
      expect(wizard.calls('createDocument')).to.equal(1);
    });

    it('can be stopped while it is on its way', async () => {
      const utility = utilityOf();
      const wizard = await atPapers(utility);
      utility.faults([{ operation: 'sendDocumentContent', kind: 'latency:4000' }]);
      await wizard.uploads(CARD, paper('slow.pdf', 600_000));
      await wizard.says('Sending slow.pdf');
      await wizard.presses('Stop: slow.pdf');
      await wizard.isRidOf('slow.pdf');
      expect(wizard.text).to.contain('Choose a file');
    });
  });
});
