import { expect, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { createMockUtility } from '../../src/mock/index.js';
import { OwnReadHarness } from '../support/own-read-harness.js';

const UK = { scenario: 'uk-estimated', locale: 'en' } as const;
const GAS = 'sp_7730154_g';
const CL = { scenario: 'cl-water-estimated', locale: 'es' } as const;
/** A day on which the utility takes reads for the next bill. */
const OPEN = '2026-12-10T15:00:00Z';

const opened = async (options: Parameters<typeof OwnReadHarness.sees>[0] = UK): Promise<OwnReadHarness> => {
  const bill = await OwnReadHarness.sees(options);
  await bill.opensForm();
  return bill;
};

describe('the customer’s own meter read', () => {
  beforeEach(() => localStorage.clear());

  describe('is offered', () => {
    it('where the bill is estimated', async () => {
      const bill = await OwnReadHarness.sees(UK);
      expect(bill.offer?.textContent).to.contain('Send my own meter read');
    });

    it('on the days on which the utility takes reads', async () => {
      const bill = await OwnReadHarness.sees({ ...CL, now: OPEN });
      expect(bill.offer?.textContent).to.contain('Mandar mi lectura del medidor');
    });

    it('on no other day', async () => {
      const bill = await OwnReadHarness.sees(CL);
      expect(bill.offer).to.equal(null);
    });

    it('no more once the estimate is settled', async () => {
      const content = html`<utility-bill-explainer bill-id="bill_3310927K_2026_10"></utility-bill-explainer>`;
      const bill = await OwnReadHarness.sees({ ...CL, content });
      expect(bill.element.bill?.estimate).not.to.equal(null);
      expect(bill.offer).to.equal(null);
    });
  });

  describe('the form', () => {
    for (const locale of ['es', 'en', 'pt'] as const) {
      it(`asks for the estimated register only and passes axe, in ${locale}`, async () => {
        const bill = await opened({ ...UK, locale });
        expect(bill.root.querySelectorAll('.own-read input')).to.have.length(1);
        expect(bill.form)
          .to.match(/8[.,]?419/)
          .and.to.match(/8[.,]?531/);
        await bill.types('12', true);
        expect(bill.field.getAttribute('aria-invalid')).to.equal('true');
        await expect(bill.element).to.be.accessible();
      });
    }

    it('has the focus when it opens, and is sent by keyboard', async () => {
      const bill = await opened();
      expect(bill.root.activeElement?.textContent).to.contain('Send your meter read');
      await sendKeys({ press: 'Tab' });
      expect(bill.root.activeElement).to.equal(bill.field);
      await sendKeys({ type: '8520' });
      await sendKeys({ press: 'Enter' });
      await bill.element.updateComplete;
      const started = performance.now();
      while (!bill.form.includes('We have your read') && performance.now() - started < 8000) {
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      expect(bill.form).to.contain('We have your read');
      expect(bill.root.activeElement?.textContent).to.contain('Send your meter read');
    });

    it('says of a figure what is wrong, as it is typed', async () => {
      const bill = await opened();
      await bill.types('85');
      expect(bill.said).to.equal('');
      await bill.types('85a');
      expect(bill.said).to.contain('no letters');
      await bill.types('123456');
      expect(bill.said).to.contain('just 5 digits');
      await bill.types('8000', true);
      expect(bill.said).to.contain('less than the last read, 8,419 m³');
      await bill.sends();
      expect(bill.root.activeElement).to.equal(bill.field);
      await bill.types('8520');
      expect(bill.said).to.equal('');
      expect(bill.calls('createRead')).to.equal(0);
    });

    it('asks for the figure where nothing was typed', async () => {
      const bill = await opened();
      await bill.sends();
      expect(bill.said).to.contain('Type the number');
      expect(bill.calls('createRead')).to.equal(0);
    });

    it('has room at 280 px', async () => {
      const content = html`<div class="narrow"><utility-bill-explainer></utility-bill-explainer></div>`;
      const bill = await OwnReadHarness.sees({ ...UK, locale: 'es', content });
      (bill.element.parentElement as HTMLElement).style.width = '280px';
      await bill.opensForm();
      await bill.types('15000', true);
      expect(bill.said).to.contain('Mire otra vez');
      expect(bill.overflow).to.be.lessThan(1);
    });
  });

  describe('what was typed', () => {
    it('is there again when the element is made anew', async () => {
      const utility = createMockUtility(UK);
      const first = await opened({ ...UK, utility });
      await first.types('8520');
      first.element.parentElement?.remove();
      const second = await opened({ ...UK, utility });
      expect(second.field.value).to.equal('8520');
      expect(second.form).to.contain('Here is what you typed before');
    });

    it('is erased when the utility has it', async () => {
      const bill = await opened();
      await bill.types('8520');
      expect(Object.keys(localStorage).some((name) => name.endsWith('own-read'))).to.equal(true);
      await bill.sends();
      expect(Object.keys(localStorage).some((name) => name.endsWith('own-read'))).to.equal(false);
    });
  });

  describe('sent', () => {
    it('is received once, says what comes next, and says it once to those who listen', async () => {
      const bill = await opened();
      await bill.types('8520');
      await bill.sends(3);
      expect(bill.form).to.contain('You sent 8,520 m³').and.to.contain('We will check it');
      expect(bill.heard).to.contain('We have your read').and.to.contain('We will check it');
      const received = await bill.received(GAS);
      expect(received.map(({ value, readOn }) => [value, readOn])).to.deep.equal([['8520', '2026-11-24']]);
      await expect(bill.element).to.be.accessible();
    });

    it('is shown again after a reload, as the utility judges it now, and another can be sent', async () => {
      const utility = createMockUtility(UK);
      const first = await opened({ ...UK, utility });
      await first.types('8520');
      await first.sends();
      first.element.parentElement?.remove();
      utility.world.clock.moveTo(Date.parse('2026-11-24T23:00:00Z'));
      const second = await OwnReadHarness.sees({ ...UK, utility });
      await second.opensForm();
      await second.says('You sent 8,520 m³');
      expect(second.form).to.contain('It is fine').and.not.to.contain('We will check it');
      expect(second.root.querySelector('.own-read input')).to.equal(null);
      await expect(second.element).to.be.accessible();
      await second.asksForAnother();
      expect(second.root.activeElement).to.equal(second.field);
      await second.types('8522');
      await second.sends();
      await second.says('You sent 8,522 m³');
      expect((await second.received(GAS)).map(({ value }) => value)).to.deep.equal(['8522', '8520']);
    });

    it('goes twice only on purpose where it is far above what is usual', async () => {
      const bill = await opened();
      await bill.types('9300', true);
      expect(bill.said).to.contain('Please look again');
      await bill.sends();
      expect(bill.calls('createRead')).to.equal(0);
      expect(bill.form).to.contain('Yes, send it');
      await bill.sends();
      expect(bill.calls('createRead')).to.equal(1);
    });
  });

  describe('not taken', () => {
    it('is refused in words at the field: much more than this home uses', async () => {
      const bill = await opened();
      await bill.types('30000');
      await bill.sends();
      await bill.sends();
      expect(bill.said).to.contain('much more than this home has used');
      expect(bill.field.value).to.equal('30000');
      expect(bill.heard).to.contain('much more than this home has used');
      expect(bill.root.activeElement).to.equal(bill.field);
      expect(await bill.received(GAS)).to.have.length(0);
      await expect(bill.element).to.be.accessible();
    });

    for (const [code, words] of [
      ['read_below_last', 'higher read already'],
      ['unknown_register', 'does not take reads of this meter'],
      ['read_in_future', 'has not come yet'],
    ] as const) {
      it(`is refused in words at the field: ${code}`, async () => {
        const utility = createMockUtility(UK);
        utility.faults([{ operation: 'createRead', kind: `problem:${code}`, times: 1 }]);
        const bill = await opened({ ...UK, utility });
        await bill.types('8520');
        await bill.sends();
        expect(bill.said).to.contain(words);
        await bill.types('8521');
        expect(bill.said).to.equal('');
        await bill.sends();
        expect((await bill.received(GAS)).map(({ value }) => value)).to.deep.equal(['8521']);
      });
    }

    it('asks what arrived when the answer was lost', async () => {
      const utility = createMockUtility(UK);
      const bill = await opened({ ...UK, utility });
      await bill.types('8520');
      utility.faults([{ operation: 'createRead', kind: 'drop-after' }]);
      await bill.sends();
      expect(bill.form).to.contain('You sent 8,520 m³').and.not.to.contain('We do not know');
      expect(bill.heard).to.contain('We have your read');
      expect(Object.keys(localStorage).some((name) => name.endsWith('own-read'))).to.equal(false);
      expect(await bill.received(GAS)).to.have.length(1);
    });

    it('keeps what was typed when nothing tells whether it arrived, and sends it once', async () => {
      const utility = createMockUtility(UK);
      const bill = await opened({ ...UK, utility });
      await bill.types('8520');
      // The client itself asks a few times before it gives up.
      utility.faults([
        { operation: 'createRead', kind: 'drop-after' },
        { operation: 'listReads', kind: 'status:503' },
      ]);
      await bill.sends();
      expect(bill.form).to.contain('We do not know if it arrived').and.to.contain('still here');
      expect(bill.field.value).to.equal('8520');
      utility.faults([]);
      await bill.sends();
      expect(bill.form).to.contain('We have your read');
      expect(await bill.received(GAS)).to.have.length(1);
    });

    it('says that the utility does not answer, and keeps what was typed', async () => {
      const utility = createMockUtility(UK);
      const bill = await opened({ ...UK, utility });
      await bill.types('8520');
      utility.faults([{ operation: 'createRead', kind: 'status:503' }]);
      await bill.sends();
      expect(bill.form).to.contain('It was not sent').and.to.contain('still here');
      expect(bill.field.value).to.equal('8520');
      utility.faults([]);
      await bill.sends();
      expect(bill.form).to.contain('We have your read');
      expect(await bill.received(GAS)).to.have.length(1);
    });
  });
});
