import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { pageOf } from '../../src/mock/paging.js';
import { Refusal } from '../../src/mock/problems.js';
import { trial } from '../support/counts.js';
import { byFetch, Caller, problemOf } from './ways.js';

type Item = { id: string; shown: boolean };
const idOf = ({ id }: Item) => id;
const keep = ({ shown }: Item) => shown;

/** All pages, as a reader who follows the cursors sees them. */
function readAll(all: Item[], limits: number[], between: (page: number) => Item[] = () => all): string[] {
  const seen: string[] = [];
  let cursor: string | undefined;
  let list = all;
  for (let page = 0; ; page += 1) {
    const limit = limits[page % limits.length];
    const { items, next } = pageOf({ all: list, idOf, keep }, { scope: 's', limit, cursor });
    assert.ok(items.length <= (limit ?? 20));
    seen.push(...items.map(idOf));
    if (next === undefined) return seen;
    assert.ok(items.length > 0, 'a page with a next one is not empty');
    cursor = next;
    list = between(page);
  }
}

const lists = fc
  .array(fc.boolean(), { maxLength: 60 })
  .map((shown) => shown.map((each, index) => ({ id: `é/${String(index)}`, shown: each })));

describe('paging', () => {
  it('shows every item once and in order, whatever the limits', () => {
    fc.assert(
      fc.property(lists, fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 1 }), (all, limits) => {
        assert.deepEqual(readAll(all, limits), all.filter(keep).map(idOf));
      }),
      trial(5000),
    );
  });

  it('neither repeats nor loses an item when new ones come in front or some are hidden meanwhile', () => {
    fc.assert(
      fc.property(
        lists,
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 0, max: 5 }),
        (all, limit, added) => {
          const fresh = (page: number) => {
            const news = Array.from({ length: added * (page + 1) }, (_, index) => ({
              id: `new${String(index)}`,
              shown: true,
            }));
            return [...news, ...all.map((item, index) => (index < page ? { ...item, shown: false } : item))];
          };
          const seen = readAll(all, [limit], fresh);
          assert.equal(new Set(seen).size, seen.length);
          assert.deepEqual(seen, all.filter(keep).map(idOf));
        },
      ),
      trial(5000),
    );
  });

  it('refuses any text that is not a cursor of this list', () => {
    const all = Array.from({ length: 5 }, (_, index) => ({ id: String(index), shown: true }));
    const { next = '' } = pageOf({ all, idOf }, { scope: 'a', limit: 2 });
    const attempt = (scope: string, cursor: string) => () =>
      pageOf({ all, idOf }, { scope, limit: 2, cursor });
    assert.throws(attempt('b', next), { code: 'cursor_invalid', status: 400 });
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.base64String(), fc.json()), (text) => {
        assert.throws(attempt('a', text), (error) => error instanceof Refusal && error.status === 400);
      }),
      trial(5000),
    );
  });
});

describe('the bills over the API', () => {
  it('come all, once and newest first, at every limit', async () => {
    const way = await byFetch();
    const caller = await Caller.signIn(way);
    const expected = way.world.bills(caller.accountId).filter(({ replacedBy }) => replacedBy === null);
    assert.ok(expected.length > 20, 'more bills than a default page holds');
    const limits = [undefined, ...Array.from({ length: expected.length + 1 }, (_, index) => index + 1), 100];
    for (const limit of limits) {
      const ids: string[] = [];
      let url: string | undefined =
        `${way.baseUrl}/v1${caller.account}/bills${limit === undefined ? '' : `?limit=${limit}`}`;
      let pages = 0;
      while (url !== undefined) {
        const answer: Response = await way.fetch(url, {
          headers: { authorization: `Bearer ${caller.session.token}` },
        });
        const { items } = (await answer.json()) as { items: { id: string }[] };
        ids.push(...items.map(({ id }) => id));
        url = /^<([^>]+)>; rel="next"$/.exec(answer.headers.get('link') ?? '')?.[1];
        pages += 1;
      }
      assert.deepEqual(
        ids,
        expected.map(({ id }) => id),
        `limit ${limit}`,
      );
      assert.equal(pages, Math.ceil(expected.length / (limit ?? 20)));
    }
  });

  it('keep a cursor to its list, its filters and its account', async () => {
    const way = await byFetch({ scenario: 'co-high-bill' });
    const caller = await Caller.signIn(way);
    const first = await caller.get(`${caller.account}/bills?limit=2`);
    const next = new URL(/<([^>]+)>/.exec(first.headers.get('link') ?? '')?.[1] ?? '');
    const cursor = next.searchParams.get('cursor') ?? '';
    assert.equal((await caller.get(`${caller.account}/bills?limit=7&cursor=${cursor}`)).status, 200);
    for (const path of [
      `${caller.account}/bills?include=lines&cursor=${cursor}`,
      `${caller.readsPath}?cursor=${cursor}`,
      `${caller.account}/bills?cursor=${cursor}x`,
      `/accounts?cursor=${cursor}`,
    ]) {
      const answer = await caller.get(path);
      assert.equal(answer.status, 400, path);
      assert.equal((await problemOf(answer)).code, 'cursor_invalid');
    }
  });
});
