import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { type DeviceStorage, LocalData, memoryStorage } from '../../src/session/device.js';
import { DRAFT_MS, Drafts, draftsOf } from '../../src/session/drafts.js';
import { clearLocalData } from '../../src/session/local-data.js';
import { UtilitySession } from '../../src/session/session.js';
import { trial } from '../support/counts.js';

const SCOPE = 'https://api.example';
const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
const drafts = (storage: DeviceStorage, now: () => number = () => 0, scope = SCOPE): Drafts =>
  new Drafts(new LocalData(storage, scope, now));

describe('drafts', () => {
  it('come back as they were typed, to whoever asks for the same account and name', () => {
    const names = fc.string({ unit: 'grapheme', maxLength: 6 });
    const keys = fc.uniqueArray(fc.tuple(names, names), { selector: (pair) => JSON.stringify(pair) });
    fc.assert(
      fc.property(keys, fc.jsonValue(), (pairs, data) => {
        const storage = memoryStorage();
        for (const [index, [account, name]] of pairs.entries()) {
          drafts(storage).set(account, name, { index, data });
        }
        const again = drafts(storage, () => 1);
        for (const [index, [account, name]] of pairs.entries()) {
          const found = again.get(account, name, (value) => value as { index: number });
          assert.deepEqual(found, JSON.parse(JSON.stringify({ index, data })));
        }
      }),
      trial(2000),
    );
  });

  it('expire, and leave nothing behind', () => {
    const storage = memoryStorage();
    let now = 1000;
    const one = drafts(storage, () => now);
    one.set('a', 'read', '12');
    now += DRAFT_MS - 1;
    assert.equal(one.get('a', 'read', text), '12');
    now += 1;
    drafts(storage, () => now);
    assert.equal(storage.length, 0, 'whoever opens drafts sweeps');
    assert.equal(one.get('a', 'read', text), undefined);
  });

  it('of one utility are not those of another', () => {
    const storage = memoryStorage();
    drafts(storage).set('a', 'read', '12');
    assert.equal(drafts(storage, () => 0, 'https://other.example').get('a', 'read', text), undefined);
  });

  it('are removed one by one', () => {
    const one = drafts(memoryStorage());
    one.set('a', 'read', '1');
    one.set('b', 'read', '2');
    one.remove('a', 'read');
    assert.equal(one.get('a', 'read', text), undefined);
    assert.equal(one.get('b', 'read', text), '2');
  });

  it('do no harm where the storage is full', () => {
    const storage: DeviceStorage = {
      ...memoryStorage(),
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError');
      },
    };
    const one = drafts(storage);
    one.set('a', 'read', '1');
    assert.equal(one.get('a', 'read', text), undefined);
  });

  it('are one for all elements of a session, also where the page has no storage', () => {
    const session = new UtilitySession({ locale: 'es', device: {}, clock: { now: () => 0 } });
    draftsOf(session).set('a', 'read', '1');
    assert.equal(draftsOf(session).get('a', 'read', text), '1');
  });
});

describe('clearing local data', () => {
  it('erases what customers typed, of every utility; leaves open writes and what is not ours', () => {
    const kept: Record<string, string> = { theirs: 'x' };
    const storage: DeviceStorage = {
      ...memoryStorage(),
      getItem: (name) => kept[name] ?? null,
      setItem: (name, value) => void (kept[name] = value),
    };
    for (const scope of [SCOPE, 'other']) {
      const data = new LocalData(storage, scope, () => 0);
      data.write('draft', 'a', 'intent/1', '12', 1000);
      data.write('intent', 'a', 'k', { key: 'k' }, 1000);
    }
    Object.defineProperty(kept, 'removeItem', { value: (name: string) => delete kept[name] });
    clearLocalData(kept as unknown as Storage);
    assert.deepEqual(
      Object.keys(kept).map((name) => name.split('/')[2] ?? name),
      ['theirs', 'intent', 'intent'],
    );
  });

  it('does nothing where there is no storage', () => clearLocalData());
});
