import { aTimeout, expect, html, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { Bill } from '../../src/contract/bills.js';
import { auditBill } from '../../src/domain/audit/audit-bill.js';
import { explainBill } from '../../src/domain/explain/explain-bill.js';
import type { UtilityHelpRequestedEvent } from '../../src/elements/events.js';
import { createMockUtility, type MockUtility } from '../../src/mock/index.js';
import { WhyHarness } from '../support/why-harness.js';

const CO = { scenario: 'co-high-bill', locale: 'es' } as const;

/** The bills of the scenario, newest first. */
const billsOf = ({ world }: MockUtility): Bill[] => [...world.bills(world.accounts[0]?.id ?? '')];
const nth = (bills: readonly Bill[], index: number): Bill => {
  const bill = bills.at(index);
  if (!bill) throw new Error(`no bill ${index}`);
  return bill;
};
const showing = (utility: MockUtility, index: number, compare = 'previous') => ({
  ...CO,
  utility,
  content: html`<utility-bill-explainer
    bill-id=${nth(billsOf(utility), index).id}
    compare=${compare}
  ></utility-bill-explainer>`,
});
const comparing = (compare: string) => ({
  ...CO,
  content: html`<utility-bill-explainer compare=${compare}></utility-bill-explainer>`,
});

/** An amount as a customer reads it, in whole pesos. */
const pesos = (text: string): number => Number(text.replace(/\D/g, '')) * (/[-−]/.test(text) ? -1 : 1);

describe('utility-bill-explainer: why it changed', () => {
  describe('the sentence', () => {
    for (const [locale, sentence] of [
      ['es', '$ 39.870 más que el mes anterior: usó más.'],
      ['en', 'COP 39,870 more than the month before: you used more.'],
      ['pt', 'COP 39.870 a mais que no mês anterior: você usou mais.'],
    ] as const) {
      it(`says how much and why in ${locale}, with no further request`, async () => {
        const bill = await WhyHarness.sees({ ...CO, locale });
        expect(bill.sentence).to.equal(sentence);
        await aTimeout(50);
        expect([bill.calls('listBills'), bill.calls('getBill')]).to.deep.equal([1, 0]);
      });
    }

    it('says that a first bill has none to be compared with', async () => {
      const utility = createMockUtility(CO);
      const bill = await WhyHarness.sees(showing(utility, -1));
      await bill.isTold('Es su primera factura');
      expect(bill.root.querySelector('.why:not(.audit) details')).to.equal(null);
      expect(bill.element.explanation).to.equal(undefined);
      await expect(bill.element).to.be.accessible();
    });

    it('names no cause where the charges do not make the total', async () => {
      const change = (one: Bill): Bill => ({
        ...one,
        totals: { ...one.totals, amountDueMinor: one.totals.amountDueMinor + 500 },
      });
      const bill = await WhyHarness.sees({ ...CO, change });
      await bill.isTold('no suman su total');
      expect(bill.element.explanation?.status).to.equal('withheld');
      expect(await bill.opensCauses()).to.deep.equal([]);
      const label = bill.root.querySelector('.why:not(.audit) > details > summary')?.textContent;
      expect(label).to.contain('Comparar con otra').and.not.to.contain('causa');
      expect(bill.root.querySelector('.why:not(.audit) .advice')).to.equal(null);
    });

    it('names no cause where the charges did not come', async () => {
      const change = ({ sections: _, lines: __, ...head }: Bill): Bill => head;
      const utility = createMockUtility(CO);
      const bill = await WhyHarness.sees({ ...CO, utility, change });
      await bill.isTold('La empresa no mandó todos los cobros');
    });

    it('says of a replaced bill that it no longer counts', async () => {
      const bill = await WhyHarness.sees({ ...CO, change: (one) => ({ ...one, replacedBy: 'bill_new' }) });
      await bill.isTold('Ya no vale');
      expect(bill.element.explanation).to.equal(undefined);
    });

    it('keeps its place while code and words are on their way', async () => {
      const bill = await WhyHarness.sees(CO);
      const card = bill.root.querySelector('.card.why');
      expect(card?.getBoundingClientRect().height).to.be.greaterThan(100);
    });
  });

  describe('explanation and audit', () => {
    it('are what the domain computes, as plain data', async () => {
      const bill = await WhyHarness.sees(CO);
      const [to, from] = billsOf(bill.utility);
      if (!to || !from) throw new Error('no bills');
      expect(bill.element.explanation).to.deep.equal(explainBill(from, to));
      expect(bill.element.audit).to.deep.equal(auditBill(to, [from]));
      expect(structuredClone(bill.element.explanation)).to.deep.equal(bill.element.explanation);
    });
  });

  describe('compare', () => {
    it('none compares nothing, and still checks', async () => {
      const bill = await WhyHarness.sees(comparing('none'));
      expect(bill.sentence).to.equal(undefined);
      expect(bill.element.explanation).to.equal(undefined);
      expect(bill.element.audit).to.have.length(15);
    });

    it('last-year finds the bill of a year before', async () => {
      const bill = await WhyHarness.sees(comparing('last-year'));
      await bill.isTold('más que un año antes');
      const [to, ...earlier] = billsOf(bill.utility);
      expect(bill.element.explanation?.toBillId).to.equal(to?.id);
      expect(bill.element.explanation?.fromBillId).to.equal(earlier[11]?.id);
      expect(bill.calls('getBill')).to.equal(1);
    });

    it('last-year says where there is no such bill', async () => {
      const bill = await WhyHarness.sees(showing(createMockUtility(CO), -4, 'last-year'));
      await bill.isTold('No hay factura de un año antes');
    });

    it('falls back to the bill before where it is wrong, and follows a change', async () => {
      const bill = await WhyHarness.sees(comparing('whatever'));
      await bill.isTold('el mes anterior');
      bill.element.compare = 'last-year';
      await bill.isTold('un año antes');
      bill.element.compare = 'none';
      await bill.element.updateComplete;
      expect(bill.sentence).to.equal(undefined);
    });

    it('finds the bill before an old one, however far back', async () => {
      const utility = createMockUtility(CO);
      const bill = await WhyHarness.sees(showing(utility, 20));
      await bill.isTold('mes anterior');
      expect(bill.element.explanation?.fromBillId).to.equal(nth(billsOf(utility), 21).id);
    });

    it('never takes a bill that was replaced', async () => {
      const utility = createMockUtility(CO);
      const [, previous, older] = billsOf(utility);
      const change = (one: Bill): Bill =>
        one.id === previous?.id ? { ...one, replacedBy: 'bill_new' } : one;
      const bill = await WhyHarness.sees({ ...CO, utility, change });
      await bill.isTold('más que');
      expect(bill.element.explanation?.fromBillId).to.equal(older?.id);
    });
  });

  describe('the advice', () => {
    const money = /unos \$ [\d.]+ menos/;

    it('comes with the causes, no sooner, and answers them, what saves most first', async () => {
      const bill = await WhyHarness.sees(CO);
      await bill.isTold('usó más');
      expect(bill.calls('listTips')).to.equal(0);
      await bill.opensCauses();
      const tips = await bill.advice();
      expect(bill.calls('listTips')).to.equal(1);
      expect(tips.length).to.be.within(1, 3);
      expect(tips[0]).to.match(money).and.to.contain('Sirve porque usó más.');
      const saved = tips.map((tip) => pesos(money.exec(tip)?.[0] ?? '0'));
      expect(saved).to.deep.equal([...saved].sort((a, b) => b - a));
      const change = bill.element.bill?.totals.amountDueMinor ?? 0;
      expect(Math.max(...saved) * 100).to.be.lessThan(change);
    });

    it('that could not be fetched says so, leaves the causes, and can be asked for again', async () => {
      const utility = createMockUtility(CO);
      utility.faults([{ operation: 'listTips', kind: 'status:404' }]);
      const bill = await WhyHarness.sees({ ...CO, utility });
      const rows = await bill.opensCauses();
      expect(await bill.advice()).to.deep.equal([]);
      expect(bill.text).to.contain('No pudimos traer los consejos.');
      expect(rows.length).to.be.greaterThan(4);
      utility.faults([]);
      await bill.asksForAdviceAgain();
      expect((await bill.advice()).length).to.be.greaterThan(0);
    });

    for (const [locale, word] of [
      ['en', 'It helps because you used more.'],
      ['pt', 'Ajuda porque você usou mais.'],
    ] as const) {
      it(`speaks ${locale}`, async () => {
        const bill = await WhyHarness.sees({ ...CO, locale });
        await bill.isTold(':');
        await bill.opensCauses();
        expect((await bill.advice()).join(' ')).to.contain(word);
      });
    }
  });

  describe('the causes', () => {
    it('lead from one amount to the other, as they are displayed', async () => {
      const bill = await WhyHarness.sees(CO);
      const rows = await bill.opensCauses();
      const [first, ...rest] = rows.map(([, amount]) => pesos(amount));
      const last = rest.pop();
      expect(rest.length).to.be.greaterThan(4);
      expect(rest.reduce((sum, amount) => sum + amount, first ?? 0)).to.equal(last);
      expect(rows.at(-2)).to.deep.equal(['Sin explicar', '$ 0']);
      expect(bill.text).to.contain('Usó 6,74 kWh por día. Antes, 5,23 kWh.');
      expect(bill.text).to.contain('$ 868,35 por kWh').and.to.contain('$ 817,98 por kWh');
    });

    it('open by keyboard, and every bar has its words', async () => {
      const bill = await WhyHarness.sees(CO);
      const summary = bill.root.querySelector<HTMLElement>('.why summary');
      summary?.focus();
      await sendKeys({ press: 'Enter' });
      await bill.opensCauses();
      expect(bill.root.querySelectorAll('.fall svg:not([aria-hidden])')).to.have.length(0);
      await sendKeys({ press: 'Tab' });
      expect(bill.root.activeElement?.textContent).to.contain('La anterior');
    });

    for (const locale of ['es', 'en', 'pt']) {
      it(`pass axe in ${locale}, with all that opens`, async () => {
        const bill = await WhyHarness.sees({ ...CO, locale });
        await bill.opensCauses();
        await bill.opensList();
        await bill.opensChecks();
        await expect(bill.element).to.be.accessible();
      });
    }

    for (const direction of ['ltr', 'rtl'] as const) {
      it(`fit into 280 px, ${direction}, the bars with them`, async () => {
        const bill = await WhyHarness.sees(CO);
        bill.element.parentElement?.setAttribute('dir', direction);
        bill.element.style.setProperty('inline-size', '280px');
        await bill.opensCauses();
        await bill.opensList();
        await bill.opensChecks();
        expect(bill.overflow).to.be.lessThan(1);
        const whole = bill.root.querySelector('.fall .whole')?.getBoundingClientRect();
        const svg = bill.root.querySelector('.fall svg')?.getBoundingClientRect();
        if (!whole || !svg) throw new Error('nothing is drawn');
        const gap = direction === 'rtl' ? svg.right - whole.right : whole.left - svg.left;
        expect(Math.abs(gap)).to.be.lessThan(1);
      });
    }
  });

  describe('another bill', () => {
    it('of a year before takes the place of the first when it is there, and is announced', async () => {
      const bill = await WhyHarness.sees(CO);
      await bill.opensCauses();
      expect(bill.picked).to.deep.equal(['La anterior']);
      await bill.picks('Un año antes');
      expect(bill.sentence).to.contain('mes anterior');
      await bill.isTold('un año antes');
      expect(bill.picked).to.deep.equal(['Un año antes']);
      expect(bill.live.said.filter((said) => said.includes('un año antes'))).to.have.length(1);
      await bill.picks('La anterior');
      await bill.isTold('mes anterior');
      expect(bill.calls('getBill')).to.equal(1);
    });

    it('is chosen from the list, page by page, to the oldest', async () => {
      const bill = await WhyHarness.sees(CO);
      await bill.opensCauses();
      expect(await bill.opensList()).to.equal(12);
      await bill.goesBack();
      expect(bill.listed).to.equal(25);
      expect(bill.text).to.contain('Son todas sus facturas de antes');
      await bill.picksFromList(24);
      await bill.isTold('la factura del');
      expect(bill.element.explanation?.fromBillId).to.equal(nth(billsOf(bill.utility), -1).id);
      expect(bill.picked).to.have.length(1);
    });

    it('can be shown instead, and is then compared with the one before it', async () => {
      const bill = await WhyHarness.sees(CO);
      await bill.opensCauses();
      await bill.opensList();
      await bill.shows(2);
      await bill.reaches('ready');
      const bills = billsOf(bill.utility);
      await bill.isTold('mes anterior');
      expect(bill.element.bill?.id).to.equal(nth(bills, 3).id);
      expect(bill.element.explanation?.fromBillId).to.equal(nth(bills, 4).id);
    });

    it('that does not come is said in words, and tried again', async () => {
      const utility = createMockUtility(CO);
      utility.faults([{ operation: 'getBill', kind: 'status:404' }]);
      const bill = await WhyHarness.sees({ ...comparing('last-year'), utility });
      await bill.isTold('No pudimos traer la otra factura');
      await expect(bill.element).to.be.accessible();
      utility.faults([]);
      await bill.looksAgain();
      await bill.isTold('un año antes');
    });

    it('is not asked for any more once the element has left the page', async () => {
      const utility = createMockUtility(CO);
      const bill = await WhyHarness.sees({ ...CO, utility });
      await bill.opensCauses();
      utility.faults([{ operation: 'listBills', kind: 'latency:200' }]);
      await bill.picks('Un año antes');
      const parent = bill.element.parentElement;
      bill.element.remove();
      await aTimeout(300);
      expect(bill.text).not.to.contain('un año antes');
      expect([bill.calls('listBills'), bill.calls('getBill')]).to.deep.equal([2, 0]);
      utility.faults([]);
      parent?.append(bill.element);
      await bill.isTold('un año antes');
    });
  });
});

describe('utility-bill-explainer: what was checked', () => {
  it('is said in one sentence, and check by check on a tap', async () => {
    const bill = await WhyHarness.sees(CO);
    expect(bill.checks).to.match(/^12 cosas están bien\. 2 no se pudieron revisar\.$/);
    const text = await bill.opensChecks();
    expect(bill.checks).to.match(/^Hay una cosa por preguntar\. 12 cosas están bien\./);
    expect(text).to.contain('La suma de los cobros').and.to.contain('Suele usar de 4,39 kWh a 6,12 kWh');
    expect(text).to.contain('No conocemos una norma para esto.');
    expect(bill.root.querySelectorAll('.group li')).to.have.length(15);
    expect(bill.element.audit?.find(({ id }) => id === 'use-own')?.status).to.equal('failed');
  });

  it('asks about what failed once, and shows the channels where nobody answers', async () => {
    const bill = await WhyHarness.sees(CO);
    await bill.opensChecks();
    await bill.asksAboutCheck();
    expect(bill.fired('utility-help-requested')).to.equal(1);
    const { detail } = bill.events.find(
      ({ type }) => type === 'utility-help-requested',
    ) as UtilityHelpRequestedEvent;
    const [to] = billsOf(bill.utility);
    expect(detail.subject).to.include({
      type: 'bill',
      id: to?.id,
      accountId: to?.accountId,
      check: 'use-own',
    });
    expect(detail.summary).to.contain(to?.number);
    await waitUntil(() => bill.text.includes('+57 602 555 0115'), 'no channels came', { timeout: 8000 });
    await expect(bill.element).to.be.accessible();
  });

  it('leaves the answer to whoever cancels', async () => {
    const bill = await WhyHarness.sees(CO);
    bill.element.addEventListener('utility-help-requested', (event) => event.preventDefault());
    await bill.opensChecks();
    await bill.asksAboutCheck();
    expect(bill.text).not.to.contain('+57 602 555 0115');
  });

  it('names the sums that do not agree', async () => {
    const change = (one: Bill): Bill => ({
      ...one,
      totals: { ...one.totals, amountDueMinor: one.totals.amountDueMinor + 1_000_000 },
    });
    const bill = await WhyHarness.sees({ ...CO, change });
    expect(await bill.opensChecks()).to.contain('Los cobros suman $ 127.840. Aquí dice $ 137.840.');
  });
});
