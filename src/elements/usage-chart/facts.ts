import type { Usage } from '../../contract/usage.js';
import { unitSign } from '../../i18n/format.js';
import type { CloserFacts } from './closer.js';
import type { Telling } from './telling.js';

/** What matters about a window. */
export interface Facts {
  /** The one sentence to read. */
  readonly lead: string;
  /** Water that does not stop: more pressing than all else. */
  readonly leak: string | undefined;
  readonly sentences: readonly string[];
}

/** Below this share two times are as good as the same. */
const SAME = 0.03;
/** More is not read. */
const MOST = 5;

const known = (text: string | undefined): text is string => text !== undefined;

/** What matters, in sentences, most pressing first. */
export function factsOf(telling: Telling, days: Usage, closer: CloserFacts): Facts {
  const { words } = telling;
  const comparison = comparisonText(telling);
  const highest = highestText(telling);
  const lead = closer.leak === undefined ? (comparison ?? highest) : words.leakLead;
  const sentences = [
    comparison,
    highest,
    closer.unusual,
    ...closer.habits,
    otherUnitsText(telling, days),
  ].filter((text) => known(text) && text !== lead) as string[];
  return { lead: lead ?? '', leak: closer.leak, sentences: sentences.slice(0, MOST) };
}

function comparisonText({ view, words, f, before: when }: Telling): string | undefined {
  const { comparison } = view;
  const [now, then] = [comparison?.now.steps ?? null, comparison?.then.steps ?? null];
  if (!comparison || now === null || then === null || then <= 0) return undefined;
  const change = now / then - 1;
  const percent = f.percent(String(Math.round(Math.abs(change) * 100)));
  const said =
    Math.abs(change) < SAME
      ? words.same({ when })
      : change > 0
        ? words.more({ percent, when })
        : words.less({ percent, when });
  // Days that are not known whole on both sides were left out: a gap is no saving.
  return comparison.days < comparison.of
    ? `${said} ${words.compared({ days: f.days(comparison.days) })}`
    : said;
}

/** The bar in which most was used. */
function highestText(telling: Telling): string | undefined {
  const { bars } = telling.view;
  let highest = -1;
  for (const [index, { use }] of bars.entries()) {
    if (use.steps !== null && use.steps > (bars[highest]?.use.steps ?? 0)) highest = index;
  }
  const steps = bars[highest]?.use.steps;
  if (bars.length < 2 || steps === undefined || steps === null) return undefined;
  return telling.words.highest({ name: telling.name(highest), quantity: telling.quantity(steps) });
}

/** Registers that count in another unit cannot stand under the same scale: that they are left out is told. */
function otherUnitsText({ view, words, f }: Telling, { series }: Usage): string | undefined {
  const units = [...new Set(series.map(({ unit }) => unit))].filter((unit) => unit !== view.unit);
  return units.length === 0 ? undefined : words.otherUnits({ units: f.list(units.map(unitSign)) });
}
