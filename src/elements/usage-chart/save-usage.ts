import { csvPieces, csvStyleOf, type CsvWords } from '../../adapters/csv/write.js';
import { greenButtonPieces } from '../../adapters/green-button/write.js';
import { getUsage, type Usage, type UsageSeries } from '../../contract/usage.js';
import { addDays, daysBetween } from '../../domain/calendar.js';
import { loadStrings } from '../../i18n/strings.js';
import type { UtilitySession } from '../../session/session.js';
import { saveFile } from '../parts/save-file.js';
import { toolStrings } from './tools.strings.js';
import type { ToolStrings } from './tools.strings.es.js';
import type { CivilDays } from './usage-source.js';

/** How usage is saved: for spreadsheets, or as utilities and programs exchange it. */
export type UsageFormat = 'csv' | 'green-button';

/** A stretch of usage that somebody wants as a file. */
export interface SaveWish extends CivilDays {
  readonly format: UsageFormat;
  readonly accountId: string;
  readonly servicePointId: string;
  readonly resolutions: Usage['capabilities']['resolutions'];
  readonly locale: string;
}

/**
 * Asks for a stretch of usage as finely as the utility tells it and hands it to the browser as a file.
 *
 * @throws where the utility does not answer, or the format cannot hold what it answers.
 */
export async function saveUsage(session: UtilitySession, wish: SaveWish, signal: AbortSignal): Promise<void> {
  const { format, accountId, servicePointId, resolutions, locale, from, to } = wish;
  const days = daysBetween(from, to);
  const finest = [...resolutions].reverse().find(({ maxDays }) => days <= maxDays) ?? resolutions[0];
  const input = { accountId, servicePointId, from, to, include: ['cost' as const] };
  const [reply, words] = await Promise.all([
    session.client?.request(getUsage, finest ? { ...input, resolution: finest.interval } : input, { signal }),
    loadStrings(toolStrings, locale, session.overrides),
  ]);
  if (!reply || signal.aborted) return;
  const { data } = reply;
  const name = `${servicePointId}_${from}_${addDays(to, -1)}`.replace(/[^\w-]/g, '_');
  const [pieces, ending, type] =
    format === 'csv'
      ? [csvOf(data, words, locale), 'csv', 'text/csv']
      : [greenButtonOf(data, session.now()), 'xml', 'application/xml'];
  saveFile(new TextEncoder().encode([...pieces].join('')), `${name}.${ending}`, type);
}

function csvOf({ series }: Usage, words: ToolStrings, locale: string): Generator<string> {
  const { date, time, start, value, quality, cost, flow, actual, estimated, missing, pending } = words;
  const guessed = { estimated, substituted: estimated, final_substituted: estimated };
  const csv: CsvWords = {
    headings: { date, time, start, value, quality, cost, flow },
    qualities: { actual, ...guessed, missing, pending },
  };
  const labelOf = ({ direction, unit }: UsageSeries): string =>
    `${direction === 'export' ? words.exported : words.imported} (${unit})`;
  return csvPieces(
    series.map((one) => ({ series: one, label: labelOf(one) })),
    csv,
    csvStyleOf(locale),
  );
}

function greenButtonOf({ series, service, label, servicePointId }: Usage, nowMs: number): Generator<string> {
  const written = series.filter(({ direction }) => ['import', 'export', 'net'].includes(direction));
  return greenButtonPieces(written, {
    now: new Date(nowMs).toISOString(),
    service,
    title: label ?? servicePointId,
  });
}
