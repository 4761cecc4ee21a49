/**
 * Other people's files of usage into the columns of `servicedrop/contract` and back, published as `servicedrop/adapters`.
 * Green Button (NAESB REQ.21 ESPI in Atom), NEM12 (AEMO's meter data file format) and CSV. Runs in pages and in Node:
 * no DOM, no network. A file is read in pieces; what is wrong with it is told in `warnings`, never guessed away.
 */
export type { CsvColumn, CsvColumns, CsvFlow, CsvOptions } from './csv/options.js';
export { readCsv } from './csv/read.js';
export type { DateOrder } from './csv/wall-clock.js';
export { csvPieces, type CsvSeries, type CsvStyle, csvStyleOf, type CsvWords } from './csv/write.js';
export { type FilePlace, USAGE_FILE_ERRORS, UsageFileError, type UsageFileErrorKind } from './file-error.js';
export { type GreenButtonOptions, readGreenButton } from './green-button/read.js';
export { type GreenButtonFeed, greenButtonPieces, writeGreenButton } from './green-button/write.js';
export { type Nem12Options, readNem12 } from './nem12/read.js';
export { readUsageFile, type UsageFileOptions } from './read-usage-file.js';
export type { FileSource, SourceOptions } from './text-source.js';
export type { ReadOptions, UsageFile, UsageFileFlow } from './usage-file.js';
export { UsagePlace, usagePlaces, type UsageQuestion } from './usage-place.js';
export {
  USAGE_FILE_WARNINGS,
  type UsageFileWarning,
  type UsageFileWarningCode,
  type WarningPlace,
} from './warnings.js';
