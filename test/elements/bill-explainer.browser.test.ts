import { aTimeout, expect, fixture, html, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { Bill } from '../../src/contract/bills.js';
import type { UtilityHelpRequestedEvent } from '../../src/elements/events.js';
import type { UtilityBillExplainer } from '../../src/elements/bill-explainer/bill-explainer.js';
import { createMockUtility } from '../../src/mock/index.js';
import { BillExplainerHarness } from '../support/bill-explainer-harness.js';

const US = { scenario: 'us-sample', locale: 'en' } as const;
const CO = { scenario: 'co-high-bill', locale: 'es' } as const;
const home = html`<utility-bill-explainer account-id="acc_home"></utility-bill-explainer>`;
const solar = html`<utility-bill-explainer account-id="acc_solar"></utility-bill-explainer>`;

const ready = async (
  options: Parameters<typeof BillExplainerHarness.on>[0],
): Promise<BillExplainerHarness> => {
  const bill = await BillExplainerHarness.on(options);
  await bill.reaches('ready');
  return bill;
};

describe('utility-bill-explainer', () => {
  describe('unconfigured', () => {
    it('says so without blaming the customer', async () => {
      const element = await fixture<UtilityBillExplainer>(
        html`<utility-bill-explainer lang="en"></utility-bill-explainer>`,
      );
      const bill = new BillExplainerHarness(element, createMockUtility());
      await bill.reaches('unconfigured');
      await expect(element).to.be.accessible();
      expect(bill.states).to.deep.equal(['unconfigured']);
    });
  });

  describe('loading', () => {
    it('keeps the height that the other states have', async () => {
      const utility = createMockUtility(CO);
      utility.faults([{ operation: 'listBills', kind: 'latency:300' }]);
      const bill = await BillExplainerHarness.on({ ...CO, utility });
      await bill.reaches('loading');
      expect(bill.element.offsetHeight).to.be.greaterThan(400);
      expect(bill.element.bill).to.equal(undefined);
      await bill.reaches('ready');
    });

    it('stops when removed, and works when put back', async () => {
      const utility = createMockUtility(CO);
      utility.faults([{ operation: 'listBills', kind: 'latency:150', times: 1 }]);
      const bill = await BillExplainerHarness.on({ ...CO, utility });
      const parent = bill.element.parentElement;
      bill.element.remove();
      await aTimeout(300);
      expect(bill.fired('utility-ready')).to.equal(0);
      parent?.append(bill.element);
      await bill.reaches('ready');
    });
  });

  describe('empty', () => {
    it('says why, and when the first bill comes', async () => {
      const bill = await BillExplainerHarness.on({ scenario: 'new-customer', locale: 'es' });
      await bill.reaches('empty');
      expect(bill.text)
        .to.contain('Aún no tiene facturas')
        .and.to.match(/Será cerca del \d/);
      await expect(bill.element).to.be.accessible();
    });
  });

  describe('error', () => {
    it('says what happened, gives the reference, and recovers', async () => {
      const utility = createMockUtility(US);
      utility.faults([{ operation: 'listBills', kind: 'status:503' }]);
      const bill = await BillExplainerHarness.on({ ...US, utility });
      await bill.reaches('error');
      expect(bill.text).to.contain('We could not show your bill').and.to.contain('give this number');
      expect(bill.fired('utility-error')).to.equal(1);
      await expect(bill.element).to.be.accessible();
      utility.faults([]);
      await bill.triesAgain();
      await bill.reaches('ready');
      expect(bill.fired('utility-ready')).to.equal(1);
    });
  });

  describe('ready', () => {
    it('shows the published bill of 58.35 with its lines', async () => {
      const bill = await ready({ ...US, content: home });
      expect(bill.text).to.contain('$58.35');
      for (const amount of ['$8.75', '$31.99', '$11.89', '$5.72']) expect(bill.text).to.contain(amount);
      expect(bill.charges).to.have.length(4);
      expect(bill.element.bill?.totals.amountDueMinor).to.equal(5835);
    });

    it('shows the published bill of 31.10 and how it comes about', async () => {
      const bill = await ready({ ...US, content: solar });
      for (const amount of ['$31.10', '$17.90', '$13.20', '$5.09', '$11.90']) {
        expect(bill.text).to.contain(amount);
      }
    });

    it('says which meter was not read where another was', async () => {
      const some = await ready({ scenario: 'uk-estimated', locale: 'en' });
      const note = some.root.querySelector('.glance .note');
      expect(note?.textContent?.replace(/\s+/g, ' ')).to.contain('Gas: This time no one read the meter');
      const both = (bill: Bill): Bill => ({
        ...bill,
        sections: (bill.sections ?? []).map((section) => ({
          ...section,
          reads: section.reads.map((read) => ({ ...read, to: { ...read.to, quality: 'estimated' } })),
        })),
      });
      const all = await ready({ scenario: 'uk-estimated', locale: 'en', change: both });
      expect(all.root.querySelector('.glance .note')?.textContent).not.to.contain('Gas');
    });

    it('asks once for the bill and tells once that it is ready', async () => {
      const bill = await ready(CO);
      await aTimeout(100);
      expect(bill.calls('listBills')).to.equal(1);
      expect(bill.fired('utility-ready')).to.equal(1);
      expect(bill.fired('utility-error')).to.equal(0);
    });

    for (const [locale, words] of [
      ['es', 'Total a pagar'],
      ['en', 'Amount due'],
      ['pt', 'Total a pagar'],
    ] as const) {
      it(`speaks ${locale}, opened all, and axe finds nothing`, async () => {
        const bill = await ready({ ...CO, locale });
        expect(bill.text).to.contain(words).and.to.contain('127');
        await bill.opensAll();
        await expect(bill.element).to.be.accessible();
      });
    }
  });

  describe('a charge', () => {
    it('opens by keyboard to plain words and its arithmetic', async () => {
      const bill = await ready({ ...US, content: home });
      const summary = bill.root.querySelectorAll('summary')[1];
      summary?.focus();
      await sendKeys({ press: 'Enter' });
      expect((summary?.parentElement as HTMLDetailsElement).open).to.equal(true);
      await bill.opensAll();
      expect(bill.text).to.contain('463 kWh').and.to.contain('× $0.0691');
    });

    it('is explained in the utility’s own words first', async () => {
      const bill = await ready(CO);
      const glossary = bill.utility.world.config.glossary;
      const text = await bill.opens('Consumo de subsistencia');
      expect(glossary.some((entry) => text.includes(entry.text.es ?? '\0'))).to.equal(true);
    });

    it('is closed again where a refresh brings another bill in the place of an open one', async () => {
      let later = false;
      const renamed = <T extends { id: string }>(one: T): T => ({ ...one, id: `${one.id}-later` });
      const bill = await ready({
        ...CO,
        change: (one) =>
          later
            ? {
                ...renamed(one),
                sections: one.sections?.map((section) => ({
                  ...renamed(section),
                  lines: section.lines.map(renamed),
                })),
              }
            : one,
      });
      await bill.opensAll();
      later = true;
      await bill.element.refresh();
      await waitUntil(() => bill.element.bill?.id.endsWith('-later'), 'the other bill did not come', {
        timeout: 8000,
      });
      await bill.element.updateComplete;
      const services = [...bill.root.querySelectorAll('.service')].filter((card) =>
        card.querySelector('header > .sub'),
      );
      expect(services.flatMap((card) => [...card.querySelectorAll('details[open]')])).to.deep.equal([]);
    });

    it('is drawn no more, until it is opened again, where the bill was gone for a while', async () => {
      const bill = await ready({ ...US, content: solar });
      await bill.opensAll();
      bill.element.accountId = 'acc_home';
      await waitUntil(() => bill.element.bill?.accountId === 'acc_home', 'the other bill did not come', {
        timeout: 8000,
      });
      bill.element.accountId = 'acc_solar';
      await waitUntil(() => bill.element.bill?.accountId === 'acc_solar', 'the bill did not come back', {
        timeout: 8000,
      });
      await bill.element.updateComplete;
      expect(bill.root.querySelectorAll('details > :not(summary)')).to.have.length(0);
    });

    it('asks for help once, and shows the channels where nobody answers', async () => {
      const bill = await ready(CO);
      await bill.opensAll();
      await bill.asks();
      expect(bill.fired('utility-help-requested')).to.equal(1);
      const event = bill.events.find(({ type }) => type === 'utility-help-requested');
      expect((event as UtilityHelpRequestedEvent).detail.subject.type).to.equal('bill-line');
      expect(bill.text).to.contain('Hable con una persona').and.to.contain('+57 602 555 0115');
      await expect(bill.element).to.be.accessible();
    });

    it('leaves the answer to whoever cancels', async () => {
      const bill = await ready(CO);
      bill.element.addEventListener('utility-help-requested', (event) => event.preventDefault());
      await bill.opensAll();
      await bill.asks();
      expect(bill.text).not.to.contain('Hable con una persona');
    });
  });

  describe('the PDF', () => {
    it('is asked for once, however often one taps', async () => {
      const bill = await ready(CO);
      expect(await bill.downloads(3)).to.deep.equal([`${bill.element.bill?.number}.pdf`]);
      expect(bill.calls('getBillDocument')).to.equal(1);
    });

    it('says in words when it cannot be had', async () => {
      const bill = await ready(CO);
      bill.utility.faults([{ operation: 'getBillDocument', kind: 'status:503' }]);
      expect(await bill.downloads()).to.deep.equal([]);
      expect(bill.text).to.contain('No pudimos traer el PDF');
    });
  });

  describe('printing', () => {
    it('opens everything for the paper, asks the browser once, and closes it again', async () => {
      const page = await BillExplainerHarness.on({ scenario: 'co-high-bill' });
      await page.reaches('ready');
      const label = page.charges[0] ?? '';
      const printed: { closed: number; open: number; waiting: number }[] = [];
      const { print } = globalThis;
      globalThis.print = () => {
        const count = (selector: string): number => page.root.querySelectorAll(selector).length;
        printed.push({
          closed: count('details:not([open])'),
          open: count('details[open]'),
          waiting: count('details [aria-busy="true"]'),
        });
      };
      try {
        await page.element.print();
      } finally {
        globalThis.print = print;
      }
      expect(printed).to.have.length(1);
      expect(printed[0]?.closed).to.equal(0);
      expect(printed[0]?.open).to.be.greaterThan(page.charges.length);
      expect(printed[0]?.waiting).to.equal(0);
      dispatchEvent(new Event('afterprint'));
      expect(page.root.querySelectorAll('details[open]')).to.have.length(0);
      expect(await page.opens(label)).not.to.equal('');
    });
  });

  describe('honesty', () => {
    it('shows a bill that does not add up, and says so', async () => {
      const bill = await ready({
        ...CO,
        change: (one) => ({
          ...one,
          totals: { ...one.totals, amountDueMinor: one.totals.amountDueMinor + 500 },
        }),
      });
      expect(bill.text).to.contain('Las cuentas no cuadran').and.to.contain('$ 5 ');
    });

    it('never offers a superseded bill for payment', async () => {
      const bill = await ready({ ...CO, change: (one) => ({ ...one, replacedBy: 'bill_new' }) });
      expect(bill.text).to.contain('ya no vale').and.not.to.contain('Pague hasta');
    });

    it('keeps hostile labels text, however long', async () => {
      const hostile = `<img src=x onerror="document.title='hit'">\u202e${'x'.repeat(400)}`;
      const bill = await ready({
        ...CO,
        content: html`<div class="narrow"><utility-bill-explainer></utility-bill-explainer></div>`,
        change: (one) => ({
          ...one,
          sections: (one.sections ?? []).map((section) => ({
            ...section,
            label: hostile,
            lines: section.lines.map((line) => ({ ...line, label: hostile })),
          })),
        }),
      });
      expect(bill.root.querySelector('img')).to.equal(null);
      expect(bill.charges[0]).to.not.equal(undefined);
      expect(bill.text).to.contain('<img src=x');
      expect(bill.overflow).to.be.lessThan(1);
    });
  });

  describe('account-id and bill-id', () => {
    it('changes account without mixing the two', async () => {
      const bill = await ready({ ...US, content: home });
      bill.element.accountId = 'acc_solar';
      await bill.element.updateComplete;
      expect(bill.text).not.to.contain('$58.35');
      await bill.reaches('ready');
      expect(bill.text).to.contain('$31.10');
    });

    it('shows a certain bill', async () => {
      const utility = createMockUtility(CO);
      const older = utility.world.bills(utility.world.accounts[0]?.id ?? '')[3];
      const bill = await ready({
        ...CO,
        utility,
        content: html`<utility-bill-explainer bill-id=${older?.id ?? ''}></utility-bill-explainer>`,
      });
      expect(bill.element.bill?.id).to.equal(older?.id);
    });
  });

  describe('heading-level', () => {
    it('moves every heading, and a wrong value falls back', async () => {
      const bill = await ready(CO);
      bill.element.headingLevel = 4;
      await bill.element.updateComplete;
      expect(bill.root.querySelector('h1, h2, h3')).to.equal(null);
      bill.element.headingLevel = NaN;
      await bill.element.updateComplete;
      expect(bill.root.querySelector('h2')).not.to.equal(null);
    });
  });

  describe('layout', () => {
    const PARENTS = {
      'inline-block': { display: 'inline-block' },
      flex: { display: 'flex' },
      'auto grid': { display: 'grid', 'grid-template-columns': 'auto' },
      float: { float: 'left' },
      absolute: { position: 'absolute' },
    };
    for (const [name, rules] of Object.entries(PARENTS)) {
      it(`is at least 280 px wide in ${name}`, async () => {
        const bill = await ready({
          ...US,
          content: html`<div><utility-bill-explainer></utility-bill-explainer></div>`,
        });
        for (const [property, value] of Object.entries(rules)) {
          bill.element.parentElement?.style.setProperty(property, value);
        }
        expect(bill.element.offsetWidth).to.be.at.least(280);
      });
    }

    for (const direction of ['ltr', 'rtl']) {
      it(`does not overflow at 280 px, ${direction}`, async () => {
        const bill = await ready(CO);
        bill.element.parentElement?.setAttribute('dir', direction);
        bill.element.style.setProperty('inline-size', '280px');
        await bill.opensAll();
        expect(bill.overflow).to.be.lessThan(1);
      });
    }
  });
});
