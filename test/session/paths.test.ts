import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { getBill, listBills } from '../../src/contract/bills.js';
import { isRelated, keyOf, resourcePath } from '../../src/session/paths.js';

describe('the key of a read', () => {
  it('does not depend on the order of names nor on what is left out', () => {
    const one = keyOf(listBills, { accountId: 'a', limit: 2, include: ['lines'] });
    assert.equal(one, keyOf(listBills, { include: ['lines'], limit: 2, accountId: 'a', cursor: undefined }));
  });

  it('differs between accounts, limits and operations', () => {
    const inputs = [{ accountId: 'a' }, { accountId: 'b' }, { accountId: 'a', limit: 2 }];
    const keys = [
      ...inputs.map((input) => keyOf(listBills, input)),
      keyOf(getBill, { accountId: 'a', billId: 'b' }),
    ];
    assert.equal(new Set(keys).size, keys.length);
  });
});

describe('related paths', () => {
  const bill = resourcePath(getBill, { accountId: 'acc_1', billId: 'bill_9' });

  it('fills in the parameters', () => assert.equal(bill, '/accounts/acc_1/bills/bill_9'));

  for (const path of [
    '/',
    '/accounts',
    '/accounts/acc_1',
    '/accounts/acc_1/bills',
    bill,
    `${bill}/document`,
  ]) {
    it(`${path} concerns the bill`, () => {
      assert.ok(isRelated(bill, path));
      assert.ok(isRelated(path, bill));
    });
  }

  for (const path of [
    '/config',
    '/accounts/acc_10',
    '/accounts/acc_1/balance',
    '/accounts/acc_1/bills/bill_90',
  ]) {
    it(`${path} does not`, () => assert.ok(!isRelated(bill, path)));
  }
});
