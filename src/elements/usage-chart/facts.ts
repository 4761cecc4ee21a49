import { civilDateOf } from '../../domain/calendar.js';
import type { CloserFacts } from './closer.js';
import { shareOf, type Wording } from './wording.js';

/** What matters about a window, most pressing first. */
interface Facts {
  /** The one sentence to read; undefined where there is nothing to tell. */
  readonly lead: string | undefined;
  /** Until when readings have come in, where the window goes further. */
  readonly until: string | undefined;
  /** What makes the figures less than sure. */
  readonly warnings: readonly string[];
  readonly sentences: readonly string[];
}

/** Below this share two times are as good as the same. */
const SAME = 0.03;
/** More is not read. */
const MOST = 4;

const known = (text: string | undefined): text is string => text !== undefined;

/** What matters, in sentences. `closer` is what the readings tell, where they have come. */
export function factsOf(wording: Wording, closer: CloserFacts | undefined): Facts {
  const { view, t, f } = wording;
  const held = f.date(civilDateOf(view.heldUntil - 1, view.zone), 'longDay');
  const [missing, estimated] = [shareOf('missing', view.total), shareOf('estimated', view.total)];
  const hasPending = view.bars.some(({ end }) => end > view.heldUntil);
  const warnings = [
    view.isLate ? t.late({ date: held }) : undefined,
    missing > 0 && view.total.steps !== null && !hasPending
      ? t.partial({ percent: wording.percent(missing) })
      : undefined,
    estimated > 0 ? t.estimatedPart({ percent: wording.percent(estimated) }) : undefined,
  ].filter(known);
  const [lead, ...sentences] = [
    closer?.leak,
    comparisonText(wording),
    closer?.unusual,
    ...(closer?.habits ?? []),
  ].filter(known);
  const until = hasPending && !view.isLate ? t.heldUntil({ date: held }) : undefined;
  return { lead, until, warnings, sentences: sentences.slice(0, MOST) };
}

function comparisonText(wording: Wording): string | undefined {
  const { view, t, f } = wording;
  const { comparison } = view;
  const [now, then] = [comparison?.now.steps ?? null, comparison?.then.steps ?? null];
  if (!comparison || now === null || then === null || then <= 0) return undefined;
  const change = now / then - 1;
  const when = wording.before;
  const percent = f.percent(String(Math.round(Math.abs(change) * 100)));
  const said =
    Math.abs(change) < SAME
      ? t.same({ when })
      : change > 0
        ? t.more({ percent, when })
        : t.less({ percent, when });
  // Days that are not known whole on both sides were left out: a gap is no saving.
  return comparison.days < comparison.of ? `${said} ${t.compared({ days: f.days(comparison.days) })}` : said;
}
