import { UsageFileError } from '../file-error.js';

/** A row of a file and the line it begins on, counted from 1. */
export interface Row {
  readonly line: number;
  readonly fields: readonly string[];
}

/** A row longer than this is refused: a quote that is never closed would take in the whole file. */
const MAX_ROW = 262_144;

/** A field without what spreadsheets put around it: blanks, and `="…"`, which keeps long numbers as text. */
function plain(field: string): string {
  const text = field.trim();
  return /^="([^"]*)"$/.exec(text)?.[1] ?? text;
}

/** Reads rows by RFC 4180 from text in pieces, with LF, CRLF or CR as line ends. Empty rows are left out. */
export class RowReader {
  readonly #delimiter: string;
  #rest = '';
  #line = 1;

  constructor(delimiter: string) {
    this.#delimiter = delimiter;
  }

  /** The rows that a piece completes. @throws UsageFileError `malformed` or `too-large`. */
  *write(piece: string): Generator<Row, void, undefined> {
    const text = this.#rest + piece;
    let from = 0;
    for (;;) {
      const end = this.#endOf(text, from);
      if (end === -1) break;
      yield* this.#row(text.slice(from, end));
      from = end + (text.startsWith('\r\n', end) ? 2 : 1);
    }
    this.#rest = text.slice(from);
    if (this.#rest.length > MAX_ROW)
      throw new UsageFileError('too-large', 'A row without end', { line: this.#line });
  }

  /** The last row, where the file does not end its lines. @throws UsageFileError `truncated` inside quotes. */
  *end(): Generator<Row, void, undefined> {
    const text = this.#rest.replace(/\r$/, '');
    if (this.#endOf(`${text}\n`, 0) === -1) {
      throw new UsageFileError('truncated', 'A quote is not closed', { line: this.#line });
    }
    yield* this.#row(text);
    this.#rest = '';
  }

  /** Where the row ends that begins at `from`; -1 where its end has not come. */
  #endOf(text: string, from: number): number {
    let isQuoted = false;
    for (let at = from; at < text.length; at += 1) {
      const character = text[at];
      if (character === '"' && isQuoted) {
        if (text[at + 1] === '"') at += 1;
        else isQuoted = false;
      } else if (character === '"') {
        // A quote opens a quoted field only where a field begins; `="…"` and 5" are text.
        isQuoted = at === from || text[at - 1] === this.#delimiter;
      } else if (!isQuoted && (character === '\n' || character === '\r')) {
        // After a lone CR the LF may come with the next piece.
        return character === '\r' && at + 1 === text.length ? -1 : at;
      }
    }
    return -1;
  }

  *#row(text: string): Generator<Row, void, undefined> {
    const line = this.#line;
    this.#line += 1 + (text.includes('"') ? text.split(/\r\n?|\n/).length - 1 : 0);
    if (text.trim() !== '') yield { line, fields: this.#fields(text, line) };
  }

  #fields(text: string, line: number): string[] {
    if (!text.includes('"')) return text.split(this.#delimiter).map(plain);
    const fields: string[] = [];
    for (let at = 0; at <= text.length;) {
      if (text[at] !== '"') {
        const next = text.indexOf(this.#delimiter, at);
        const end = next === -1 ? text.length : next;
        fields.push(plain(text.slice(at, end)));
        at = end + 1;
        continue;
      }
      let field = '';
      let end = at;
      do {
        const close = text.indexOf('"', end + 1);
        field += text.slice(end + 1, close);
        end = close + 1;
        if (text[end] === '"') field += '"';
      } while (text[end] === '"');
      const after = text[end];
      if (after !== undefined && after !== this.#delimiter) {
        throw new UsageFileError('malformed', 'Text after a quoted field', { line });
      }
      fields.push(plain(field));
      at = end + 1;
    }
    return fields;
  }
}
