import type { BillLine, LINE_KINDS, LINE_ROLES } from '../../contract/bills.js';
import { CAUSES, type Cause } from '../../contract/causes.js';

export { CAUSES, type Cause };

/** The kinds of lines whose own amount or rate stands for a cause; those that are priced follow the use. */
// prettier-ignore
const KINDS: Readonly<Partial<Record<Cause, readonly (typeof LINE_KINDS)[number][]>>> = {
  price: [
    'usage_flat', 'usage_tier', 'usage_tou', 'demand', 'reactive', 'supply', 'delivery', 'transmission', 'losses',
    'restrictions', 'fuel_adjustment', 'rider', 'flag_surcharge', 'drought_surcharge', 'over_consumption',
    'sewer_volume', 'treatment', 'waste',
  ],
  fixed: ['fixed', 'minimum', 'power_capacity', 'sewer_fixed', 'stormwater', 'street_lighting', 'meter_rental'],
  tax: ['tax_vat', 'tax_municipal', 'tax_other'],
  subsidy: ['discount_social', 'subsidy_stratum', 'subsidy_block', 'contribution_stratum', 'concession'],
  'one-off': [
    'connection', 'reconnection', 'late_fee', 'interest', 'penalty', 'deposit', 'deposit_refund',
    'discount_pay_on_time', 'write_off', 'goodwill', 'compensation_outage',
  ],
  rounding: ['rounding_adjustment', 'rounding_carry'],
  export: ['usage_export_credit', 'net_metering_credit', 'true_up'],
  'estimate-correction': ['estimate_settlement', 'rebill_reversal', 'back_bill'],
  'other-service': ['instalment', 'third_party_product', 'donation'],
  balance: ['agreement_instalment', 'budget_billing_delta'],
};

/** Roles that say more than a kind that is charged for use or for being connected. */
const ROLES: Readonly<Partial<Record<Cause, readonly (typeof LINE_ROLES)[number][]>>> = {
  tax: ['tax'],
  subsidy: ['subsidy', 'contribution', 'discount'],
  rounding: ['rounding'],
  balance: ['payment', 'carried_balance'],
};

const lookUp = (
  table: Readonly<Partial<Record<Cause, readonly string[]>>>,
  word: string,
): Cause | undefined => CAUSES.find((cause) => table[cause]?.includes(word));

/** The cause that a line's own amount or rate stands for; undefined where neither role nor kind says. */
export function causeOf({ role, kind }: BillLine): Cause | undefined {
  const byKind = lookUp(KINDS, kind);
  return byKind === undefined || byKind === 'price' || byKind === 'fixed'
    ? (lookUp(ROLES, role) ?? byKind)
    : byKind;
}
