// The usage chart against uPlot, the leanest chart library that does as much: the same raw array to the same size, in
// the same run. Times are CPU of the main thread until the browser is calm. Then the bytes of a year on the wire, and
// what checking them costs beside parsing them.
import { gzipSync } from 'node:zlib';
import { rollup } from 'rollup';
import { forPages, minify } from '../../rollup.config.js';
import { root } from '../lib/entries.mjs';
import { median, page, serve } from './lib.mjs';

export const name = 'usage-chart';

const js = `${root}.cache/js/`;
const chart = `${js}elements/usage-chart/`;
const YEAR = 35_040;
const MOVES = 60;

const source = `
  import { render } from 'lit';
  import uPlot from 'uplot';
  import { Usage } from '${js}contract/usage.js';
  import { axisFor } from '${js}domain/usage/axis.js';
  import { inlineChart } from '${chart}inline-chart.js';
  import { createLargeChart } from '${chart}large-chart.js';

  const colors = { use: '#0a5a9c', back: '#11643a', then: '#51606e', temperature: '#754600', ground: '#ffffff' };
  const make = (length, phase) =>
    Float64Array.from({ length }, (_, at) => Math.abs(Math.sin(at / 37 + phase) + Math.sin(at / 3504) + 1.2 + (at * 7919 % 97) / 97));
  const drawing = (values) => ({ axis: axisFor(values), values, looks: [], back: undefined, then: undefined, temperature: undefined, tou: undefined, bills: [] });
  const [inline, large, other] = ['inline', 'large', 'other'].map((id) => document.getElementById(id));
  const held = {};
  const columns = (values) => [Float64Array.from(values, (_, at) => at), values];
  Object.assign(window, {
    prepare(length) { held.first = make(length, 0); held.next = make(length, 1); held.part = held.first.subarray(length >> 2, length >> 1); },
    clear() { held.large?.destroy(); held.other?.destroy(); held.large = held.other = undefined; render(null, inline); },
    inlineDraw() { render(inlineChart(drawing(held.first)), inline); },
    largeDraw() { held.large = createLargeChart(large, drawing(held.first), colors); },
    largeUpdate() { held.large.update(drawing(held.next), colors); },
    largeZoom() { held.large.update(drawing(held.part), colors); },
    otherDraw() {
      const options = { width: 800, height: 270, scales: { x: { time: false } }, series: [{}, { stroke: colors.use }] };
      held.other = new uPlot(options, columns(held.first), other);
    },
    otherUpdate() { held.other.setData(columns(held.next)); },
    otherZoom() { const { length } = held.first; held.other.setScale('x', { min: length / 4, max: length / 2 }); },
    check(text, turns) {
      const times = { parse: [], validate: [] };
      for (let turn = 0; turn < turns; turn += 1) {
        const begun = performance.now();
        const data = JSON.parse(text);
        const parsed = performance.now();
        if (!Usage.safeParse(data).success) throw new Error('the year does not pass');
        times.parse.push(parsed - begun);
        times.validate.push(performance.now() - parsed);
      }
      return times;
    },
  });
  window.dispatchEvent(new Event('bench-ready'));`;

async function script() {
  const virtual = {
    name: 'usage-bench',
    resolveId: (id) => (id === 'virtual:usage' ? `${root}usage-bench.js` : null),
    load: (id) => (id === `${root}usage-bench.js` ? source : null),
  };
  const bundle = await rollup({
    input: 'virtual:usage',
    plugins: [virtual, ...forPages],
    onwarn: () => {},
    treeshake: { moduleSideEffects: true },
  });
  const { output } = await bundle.generate({ format: 'es', inlineDynamicImports: true, plugins: [minify] });
  await bundle.close();
  return output[0].code;
}

/** A tab that tells how much CPU its main thread took for something, painting included. */
async function open(browser, url) {
  const context = await browser.newContext({ viewport: { width: 1000, height: 900 } });
  const tab = await context.newPage();
  const devtools = await context.newCDPSession(tab);
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  const taken = async () => {
    const { metrics } = await devtools.send('Performance.getMetrics');
    return metrics.find((one) => one.name === 'TaskDuration').value * 1000;
  };
  const calm = () =>
    tab.evaluate(
      () =>
        new Promise((resolve) =>
          requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve))),
        ),
    );
  const cpu = async (act) => {
    await calm();
    const before = await taken();
    await act();
    await calm();
    return (await taken()) - before;
  };
  const heap = async () => {
    await devtools.send('HeapProfiler.collectGarbage');
    return (await devtools.send('Runtime.getHeapUsage')).usedSize;
  };
  await tab.goto(url);
  await tab.evaluate(() => window.ready);
  return { tab, cpu, heap, end: () => context.close() };
}

/** Each of the acts, in turn, `repetitions` times after one that does not count: medians of CPU. */
async function race({ tab, cpu }, length, repetitions) {
  const acts = [
    ...['inlineDraw', 'otherDraw', 'largeDraw'],
    ...['largeUpdate', 'otherUpdate', 'largeZoom', 'otherZoom'],
  ];
  const times = Object.fromEntries(acts.map((act) => [act, []]));
  await tab.evaluate((count) => window.prepare(count), length);
  for (let turn = -1; turn < repetitions; turn += 1) {
    for (const act of acts) {
      const taken = await cpu(() => tab.evaluate((one) => window[one](), act));
      if (turn >= 0) times[act].push(taken);
    }
    await tab.evaluate(() => window.clear());
  }
  return Object.fromEntries(acts.map((act) => [act, median(times[act])]));
}

/** What a drawing adds to the heap that stays. */
async function added({ tab, heap }, act) {
  await tab.evaluate(() => window.clear());
  const before = await heap();
  await tab.evaluate((one) => window[one](), act);
  return ((await heap()) - before) / 1e6;
}

/** CPU of one move of a mouse over an element. */
async function hover({ tab, cpu }, selector) {
  const { x, y, width, height } = await tab.locator(selector).first().boundingBox();
  const over = async () => {
    for (let move = 0; move < MOVES; move += 1)
      await tab.mouse.move(x + (width * ((move * 17) % MOVES)) / MOVES + 2, y + height / 2);
  };
  await over();
  return (await cpu(over)) / MOVES;
}

export async function run({ browser, repetitions }) {
  const canvas = '<canvas></canvas>';
  const pages = {
    '/bench.js': await script(),
    '/bench': page({
      head: `<style>#inline, .large { position: relative; width: 800px; height: 270px; }</style>`,
      body: `<div id="inline"></div><div class="large">${canvas.replace('<canvas', '<canvas id="large"')}</div>
        <div id="other"></div><script type="module" src="/bench.js"></script>`,
    }),
  };
  const site = await serve(pages, 'co-high-bill');
  pages['/element'] = page({
    head: '<link rel="stylesheet" href="/dist/cdn/servicedrop.css" /><script type="module" src="/dist/cdn/servicedrop.js"></script>',
    body: `<utility-provider base-url="${site.origin}" session-url="/session" locale="es"><utility-usage-chart></utility-usage-chart></utility-provider>`,
  });
  const bench = await open(browser, `${site.origin}/bench`);
  const element = await open(browser, `${site.origin}/element`);
  try {
    const year = await race(bench, YEAR, repetitions);
    const decade = await race(bench, YEAR * 10, Math.ceil(repetitions / 2));
    await bench.tab.evaluate((count) => window.prepare(count), YEAR);
    const heapLarge = await added(bench, 'largeDraw');
    const heapOther = await added(bench, 'otherDraw');
    const hoverOther = await hover(bench, '#other .u-over');
    await element.tab.locator('utility-usage-chart .plot.large').waitFor({ timeout: 30_000 });
    const hoverElement = await hover(element, 'utility-usage-chart .plot');
    const { createMockUtility } = await import(new URL('../../dist/mock/index.js', import.meta.url));
    const utility = createMockUtility({ scenario: 'co-high-bill' });
    const { token, accounts } = await utility.getSession()();
    const query = 'resolution=PT15M&from=2025-11-01&to=2026-11-01';
    const answer = await utility.fetch(`${utility.baseUrl}/v1/accounts/${accounts[0].id}/usage?${query}`, {
      headers: { authorization: `Bearer ${token}` },
    });
    const text = await answer.text();
    const times = await bench.tab.evaluate(([body, turns]) => window.check(body, turns), [text, 25]);
    const [parse, validate] = [median(times.parse), median(times.validate)];
    const row = (what, value, more = {}) => ({ what, value, unit: '×', ...more });
    return [
      { what: 'a year of quarter-hours, first drawing', value: year.inlineDraw, unit: 'ms' },
      { what: 'a year of quarter-hours, uPlot first draw', value: year.otherDraw, unit: 'ms' },
      row('first drawing ÷ uPlot', year.inlineDraw / year.otherDraw, { target: 0.6 }),
      row('large chart: update ÷ uPlot', year.largeUpdate / year.otherUpdate, { target: 1 }),
      row('large chart: zoom ÷ uPlot', year.largeZoom / year.otherZoom, { target: 1 }),
      { what: 'hover of the element, a move', value: hoverElement, unit: 'ms' },
      row('hover of the element ÷ uPlot over a year', hoverElement / hoverOther, { target: 1.5 }),
      { what: 'large chart: heap added at a year', value: heapLarge, unit: 'MB', target: 1 },
      { what: 'uPlot: heap added at a year', value: heapOther, unit: 'MB' },
      row('ten years: first drawing ÷ uPlot', decade.inlineDraw / decade.otherDraw, { target: 0.6 }),
      row('ten years: update ÷ uPlot', decade.largeUpdate / decade.otherUpdate, { target: 0.6 }),
      {
        what: 'a year of quarter-hours on the wire, gzip',
        value: gzipSync(text).length / 1000,
        unit: 'KB',
        target: 55,
      },
      row('validating a year ÷ parsing it', validate / parse, { target: 1 }),
    ];
  } finally {
    await bench.end();
    await element.end();
    site.close();
  }
}
