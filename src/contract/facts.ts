/** What a text of the utility can name of an account, as `{name}`: filled in when it is said. */
export const FACTS = [
  'accountNumber',
  'amountDue',
  'overdue',
  'dueOn',
  'cutoffOn',
  'lastBillAmount',
  'lastBillOn',
  'nextBillOn',
  'lastPaymentAmount',
  'lastPaymentOn',
  'paymentsOnTheWay',
  'brand',
  'phone',
  'emergencyPhone',
  'office',
  'hours',
  'cardLabel',
  'cardAmount',
  'cardMeaning',
] as const;
export type Fact = (typeof FACTS)[number];
