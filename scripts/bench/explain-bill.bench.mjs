// Explaining the difference between two bills of four services and 60 lines each, against pricing each of their lines
// once, both in a browser; and how long it takes where the CPU is four times slower.
import { rollup } from 'rollup';
import { forPages, minify } from '../../rollup.config.js';
import { root } from '../lib/entries.mjs';
import { median, page, serve, slow } from './lib.mjs';

export const name = 'explain-bill';

/** The two functions that are compared, bundled as a page has them. */
async function domainModule() {
  const entry = 'virtual:domain';
  const virtual = {
    name: 'domain',
    resolveId: (id) => (id === entry ? id : null),
    load: (id) =>
      id === entry
        ? `export { allLines, explainBill, deriveLine } from '${root}.cache/js/domain/index.js';`
        : null,
  };
  const bundle = await rollup({ input: entry, plugins: [virtual, ...forPages] });
  const { output } = await bundle.generate({ format: 'es', plugins: [minify] });
  await bundle.close();
  return output[0].code;
}

/** The scenario's newest bill and the one before, with lines and tariffs. */
async function pairOf(scenario) {
  const { createMockUtility } = await import(new URL('../../dist/mock/index.js', import.meta.url));
  const { createUtilityClient } = await import(new URL('../../dist/client.js', import.meta.url));
  const utility = createMockUtility({ scenario });
  const client = createUtilityClient({
    baseUrl: utility.baseUrl,
    fetch: utility.fetch,
    getSession: utility.getSession(),
  });
  const { accounts } = await client.session();
  const { data } = await client.bills.list({
    accountId: accounts[0].id,
    include: ['lines', 'tariff'],
    limit: 2,
  });
  client.close();
  return data.items.reverse();
}

/** Milliseconds of one explanation and of one pricing of every line, in turns. */
const measure = async ({ module, pair, repetitions }) => {
  const { allLines, explainBill, deriveLine } = await import(module);
  const [before, after] = pair;
  const work = {
    explain: () => explainBill(before, after),
    price: () => pair.map((bill) => allLines(bill).map((line) => deriveLine(line, bill))),
  };
  const times = { explain: [], price: [] };
  for (let turn = -3; turn < repetitions; turn++) {
    for (const [what, run] of Object.entries(work)) {
      // The clock of a page ticks in tenths of a millisecond: what is short is run until it is not.
      let runs = 0;
      const start = performance.now();
      while (performance.now() - start < 40) {
        run();
        runs += 1;
      }
      if (turn >= 0) times[what].push((performance.now() - start) / runs);
    }
  }
  return { ...times, lines: pair.map((bill) => allLines(bill).length) };
};

export async function run({ browser, repetitions }) {
  const pair = await pairOf('many-lines');
  const site = await serve({ '/domain.js': await domainModule(), '/page': page({ body: '' }) }, 'many-lines');
  const tab = await browser.newPage();
  try {
    await tab.goto(`${site.origin}/page`);
    const fast = await tab.evaluate(measure, { module: '/domain.js', pair, repetitions });
    const devtools = await tab.context().newCDPSession(tab);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: slow.cpu });
    const onPhone = await tab.evaluate(measure, {
      module: '/domain.js',
      pair,
      repetitions: Math.ceil(repetitions / 2),
    });
    const [explain, price] = [median(fast.explain), median(fast.price)];
    return [
      { what: 'lines of the smaller bill', value: Math.min(...fast.lines) },
      { what: 'ms: pricing every line of both bills once', value: price },
      { what: 'ms: explaining the pair', value: explain },
      { what: 'explaining ÷ pricing once', value: explain / price, unit: '×', target: 100 },
      {
        what: 'ms: explaining the pair, CPU four times slower (a frame is 16.7)',
        value: median(onPhone.explain),
      },
    ];
  } finally {
    await tab.close();
    site.close();
  }
}
