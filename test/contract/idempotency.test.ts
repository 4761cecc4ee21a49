// A write happens once, however often it is sent.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as c from '../../src/contract/index.js';
import type { OperationSpec } from '../../src/contract/index.js';
import { problem, Site } from './site.js';

const table: readonly OperationSpec[] = c.operations;

/** A change by which a request asks for something else. */
const OTHERWISE: Record<string, object> = {
  createRead: { value: '999999' },
  createPayment: { amountMinor: 600_000 },
  createAgreement: { offerId: 'off_of_nobody' },
  createCase: { kind: 'refund' },
  answerCase: { text: 'Otra cosa.' },
  createConversation: { locale: 'en' },
  sendMessage: { text: 'Otra cosa.' },
  bookCallback: { phone: '+57 300 555 0199' },
  createAttachment: { name: 'b.pdf' },
  holdSlot: { slotId: 'slot_of_nobody' },
  createMove: { kind: 'stop' },
  createDocument: { name: 'otro.jpg' },
};

/** Makes what the operation needs and tells how many there are before it. */
function prepare(site: Site, operation: OperationSpec): number {
  site.bodyOf(operation);
  assert.ok(site.params.caseId);
  assert.ok(site.params.conversationId);
  return site.count(operation);
}

describe('writes that happen once', () => {
  for (const operation of table.filter(({ idempotent }) => idempotent)) {
    describe(operation.id, () => {
      it('needs a key', async () => {
        const site = new Site();
        const before = prepare(site, operation);
        for (const key of ['', '  ']) {
          const response = await site.askWell(operation, { headers: { 'idempotency-key': key } });
          assert.equal((await problem(response, operation)).code, 'idempotency_key_missing');
        }
        assert.equal(site.count(operation), before);
      });

      it('answers the same key with the same answer, and says so', async () => {
        const site = new Site();
        const before = prepare(site, operation);
        const body = site.bodyOf(operation);
        const first = await site.askWell(operation, { body });
        assert.equal(first.status, operation.status);
        assert.equal(first.headers.get('idempotency-replayed'), null);
        const second = await site.askWell(operation, { body });
        assert.equal(second.headers.get('idempotency-replayed'), 'true');
        assert.equal(second.status, first.status);
        assert.equal(await second.text(), await first.text());
        assert.equal(site.count(operation), before + 1);
      });

      it('refuses the same key for something else', async () => {
        const site = new Site();
        const before = prepare(site, operation);
        const body = site.bodyOf(operation);
        await site.askWell(operation, { body });
        const other = { ...(body as object), ...OTHERWISE[operation.id] };
        const response = await site.askWell(operation, { body: other });
        assert.equal((await problem(response, operation)).code, 'idempotency_key_reused');
        assert.equal(site.count(operation), before + 1);
      });

      it('refuses the same key while the first is still running', async () => {
        let release = (): void => undefined;
        const held = new Promise<void>((resolve) => {
          release = resolve;
        });
        const site = new Site({ wait: () => held });
        const before = prepare(site, operation);
        site.utility.faults([{ operation: operation.id as c.OperationId, kind: 'latency:1000', times: 1 }]);
        const body = site.bodyOf(operation);
        const { token } = await site.utility.getSession()();
        const headers = { authorization: `Bearer ${token}`, 'idempotency-key': 'key-1' };
        const first = site.ask(operation, { body, headers });
        const second = await site.ask(operation, { body, headers });
        const document = await problem(second, operation);
        assert.equal(document.code, 'idempotency_in_flight');
        assert.equal(document.retryable, true);
        release();
        assert.equal((await first).status, operation.status);
        const third = await site.ask(operation, { body, headers });
        assert.equal(third.headers.get('idempotency-replayed'), 'true');
        assert.equal(site.count(operation), before + 1);
      });

      it('takes the same key for another intent of another world', async () => {
        for (const seed of [1, 2]) {
          assert.equal((await new Site({ seed }).askWell(operation)).status, operation.status);
        }
      });
    });
  }
});
