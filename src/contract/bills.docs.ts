import { exampleBill, exampleBillHead, examplePreviousBillHead } from './bills.example.docs.js';
import {
  Bill,
  BillEstimate,
  BillLine,
  BillPayment,
  BillProvider,
  BillRead,
  BillRounding,
  BillSection,
  BillTotals,
  getBill,
  getBillDocument,
  LineTier,
  listBills,
  RegisterRead,
} from './bills.js';
import { describeObject, describeOperation, type SchemaDoc } from './describe.docs.js';
import { lineKinds, lineRoles } from './line-kinds.docs.js';
import { readQualities } from './reads.docs.js';
import { ACCOUNT_ID, CURSOR_INVALID, PAGE_QUERY } from './shared.docs.js';

export const billSchemas: SchemaDoc[] = [
  describeObject(
    'Bill',
    Bill,
    'A bill as issued. What is owed moves on in `payment`; a correction is a new version with an id of its own.',
    {
      id: 'Names this version of the bill.',
      accountId: 'The account that is billed.',
      number: 'The number as printed.',
      version: 'Counts the corrections of one bill, from 1.',
      kind: {
        text: 'What the bill is.',
        values: {
          original: 'The first of its period.',
          rebill: 'Replaces one that was wrong.',
          cancellation: 'Takes back one that was wrong. A new one may follow it.',
          credit_note: 'Gives back a part.',
          final: 'The last of an account.',
        },
      },
      replaces: 'The version this one takes the place of; null for a first one.',
      replacedBy:
        'The latest version that took its place; null for the latest itself. A replaced bill is never payable.',
      issuedOn: 'The day it was issued.',
      dueOn: 'The last day to pay; null where there is nothing to pay.',
      cutoffOn: 'The first day on which supply may be cut off if it is not paid; null where none is set.',
      zone: 'The zone of its days.',
      period: 'The time it bills, from the first section’s beginning to the last one’s end.',
      currency: 'The currency of every amount on it.',
      rounding: 'How its amounts were rounded.',
      totals: 'Its sums, as printed.',
      payment: 'What has been paid of it by now.',
      estimate: 'Why it is estimated; null where it is not.',
      hasDocument: 'Whether its PDF can be asked for.',
      sections: 'Its services. Only with `include=lines`.',
      lines:
        'The lines of the whole bill: rounding, previous balance, payments, fees. Only with `include=lines`.',
      tariffs: 'The tariff versions that its lines name. Only with `include=tariff`.',
    },
  ),
  describeObject('BillSection', BillSection, 'One service on a bill, with its lines in printed order.', {
    id: 'Names the section within the bill.',
    service: 'The service.',
    label: 'Its heading as printed.',
    provider: 'Who charges for it.',
    servicePointId: 'The place that was served. Left out where the service has none.',
    zone: 'The zone of its days.',
    period: 'The time it bills.',
    days: 'Civil days in the period.',
    quantity: 'The quantity billed, in `unit`. It may differ from what the reads say.',
    unit: 'The unit of the quantity, such as `kWh` or `m3`.',
    reads: 'The meters’ reads. Empty where nothing is read.',
    lines: 'Its lines.',
    subtotalMinor: 'The sum of those of its lines that sum.',
  }),
  describeObject(
    'BillProvider',
    BillProvider,
    'Who charges for a section, which need not be the sender of the bill.',
    {
      name: 'The name customers know.',
      phone: 'A number to call about it, with `+` and country code.',
    },
  ),
  describeObject(
    'BillLine',
    BillLine,
    'One line of a bill. Where it is priced, `rate` × `quantity`, `rate` × `days`, the product of all three, or `percent` of the base lines is within one rounding increment of the amount. The factors carry the sign of the amount.',
    {
      id: 'Names the line within the bill.',
      role: { text: 'What it does in the sum.', values: lineRoles },
      kind: { text: 'What it is for.', values: lineKinds },
      label: 'Its words as printed.',
      amountMinor: 'Its amount, signed as it sums: a credit, subsidy, discount or payment is negative.',
      quantity: 'The quantity priced, in `unit`.',
      unit: 'The unit of the quantity, such as `kWh`, `m3` or `kW`.',
      rate: 'The price of one unit, of one day, or of a unit and day, in the major unit of the currency.',
      period: 'The part of the section’s period it prices. Left out, all of it.',
      days: 'The days it is charged for, where the rate is per day.',
      tier: 'The block of use it prices.',
      touLabel: 'The time of use it prices, as printed.',
      percent: 'The share of the base lines, in hundredths: `19` is 19 %, `-40` takes 40 % off.',
      baseLineIds: 'The lines whose sum is the base of `percent`.',
      taxIncluded:
        'True where a tax is inside its own base: amount = base × percent ÷ (100 − percent). Left out, false.',
      usageBasis: {
        text: 'How the quantity is known.',
        values: {
          measured: 'From the reads or intervals of this bill.',
          cited: 'From elsewhere, such as another meter, a contract or another bill.',
          estimated: 'From an estimate.',
        },
      },
      tariffId: 'The tariff that sets the rate.',
      tariffVersion: 'The version of that tariff.',
      relatedBillId: 'The bill that the line settles, carries from, pays or takes back.',
    },
  ),
  describeObject(
    'LineTier',
    LineTier,
    'A block of use that a line is priced in, scaled to the line’s period.',
    {
      index: 'Its place among the blocks, from 1.',
      from: 'Where it begins, in the unit of the line.',
      to: 'Where it ends; null where it has no end.',
    },
  ),
  describeObject(
    'BillRead',
    BillRead,
    'Two reads of a register and the quantity between them: (to − from, with rollover) × multiplier × conversion.',
    {
      meterId: 'The meter.',
      register: 'Which register of the meter, by its code (OBIS or the utility’s own), such as `1.8.0`.',
      unit: 'The unit of the quantity.',
      registerUnit:
        'The unit of what the register shows, such as m³ where gas is billed in kWh. Left out, `unit`.',
      from: 'What it showed at the beginning.',
      to: 'What it showed at the end.',
      digits: 'How many whole digits the register has: it rolls over to 0 after them.',
      multiplier: 'What one step of the register stands for.',
      conversion: 'What turns the register’s unit into `unit`, such as m³ into kWh. Left out, 1.',
      quantity: 'The metered quantity. Negative where more was sent back than taken.',
    },
  ),
  describeObject('RegisterRead', RegisterRead, 'What a register showed.', {
    on: 'The day, in the zone of the section.',
    value: 'The figure on the register.',
    quality: { text: 'How the value came to be known.', values: readQualities },
  }),
  describeObject('BillRounding', BillRounding, 'How the utility rounds.', {
    mode: {
      text: 'What becomes of a remainder.',
      values: {
        half_up: 'A half or more goes away from zero.',
        half_even: 'A half goes to the even neighbour.',
        down: 'Cut off, toward zero.',
        up: 'Always away from zero.',
      },
    },
    incrementMinor: 'Amounts are multiples of this many minor units: 100 for whole pesos in COP.',
    level: {
      text: 'Where it rounds.',
      values: {
        line: 'Each line.',
        section: 'Each section; lines to the minor unit.',
        bill: 'The bill, by a line of role `rounding`; lines to the minor unit.',
      },
    },
  }),
  describeObject(
    'BillTotals',
    BillTotals,
    'The sums of a bill: amount due = previous balance − payments + current charges + arrears.',
    {
      currentChargesMinor:
        'The sections’ subtotals, and the lines of the whole bill that charge, take off or round.',
      previousBalanceMinor: 'What was owed when the last bill was issued.',
      paymentsMinor: 'What was paid since, as a positive amount.',
      arrearsMinor: 'Older debt that is not inside the previous balance.',
      amountDueMinor: 'What the bill asks for. Negative is a credit of the customer.',
    },
  ),
  describeObject(
    'BillPayment',
    BillPayment,
    'What has been paid of a bill by now, as the utility knows it.',
    {
      state: {
        text: 'Where the payment stands.',
        values: {
          unpaid: 'Nothing has been paid.',
          partially_paid: 'A part has been paid.',
          processing: 'A payment is under way.',
          paid: 'Nothing is left to pay.',
          not_payable: 'It cannot be paid: replaced, taken over by a newer bill, or a credit.',
        },
      },
      paidMinor: 'What has been paid of the amount due.',
      outstandingMinor: 'What can still be paid.',
      paidOn: 'The day on which it was paid in full.',
    },
  ),
  describeObject('BillEstimate', BillEstimate, 'That a bill is estimated.', {
    reason: {
      text: 'Why.',
      values: {
        no_access: 'Nobody could get to the meter.',
        no_signal: 'The meter sent nothing.',
        meter_fault: 'The meter was out of order.',
        read_implausible: 'The read is being looked into.',
        other: 'Another reason.',
      },
    },
    settlesOn: 'The day a read is expected to settle it; null where none will.',
  }),
];

const include =
  'What to add, comma-separated: `lines` for sections and lines, `tariff` for the tariff versions they name.';
const billId = 'One of the account’s bills, of any version.';

export const billOperations = {
  listBills: describeOperation(listBills, {
    tag: 'Bills',
    summary: 'List the bills of an account',
    text: 'Newest first; of each chain of corrections only the latest, unless `superseded=true`. `include=lines,tariff&limit=2` answers all that an explanation needs.',
    answers: 'A page of bills.',
    params: { accountId: ACCOUNT_ID },
    query: {
      ...PAGE_QUERY,
      include,
      superseded: 'Whether bills that a correction replaced are listed too. Left out, `false`.',
    },
    problems: { cursor_invalid: CURSOR_INVALID },
    examples: [
      {
        name: 'history',
        summary: 'This bill and the last, without their lines',
        input: { accountId: 'acc_7301', limit: 2 },
        answer: { items: [exampleBillHead, examplePreviousBillHead] },
      },
      {
        name: 'with_lines',
        summary: 'The latest bill with lines and tariff',
        input: { accountId: 'acc_7301', limit: 1, include: ['lines', 'tariff'] },
        answer: { items: [exampleBill] },
      },
    ],
  }),
  getBill: describeOperation(getBill, {
    tag: 'Bills',
    summary: 'Read a bill',
    text: 'One bill, also one that a correction replaced.',
    answers: 'The bill.',
    params: { accountId: ACCOUNT_ID, billId },
    query: { include },
    problems: {},
    examples: [
      {
        name: 'three_services',
        summary: 'Electricity, waste and street lighting in Bogotá',
        input: { accountId: 'acc_7301', billId: 'bill_202610', include: ['lines', 'tariff'] },
        answer: exampleBill,
      },
      {
        name: 'head',
        summary: 'The same without lines',
        input: { accountId: 'acc_7301', billId: 'bill_202610' },
        answer: exampleBillHead,
      },
    ],
  }),
  getBillDocument: describeOperation(getBillDocument, {
    tag: 'Bills',
    summary: 'Read a bill as PDF',
    text: 'The document that was or would be posted, with the same figures.',
    answers: 'The PDF.',
    params: { accountId: ACCOUNT_ID, billId },
    query: {},
    problems: {
      document_unavailable: {
        title: 'No document',
        detail: 'There is no PDF of this bill; `hasDocument` is false.',
        retryable: false,
      },
    },
    examples: [
      {
        name: 'pdf',
        summary: 'How the document begins',
        input: { accountId: 'acc_7301', billId: 'bill_202610' },
        answer: '%PDF-1.7\n',
      },
    ],
  }),
};
