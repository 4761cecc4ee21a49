import { aTimeout, expect, fixture, html, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { Usage } from '../../src/contract/usage.js';
import { quantityOf } from '../../src/domain/usage/amounts.js';
import type { UtilityHelpRequestedEvent } from '../../src/elements/events.js';
import type { UtilityUsageChart } from '../../src/elements/usage-chart/usage-chart.js';
import { createMockUtility } from '../../src/mock/index.js';
import { readGreenButton } from '../../src/adapters/index.js';
import { UsageChartHarness } from '../support/usage-chart-harness.js';

const CO = { scenario: 'co-high-bill', locale: 'es' } as const;
const SOLAR = { scenario: 'us-tou-solar', locale: 'en' } as const;

const ready = async (options: Parameters<typeof UsageChartHarness.on>[0]): Promise<UsageChartHarness> => {
  const chart = await UsageChartHarness.on(options);
  await chart.reaches('ready');
  await chart.hasHands();
  return chart;
};

describe('utility-usage-chart', () => {
  it('unconfigured: says so without blaming the customer', async () => {
    const element = await fixture<UtilityUsageChart>(
      html`<utility-usage-chart lang="en"></utility-usage-chart>`,
    );
    const chart = new UsageChartHarness(element, createMockUtility());
    await chart.reaches('unconfigured');
    await expect(element).to.be.accessible();
    expect(chart.states).to.deep.equal(['unconfigured']);
  });

  it('loading: keeps the height, stops when removed, and works when put back', async () => {
    const utility = createMockUtility(CO);
    utility.faults([{ operation: 'getUsage', kind: 'latency:200', times: 1 }]);
    const chart = await UsageChartHarness.on({ ...CO, utility });
    await chart.reaches('loading');
    expect(chart.element.offsetHeight).to.be.greaterThan(600);
    expect(chart.element.usage).to.equal(undefined);
    const parent = chart.element.parentElement;
    chart.element.remove();
    await aTimeout(400);
    expect(chart.fired('utility-ready')).to.equal(0);
    parent?.append(chart.element);
    await chart.reaches('ready');
    expect(chart.fired('utility-ready')).to.equal(1);
  });

  it('empty: says why and when where no reading has come', async () => {
    const chart = await UsageChartHarness.on({ ...CO, change: (usage) => ({ ...usage, series: [] }) });
    await chart.reaches('empty');
    expect(chart.text).to.contain('Aún no hay lecturas').and.to.contain('en un día o dos');
    await expect(chart.element).to.be.accessible();
  });

  it('error: says what happened and can be tried again', async () => {
    const utility = createMockUtility(CO);
    utility.faults([{ operation: 'getUsage', kind: 'status:403', times: 1 }]);
    const chart = await UsageChartHarness.on({ ...CO, utility });
    await chart.reaches('error');
    expect(chart.text).to.contain('No pudimos mostrar su consumo');
    await expect(chart.element).to.be.accessible();
    expect(chart.fired('utility-error')).to.equal(1);
    await chart.element.refresh();
    await chart.reaches('ready');
  });

  describe('ready', () => {
    for (const [locale, words] of [
      ['es', ['Su consumo', 'hace un año']],
      ['en', ['Your usage', 'a year ago']],
      ['pt', ['Seu consumo', 'há um ano']],
    ] as const) {
      it(`speaks ${locale}, and axe finds nothing with the table opened`, async () => {
        const chart = await ready({ ...CO, locale });
        for (const word of words) expect(chart.text).to.contain(word);
        await chart.opensTable();
        await expect(chart.element).to.be.accessible();
        expect(chart.states).to.deep.equal(['ready']);
        expect(chart.fired('utility-ready')).to.equal(1);
      });
    }

    it('tells what is on screen with its coverage, and its table says the same at every level', async () => {
      const chart = await ready({ ...CO, locale: 'en' });
      await chart.opensTable();
      for (const [level, button] of [
        ['month', 'Month'],
        ['year', 'Year'],
        ['day', 'Day'],
        ['reading', 'Detail'],
      ] as const) {
        await chart.presses(button);
        await chart.shows(level);
        await waitUntil(
          () => chart.table.length === (chart.element.usage?.bars.length ?? 0) + 1,
          'it never came',
          { timeout: 8000 },
        );
        const usage = chart.element.usage;
        expect(usage?.total.coverage.expected).to.be.greaterThan(0);
        const figures = chart.table.map((cells) => Number((cells[1] ?? '').replace(/,/g, '')));
        usage?.bars.forEach(({ use }, index) => {
          if (use.steps === null) expect(chart.table[index]?.[1]).to.equal('—');
          else expect(figures[index]).to.be.closeTo(Number(quantityOf(use.steps, usage.scale)), 0.5);
        });
        expect(figures.at(-1)).to.be.closeTo(
          Number(quantityOf(usage?.total.steps ?? 0, usage?.scale ?? '1')),
          0.5,
        );
        // Each bar that is drawn is a bar that is known.
        const drawn = chart.all('rect.bar-use, rect.bar-hatched').filter((one) => !one.closest('.key'));
        expect(drawn.length).to.equal(usage?.bars.filter(({ use }) => use.steps !== null).length);
      }
    });

    it('shows cost, temperature, another comparison, and nothing to compare with', async () => {
      const chart = await ready({ ...CO, locale: 'en' });
      await chart.presses('Cost');
      expect(chart.element.view).to.equal('cost');
      await chart.presses('Temperature');
      expect(chart.root.querySelector('path.temperature')).to.not.equal(null);
      await chart.compares('previous');
      expect(chart.text).to.contain('than before');
      await chart.compares('none');
      expect(chart.root.querySelector('.drawing .then')).to.equal(null);
      expect(chart.text).not.to.contain('compared');
    });

    it('draws what is given back below the line, in words too', async () => {
      const chart = await ready(SOLAR);
      expect(chart.text).to.contain('to the grid');
      expect(chart.all('.drawing .bar-back').length).to.be.greaterThan(0);
      expect(chart.element.usage?.back?.steps ?? 0).to.be.greaterThan(0);
    });

    it('tells a gap and an estimate in words, in the drawing and in the table', async () => {
      const chart = await ready({
        ...CO,
        locale: 'en',
        content: html`<utility-usage-chart
          from="2026-08-01"
          to="2026-11-01"
          resolution="P1D"
        ></utility-usage-chart>`,
      });
      expect(chart.text)
        .to.match(/are missing/)
        .and.to.match(/is estimated/);
      await chart.opensTable();
      const states = chart.table.map((cells) => cells.at(-1));
      expect(states.join()).to.contain('incomplete').and.to.contain('estimated');
      expect(chart.all('.drawing .bar-hatched').length).to.be.greaterThan(0);
    });

    it('keeps what it has where a refresh fails, and says how old it is', async () => {
      const chart = await ready({ ...CO, locale: 'en' });
      chart.utility.faults([{ operation: 'getUsage', kind: 'status:503' }]);
      await chart.element.refresh();
      await chart.element.updateComplete;
      expect(chart.states).to.deep.equal(['ready']);
      await waitUntil(() => chart.all('.note p[role="status"]').length > 0, 'said nothing', {
        timeout: 8000,
      });
      await expect(chart.element).to.be.accessible();
    });

    it('says that readings are late', async () => {
      const late = (usage: Usage): Usage => ({
        ...usage,
        capabilities: { ...usage.capabilities, usualDelayHours: 0 },
        series: usage.series.map((one) => ({
          ...one,
          availableRange: { ...one.availableRange, end: '2026-11-10T00:00:00-05:00' },
        })),
      });
      const chart = await ready({ ...CO, locale: 'en', change: late });
      expect(chart.text).to.contain('No readings have come since November 9');
    });
  });

  describe('by hand and by key', () => {
    it('goes from year to month to day to reading and back by keys, told each time', async () => {
      const chart = await ready({ ...CO, locale: 'en' });
      await chart.presses('Year');
      await chart.shows('year');
      chart.plot.focus();
      expect(chart.plot.getAttribute('role')).to.equal('slider');
      expect(chart.plot.getAttribute('aria-label')).to.match(/^Chart of /);
      await sendKeys({ press: 'Home' });
      await chart.element.updateComplete;
      const first = chart.spoken;
      expect(first).to.match(/2025: .*kWh/);
      await sendKeys({ press: 'ArrowRight' });
      await chart.element.updateComplete;
      expect(chart.spoken).not.to.equal(first);
      for (const level of ['month', 'day', 'reading'] as const) {
        await sendKeys({ press: 'Enter' });
        await chart.shows(level);
        expect(chart.live.said.at(-1) ?? '').to.not.equal('');
        chart.plot.focus();
      }
      expect(chart.spoken).to.match(/\d:\d\d (AM|PM): .*kWh/);
      for (const level of ['day', 'month', 'year'] as const) {
        await sendKeys({ press: 'Escape' });
        await chart.shows(level);
        chart.plot.focus();
      }
      const before = chart.period;
      await sendKeys({ press: 'PageUp' });
      await chart.element.updateComplete;
      expect(chart.period).not.to.equal(before);
      expect(chart.live.said).to.include(chart.period);
    });

    it('opens a bar by a second tap, a click, a pinch and a wheel; a wheel alone scrolls the page', async () => {
      const chart = await ready({ ...CO, locale: 'en' });
      await chart.taps(4);
      expect(chart.element.usage?.window.level).to.equal('month');
      expect(chart.text).to.contain('November 5');
      await chart.taps(4);
      await chart.shows('day');
      expect(chart.period).to.equal('November 5, 2026');
      await chart.pinches(0.5);
      await chart.shows('month');
      await chart.pinches(2);
      await chart.shows('day');
      expect(await chart.turnsWheel(80)).to.equal(true);
      await chart.shows('month');
      expect(await chart.turnsWheel(80, false)).to.equal(false);
      expect(chart.element.usage?.window.level).to.equal('month');
      await chart.taps(2, 'mouse');
      await chart.shows('day');
    });

    it('goes no further than what is held', async () => {
      const chart = await ready({ ...CO, locale: 'en' });
      const { period } = chart;
      await chart.presses('Later');
      expect(chart.period).to.equal(period);
      await chart.presses('Earlier');
      expect(chart.period).to.equal('October 2026');
    });
  });

  describe('a file', () => {
    it('is CSV in the customer’s own style, a row a reading', async () => {
      const chart = await ready({ ...CO });
      const { name, text } = await chart.saves('Bajar CSV');
      expect(name).to.match(/_2026-11-01_2026-11-30\.csv$/);
      expect(text.split('\r\n')[0]).to.contain('Fecha;Hora;');
      await waitUntil(() => chart.text.includes('El archivo está en sus descargas'), 'it never came', {
        timeout: 8000,
      });
    });

    it('is Green Button that reads back to the same sum', async () => {
      const chart = await ready(SOLAR);
      const { text } = await chart.saves('Get Green Button');
      const file = await readGreenButton(text);
      const back = file.flows.filter(({ series }) => series.direction === 'export');
      const sum = back
        .flatMap(({ series }) => series.values.map((value) => (value ?? 0) * Number(series.scale)))
        .reduce((total, one) => total + one, 0);
      const usage = chart.element.usage;
      expect(sum).to.be.closeTo(Number(quantityOf(usage?.back?.steps ?? 0, usage?.scale ?? '1')), 1e-6);
    });

    it('says so where it cannot be made', async () => {
      const chart = await ready({ ...CO, locale: 'en' });
      await waitUntil(() => chart.calls('getUsage') > 1, 'it never came', { timeout: 8000 });
      chart.utility.faults([{ operation: 'getUsage', kind: 'status:403' }]);
      await chart.presses('Get CSV');
      await waitUntil(() => chart.text.includes('We could not make the file'), 'said nothing', {
        timeout: 8000,
      });
    });
  });

  describe('a question', () => {
    it('carries the range and can be taken', async () => {
      const chart = await ready({ ...CO, locale: 'en' });
      chart.element.addEventListener('utility-help-requested', (event) => event.preventDefault());
      await chart.presses('Ask about this time');
      const asked = chart.events.find((one) => one.type === 'utility-help-requested');
      const { topic, subject, summary } = (asked as UtilityHelpRequestedEvent).detail;
      expect(topic).to.equal('usage-range');
      expect(subject).to.include({ type: 'usage-range', from: '2026-11-01', to: '2026-12-01' });
      expect(summary).to.contain('November 2026');
      expect(chart.root.querySelector('.channels')).to.equal(null);
    });

    it('shows the channels where nobody takes it', async () => {
      const chart = await ready({ ...CO, locale: 'en' });
      await chart.presses('Ask about this time');
      await waitUntil(() => chart.root.querySelector('.channels'), 'no channels came', { timeout: 8000 });
      expect(chart.fired('utility-help-requested')).to.equal(1);
      await expect(chart.element).to.be.accessible();
    });
  });

  describe('what comes later', () => {
    it('stands as a drawing with words before hands can do anything, and fetches less where data is dear', async () => {
      const chart = await UsageChartHarness.on({ ...CO, locale: 'en' });
      await chart.reaches('ready');
      expect(chart.all('.drawing rect.bar-use').length).to.be.greaterThan(20);
      expect(chart.plot.getAttribute('role')).to.equal('img');
      expect(chart.text).to.match(/You used .*kWh/);
      await expect(chart.element).to.be.accessible();
      await chart.hasHands();
      expect(chart.plot.getAttribute('role')).to.equal('slider');
    });
  });

  it('falls back for days that do not exist and ranges that are none', async () => {
    for (const [from, to] of [
      ['2026-02-30', '2026-03-05'],
      ['2026-13-01', '2026-14-01'],
      ['yesterday', 'tomorrow'],
      ['2026-11-20', '2026-11-01'],
    ]) {
      const chart = await UsageChartHarness.on({
        ...CO,
        locale: 'en',
        content: html`<utility-usage-chart from=${from} to=${to}></utility-usage-chart>`,
      });
      await chart.reaches('ready');
      expect(chart.element.usage?.window, from).to.include({ level: 'month' });
    }
  });

  describe('an account with several meters', () => {
    it('offers them by service and name, and shows the one that is chosen', async () => {
      const chart = await ready({ scenario: 'many-lines', locale: 'en' });
      await waitUntil(() => chart.meters.length > 1, 'no meters were offered', { timeout: 8000 });
      expect(new Set(chart.meters).size).to.equal(chart.meters.length);
      expect(chart.meters.join()).to.contain('Power').and.to.contain('Water');
      const first = chart.element.usage?.servicePointId;
      const { service } = chart.element.usage ?? {};
      await chart.choosesMeter(1);
      await waitUntil(() => {
        const { usage } = chart.element;
        return usage !== undefined && usage.servicePointId !== first;
      });
      expect(chart.element.servicePointId).to.equal(chart.element.usage?.servicePointId);
      expect(chart.element.usage?.service).not.to.equal(service);
      await expect(chart.element).to.be.accessible();
    });

    it('adds registers of one unit in the finest of their steps, and tells of another unit', async () => {
      let once = 0;
      const twoRegisters = (usage: Usage): Usage => ({
        ...usage,
        series: usage.series.flatMap((one) => {
          once = Math.max(once, one.values.length);
          const coarse = one.values.map((value) => (value === null ? null : 2));
          const { cost: _, ...plain } = one;
          return [
            { ...plain, register: '1' },
            { ...plain, register: '2', scale: '1', values: coarse },
            { ...plain, register: '3', unit: 'kvarh' },
          ];
        }),
      });
      const plain = await ready({ ...CO, locale: 'en' });
      const both = await ready({ ...CO, locale: 'en', change: twoRegisters });
      const [one, two] = [plain.element.usage, both.element.usage];
      const known = one?.bars.filter(({ use }) => use.steps !== null).length ?? 0;
      expect(two?.total.steps).to.equal((one?.total.steps ?? 0) + known * 2000);
      expect(both.text).to.contain('counts in kvarh too');
    });
  });

  it('falls back to the coarsest that there is where a utility has no days', async () => {
    const utility = createMockUtility(CO);
    const asked: string[] = [];
    const fetch: typeof globalThis.fetch = async (input, init) => {
      const url = input instanceof Request ? input.url : String(input);
      if (/\/usage\?/.test(url)) asked.push(new URL(url).searchParams.get('resolution') ?? 'none');
      if (/resolution=P1D/.test(url)) {
        const body = { type: 'about:blank', title: 'No', status: 422, code: 'resolution_unavailable' };
        return new Response(JSON.stringify({ ...body, requestId: 'r', retryable: false }), {
          status: 422,
          headers: { 'content-type': 'application/problem+json' },
        });
      }
      return utility.fetch(input, init);
    };
    const chart = await UsageChartHarness.on({ ...CO, locale: 'en', utility, client: { fetch } });
    await chart.reaches('ready');
    expect(asked.slice(0, 2)).to.deep.equal(['P1D', 'none']);
    expect(chart.element.usage?.total.steps ?? 0).to.be.greaterThan(0);
  });

  it('does not mix two providers of one page', async () => {
    const [one, other] = await Promise.all([ready({ ...CO }), ready(SOLAR)]);
    expect(one.element.usage?.zone).to.equal('America/Bogota');
    expect(other.element.usage?.zone).to.match(/^America\/(?!Bogota)/);
  });

  it('warns of water that never stops', async () => {
    const flows = (usage: Usage): Usage => ({
      ...usage,
      series: usage.series.map((one) => ({
        ...one,
        values: one.values.map((value) => (value === null ? null : value + 3)),
      })),
    });
    const chart = await ready({ scenario: 'co-water-bimonthly', locale: 'es', change: flows });
    await waitUntil(() => chart.text.includes('El agua no para'), 'no leak was told', { timeout: 8000 });
  });
});
