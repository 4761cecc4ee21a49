/**
 * Why a file cannot be read at all. Everything less than that is a warning, and the rest of the file is read.
 *
 * - `too-large`: more bytes, readings or time than the limits allow.
 * - `wrong-encoding`: the bytes are not text in the encoding that the file states, or in UTF-8 where it states none.
 * - `unknown-format`: neither Green Button, NEM12 nor a CSV that the options describe.
 * - `malformed`: the rules of its format are broken.
 * - `forbidden-markup`: XML with a document type, which could define entities without end.
 * - `truncated`: it ends in the middle.
 * - `no-usage`: a whole file, without a single reading that could be placed.
 * - `cancelled`: the caller's signal was aborted.
 */
export const USAGE_FILE_ERRORS = [
  'too-large',
  'wrong-encoding',
  'unknown-format',
  'malformed',
  'forbidden-markup',
  'truncated',
  'no-usage',
  'cancelled',
] as const;
export type UsageFileErrorKind = (typeof USAGE_FILE_ERRORS)[number];

/** Where in a file: a line of text, counted from 1, or a character of XML, counted from 0. */
export interface FilePlace {
  readonly line?: number;
  readonly offset?: number;
}

/** What every reader of this folder rejects with. The message is for developers, never for customers. */
export class UsageFileError extends Error {
  constructor(
    readonly kind: UsageFileErrorKind,
    message: string,
    readonly place: FilePlace = {},
  ) {
    super(message);
    this.name = 'UsageFileError';
  }
}
