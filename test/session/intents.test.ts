import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Device } from '../../src/session/device.js';
import { LocalData, memoryStorage } from '../../src/session/device.js';
import { INTENT_MS, Intents, intentsOf } from '../../src/session/intents.js';
import { UtilitySession } from '../../src/session/session.js';
import { HandClient } from '../support/hand-client.js';
import { Browser } from '../support/tabs.js';

const DAY_MS = 86_400_000;

function start(device: Device, clock = { now: 0 }) {
  return new Intents({ device, scope: 'https://api.example', now: () => clock.now });
}
const pay = (intents: Intents, asked = 'bill_1 v1 8520000') => intents.open('acc_1', 'createPayment', asked);

describe('an intent', () => {
  it('is one for one wish, and another for another wish, account or operation', async () => {
    const intents = start(new Browser().tab());
    const [first, same] = [await pay(intents), await pay(intents)];
    assert.deepEqual(same, first);
    const others = [
      await pay(intents, 'bill_1 v1 100'),
      await intents.open('acc_2', 'createPayment', 'bill_1 v1 8520000'),
      await intents.open('acc_1', 'createCase', 'bill_1 v1 8520000'),
    ];
    assert.equal(new Set([first, ...others].map(({ key }) => key)).size, 4);
  });

  it('is the same in two tabs that want it at the same time', async () => {
    const browser = new Browser();
    const [one, two] = await Promise.all([pay(start(browser.tab())), pay(start(browser.tab()))]);
    assert.equal(one.key, two.key);
  });

  it('lives through a reload, with the id of what it made', async () => {
    const browser = new Browser();
    const before = start(browser.tab());
    await before.note(await pay(before), 'pay_1');
    const after = start(browser.tab());
    assert.deepEqual(
      after.list('acc_1', 'createPayment').map(({ madeId }) => madeId),
      ['pay_1'],
    );
    assert.equal((await pay(after)).madeId, 'pay_1');
  });

  it('ends with its terminal answer, and the same wish is then a new one', async () => {
    const intents = start(new Browser().tab());
    const first = await pay(intents);
    await intents.close(first);
    assert.deepEqual(intents.list('acc_1', 'createPayment'), []);
    assert.notEqual((await pay(intents)).key, first.key);
  });

  it('is remembered with what it made, also where another tab was refused and has closed it', async () => {
    const browser = new Browser();
    const [one, two] = [start(browser.tab()), start(browser.tab())];
    const intent = await pay(one);
    await two.close(await pay(two));
    await one.note(intent, 'pay_1');
    assert.deepEqual(
      two.list('acc_1', 'createPayment').map(({ madeId }) => madeId),
      ['pay_1'],
    );
  });

  it('is given up by a refusal, unless another tab was told what it made', async () => {
    const browser = new Browser();
    const [one, two] = [start(browser.tab()), start(browser.tab())];
    const intent = await pay(one);
    await one.note(intent, 'pay_1');
    await two.giveUp(intent);
    assert.equal((await pay(two)).madeId, 'pay_1');
    await one.close(intent);
    const next = await pay(one);
    await two.giveUp(next);
    assert.deepEqual(one.list('acc_1', 'createPayment'), []);
  });

  it('ends after seven days', async () => {
    const clock = { now: DAY_MS };
    const intents = start(new Browser().tab(), clock);
    const first = await pay(intents);
    clock.now += INTENT_MS - 1;
    assert.equal((await pay(intents)).key, first.key);
    clock.now += 1;
    assert.notEqual((await pay(intents)).key, first.key);
  });

  it('keeps ids and its key, and nothing of what is asked', async () => {
    const browser = new Browser();
    const intents = start(browser.tab());
    const { key } = await pay(intents);
    const kept = [...browser.items].flat().join(' ');
    assert.ok(kept.includes(key));
    assert.ok(!kept.includes('8520000') && !kept.includes('bill_1'), kept);
  });

  it('is announced to the other tabs, and not to its own', async () => {
    const browser = new Browser();
    const [here, there] = [start(browser.tab()), start(browser.tab())];
    const heard: string[] = [];
    const leave = there.subscribe(() => heard.push('there'));
    here.subscribe(() => heard.push('here'));
    const intent = await pay(here);
    assert.deepEqual(heard, ['there']);
    leave();
    await here.close(intent);
    assert.deepEqual(heard, ['there']);
  });
});

describe('where the device does not help', () => {
  const twice = async (intents: Intents) => {
    const first = await pay(intents);
    assert.equal((await pay(intents)).key, first.key);
    await intents.close(first);
    assert.notEqual((await pay(intents)).key, first.key);
  };

  it('without storage or without locks it lives in memory', async () => {
    const browser = new Browser();
    const { storage, locks, tabs } = browser.tab();
    await twice(start({}));
    await twice(start({ storage, tabs }));
    await twice(start({ locks, tabs }));
    assert.equal(browser.items.size, 0);
  });

  it('with locks that may not be used, or a full device, too', async () => {
    const browser = new Browser();
    const refusing = { request: () => Promise.reject(new DOMException('no', 'SecurityError')) };
    await twice(start({ ...browser.tab(), locks: refusing }));
    browser.full = true;
    await twice(start(browser.tab()));
  });

  it('a device that fills up later loses nothing that this page knows', async () => {
    const browser = new Browser();
    const intents = start(browser.tab());
    const first = await pay(intents);
    browser.full = true;
    await intents.note(first, 'pay_1');
    assert.equal((await pay(intents)).madeId, 'pay_1');
    assert.equal((await pay(intents)).key, first.key);
  });

  it('a storage that throws at everything keeps nothing and says so', () => {
    const angry = new Proxy(memoryStorage(), {
      get: () => {
        throw new DOMException('no', 'SecurityError');
      },
    });
    const data = new LocalData(angry, 'scope', () => 0);
    assert.equal(data.write('draft', 'acc_1', 'one', {}, 1), false);
    assert.equal(data.read('draft', 'acc_1', 'one'), undefined);
    assert.deepEqual(data.entries('draft'), []);
    data.remove('draft', 'acc_1', 'one');
    data.clear();
  });
});

describe('what stays on the device', () => {
  it('is one utility’s, one kind’s and one account’s, until it ends or is cleared', () => {
    const storage = memoryStorage();
    const clock = { now: 0 };
    const data = new LocalData(storage, 'https://one.example', () => clock.now);
    const other = new LocalData(storage, 'https://other.example', () => clock.now);
    storage.setItem('somebody-elses', '{}');
    assert.ok(data.write('draft', 'acc/1', 'read 1', { value: '12' }, DAY_MS));
    assert.ok(data.write('intent', 'acc/1', 'key', { key: 'k' }, DAY_MS));
    assert.ok(other.write('draft', 'acc/1', 'read 1', { value: '13' }, DAY_MS));
    assert.deepEqual(data.read('draft', 'acc/1', 'read 1'), { value: '12' });
    assert.deepEqual(data.entries('draft'), [{ accountId: 'acc/1', id: 'read 1', value: { value: '12' } }]);
    data.clear();
    assert.equal(data.read('draft', 'acc/1', 'read 1'), undefined);
    assert.deepEqual(data.read('intent', 'acc/1', 'key'), { key: 'k' });
    assert.deepEqual(other.read('draft', 'acc/1', 'read 1'), { value: '13' });
    clock.now = DAY_MS;
    assert.deepEqual(data.entries('intent'), []);
    assert.deepEqual(other.entries('draft'), []);
    assert.equal(storage.length, 1, 'only what is somebody else’s is left');
  });

  it('is not read where somebody has written something else there', () => {
    const storage = memoryStorage();
    const data = new LocalData(storage, 's', () => 0);
    data.write('draft', 'a', '1', {}, 1);
    const name = storage.key(0) ?? '';
    for (const text of ['', '{', '[]', '12', 'null', '{"until":"tomorrow","value":1}']) {
      storage.setItem(name, text);
      assert.equal(data.read('draft', 'a', '1'), undefined, text);
    }
  });
});

describe('a session', () => {
  it('has one set of intents for all of its elements', () => {
    const session = new UtilitySession({
      client: new HandClient(),
      locale: 'es',
      device: new Browser().tab(),
    });
    assert.equal(intentsOf(session), intentsOf(session));
  });
});
