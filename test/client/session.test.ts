import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { UtilityError } from '../../src/client/index.js';
import { balance, json, problem, refusal, rig, session, told } from './api.js';

const input = { accountId: 'acc_1' };
const bearer = (headers: Headers) => headers.get('authorization');

describe('session', () => {
  it('asks for one session, whoever many ask first', async () => {
    const { client, time, sent, minted } = rig(() => json(balance()));
    await time.until(Promise.all(Array.from({ length: 100 }, () => client.balance.get(input))));
    assert.deepEqual(minted, ['start']);
    assert.equal(sent.length, 100);
    assert.ok(sent.every(({ headers }) => bearer(headers) === 'Bearer token-1'));
  });

  it('renews once for 100 parallel requests at expiry', async () => {
    const { client, time, sent, minted } = rig(() => json(balance()));
    await time.until(client.balance.get(input));
    await time.pass(1_800_001);
    await time.until(Promise.all(Array.from({ length: 100 }, () => client.balance.get(input))));
    assert.deepEqual(minted, ['start', 'expiring']);
    assert.ok(sent.slice(1).every(({ headers }) => bearer(headers) === 'Bearer token-2'));
  });

  it('renews once when the API refuses 100 parallel requests at expiry', async () => {
    const { client, time, sent, minted } = rig(({ headers }) =>
      bearer(headers) === 'Bearer token-1' ? problem(401, { code: 'session_expired' }) : json(balance()),
    );
    await time.until(Promise.all(Array.from({ length: 100 }, () => client.balance.get(input))));
    assert.deepEqual(minted, ['start', 'unauthorized']);
    assert.equal(sent.length, 200);
  });

  it('renews ahead of the end without making anybody wait', async () => {
    let release = () => undefined as void;
    const gate = new Promise<void>((resolve) => (release = resolve));
    let asked = 0;
    const { client, time, sent } = rig(() => json(balance()), {
      getSession: async () => {
        asked += 1;
        if (asked > 1) await gate;
        return session(`token-${asked}`, time.now() + 600_000);
      },
    });
    await time.until(client.balance.get(input));
    await time.pass(550_000);
    await client.balance.get(input);
    assert.equal(asked, 2);
    assert.equal(bearer(sent[1]!.headers), 'Bearer token-1');
    release();
    await time.quiet();
    await client.balance.get(input);
    assert.equal(bearer(sent[2]!.headers), 'Bearer token-2');
    assert.equal(asked, 2);
  });

  it('uses the old session while an early renewal fails, and does not ask with every request', async () => {
    let asked = 0;
    const { client, time } = rig(() => json(balance()), {
      getSession: () => {
        asked += 1;
        if (asked > 1) return Promise.reject(new Error('the site is down'));
        return Promise.resolve(session('token-1', time.now() + 600_000));
      },
    });
    await time.until(client.balance.get(input));
    await time.pass(550_000);
    for (let i = 0; i < 20; i += 1) {
      await client.balance.get(input);
      await time.quiet();
    }
    assert.equal(asked, 2);
  });

  it('repeats a refused request once with a new session', async () => {
    const { client, time, sent, minted } = rig((_, count) => (count === 1 ? problem(401) : json(balance(7))));
    const { data } = await time.until(client.balance.get(input));
    assert.equal(data.amountDueMinor, 7);
    assert.deepEqual(minted, ['start', 'unauthorized']);
    assert.equal(sent.length, 2);
  });

  it('ends a second refusal as an error, not in a loop, even where the answer asks to retry', async () => {
    const { client, time, sent, minted } = rig(() => problem(401, { retryable: true, code: 'unauthorized' }));
    const error = await refusal(time.until(client.balance.get(input)));
    assert.equal(error.kind, 'unauthorized');
    assert.equal(error.code, 'unauthorized');
    assert.equal(error.retryable, false);
    assert.equal(sent.length, 2);
    assert.equal(minted.length, 2);
  });

  it('does not renew for every call while the API refuses even new tokens', async () => {
    const { client, time, minted } = rig(() => problem(401, { code: 'unauthorized' }));
    for (let i = 0; i < 20; i += 1) {
      const error = await time.until(refusal(client.balance.get(input)));
      assert.equal(error.kind, 'unauthorized');
    }
    assert.deepEqual(minted, ['start', 'unauthorized']);
    await time.pass(10_000);
    await time.until(refusal(client.balance.get(input)));
    assert.deepEqual(minted, ['start', 'unauthorized', 'unauthorized']);
  });

  it('renews once for a call, also when refusals and failures alternate', async () => {
    const { client, time, sent, minted } = rig((_, count) =>
      problem([401, 503, 401][count - 1] ?? 401, { retryable: undefined }),
    );
    const error = await refusal(time.until(client.balance.get(input)));
    assert.equal(error.kind, 'unauthorized');
    assert.equal(minted.length, 2);
    assert.equal(sent.length, 3);
  });

  it('lets one caller leave without ending the renewal that others wait for', async () => {
    let release = () => undefined as void;
    const gate = new Promise<void>((resolve) => (release = resolve));
    let asked = 0;
    let ended = false;
    const { client, time } = rig(() => json(balance()), {
      getSession: async ({ signal }) => {
        asked += 1;
        signal.addEventListener('abort', () => (ended = true));
        await gate;
        assert.equal(signal.aborted, false);
        return session('token-1', time.now() + 600_000);
      },
    });
    const leaving = new AbortController();
    const first = refusal(client.balance.get(input, { signal: leaving.signal }));
    const second = client.balance.get(input);
    await time.quiet();
    leaving.abort();
    assert.equal((await first).kind, 'cancelled');
    assert.equal(ended, false);
    release();
    assert.equal((await second).data.accountId, 'acc_1');
    assert.equal(asked, 1);
  });

  it('gives up a getSession that never answers, and asks anew next time', async () => {
    let asked = 0;
    const { client, time } = rig(() => json(balance()), {
      getSession: () => {
        asked += 1;
        return asked === 1
          ? new Promise(() => undefined)
          : Promise.resolve(session('t', time.now() + 600_000));
      },
    });
    assert.equal((await refusal(time.until(client.session()))).kind, 'timeout');
    assert.equal((await time.until(client.session())).token, 't');
  });

  it('works with a device clock that is years off', async () => {
    for (const years of [-20, 20]) {
      const start = Date.parse('2026-10-18T12:00:00Z');
      const off = years * 31_557_600_000;
      let asked = 0;
      const { client, time } = rig(
        () => json(balance(), { headers: { date: new Date(time.now() - off).toUTCString() } }),
        {
          get clock() {
            return { now: () => time.now() };
          },
          getSession: () => {
            asked += 1;
            return Promise.resolve(session(`token-${asked}`, time.now() - off + 600_000));
          },
        },
      );
      await time.pass(off > 0 ? off : 0);
      for (let minute = 0; minute < 30; minute += 1) {
        await time.until(client.balance.get(input));
        await time.pass(60_000);
      }
      // Ten minutes each, renewed a minute early: not with every request, and not too late.
      assert.ok(asked >= 3 && asked <= 5, `${asked} sessions`);
      if (off > 0) assert.ok(Math.abs(client.now() - (time.now() - off)) < 2000);
      assert.ok(start > 0);
    }
  });

  it('forgets the session when it is closed, and starts a new one afterwards', async () => {
    const { client, time, minted } = rig(() => new Promise(() => undefined));
    const open = refusal(client.balance.get(input));
    await time.quiet();
    client.close();
    assert.equal((await open).kind, 'cancelled');
    await client.session();
    assert.deepEqual(minted, ['start', 'start']);
  });

  it('passes on what getSession says went wrong, and hides what else it throws', async () => {
    const own = new UtilityError('network', { code: 'offline' });
    const first = rig(() => json(balance()), { getSession: () => Promise.reject(own) });
    assert.equal(await refusal(first.client.session()), own);

    const secret = 'eyJhbGciOiJIUzI1NiJ9.secret';
    const second = rig(() => json(balance()), {
      getSession: () => Promise.reject(new Error(`no: ${secret}`)),
    });
    const error = await refusal(second.client.session());
    assert.equal(error.kind, 'unauthorized');
    assert.equal(error.code, 'session_failed');
    assert.ok(!told(error).includes(secret));
  });

  it('refuses a session of the wrong shape, naming the place', async () => {
    const { client } = rig(() => json(balance()), {
      getSession: () => Promise.resolve({ ...session('t', 0), expiresAt: 'tomorrow' }),
    });
    const error = await refusal(client.session());
    assert.equal(error.kind, 'bad-response');
    assert.equal(error.operation, 'createSession');
    assert.equal(error.fields?.[0]?.pointer, '/expiresAt');
  });

  it('never tells a token, not even one that cannot be sent', async () => {
    const token = 'sécret-token\r\nX-Evil: 1';
    const { client, sent } = rig(() => json(balance()), {
      getSession: () => Promise.resolve(session(token, Date.now() + 1e9)),
    });
    const error = await refusal(client.balance.get(input));
    assert.equal(error.kind, 'bad-response');
    assert.ok(!told(error).includes('cret-token'));
    assert.equal(sent.length, 0);
  });

  it('asks public operations without a session', async () => {
    const { client, sent, minted } = rig(() => problem(404));
    await refusal(client.config.get());
    assert.equal(minted.length, 0);
    assert.equal(bearer(sent[0]!.headers), null);
  });

  it('says not-configured without a session source or an address', async () => {
    const noSource = rig(() => json(balance()), { getSession: undefined });
    assert.equal((await refusal(noSource.client.balance.get(input))).kind, 'not-configured');
    for (const baseUrl of ['', 'nowhere', 'ftp://x.test', 'https://user:pass@x.test']) {
      const noAddress = rig(() => json(balance()), { baseUrl });
      assert.equal((await refusal(noAddress.client.balance.get(input))).kind, 'not-configured', baseUrl);
      assert.equal(noAddress.sent.length, 0);
    }
  });
});
