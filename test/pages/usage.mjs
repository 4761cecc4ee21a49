import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, it } from 'node:test';
import { writeGreenButton } from '../../dist/adapters.js';
import { openDemo, openTab, picture, reaches, reports, textOf, violations } from './support.mjs';

const demo = await openDemo();
const chart = 'utility-usage-chart';
const shared = fileURLToPath(new URL('../../../shared/data/', import.meta.url));

const says = (tab, text) =>
  tab.locator(`${chart} .card`, { hasText: text }).first().waitFor({ timeout: 20_000 });

/** Waits for what comes after the first drawing, the large chart with it. */
const isWhole = async (tab) => {
  await tab.locator(`${chart} .tools`).waitFor({ timeout: 20_000 });
  await tab.locator(`${chart} .plot.large`).waitFor({ timeout: 20_000 });
};

/** Three days of hours in Bogotá as a utility would write them: 72 readings of 250 Wh. */
async function threeDays() {
  const start = '2026-10-01T00:00:00-05:00';
  const end = '2026-10-04T00:00:00-05:00';
  const values = Array.from({ length: 72 }, () => 250);
  const series = {
    servicePointId: 'meter-7',
    direction: 'import',
    start,
    end,
    interval: 'PT1H',
    zone: 'America/Bogota',
    unit: 'kWh',
    scale: '0.001',
    values,
    quality: [{ from: 0, to: 72, quality: 'actual' }],
    coverage: { expected: 72, present: 72, estimated: 0, missing: 0 },
    availableRange: { start, end },
    asOf: end,
  };
  return writeGreenButton([series], { now: end, service: 'electricity', title: 'Three days' });
}

const greenButton = await threeDays();

const nem12 = [
  '100,NEM12,202610050800,MDA,RETAILER',
  '200,NMI1234567,E1,1,E1,N1,METER1,KWH,30,',
  `300,20261001,${Array.from({ length: 48 }, () => '0.5').join()},A,,,20261002000000,`,
  '900',
].join('\r\n');

const csv = ['Fecha;Hora;Consumo', '01/10/2026;00:00;0,25', '01/10/2026;01:00;0,75'].join('\r\n');

async function opens() {
  const tab = await openTab();
  const requests = [];
  await tab.goto(`${demo.utility}usage-file?lang=en`);
  await tab.locator('#file').waitFor();
  await tab.waitForLoadState('networkidle');
  tab.on('request', (request) => requests.push(request));
  return Object.assign(tab, { requests });
}

const chooses = (tab, name, text) =>
  tab.locator('#file').setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });

describe('the page that shows a file of usage', () => {
  it('forbids itself to send anything', async () => {
    const answer = await fetch(`${demo.utility}usage-file`);
    const policy = answer.headers.get('content-security-policy');
    assert.match(policy, /connect-src 'none'/);
    assert.match(policy, /form-action 'none'/);
    assert.match(policy, /default-src 'none'/);
  });

  for (const [name, text, total] of [
    ['three-days.xml', greenButton, 'You used 18 kWh'],
    ['day.csv', nem12, 'You used 24 kWh'],
  ]) {
    it(`charts ${name}, and asks for nothing but its own code afterwards`, async () => {
      const tab = await opens();
      await chooses(tab, name, text);
      await says(tab, total);
      await isWhole(tab);
      await tab.locator(`${chart} summary`).click();
      await tab.locator(`${chart} table`).waitFor();
      const { origin } = new URL(demo.utility);
      for (const request of tab.requests) {
        const url = new URL(request.url());
        assert.equal(request.method(), 'GET');
        assert.equal(request.resourceType(), 'script', request.url());
        assert.equal(url.origin, origin);
        assert.equal(url.search, '');
        assert.match(url.pathname, /^\/(servicedrop|sdk)\/[\w./-]+\.js$/);
      }
      assert.deepEqual(await violations(tab), []);
      assert.deepEqual(tab.problems, []);
      await picture(tab, `usage-file-${name.replace(/\W/g, '-')}`);
      await tab.end();
    });
  }

  it('takes a file that is dropped on it', async () => {
    const tab = await opens();
    const text = greenButton;
    await tab.evaluate((content) => {
      const data = new globalThis.DataTransfer();
      data.items.add(new globalThis.File([content], 'dropped.xml', { type: 'text/xml' }));
      document
        .querySelector('#drop')
        .dispatchEvent(
          new globalThis.DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: data }),
        );
    }, text);
    await says(tab, 'You used 18 kWh');
    await tab.end();
  });

  it('asks what the columns of a CSV file are, and guesses nothing', async () => {
    const tab = await opens();
    await chooses(tab, 'usage.csv', csv);
    await tab.locator('#columns').waitFor();
    assert.equal(await tab.locator('[name="value"]').inputValue(), '');
    await tab.locator('[name="start"]').selectOption('Fecha');
    await tab.locator('[name="time"]').selectOption('Hora');
    await tab.locator('[name="value"]').selectOption('Consumo');
    await tab.locator('[name="dates"]').selectOption('DMY');
    await tab.locator('[name="decimal"]').selectOption(',');
    await tab.locator('#columns button').click();
    await says(tab, 'You used 1 kWh');
    assert.deepEqual(await violations(tab), []);
    await tab.end();
  });

  it('says so where a file cannot be read, and shows another one after it', async () => {
    const tab = await opens();
    await chooses(tab, 'picture.xml', '<svg xmlns="http://www.w3.org/2000/svg"></svg>');
    await tab.locator('#said', { hasText: 'could not read' }).waitFor();
    assert.equal(await tab.locator(chart).count(), 0);
    await chooses(tab, 'day.csv', nem12);
    await says(tab, 'You used 24 kWh');
    await tab.end();
  });

  it('tells what is wrong with a real file', { skip: !existsSync(shared) && 'no shared data' }, async () => {
    const tab = await opens();
    await tab.locator('#file').setInputFiles(`${shared}espi_united_power_solar_net_2025.xml`);
    await tab.locator('#warnings li', { hasText: 'multiplier-contradiction' }).first().waitFor();
    await isWhole(tab);
    assert.match(await textOf(tab, chart), /to the grid/);
    await picture(tab, 'usage-file-solar');
    await tab.end();
  });
});

describe('the usage chart on the two sites', () => {
  for (const site of ['utility', 'bank']) {
    it(`raises nothing under the policy of the ${site}, everything opened`, async () => {
      const tab = await openTab();
      await tab.goto(`${demo[site]}?scenario=co-high-bill&lang=en`);
      await reaches(tab, 'ready', chart);
      await tab.locator(chart).scrollIntoViewIfNeeded();
      await isWhole(tab);
      for (const name of ['Year', 'Day', 'Detail', 'Month', 'Cost', 'Temperature']) {
        await tab.locator(chart).getByRole('button', { name, exact: true }).click();
        await tab.locator(`${chart} .plot`).waitFor();
      }
      await tab.locator(`${chart} summary`).click();
      await tab.locator(`${chart} table`).waitFor();
      const [saved] = await Promise.all([
        tab.waitForEvent('download'),
        tab.locator(chart).getByRole('button', { name: 'Get CSV' }).click(),
      ]);
      assert.match(saved.suggestedFilename(), /\.csv$/);
      assert.deepEqual(await violations(tab), []);
      assert.deepEqual(tab.problems, []);
      assert.deepEqual(reports, []);
      await picture(tab, `usage-${site}`);
      await tab.end();
    });
  }

  it('keeps the drawing and the table where the chart’s own chunk is blocked, and says so', async () => {
    const tab = await openTab();
    await tab.route(/\/large-chart\.js/, (route) => route.abort());
    await tab.goto(`${demo.bank}?scenario=co-high-bill&lang=en`);
    await reaches(tab, 'ready', chart);
    await tab.locator(chart).scrollIntoViewIfNeeded();
    await says(tab, 'The large chart did not load');
    assert.ok((await tab.locator(`${chart} .drawing .bar-use`).count()) > 20);
    assert.equal(await tab.locator(`${chart} .plot.large`).count(), 0);
    await tab.locator(`${chart} summary`).click();
    await tab.locator(`${chart} tbody tr`).nth(27).waitFor();
    // The network is back: the customer tries again.
    await tab.unroute(/\/large-chart\.js/);
    await tab.locator(chart).getByRole('button', { name: 'Try again' }).click();
    await tab.locator(`${chart} .plot.large`).waitFor();
    await tab.end();
  });

  it('keeps the drawing where all that comes later is blocked, and gets it when asked again', async () => {
    const tab = await openTab();
    await tab.route(/\/hands\.js/, (route) => route.abort());
    await tab.goto(`${demo.bank}?scenario=co-high-bill&lang=en`);
    await reaches(tab, 'ready', chart);
    await says(tab, 'This did not load');
    assert.ok((await tab.locator(`${chart} .drawing .bar-use`).count()) > 20);
    await tab.unroute(/\/hands\.js/);
    await tab.locator(chart).getByRole('button', { name: 'Try again' }).click();
    await tab.locator(`${chart} .tools`).waitFor();
    await tab.end();
  });
});
