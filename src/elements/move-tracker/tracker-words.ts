import type { Move, MoveItem } from '../../contract/moves.js';
import type { TrackStep, TrackTone } from '../../domain/move/track.js';
import { civilDateOf } from '../../domain/civil-date.js';
import type { Formats } from '../../i18n/format.js';
import { localizedText } from '../../i18n/locale.js';
import type { MoveTrackerStrings } from './move-tracker.strings.js';

/** What kind of move it is, as its heading. */
export function headingOf({ kind }: Move, t: MoveTrackerStrings): string {
  return kind === 'start' ? t.headingStart : kind === 'stop' ? t.headingStop : t.heading;
}

/** How far a move is, in a sentence. */
export function stateText({ state }: Move, t: MoveTrackerStrings): string {
  switch (state) {
    case 'submitted':
      return t.stateReceived;
    case 'acknowledged':
      return t.statePlanned;
    case 'pending':
      return t.stateReady;
    case 'in_progress':
      return t.stateWorking;
    case 'held':
      return t.stateHeld;
    case 'completed':
      return t.stateDone;
    case 'assessing_cancellation':
      return t.stateAssessing;
    case 'pending_cancellation':
      return t.stateUndoing;
    case 'cancelled':
      return t.stateCancelled;
    default:
      return t.stateOther;
  }
}

function serviceName({ service }: MoveItem, t: MoveTrackerStrings): string {
  switch (service) {
    case 'electricity':
      return t.electricity;
    case 'water':
      return t.water;
    case 'gas':
      return t.gas;
    default:
      return t.otherService;
  }
}

/** What a step is called; one whose kind is not known, as the utility calls it. */
export function stepName(item: MoveItem, t: MoveTrackerStrings, f: Formats, fallback?: string): string {
  const service = serviceName(item, t);
  switch (item.kind) {
    case 'open_contract':
      return t.open_contract;
    case 'deposit':
      return t.deposit;
    case 'field_visit':
      return t.field_visit;
    case 'start_supply':
      return t.start_supply({ service });
    case 'start_read':
      return t.start_read({ service });
    case 'start_billing':
      return t.start_billing({ service });
    case 'stop_read':
      return t.stop_read({ service });
    case 'stop_billing':
      return t.stop_billing({ service });
    case 'stop_supply':
      return t.stop_supply({ service });
    case 'final_bill':
      return t.final_bill;
    case 'close_contract':
      return t.close_contract;
    default:
      return (item.label && localizedText(item.label, f.locale, fallback)) ?? t.otherStep;
  }
}

/** Whether a step is over, being done or still to come, in words. */
export function toneText(tone: TrackTone, t: MoveTrackerStrings): string {
  switch (tone) {
    case 'done':
      return t.stateStepDone;
    case 'now':
      return t.stateStepNow;
    case 'held':
      return t.stateStepHeld;
    case 'off':
      return t.stateStepOff;
    case 'ahead':
      return t.stateStepAhead;
  }
}

/** When a step was done, or what is promised of it. */
export function promiseText(
  { item, tone }: TrackStep,
  zone: string,
  t: MoveTrackerStrings,
  f: Formats,
): string {
  const day = (ms: number): string => f.date(civilDateOf(ms, zone), 'longDay');
  if (tone === 'off') return '';
  if (item.doneAt !== null) {
    const ms = Date.parse(item.doneAt);
    return t.doneOn({ date: day(ms), time: f.time(ms, zone) });
  }
  if (item.visit) {
    const [from, to] = [Date.parse(item.visit.start), Date.parse(item.visit.end)];
    return t.visitOn({ date: day(from), from: f.time(from, zone), to: f.time(to, zone) });
  }
  // What is promised by midnight is promised for the day before.
  return t.promised({ date: day(Date.parse(item.promisedBy) - 1) });
}
