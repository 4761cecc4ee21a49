import { describeObject, describeOperation, type SchemaDoc } from './describe.docs.js';
import { PREMISE_ID } from './premises.docs.js';
import { ClosedDay, getWorkDays, NoticePeriod, WorkCalendar } from './work-days.js';

export const RANGE_INVALID = {
  title: 'Not such days',
  detail: 'The days are in the wrong order, in the past, or too many at once.',
  retryable: false,
  errors: [{ pointer: '/query/to', code: 'invalid' }],
};

export const workDaySchemas: SchemaDoc[] = [
  describeObject(
    'WorkCalendar',
    WorkCalendar,
    'When the utility works, and how far ahead it has to be asked.',
    {
      zone: 'The zone of all the days here.',
      from: 'The first day that it tells of.',
      to: 'The last day that it tells of.',
      weekdays: 'The days of the week on which it works, 1 Monday to 7 Sunday.',
      closed: 'The holidays within, also those that fall on a day of the week on which nobody works.',
      cutOff: 'The local time, `HH:MM`, from which on a wish counts as of the next work day.',
      notice: 'How far ahead each task has to be asked for.',
      overlapDays: 'How many days a customer may have both homes.',
      gapDays: 'How many days a customer may have neither.',
      freezeWorkDays: 'From how many work days before a date on nothing of it can be changed.',
      asOf: 'The moment for which this holds.',
    },
  ),
  describeObject('ClosedDay', ClosedDay, 'A holiday.', { on: 'The day.', name: 'What it is called.' }),
  describeObject('NoticePeriod', NoticePeriod, 'How far ahead a task has to be asked for.', {
    task: {
      text: 'What has to be done.',
      values: { start: 'Starting service.', stop: 'Ending service.', visit: 'Somebody comes.' },
    },
    workDays: 'How many whole work days have to lie between the wish and the day.',
    atMostDays: 'How many days ahead it can be asked for at most.',
  }),
];

export const workDayOperations = {
  getWorkDays: describeOperation(getWorkDays, {
    tag: 'Premises',
    summary: 'Read the calendar of work days',
    text: 'The days on which the utility works, its holidays by name, and how far ahead a start, a stop or a visit has to be asked for.',
    answers: 'The calendar of the days asked for.',
    params: {},
    query: {
      from: 'The first day, today or later. Left out, today.',
      to: 'The last day, at most 400 days after the first. Left out, 120 days after it.',
      premiseId: `${PREMISE_ID} Left out, the calendar of the utility itself.`,
    },
    problems: { range_invalid: RANGE_INVALID },
    examples: [
      {
        name: 'december',
        summary: 'December in Colombia',
        input: { from: '2026-12-01', to: '2026-12-31' },
        answer: {
          zone: 'America/Bogota',
          from: '2026-12-01',
          to: '2026-12-31',
          weekdays: [1, 2, 3, 4, 5],
          closed: [
            {
              on: '2026-12-08',
              name: { es: 'Inmaculada Concepción', en: 'Immaculate Conception', pt: 'Imaculada Conceição' },
            },
            { on: '2026-12-25', name: { es: 'Navidad', en: 'Christmas Day', pt: 'Natal' } },
          ],
          cutOff: '16:00',
          notice: [
            { task: 'start', workDays: 2, atMostDays: 90 },
            { task: 'stop', workDays: 2, atMostDays: 90 },
            { task: 'visit', workDays: 3, atMostDays: 60 },
          ],
          overlapDays: 30,
          gapDays: 60,
          freezeWorkDays: 1,
          asOf: '2026-11-22T12:00:00-05:00',
        },
      },
    ],
  }),
};
