// Two tabs of a customer and a person of the utility, over a line on which everything goes wrong: what was said stands in
// the log once, in the same order for everybody, and a bot is silent once a person has taken over.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setImmediate as turn } from 'node:timers/promises';
import { Chat } from '../../src/session/conversation/chat.js';
import { Outbox } from '../../src/session/conversation/outbox.js';
import { gapsOf } from '../../src/domain/conversation/log.js';
import { randomFrom } from '../../src/mock/world/random.js';
import { runs, seed } from '../support/counts.js';
import { ACCOUNT, AGENT, BareDesk, deskTransport, type Line, lineBroke } from '../support/desk.js';
import { Browser } from '../support/tabs.js';

const SCHEDULES = 10_000;
const SENTENCES = ['¿cuánto debo?', 'no entiendo', 'xyzzy', 'gracias', 'why is my bill so high', 'hola'];

/** Somebody's page: what it asks waits until the schedule lets it go on. */
class Page {
  readonly waiting: (() => void)[] = [];
  gone = false;
  chat: Chat | undefined;
  said: string[] = [];

  constructor(
    private readonly stage: Stage,
    readonly outbox: Outbox,
    readonly side: 'customer' | 'agent',
  ) {}

  /** Each call passes two gates, on its way there and back, and may be lost at either, or arrive twice. */
  readonly line: Line = async (work) => {
    await this.#gate();
    const { draw, faulty } = this.stage;
    if (faulty && draw() < 0.12) throw lineBroke();
    if (faulty && draw() < 0.04)
      throw Object.assign(new Error('expired'), { kind: 'unauthorized', retryable: false });
    const answer = work();
    if (faulty && draw() < 0.1) work();
    await this.#gate();
    if (faulty && draw() < 0.12) throw lineBroke();
    return answer;
  };

  async #gate(): Promise<void> {
    if (!this.gone) await new Promise<void>((resolve) => this.waiting.push(resolve));
    if (this.gone) throw lineBroke();
  }

  open(id: string): void {
    const transport = deskTransport(this.stage.bare, { side: this.side, line: this.line });
    // A sign that something changed may be lost, and may come late.
    const follow: typeof transport.follow = (one, onChange) =>
      transport.follow(one, () => {
        if (this.stage.faulty && this.stage.draw() < 0.3) return;
        this.waiting.push(onChange);
      });
    this.chat = new Chat(this.stage.bare.state(id), {
      transport: { ...transport, follow },
      outbox: this.outbox,
      onChange: () => undefined,
      newId: () => this.stage.newId(),
    });
    this.chat.start();
  }

  say(text: string): void {
    const id = this.chat?.say({ locale: 'es', text });
    if (id !== undefined) this.said.push(id);
  }

  /** The page is gone, and with it whatever was on its way. */
  close(): void {
    this.gone = true;
    this.chat?.stop();
    for (const resolve of this.waiting.splice(0)) resolve();
  }
}

class Stage {
  readonly bare: BareDesk;
  faulty = true;
  #ids = 0;

  constructor(readonly draw: () => number) {
    this.bare = new BareDesk({ wordMs: draw() < 0.5 ? 40 : 0 });
  }

  newId(): string {
    this.#ids += 1;
    return `m${String(this.#ids)}`;
  }

  /** Lets one of all that waits go on. */
  async step(pages: readonly Page[]): Promise<boolean> {
    const busy = pages.filter(({ waiting }) => waiting.length > 0);
    const page = busy[Math.floor(this.draw() * busy.length)];
    if (!page) return false;
    const [next] = page.waiting.splice(Math.floor(this.draw() * page.waiting.length), 1);
    next?.();
    await turn();
    return true;
  }

  async settle(pages: readonly Page[]): Promise<void> {
    for (let quiet = 0; quiet < 2;) quiet = (await this.step(pages)) ? 0 : quiet + 1;
    await turn();
  }
}

async function play(seedOf: number): Promise<void> {
  const stage = new Stage(randomFrom(seedOf));
  const { bare, draw } = stage;
  const { id } = bare.desk.open(ACCOUNT, { locale: 'es' });
  const browser = new Browser();
  const office = new Browser();
  const pageOf = (side: Page['side']): Page => {
    const device = (side === 'customer' ? browser : office).tab();
    const page = new Page(
      stage,
      new Outbox({ device, scope: side, accountId: ACCOUNT, now: () => bare.nowMs }),
      side,
    );
    page.open(id);
    return page;
  };
  const tabs = [pageOf('customer'), pageOf('customer')];
  const agent = pageOf('agent');
  const everSaid: string[][] = [];

  for (let move = 0; move < 40; move += 1) {
    const which = draw() < 0.5 ? 0 : 1;
    const tab = tabs[which];
    const what = draw();
    if (what < 0.18) tab?.say(SENTENCES[Math.floor(draw() * SENTENCES.length)] ?? '');
    else if (what < 0.24 && tab) {
      everSaid.push(tab.said);
      tab.close();
      tabs[which] = pageOf('customer');
    } else if (what < 0.27) bare.desk.requestPerson(id);
    else if (what < 0.3) bare.desk.take(id, AGENT);
    else if (what < 0.38 && bare.state(id).handover?.agent) agent.say('Con gusto');
    else if (what < 0.46) bare.pass(Math.floor(draw() * 200));
    else await stage.step([...tabs, agent]);
  }

  stage.faulty = false;
  bare.pass(60_000);
  const pages = [...tabs, agent];
  for (let round = 0; round < 3; round += 1) {
    for (const { chat } of pages) {
      void chat?.sync();
      void chat?.drain();
    }
    await stage.settle(pages);
  }

  const log = bare.log(id);
  assert.deepEqual(
    log.map(({ sequence }) => sequence),
    log.map((_, index) => index + 1),
    'places without gaps',
  );
  for (const { chat, side } of pages) {
    assert.ok(chat);
    assert.deepEqual(gapsOf(chat.log), []);
    assert.deepEqual(chat.entries, log, `the log of a ${side}`);
    assert.deepEqual(chat.outgoing, [], 'nothing is left behind');
  }
  const arrived = log.flatMap(({ clientId }) => clientId ?? []);
  assert.equal(new Set(arrived).size, arrived.length, 'nothing twice');
  const said = [...everSaid, ...pages.map((page) => page.said)];
  assert.deepEqual([...arrived].sort(), said.flat().sort(), 'nothing lost, nothing made up');
  for (const own of said)
    assert.deepEqual(
      arrived.filter((one) => own.includes(one)),
      own,
      'in the order of each page',
    );
  const handedOver = log.findIndex(({ notice }) => notice === 'handed_over');
  if (handedOver >= 0)
    assert.ok(
      log.slice(handedOver).every(({ from }) => from !== 'bot'),
      'the bot is silent',
    );
  for (const page of pages) page.close();
}

describe('a conversation over a bad line', () => {
  it('ends with the same log on every side, nothing lost, nothing twice', async () => {
    const first = seed();
    const count = runs(SCHEDULES);
    for (let index = 0; index < count; index += 1) {
      await play(first + index).catch((error: unknown) => {
        throw new Error(`schedule ${String(first + index)}`, { cause: error });
      });
    }
    console.log(`${String(count)} schedules`);
  });
});
