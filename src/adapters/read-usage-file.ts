import type { CsvOptions } from './csv/options.js';
import { readCsv } from './csv/read.js';
import { UsageFileError } from './file-error.js';
import { type GreenButtonOptions, readGreenButton } from './green-button/read.js';
import { readNem12 } from './nem12/read.js';
import { type FileSource, piecesOf } from './text-source.js';
import type { UsageFile } from './usage-file.js';

/** How a file is read whose format its beginning shows. */
export interface UsageFileOptions extends GreenButtonOptions {
  /** What a CSV file is like. Without it, one is an `unknown-format`. */
  readonly csv?: Omit<CsvOptions, keyof GreenButtonOptions>;
}

type Piece = Uint8Array | string;

async function* after(
  first: Piece,
  rest: AsyncGenerator<Piece, void, undefined>,
): AsyncGenerator<Piece, void, undefined> {
  yield first;
  yield* rest;
}

/** The first characters of a piece, in any encoding that has those of ASCII. */
function beginning(piece: Piece): string {
  const text =
    typeof piece === 'string' ? piece.slice(0, 400) : String.fromCharCode(...piece.subarray(0, 400));
  return text
    .replace(/^(\uFEFF|\xEF\xBB\xBF|\xFF\xFE|\xFE\xFF)/, '')
    .replaceAll('\0', '')
    .trimStart();
}

/**
 * Reads a file of usage by its beginning: Green Button, NEM12 or, where `csv` says what it is like, CSV.
 *
 * @throws UsageFileError of any kind: see `USAGE_FILE_ERRORS`.
 */
export async function readUsageFile(source: FileSource, options: UsageFileOptions = {}): Promise<UsageFile> {
  const pieces = piecesOf(source);
  const { value: first = '' } = await pieces.next();
  const head = beginning(first);
  const { csv, ...common } = options;
  const whole = after(first, pieces);
  if (head.startsWith('<')) return readGreenButton(whole, common);
  if (/^"?100"?,/.test(head)) return readNem12(whole, common);
  if (csv && options.zone !== undefined && !/^(PK|%PDF)/.test(head)) {
    return readCsv(whole, { ...common, ...csv, zone: options.zone });
  }
  await pieces.return();
  throw new UsageFileError('unknown-format', 'Neither Green Button nor NEM12');
}
