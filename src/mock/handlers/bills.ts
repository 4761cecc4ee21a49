import { type Bill, getBill, getBillDocument, listBills } from '../../contract/index.js';
import { refuse } from '../problems.js';
import type { Tenant } from '../registry.js';
import { implement } from './operation.js';

type Includes = readonly ('lines' | 'tariff')[];

/** The bill's head, with the parts that were asked for. */
function project(bill: Bill, include: Includes = []): Bill {
  const { sections, lines, tariffs, ...head } = bill;
  return {
    ...head,
    ...(include.includes('lines') ? { sections, lines } : {}),
    ...(include.includes('tariff') ? { tariffs } : {}),
  };
}

function findBill(tenant: Tenant, accountId: string, billId: string): Bill | undefined {
  return tenant.world.bills(accountId).find(({ id }) => id === billId);
}

export const billImplementations = {
  listBills: implement(listBills, ({ tenant, input }) => ({
    all: tenant.world.bills(input.accountId).map((bill) => project(bill, input.include)),
    idOf: ({ id }) => id,
    keep: ({ replacedBy }) => input.superseded === true || replacedBy === null,
  })),

  getBill: implement(getBill, ({ tenant, input }) => {
    const bill = findBill(tenant, input.accountId, input.billId);
    if (!bill) throw refuse(getBill, 'not_found');
    return project(bill, input.include);
  }),

  getBillDocument: implement(getBillDocument, ({ tenant, input }) => {
    const bill = findBill(tenant, input.accountId, input.billId);
    if (!bill) throw refuse(getBillDocument, 'not_found');
    if (!bill.hasDocument) throw refuse(getBillDocument, 'document_unavailable');
    return tenant.world.document(bill.id);
  }),
};
