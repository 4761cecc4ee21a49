import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { api, openDemo, openTab, picture, providerUrl, reaches, violations } from './support.mjs';

const demo = await openDemo();
const BUTTON = 'utility-pay-button';

/** What is in the mock utility's books. */
async function ledger(scenario) {
  const { world } = await demo.desk.world(scenario);
  const answer = await fetch(`${api}/_mock/ledger?world=${world}`);
  return answer.json();
}

async function reset() {
  // Every test has worlds of its own, so that one's payments are not another's.
  Object.assign(demo, await openDemo());
}

async function opens(tab, query = 'scenario=co-high-bill&lang=en', site = 'utility') {
  await tab.goto(`${demo[site]}?${query}`);
  await reaches(tab, 'ready', BUTTON);
  await tab.locator(`${BUTTON} .pay`).click();
  await tab.locator(`${BUTTON} :is(form .submit, .step)`).first().waitFor();
}

/** Waits until it is known whether anything is left to pay. */
async function isUnpaid(tab) {
  const known = await tab.waitForFunction(
    (where) => ['ready', 'empty'].find((state) => document.querySelector(where)?.matches(`:state(${state})`)),
    BUTTON,
    { timeout: 30_000 },
  );
  return (await known.jsonValue()) === 'ready';
}

const step = (tab, place) => tab.locator(`${BUTTON} .step[data-at=${place}]`);
const words = (tab, text) => tab.locator(BUTTON).getByText(text).first();

/** Nothing of a session or an amount stays where others could find it. */
async function leavesNothing(tab) {
  const kept = await tab.evaluate(() =>
    JSON.stringify([{ ...localStorage }, { ...globalThis.sessionStorage }]),
  );
  assert.doesNotMatch(kept, /eyJ|Bearer|token|amount|12784000/i);
  assert.doesNotMatch(tab.url(), /eyJ|token|key=|pay_/i);
}

describe('paying on the utility’s site', () => {
  it('takes a card in the provider’s own frame, goes to the bank and comes back to a receipt', async () => {
    await reset();
    const tab = await openTab();
    await opens(tab);
    await tab.locator(`${BUTTON} .methods label`, { hasText: /^\s*Card\s*$/ }).click();
    const fields = tab.frameLocator('.card-fields');
    await fields.locator('[name=number]').fill('4111 1111 1111 1111');
    await fields.locator('[name=expires]').fill('12/30');
    await tab.locator(`${BUTTON} form .submit`).click();
    await words(tab, 'Check what you wrote').waitFor();
    await fields.locator('[name=security]').fill('123');
    await tab.locator(`${BUTTON} form .submit`).click();
    await step(tab, 'acting').waitFor();
    assert.equal(await tab.locator('.card-fields').count(), 0, 'the fields have left the page');
    const markup = await tab.evaluate(
      () => document.documentElement.getHTML?.({ serializableShadowRoots: true }) ?? '',
    );
    assert.ok(!markup.includes('4111'), 'no card number in our page');
    await picture(tab, 'pay-3ds');
    await tab.locator(`${BUTTON} a.go`).click();
    await tab.waitForURL(`${providerUrl}/**`);
    await tab.locator('[name=code]').fill('123456');
    await tab.locator('[value=approve]').click();
    await step(tab, 'succeeded').waitFor();
    await tab.locator(`${BUTTON} .slip`).waitFor();
    await leavesNothing(tab);
    assert.deepEqual(await violations(tab), []);
    assert.deepEqual(tab.problems, []);
    await picture(tab, 'pay-receipt');
    const [download] = await Promise.all([tab.waitForEvent('download'), words(tab, 'Save PDF').click()]);
    assert.match(download.suggestedFilename(), /^R-.*\.pdf$/);
    await tab.end();
  });

  it('knows after the back button, without a way back by address, where the payment stands', async () => {
    await reset();
    const tab = await openTab();
    await opens(tab);
    await tab.locator(`${BUTTON} .methods label`, { hasText: 'From your bank' }).click();
    await tab.locator(`${BUTTON} #pay-option`).selectOption('bank_1');
    await tab.locator(`${BUTTON} form .submit`).click();
    await tab.locator(`${BUTTON} a.go`).click();
    await tab.locator('[value=refuse]').waitFor();
    await tab.goBack();
    await reaches(tab, 'ready', BUTTON);
    const panel = tab.locator(`${BUTTON} .step`);
    if ((await panel.count()) === 0) await tab.locator(`${BUTTON} .pay`).click();
    await step(tab, 'acting').waitFor();
    await words(tab, 'Cancel this payment').click();
    await step(tab, 'canceled').waitFor();
    await tab.end();
  });

  it('charges once over reloads and two tabs, whatever is tapped, and ends telling what the books say', async () => {
    const rounds = process.env.DEEP === '1' ? 100 : 3;
    const seed = Number(process.env.SEED) || Math.floor(Math.random() * 2 ** 31);
    console.log(`seed ${seed} (repeat with SEED=${seed})`);
    let state = seed;
    const draw = (count) => {
      state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
      return (state >> 8) % count;
    };
    for (let round = 0; round < rounds; round += 1) await schedule(draw, `round ${round} of seed ${seed}`);
  });
});

const FAULTS = [
  'drop-before',
  'drop-after',
  'latency:700',
  'status:500',
  'status:409',
  'malformed',
  'expire-session',
];
const PLACES = ['createPayment', 'confirmPayment', 'getPayment'];

/** Some taps in two tabs of one browser, with faults, reloads and the way back; then the books are counted. */
async function schedule(draw, name) {
  await reset();
  const first = await openTab({ width: 480 });
  const second = await first.context().newPage();
  const tabs = [first, second];
  const taps = [];
  const { world } = await demo.desk.world('co-high-bill');
  const before = new Set((await ledger('co-high-bill')).payments.map(({ id }) => id));
  const setFaults = (faults) =>
    fetch(`${api}/_mock/faults`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ world, faults }),
    });
  for (const tab of tabs) await opens(tab);
  await setFaults(
    Array.from({ length: draw(3) }, () => ({
      operation: PLACES[draw(PLACES.length)],
      kind: FAULTS[draw(FAULTS.length)],
      after: draw(2),
      times: 1 + draw(3),
    })),
  );
  for (let turn = 0; turn < 4 + draw(4); turn += 1) {
    const tab = tabs[draw(2)];
    const deed = ['pay', 'pay', 'twice', 'reload', 'wait', 'go on'][draw(6)];
    taps.push(deed);
    if (deed === 'reload') {
      await tab.reload();
      // Where the bill is paid there is nothing left to tap.
      const isOpen = await isUnpaid(tab);
      if (isOpen && (await tab.locator(`${BUTTON} :is(form, .step)`).count()) === 0)
        await tab
          .locator(`${BUTTON} .pay`)
          .click()
          .catch(() => {});
    } else if (deed === 'wait') await tab.waitForTimeout(400);
    else {
      // Not "pay again": the customer wants this bill paid once.
      const where = deed === 'go on' ? '.step .actions .button:first-child:not(.quiet)' : 'form .submit';
      await tab.evaluate(
        ([selector, count]) => {
          const button = document.querySelector('utility-pay-button').shadowRoot.querySelector(selector);
          for (let tap = 0; button && tap < count; tap += 1) button.click();
        },
        [where, deed === 'twice' ? 3 : 1],
      );
      await tab.waitForTimeout(draw(3) * 60);
    }
  }
  await setFaults([]);
  const context = `${name}: ${taps.join(', ')}`;
  await first.reload();
  await isUnpaid(first);
  const made = (await ledger('co-high-bill')).payments.filter(
    ({ id, state }) => !before.has(id) && ['succeeded', 'processing'].includes(state),
  );
  assert.ok(made.length <= 1, `${made.length} charges; ${context}`);
  if (made.length === 1 && made[0].state === 'succeeded') await reaches(first, 'empty', BUTTON);
  await second.close();
  await first.end();
}

describe('paying at the bank’s portal', () => {
  it('is done by the bank, stays in process until the utility says more, and breaks no policy', async () => {
    await reset();
    const tab = await openTab();
    await opens(tab, 'scenario=co-high-bill&lang=en', 'bank');
    await tab.locator(`${BUTTON} form .submit`).click();
    await step(tab, 'handed').waitFor();
    assert.match(await tab.locator(`${BUTTON} .inner`).innerText(), /BPS-/);
    await tab.reload();
    await reaches(tab, 'ready', BUTTON);
    await tab.locator(`${BUTTON} .pay`).click();
    await step(tab, 'handed').waitFor();
    assert.match(await tab.locator(`${BUTTON} .inner`).innerText(), /BPS-/);
    assert.deepEqual(await violations(tab), []);
    assert.deepEqual(tab.problems, []);
    await picture(tab, 'pay-bank');
    await tab.end();
  });
});
