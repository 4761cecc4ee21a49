import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type AnyExample, operationDocs } from '../../src/contract/all.docs.js';
import { Balance, Bill, operations, type OperationSpec } from '../../src/contract/index.js';
import { at, faults, written } from './schemas.js';

const table: readonly OperationSpec[] = operations;

function zodFaults(schema: { safeParse: (value: unknown) => { error?: unknown } }, value: unknown): unknown {
  return schema.safeParse(value).error;
}

/** The examples of an operation, as the table's own types were checked where they are written. */
const examplesOf = (id: string): readonly AnyExample[] =>
  operationDocs[id as keyof typeof operationDocs].examples;

for (const operation of table) {
  const { id, method, path, answer, status, params, query, body } = operation;

  describe(`examples of ${id}`, () => {
    it('have names of their own', () => {
      const names = examplesOf(id).map(({ name }) => name);
      assert.ok(names.length > 0);
      assert.equal(new Set(names).size, names.length);
    });

    for (const { name, input, answer: given } of examplesOf(id)) {
      it(`${name}: the request fits`, () => {
        const { body: sent, bytes, ifVersion, ...rest } = input as Record<string, unknown>;
        assert.equal(bytes instanceof Uint8Array, operation.upload === true);
        assert.equal(typeof ifVersion === 'number', operation.conditional === true);
        const shape = { ...params, ...query };
        assert.deepEqual(
          Object.keys(rest).filter((key) => !(key in shape)),
          [],
          'no parameter that the operation does not have',
        );
        for (const [key, schema] of Object.entries(shape)) {
          assert.equal(zodFaults(schema, rest[key]), undefined, key);
        }
        const parameters = written.get(id)?.operation.parameters ?? [];
        for (const [index, parameter] of parameters.entries()) {
          const value = rest[String(parameter.name)];
          if (value === undefined) continue;
          const validate = at('paths', path, method.toLowerCase(), 'parameters', String(index), 'schema');
          assert.deepEqual(faults(validate, value), [], String(parameter.name));
        }
        assert.equal(sent === undefined, body === undefined);
        if (body) {
          assert.equal(zodFaults(body, sent), undefined);
          const media = ['requestBody', 'content', 'application/json', 'schema'];
          assert.deepEqual(faults(at('paths', path, method.toLowerCase(), ...media), sent), []);
        }
      });

      it(`${name}: the answer fits`, () => {
        const media = written.get(id)?.operation.responses[String(status)]?.content ?? {};
        const [type = ''] = Object.keys(media);
        const shown = media[type]?.examples[name]?.value;
        assert.deepEqual(shown, JSON.parse(JSON.stringify(given)));
        const pointer = ['responses', String(status), 'content', type, 'schema'];
        assert.deepEqual(faults(at('paths', path, method.toLowerCase(), ...pointer), given), []);
        if (typeof answer === 'string') assert.equal(typeof given, 'string');
        else assert.equal(zodFaults(answer, given), undefined);
      });
    }
  });
}

/** Every bill that an example shows. */
const bills = table.flatMap(({ id }) =>
  examplesOf(id).flatMap(({ answer }) => {
    const found = answer as { items?: unknown[] };
    return (found.items ?? [answer]).flatMap((one) => {
      const { success, data } = Bill.safeParse(one);
      return success ? [data] : [];
    });
  }),
);

describe('the figures of the examples', () => {
  const sums = (amounts: number[]): number => amounts.reduce((total, amount) => total + amount, 0);
  const silent = new Set<string>(['information', 'subtotal']);
  const carried = new Set<string>(['payment', 'carried_balance']);

  it('are there', () => {
    assert.ok(bills.length >= 5);
    assert.ok(bills.filter(({ sections }) => sections).length >= 2);
  });

  for (const [index, bill] of bills.entries()) {
    it(`reconcile on bill ${String(index + 1)}, ${bill.id}`, () => {
      const { totals, payment, sections, lines } = bill;
      assert.equal(
        totals.amountDueMinor,
        totals.previousBalanceMinor - totals.paymentsMinor + totals.currentChargesMinor + totals.arrearsMinor,
      );
      assert.equal(payment.outstandingMinor, totals.amountDueMinor - payment.paidMinor);
      if (!sections || !lines) return;
      for (const section of sections) {
        const counted = section.lines.filter(({ role }) => !silent.has(role));
        assert.equal(sums(counted.map(({ amountMinor }) => amountMinor)), section.subtotalMinor, section.id);
      }
      const own = lines.filter(({ role }) => !silent.has(role) && !carried.has(role));
      assert.equal(
        sums([
          ...sections.map(({ subtotalMinor }) => subtotalMinor),
          ...own.map(({ amountMinor }) => amountMinor),
        ]),
        totals.currentChargesMinor,
      );
      const all = [...sections.flatMap((section) => section.lines), ...lines];
      assert.equal(new Set(all.map(({ id }) => id)).size, all.length, 'line ids are unique');
      for (const line of all) {
        const base = all.filter(({ id }) => line.baseLineIds?.includes(id));
        const product =
          line.rate === undefined
            ? (Number(line.percent ?? NaN) / 100) * sums(base.map(({ amountMinor }) => amountMinor))
            : Number(line.quantity) * Number(line.rate) * 100;
        if (Number.isNaN(product)) continue;
        assert.ok(Math.abs(product - line.amountMinor) <= bill.rounding.incrementMinor, line.label);
      }
      for (const read of sections.flatMap((section) => section.reads)) {
        const difference = Number(read.to.value) - Number(read.from.value);
        assert.equal(difference * Number(read.multiplier), Number(read.quantity));
      }
    });
  }

  it('are the same on the bill and in the balance', () => {
    const [example] = examplesOf('getBalance');
    const balance = Balance.parse(example?.answer);
    const owed = balance.openBills.map(({ billId, version, outstandingMinor }) => {
      const bill = bills.find((one) => one.id === billId && one.version === version);
      assert.equal(bill?.payment.outstandingMinor, outstandingMinor);
      assert.equal(bill.currency, balance.currency);
      return outstandingMinor;
    });
    assert.equal(sums(owed), balance.amountDueMinor);
  });
});
