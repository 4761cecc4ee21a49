// Compiled with the tests, never run: each expected error is one that a caller must get from the compiler.
import type { Bill, Read } from '../../src/contract/index.js';
import { createUtilityClient, type ErrorKind, type Reply, UtilityError } from '../../src/client/index.js';

const client = createUtilityClient({ baseUrl: 'https://api.example-utility.com' });

export async function right(): Promise<void> {
  const list: Reply<{ items: Bill[] }> = await client.bills.list({
    accountId: 'a',
    include: ['lines'],
    limit: 2,
  });
  for await (const bill of client.bills.pages({ accountId: 'a' })) bill.totals.amountDueMinor.toFixed(0);
  const bytes: Uint8Array = (await client.bills.document({ accountId: 'a', billId: list.data.items[0]!.id }))
    .data;
  const read: Read = (
    await client.reads.create(
      { accountId: 'a', servicePointId: 's', body: { register: 'r', value: '1', readOn: '2026-10-18' } },
      { idempotencyKey: 'k' },
    )
  ).data;
  await client.config.get();
  await client.accounts.list(undefined, { timeoutMs: bytes.length + read.id.length });
}

export async function wrong(): Promise<void> {
  // @ts-expect-error an account is required
  await client.bills.list({});
  // @ts-expect-error and so is the input
  await client.bills.list();
  // @ts-expect-error not something a bill can include
  await client.bills.list({ accountId: 'a', include: ['pdf'] });
  // @ts-expect-error a limit is a number
  await client.bills.list({ accountId: 'a', limit: '2' });
  // @ts-expect-error no such parameter
  await client.bills.get({ accountId: 'a', billId: 'b', page: 1 });
  // @ts-expect-error the body is required
  await client.reads.create({ accountId: 'a', servicePointId: 's' });
  const body = { register: 'r', value: 1.5, readOn: '2026-10-18' };
  // @ts-expect-error a register value is a decimal string, never a float
  await client.reads.create({ accountId: 'a', servicePointId: 's', body });
  // @ts-expect-error an answer has no such field
  (await client.balance.get({ accountId: 'a' })).data.amountDue;
  // @ts-expect-error kinds are a closed list
  const kind: ErrorKind = 'oops';
  // @ts-expect-error a client needs an address
  createUtilityClient({});
  throw new UtilityError(kind);
}
