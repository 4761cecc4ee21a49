import { describeCustom, describeObject, describeOperation, type SchemaDoc } from './describe.docs.js';
import { ACCOUNT_ID } from './shared.docs.js';
import { exampleDays, exampleHours, exampleSummary } from './usage.example.docs.js';
import { IntegerColumn, QualityRun } from './usage-columns.js';
import * as u from './usage.js';
import * as summary from './usage-summary.js';

const direction = {
  text: 'Where the flow goes, seen from the customer.',
  values: {
    import: 'Taken from the network.',
    export: 'Given to the network, counted upwards: its values are positive.',
    net: 'Taken less given; its values may be negative.',
    generation: 'Made on the spot, before any of it is used or given.',
  },
};
const interval = {
  text: 'The length of the intervals, as an ISO 8601 duration. `PT…` is elapsed time, `P1D` and `P1M` are civil days and months of the zone.',
  values: {
    PT5M: 'Five minutes.',
    PT15M: 'A quarter of an hour.',
    PT30M: 'Half an hour.',
    PT1H: 'An hour.',
    P1D: 'A civil day, be it of 23, 24 or 25 hours.',
    P1M: 'A civil month.',
  },
};
const servicePointId = 'The metered place.';
const service = 'What is delivered there.';
const label = 'What to call the place, in the words of the customer or the utility.';
const zone = 'The zone in which its days begin.';
const register = 'Which register of the meter, by its code. Left out where there is one flow of a direction.';
const unit = 'The unit of the quantities, such as `kWh` or `m3`.';
const availableRange = 'From the first to the end of the last reading that is held of this flow.';
const asOf = 'When the utility last took in readings of this flow.';
const capabilities = 'What can be asked about this place.';

const columnSchemas: SchemaDoc[] = [
  describeCustom(
    'IntegerColumn',
    IntegerColumn,
    'A column of whole numbers, one an interval. `null` where nobody knows: never read it as zero.',
    { type: 'array', items: { type: ['integer', 'null'], format: 'int64' } },
  ),
  describeObject('QualityRun', QualityRun, 'Intervals that follow one another and are known alike.', {
    from: 'The position of the first.',
    to: 'The position after the last.',
    quality: {
      text: 'How their values came to be known, or why they are not.',
      values: {
        actual: 'Read from the meter.',
        estimated: 'Estimated; a later reading replaces it.',
        substituted: 'Put in the place of readings that were lost or wrong.',
        final_substituted: 'The same, and it will not change any more.',
        pending: 'Not come in yet; the values are `null`.',
        missing: 'Lost; the values are `null`.',
      },
    },
    reason: {
      text: 'Why readings are missing or not the meter’s own. Left out where nobody knows.',
      values: {
        outage: 'There was no supply.',
        no_signal: 'The meter could not be reached.',
        meter_fault: 'The meter was faulty.',
        meter_exchange: 'The meter was being exchanged.',
        other: 'Anything else.',
      },
    },
  }),
];

export const usageSchemas: SchemaDoc[] = [
  describeObject('Usage', u.Usage, 'The usage of a metered place over a range of days, in one resolution.', {
    servicePointId,
    service,
    label,
    zone,
    capabilities,
    series: 'A series for each register and direction. Empty where there are no readings in the range.',
    temperature: 'How warm it was outside, with `include=temperature` where the utility knows.',
    billPeriods: 'The bills whose periods touch the range, oldest first, with `include=bills`.',
  }),
  describeObject(
    'UsageSeries',
    u.UsageSeries,
    'One flow in columns: interval `i` was `values[i]` × `scale` units. A sum of values is exact.',
    {
      servicePointId,
      register,
      direction,
      start: 'When the first interval begins.',
      end: 'When the last interval ends.',
      interval,
      starts:
        'When each interval begins, for a source that is irregular; each lasts until the next, the last until `end`. Left out where `start` and `interval` say it.',
      zone,
      unit,
      scale: 'What one step of a value stands for, in units, such as `0.001`.',
      values: 'How much, interval by interval. `null` where nobody knows.',
      quality: 'How the values came to be known: runs that hold every position once, in order.',
      partial:
        'The intervals that rest on fewer readings than they should, or on estimated ones among others, by position. Left out where there are none.',
      cost: 'What it cost, with `include=cost` where the utility can tell: the price of the quantity, without fixed charges.',
      touLabels: 'Under which time of use each interval fell, with `include=tou` where the tariff has them.',
      coverage: 'How many readings the values rest on, counted in the readings of the meter.',
      availableRange,
      asOf,
      meters: 'The meters that counted this flow in the range, oldest first. Left out where it was one.',
    },
  ),
  describeObject(
    'UsageCoverage',
    u.UsageCoverage,
    'How much of a sum is known. `expected` = `present` + `missing`.',
    {
      expected: 'How many readings there should be.',
      present: 'How many there are, estimated ones among them.',
      estimated: 'How many of those present were estimated or substituted.',
      missing: 'How many are not there.',
    },
  ),
  describeObject('UsageCost', u.UsageCost, 'The cost of each interval. Sum first, then round once.', {
    currency: 'The currency.',
    scale: 'What one step of a value stands for, in the currency’s major unit, such as `0.0001`.',
    values: 'The cost of each interval. `null` where it is not known; of an export, what is credited.',
  }),
  describeObject('UsageTouLabels', u.UsageTouLabels, 'The time of use of each interval.', {
    labels: 'The names of the times of use, as on the bill.',
    values: 'The position in `labels` for each interval; `null` where none applies or several do.',
  }),
  describeObject(
    'PartialInterval',
    u.PartialInterval,
    'An interval that does not rest on actual readings alone.',
    {
      at: 'Its position in the columns.',
      expected: 'How many readings it should rest on.',
      present: 'How many there are.',
      estimated: 'How many of those were estimated or substituted.',
    },
  ),
  describeObject('UsageMeter', u.UsageMeter, 'A meter and when it counted.', {
    meterId: 'The meter.',
    from: 'When it began to count here.',
    to: 'When it was taken away; null while it counts.',
  }),
  describeObject('UsageCapabilities', u.UsageCapabilities, 'What can be asked about a metered place.', {
    resolutions: 'The resolutions there are, coarsest first.',
    hasCost: 'Whether `include=cost` brings something.',
    hasTou: 'Whether `include=tou` brings something.',
    hasTemperature: 'Whether `include=temperature` brings something.',
    usualDelayHours: 'How many hours after the fact readings usually have come in.',
  }),
  describeObject(
    'UsageResolution',
    u.UsageResolution,
    'A resolution and how much of it one answer can hold.',
    {
      interval,
      maxDays: 'How many days an answer may span at most.',
    },
  ),
  describeObject('UsageTemperature', u.UsageTemperature, 'Mean outside temperatures of civil days.', {
    startOn: 'The first day.',
    scale: 'What one step of a value stands for, in degrees Celsius, such as `0.1`.',
    values: 'The mean of each day; `null` where nobody knows.',
    place: 'Where it was measured.',
  }),
  describeObject('UsageBillPeriod', u.UsageBillPeriod, 'The span of time that a bill charges.', {
    billId: 'The bill.',
    period: 'What it charges.',
  }),
  describeObject('UsageSummary', summary.UsageSummary, 'All metered places of an account.', {
    accountId: ACCOUNT_ID,
    points: 'The places, in the order to show them.',
  }),
  describeObject('UsagePoint', summary.UsagePoint, 'A metered place and its flows.', {
    servicePointId,
    service,
    label,
    zone,
    capabilities,
    flows: 'What is measured there, one entry a register and direction.',
  }),
  describeObject('UsageFlow', summary.UsageFlow, 'What is held of one flow.', {
    register,
    direction,
    unit,
    availableRange: `${availableRange} Null where there is none yet.`,
    asOf,
    sinceLastBill:
      'How much there was since the end of the last bill’s period. Null where no bill has come yet.',
  }),
  describeObject(
    'UsageSinceBill',
    summary.UsageSinceBill,
    'How much of a flow there was since the last bill.',
    {
      period: 'From the end of the last bill’s period to the end of the newest reading.',
      quantity: 'How much is known of, in the flow’s unit.',
      coverage: 'How far it is known.',
    },
  ),
  ...columnSchemas,
];

export const usageOperations = {
  getUsage: describeOperation(u.getUsage, {
    tag: 'Usage',
    summary: 'Read the usage of a place',
    text: 'How much flowed through one metered place, from the day `from` up to, not including, the day `to`. Values of a coarser resolution than the meter’s are sums of its readings; what is missing is not in them, and `partial` says where.',
    answers: 'The usage in columns.',
    params: { accountId: ACCOUNT_ID },
    query: {
      servicePointId: 'One of the account’s service points. Without it, the first that is metered.',
      from: 'The first day, in the zone of the place. Without it, as far before `to` as the resolution allows and there are readings.',
      to: 'The day after the last. Without it, the day after the newest reading.',
      resolution: 'One of the place’s resolutions, such as `PT15M` or `P1D`. Without it, the coarsest.',
      direction: 'Only the flows of that direction. Without it, all.',
      include: 'What to add, where the utility has it: `cost`, `tou`, `temperature`, `bills`.',
    },
    problems: {
      resolution_unavailable: {
        title: 'No such resolution',
        detail:
          'The place is not measured that finely, or the utility does not offer it. Its capabilities list what there is.',
        retryable: false,
        errors: [{ pointer: '/query/resolution', code: 'unavailable' }],
      },
      range_too_large: {
        title: 'Too many days for one answer',
        detail:
          'At this resolution an answer cannot span so many days. Ask for fewer, or for a coarser resolution.',
        retryable: false,
        errors: [{ pointer: '/query/to', code: 'too_big' }],
      },
      usage_unavailable: {
        title: 'Nothing is metered',
        detail: 'The account has no metered place, or this place is not metered.',
        retryable: false,
      },
    },
    examples: [
      {
        name: 'hours',
        summary: 'Hours of a day in Bogotá, with two that were lost in an outage',
        input: {
          accountId: 'acc_7301',
          servicePointId: 'sp_7301_e',
          from: '2026-10-21',
          to: '2026-10-22',
          resolution: 'PT1H',
          include: ['cost', 'tou'],
        },
        answer: exampleHours,
      },
      {
        name: 'days',
        summary: 'Three days after a meter was exchanged, the second in part lost, with the temperatures',
        input: {
          accountId: 'acc_7301',
          from: '2026-10-20',
          to: '2026-10-23',
          resolution: 'P1D',
          include: ['temperature', 'bills'],
        },
        answer: exampleDays,
      },
    ],
  }),
  getUsageSummary: describeOperation(summary.getUsageSummary, {
    tag: 'Usage',
    summary: 'List what usage there is',
    text: 'The metered places of an account with their flows, what can be asked about them, and how much there was since the last bill.',
    answers: 'The metered places.',
    params: { accountId: ACCOUNT_ID },
    query: {},
    problems: {},
    examples: [
      {
        name: 'one',
        summary: 'A household with one meter',
        input: { accountId: 'acc_7301' },
        answer: exampleSummary,
      },
    ],
  }),
};
