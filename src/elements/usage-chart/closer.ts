import type { Usage, UsageSeries } from '../../contract/usage.js';
import { civilDateOf } from '../../domain/calendar.js';
import { alwaysOn, continuousFlow, peakTime, touShares, unusualDays } from '../../domain/usage/patterns.js';
import { readSeries } from '../../domain/usage/readings.js';
import { resampleUsage } from '../../domain/usage/resample.js';
import { sizeOf } from '../../domain/usage/size.js';
import type { CloseUp } from './usage-source.js';
import type { Telling } from './telling.js';

/** What stands out when days and readings are looked at closely, in sentences. */
export interface CloserFacts {
  readonly leak: string | undefined;
  readonly unusual: string | undefined;
  readonly habits: readonly (string | undefined)[];
}

const importOf = (usage: Usage | undefined): UsageSeries | undefined =>
  usage?.series.find(({ direction }) => direction === 'import');

/** Looks closely at a window. */
export function closerFacts(wording: Telling, days: Usage, closeUp: CloseUp | undefined): CloserFacts {
  return {
    leak: closeUp && leakText(wording, closeUp.usage),
    unusual: unusualText(wording, days),
    habits: closeUp ? habitTexts(wording, closeUp) : [],
  };
}

/** The day of the window that is furthest above its usual; weeks before the window count for what is usual. */
function unusualText(wording: Telling, days: Usage): string | undefined {
  const { view, f, words } = wording;
  const series = importOf(days);
  const [first, last] = [view.bars[0]?.start ?? 0, view.bars.at(-1)?.end ?? 0];
  if (!series || series.interval === 'P1M') return undefined;
  const found = unusualDays(resampleUsage(series, 'day', { toMs: last })).filter(
    ({ start }) => start >= first,
  );
  const most = found.reduce<(typeof found)[number] | undefined>(
    (best, one) => (best && best.steps / best.usual >= one.steps / one.usual ? best : one),
    undefined,
  );
  if (!most) return undefined;
  const date = f.date(civilDateOf(most.start, view.zone), 'day');
  const usual = wording.quantity(Math.round(most.usual), series.scale);
  return words.unusual({ date, quantity: wording.quantity(most.steps, series.scale), usual });
}

/** When most is used, at which price, and what never rests: of the month on screen only. */
function habitTexts(wording: Telling, { usage, from, to }: CloseUp): (string | undefined)[] {
  const { view, f, words } = wording;
  const series = importOf(usage);
  const { window } = view;
  if (!series || window.level !== 'month' || window.from !== from || window.to !== to) return [];
  const readings = readSeries(series);
  const tou = touShares(readings).flatMap(({ label, share }) =>
    label === undefined ? [] : words.touShare({ label, percent: wording.percent(share) }),
  );
  const peak = peakTime(readings);
  const always = alwaysOn(readings);
  const clock = (hour: number): string => f.clock(`${String(hour).padStart(2, '0')}:00`);
  return [
    tou.length > 0 ? tou.join(' ') : undefined,
    peak && words.peak({ from: clock(peak.from), to: clock(peak.to), percent: wording.percent(peak.share) }),
    always && view.unit === 'kWh' && always.share >= 0.05
      ? words.alwaysOn({
          power: f.quantity(String(Math.round(sizeOf(always.perHour, series.scale) * 1000)), 'W'),
          percent: wording.percent(always.share),
        })
      : undefined,
  ];
}

/** Water that has not stopped until the newest reading. */
function leakText(wording: Telling, usage: Usage): string | undefined {
  const { view, f, words } = wording;
  const series = importOf(usage);
  if (view.service !== 'water' || !series || Date.parse(series.end) < view.heldUntil) return undefined;
  const found = continuousFlow(readSeries(series));
  if (!found) return undefined;
  const date = f.date(civilDateOf(found.since, view.zone), 'longDay');
  const litres = Math.round(sizeOf(found.leastPerHour, series.scale) * 1000);
  const quantity =
    view.unit === 'm3'
      ? f.quantity(String(litres), 'L')
      : wording.quantity(Math.round(found.leastPerHour), series.scale);
  return words.leak({ date, quantity });
}
