import { civilDateOf } from '../../domain/calendar.js';
import { shareOf, type Wording } from './wording.js';

/** What makes the figures of a window less than sure. */
interface Doubt {
  readonly text: string;
  /** It changes what the figures are worth: told by a sign and a colour too. */
  readonly isLoud: boolean;
}

/** A smaller part that is missing or estimated moves no figure that anybody acts upon: it is told, and quietly. */
const LOUD = 0.01;

/** What makes the figures less than sure, loud or quiet by how much it matters. */
export function doubtsOf(wording: Wording): Doubt[] {
  const { view, t, f } = wording;
  const date = f.date(civilDateOf(view.heldUntil - 1, view.zone), 'longDay');
  const [missing, estimated] = [shareOf('missing', view.total), shareOf('estimated', view.total)];
  const hasPending = view.bars.some(({ end }) => end > view.heldUntil);
  const doubts: Doubt[] = [];
  const told = (text: string, isLoud: boolean): void => void doubts.push({ text, isLoud });
  if (view.isLate) told(t.late({ date }), true);
  else if (hasPending) told(t.heldUntil({ date }), false);
  if (missing > 0 && view.total.steps !== null && !hasPending)
    told(t.partial({ percent: wording.percent(missing) }), missing >= LOUD);
  if (estimated > 0) told(t.estimatedPart({ percent: wording.percent(estimated) }), estimated >= LOUD);
  return doubts;
}
