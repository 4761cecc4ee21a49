import { describeObject, describeOperation, type SchemaDoc } from './describe.docs.js';
import { createRead, listReads, Read, ReadRequest } from './reads.js';
import { ACCOUNT_ID, CURSOR_INVALID, PAGE_QUERY } from './shared.docs.js';

/** How a register value came to be known. */
export const readQualities = {
  actual: 'Read by the utility.',
  customer: 'Sent by the customer.',
  smart: 'Sent by the meter itself.',
  estimated: 'Estimated; a later read settles it.',
  substituted: 'Put in the place of a read that was lost or wrong.',
  final: 'The last read of a customer or of a meter.',
};

const register = 'Which register of the meter, by its code (OBIS or the utility’s own), such as `1.8.0`.';

export const readSchemas: SchemaDoc[] = [
  describeObject('ReadRequest', ReadRequest, 'A register value that a customer sends from their own meter.', {
    register,
    value: 'The figure on the register, as it stands there, in the unit of the register.',
    readOn: 'The day it was read, not in the future, in the zone of the service point.',
  }),
  describeObject('Read', Read, 'A meter read that the utility has received, and what became of it.', {
    id: 'Names the read.',
    servicePointId: 'Where it was read.',
    meterId: 'The meter that was read.',
    register,
    unit: 'The unit of the register, such as `kWh` or `m3`.',
    value: 'The figure on the register.',
    readOn: 'The day it was read, in the zone of the service point.',
    quality: { text: 'How the value came to be known.', values: readQualities },
    state: {
      text: 'What became of it.',
      values: {
        received: 'Kept; not yet checked.',
        accepted: 'Checked; the next bill or correction uses it.',
        rejected: 'Checked and not used.',
      },
    },
    receivedAt: 'When the utility received it.',
  }),
];

const params = { accountId: ACCOUNT_ID, servicePointId: 'One of the account’s service points.' };

const sentRead: Read = {
  id: 'read_90412',
  servicePointId: 'sp_7301_e',
  meterId: 'mtr_55120',
  register: '1.8.0',
  unit: 'kWh',
  value: '18466',
  readOn: '2026-10-22',
  quality: 'customer',
  state: 'received',
  receivedAt: '2026-10-22T09:31:12-05:00',
};

export const readOperations = {
  listReads: describeOperation(listReads, {
    tag: 'Reads',
    summary: 'List the reads of a service point',
    text: 'What the meter showed, newest first: the utility’s own reads and those the customer sent.',
    answers: 'A page of reads.',
    params,
    query: PAGE_QUERY,
    problems: { cursor_invalid: CURSOR_INVALID },
    examples: [
      {
        name: 'two',
        summary: 'A read by the customer after one by the utility',
        input: { accountId: 'acc_7301', servicePointId: 'sp_7301_e', limit: 2 },
        answer: {
          items: [
            sentRead,
            {
              ...sentRead,
              id: 'read_88127',
              value: '18437',
              readOn: '2026-10-18',
              quality: 'actual',
              state: 'accepted',
              receivedAt: '2026-10-18T08:02:00-05:00',
            },
          ],
        },
      },
    ],
  }),
  createRead: describeOperation(createRead, {
    tag: 'Reads',
    summary: 'Send a meter read',
    text: 'Sends what the customer read on their own meter. It is received, then accepted or rejected; an issued bill changes only by a new version of it.',
    answers: 'The read, as received.',
    params,
    query: {},
    problems: {
      read_below_last: {
        title: 'Below the last read',
        detail:
          'The value is lower than the last read of this register, and the register has not rolled over.',
        retryable: false,
        errors: [{ pointer: '/body/value', code: 'below_last' }],
      },
      read_implausible: {
        title: 'Implausible read',
        detail:
          'The value means far more use than this place has ever had. Check it and send it again, or ask for a visit.',
        retryable: false,
        errors: [{ pointer: '/body/value', code: 'implausible' }],
      },
      read_in_future: {
        title: 'Dated in the future',
        detail: 'The day of the read has not begun in the zone of the service point.',
        retryable: false,
        errors: [{ pointer: '/body/readOn', code: 'in_future' }],
      },
      unknown_register: {
        title: 'Unknown register',
        detail: 'The meter has no register of that code.',
        retryable: false,
        errors: [{ pointer: '/body/register', code: 'unknown' }],
      },
    },
    examples: [
      {
        name: 'electricity',
        summary: 'An electricity meter read at home',
        input: {
          accountId: 'acc_7301',
          servicePointId: 'sp_7301_e',
          body: { register: '1.8.0', value: '18466', readOn: '2026-10-22' },
        },
        answer: sentRead,
      },
    ],
  }),
};
