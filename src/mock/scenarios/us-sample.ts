import { homeAccount, solarAccount } from './us-sample/accounts.js';
import { homeBill } from './us-sample/home-bill.js';
import { mesaConfig } from './us-sample/config.js';
import { solarBill } from './us-sample/solar-bill.js';
import { mesaTariffs } from './us-sample/tariffs.js';
import type { AccountPlan, Scenario } from '../world/plan.js';

/**
 * Two published sample bills, to the cent: 58.35 (labels/PSU5pciM.json) and 31.10 (labels/WnxX1Buq.json) of
 * DocuPipe/DocuBench, CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/). Retyped into the contract's form;
 * the names of utility and customer, the payment and the home bill's due date are ours. See NOTICE.md.
 */
export const usSample: Scenario = {
  title: 'United States: two published sample bills',
  description:
    'A plain home bill of 58.35, paid, and a solar home’s bill of 31.10 with a rate change in mid-period and an unpaid 13.20.',
  locale: 'en-US',
  now: '2026-03-22T09:00:00-07:00',
  build: () => ({
    config: mesaConfig,
    flows: [],
    customers: [{ id: 'cus_avery', name: 'Avery Lindqvist', accountIds: [solarAccount.id, homeAccount.id] }],
    tariffs: mesaTariffs,
    accounts: [solar, home],
  }),
};

const solar: AccountPlan = {
  account: solarAccount,
  meters: [],
  opening: { on: '2026-02-15', balanceMinor: 1320 },
  cycle: (index) =>
    index === 0
      ? { from: '2026-02-16', to: '2026-03-16', issuedOn: '2026-03-15', dueOn: '2026-04-06', cutoffOn: null }
      : undefined,
  assemble: (context) => [solarBill(context)],
  pays: () => undefined,
};

const home: AccountPlan = {
  account: homeAccount,
  meters: [],
  cycle: (index) =>
    index === 0
      ? { from: '2021-09-18', to: '2021-10-18', issuedOn: '2021-10-19', dueOn: '2021-11-09', cutoffOn: null }
      : undefined,
  assemble: (context) => [homeBill(context)],
  pays: () => ({ on: '2021-11-02', hour: 9 }),
};
