import { defineOperation, ROLES } from './operation.js';
import { CivilDate, Id, Instant, LocalizedText, openEnum, Zone } from './shared.js';
import * as z from './zod.js';

export const NOTICE_TASKS = ['start', 'stop', 'visit'] as const;

/** A day on which nobody works, beside the days of the week on which nobody ever does. */
export const ClosedDay = z.object({ on: CivilDate, name: LocalizedText });
export type ClosedDay = z.infer<typeof ClosedDay>;

/** How many whole work days ahead a task has to be asked for, and how many days ahead it can be at most. */
export const NoticePeriod = z.object({
  task: /* @__PURE__ */ openEnum<(typeof NOTICE_TASKS)[number]>(),
  workDays: z.int(),
  atMostDays: z.int(),
});
export type NoticePeriod = z.infer<typeof NoticePeriod>;

/**
 * When the utility works, by which dates of a move follow. `weekdays` are days of the ISO week (1 Monday to 7 Sunday).
 * What is asked for from `cutOff` on (local time `HH:MM`) counts as asked on the next work day. A move of two homes may
 * have them both for `overlapDays` at most, and neither for `gapDays` at most. `freezeWorkDays` is how many work days
 * before a date nothing of it can be changed any more.
 */
export const WorkCalendar = z.object({
  zone: Zone,
  from: CivilDate,
  to: CivilDate,
  weekdays: z.array(z.int().check(z.minimum(1), z.maximum(7))),
  closed: z.array(ClosedDay),
  cutOff: z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/)),
  notice: z.array(NoticePeriod),
  overlapDays: z.int(),
  gapDays: z.int(),
  freezeWorkDays: z.int(),
  asOf: Instant,
});
export type WorkCalendar = z.infer<typeof WorkCalendar>;

export const getWorkDays = /* @__PURE__ */ defineOperation({
  id: 'getWorkDays',
  method: 'GET',
  path: '/work-days',
  query: { from: z.optional(CivilDate), to: z.optional(CivilDate), premiseId: z.optional(Id) },
  answer: WorkCalendar,
  status: 200,
  access: ROLES,
  problems: { range_invalid: 422 },
});
