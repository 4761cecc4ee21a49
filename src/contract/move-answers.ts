import { isMapOf } from './maps.js';
import * as z from './zod.js';

/**
 * The fields of a move's flow that the utility's systems know by their ids. A flow may leave out those that it does not
 * need and ask whatever it likes beside them.
 */
export const MOVE_FIELDS = {
  /** `address`: the account's own place that is left, by its premise id. Left out where there is only one. */
  oldPlace: 'old_place',
  /** `address`: the place that is moved to, by its premise id. */
  newPlace: 'new_place',
  /** `date`: the last day at the old place. */
  stopOn: 'stop_on',
  /** `date`: the first day at the new place. */
  startOn: 'start_on',
  /** `choice` without options: one of the tariffs of the new place. */
  tariff: 'tariff',
  /** `slot`: the hold of the visit at the new place. */
  visit: 'visit',
  /** `meter_read`: what the meters of the old place show. */
  stopReads: 'stop_reads',
  /** `meter_read`: what the meters of the new place show. */
  startReads: 'start_reads',
} as const;

const isAnswer = (value: unknown): boolean =>
  typeof value === 'string' ||
  typeof value === 'boolean' ||
  (Array.isArray(value) && value.every((one) => typeof one === 'string'));

/**
 * What has been answered, by the id of the field. Texts, numbers, days, a choice: a string. `yes_no`: true or false.
 * `choices`: their values. `address`: the id of the premise. `slot`: the id of the hold. `document`: the ids of the
 * documents. `meter_read`: for each register `<servicePointId>/<register>=<value>`.
 */
export const MoveAnswers = /* @__PURE__ */ z.custom<Record<string, string | boolean | string[]>>((value) =>
  isMapOf(value, isAnswer),
);
export type MoveAnswers = z.infer<typeof MoveAnswers>;
