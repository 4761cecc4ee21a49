import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  api,
  languages,
  openDemo,
  opensAll,
  openTab,
  picture,
  reaches,
  reports,
  scenarioStates,
  setFaults,
  textOf,
  violations,
} from './support.mjs';

const demo = await openDemo();

async function assertSilent(tab) {
  assert.deepEqual(await violations(tab), []);
  assert.deepEqual(tab.problems, []);
  assert.deepEqual(reports, []);
}

describe('the bank’s portal, under its policy', () => {
  it('serves the policy that we promise to work under', async () => {
    const answer = await fetch(demo.bank);
    const policy = answer.headers.get('content-security-policy').split('; ');
    for (const directive of [
      `default-src 'none'`,
      `script-src 'self'`,
      `style-src 'self'`,
      `connect-src 'self' ${api}`,
      `img-src 'self' data:`,
      `require-trusted-types-for 'script'`,
      `trusted-types lit-html 'allow-duplicates'`,
      `report-uri /csp-report`,
    ]) {
      assert.ok(policy.includes(directive), directive);
    }
  });

  it('would tell us if something broke the policy', async () => {
    const tab = await openTab();
    await tab.goto(demo.bank);
    await tab.evaluate(() => document.body.setAttribute('style', 'color: red'));
    await tab.evaluate(() => {
      try {
        document.createElement('div').innerHTML = '<b>markup</b>';
      } catch {
        // Trusted types throw as well as report.
      }
    });
    await tab.waitForFunction(() => globalThis.policyViolations.length >= 2);
    await assert.doesNotReject(async () => {
      for (let wait = 0; reports.length < 2; wait += 1) {
        if (wait > 100) throw new Error('no report came');
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    });
    reports.length = 0;
    await tab.end();
  });

  for (const [scenario, state] of Object.entries(scenarioStates)) {
    for (const lang of languages) {
      it(`raises nothing with ${scenario} in ${lang}, everything opened`, async () => {
        const tab = await openTab();
        await tab.goto(`${demo.bank}?scenario=${scenario}&lang=${lang}`);
        await reaches(tab, state);
        if (state === 'ready') {
          await opensAll(tab);
          const [download] = await Promise.all([
            tab.waitForEvent('download'),
            tab.locator('utility-bill-explainer .actions button[aria-disabled]').click(),
          ]);
          assert.match(download.suggestedFilename(), /\.pdf$/);
          // On a page without a launcher the element shows the channels itself.
          await tab.evaluate(() => document.querySelector('utility-chat-launcher').remove());
          await tab.locator('utility-bill-explainer .explain .button').first().click();
          await tab.locator('utility-bill-explainer .channels a').first().waitFor();
        }
        await assertSilent(tab);
        if (lang === 'es') await picture(tab, `portal-${scenario}`);
        await tab.end();
      });
    }
  }

  it('raises nothing while loading, in an error, and after trying again', async () => {
    const own = await openDemo();
    const scenario = 'co-high-bill';
    // Late, so that the page has stood there before the answer comes, however soon the client asks again.
    await setFaults(own.desk, scenario, [
      { operation: 'listBills', kind: 'latency:3000' },
      { operation: 'listBills', kind: 'status:503' },
    ]);
    const tab = await openTab({ width: 360 });
    await tab.goto(`${own.bank}?scenario=${scenario}&lang=es`);
    await reaches(tab, 'loading');
    await reaches(tab, 'error');
    assert.match(await textOf(tab), /No pudimos mostrar su factura/);
    await picture(tab, 'portal-error');
    assert.deepEqual(await violations(tab), []);
    await setFaults(own.desk, scenario, []);
    await tab.locator('utility-bill-explainer .panel .button').click();
    await reaches(tab, 'ready');
    assert.deepEqual(await violations(tab), []);
    assert.deepEqual(reports, []);
    await tab.end();
  });

  it('gives its token to nobody but its own pages', async () => {
    const answer = await fetch(`${demo.bank}session?scenario=co-high-bill`, {
      method: 'POST',
      headers: { origin: 'https://elsewhere.example' },
    });
    assert.equal(answer.status, 403);
  });
});
