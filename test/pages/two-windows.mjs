// Two people in two windows: a customer who asks about a charge, and somebody at the utility's help desk.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { openDemo, openTab, picture, reaches } from './support.mjs';

const launcher = 'utility-chat-launcher';
const inside = (tab, selector) => tab.locator(`${launcher} ${selector}`);

describe('a customer and a person of the utility, in two windows', () => {
  it('talk about a charge: the bot answers, a person takes over who sees it, and the transcript holds it all', async () => {
    const demo = await openDemo();
    const customer = await openTab();
    const agent = await openTab();

    await customer.goto(`${demo.utility}?scenario=co-high-bill&lang=es`);
    await reaches(customer, 'ready');
    await reaches(customer, 'ready', launcher);
    await customer
      .locator('utility-bill-explainer summary', { hasText: 'Consumo de subsistencia' })
      .first()
      .click();
    await customer.locator('utility-bill-explainer details[open] .explain > .button').first().click();
    await inside(customer, '.about .thing').waitFor();
    const card = await inside(customer, '.about .thing').innerText();
    await inside(customer, '#chat-text').fill('¿Qué es este cobro?');
    await customer.keyboard.press('Enter');
    await inside(customer, '.entry.bot', { hasText: 'subsistencia' }).first().waitFor();

    await inside(customer, '#chat-text').fill('quiero hablar con una persona');
    await customer.keyboard.press('Enter');
    await inside(customer, '.entry.system').first().waitFor();

    await agent.goto(`${new URL('agent', demo.utility)}?scenario=co-high-bill&lang=es`);
    await agent.locator('#queue button', { hasText: 'hablar con una persona' }).click();
    await agent.locator('#log li', { hasText: '¿Qué es este cobro?' }).waitFor();
    await agent.locator('#card', { hasText: 'Consumo' }).waitFor();
    assert.ok(
      card.includes((await agent.locator('#card').innerText()).slice(0, 20)),
      'both see the same line',
    );
    await reaches(agent, 'ready');
    const figure = (tab) => tab.locator('utility-bill-explainer .figure').first().innerText();
    assert.equal(await figure(agent), await figure(customer), 'and the same bill');
    await agent.locator('#canned option').nth(1).waitFor({ state: 'attached' });
    await agent.locator('#reply').fill('Con gusto le explico este cobro, señora Rosalba.');
    await agent.locator('#compose button').first().click();
    await inside(customer, '.entry.agent', { hasText: 'Con gusto le explico' }).waitFor();
    await picture(agent, 'agent');

    await inside(customer, '#chat-text').fill('Muchas gracias');
    await customer.keyboard.press('Enter');
    await agent.locator('#log li', { hasText: 'Muchas gracias' }).waitFor();

    await inside(customer, 'header .chip').first().click();
    const saves = inside(customer, '.menu .chip:has(svg)').first();
    const [download] = await Promise.all([customer.waitForEvent('download'), saves.click()]);
    const transcript = await readFile(await download.path(), 'utf8');
    const said = ['¿Qué es este cobro?', 'hablar con una persona', 'Con gusto le explico', 'Muchas gracias'];
    for (const text of said) assert.ok(transcript.includes(text), text);
    assert.ok(transcript.indexOf(said[0]) < transcript.indexOf(said[2]), 'in its order');
    assert.deepEqual(customer.problems, []);
    assert.deepEqual(agent.problems, []);
    await customer.end();
    await agent.end();
  });
});
