import type { Move } from '../../contract/moves.js';
import type { MoveTrack } from '../../domain/move/track.js';
import { formatsFor } from '../../i18n/format.js';
import { UtilityHelpRequestedEvent } from '../events.js';
import type { MoveTrackerStrings } from './move-tracker.strings.js';
import { stateText, stepName } from './tracker-words.js';

/** The customer's question to a person: about the step that holds the move up, else the one that comes next. */
export function askPerson(
  move: Move,
  { held, next }: MoveTrack,
  t: MoveTrackerStrings,
  locale: string,
): UtilityHelpRequestedEvent {
  const item = (held ?? next)?.item;
  const step = item ? stepName(item, t, formatsFor(locale)) : stateText(move, t);
  const subject = {
    type: 'move-step',
    id: item?.id ?? move.id,
    accountId: move.accountId,
    moveId: move.id,
  };
  const summary = `${t.calendarText({ number: move.number ?? '' })} ${step}`;
  return new UtilityHelpRequestedEvent({ topic: 'move', subject, summary, locale });
}
