import { UsageFileError } from './file-error.js';

/** A file, whole or in pieces. A `File` from an input or a drop is a `Blob`. Pieces of text must not split a character. */
export type FileSource =
  string | Uint8Array | Blob | ReadableStream<Uint8Array> | AsyncIterable<Uint8Array | string>;

/** How a file is read. */
export interface SourceOptions {
  /** Ends the reading: it rejects with `cancelled`. */
  readonly signal?: AbortSignal;
  /** The most bytes that are read (characters, where the source is text). Default 256 MB, ten years of quarter-hours in XML. */
  readonly maxBytes?: number;
  /** Called between pieces of 128 KB, so that a page can draw. Default: the next turn of the event loop. */
  readonly pause?: () => Promise<void>;
  /** What the bytes are, by its name in the Encoding Standard, where the file does not state it. Default `utf-8`. */
  readonly encoding?: string;
}

/** Told once, before the first piece, when the file states another encoding than its bytes have. */
export type OnContradiction = () => void;

const PIECE = 131_072;
const DEFAULT_MAX_BYTES = 268_435_456;

const nextTurn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** The pieces of a source as they come, however large they are. */
export async function* piecesOf(source: FileSource): AsyncGenerator<Uint8Array | string, void, undefined> {
  if (typeof source === 'string' || source instanceof Uint8Array) {
    yield source;
    return;
  }
  // Streams are not iterable in every browser of the floor.
  if (!('getReader' in source) && !('stream' in source)) {
    yield* source;
    return;
  }
  const reader = ('getReader' in source ? source : source.stream()).getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

/** Where to cut text so that no pair of surrogates is split. */
function cut(text: string, from: number): number {
  const to = Math.min(text.length, from + PIECE);
  const last = text.charCodeAt(to - 1);
  return to < text.length && last >= 0xd800 && last <= 0xdbff ? to - 1 : to;
}

/** The encoding that the first bytes show, or that an XML declaration among them states. */
function encodingOf(bytes: Uint8Array, fallback: string, onContradiction: OnContradiction): string {
  const [a, b, c, d] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  if (a === 0x3c && b === 0 && c === 0x3f && d === 0) return 'utf-16le';
  if (a === 0 && b === 0x3c && c === 0 && d === 0x3f) return 'utf-16be';
  let head = '';
  for (const byte of bytes.subarray(0, 200)) head += String.fromCharCode(byte);
  const stated = /^<\?xml[^>]*?encoding\s*=\s*["']([\w.:-]+)["']/.exec(head)?.[1]?.toLowerCase();
  if (stated === undefined) return fallback;
  // A declaration that reads as single bytes cannot be UTF-16, whatever it says.
  if (/^(utf-?16|ucs-?2|iso-10646-ucs)/.test(stated)) {
    onContradiction();
    return 'utf-8';
  }
  return stated;
}

function decoderFor(label: string): TextDecoder {
  try {
    return new TextDecoder(label, { fatal: true });
  } catch {
    throw new UsageFileError('wrong-encoding', `Unknown encoding: ${label}`);
  }
}

/**
 * The text of a file in pieces of at most 128 KB, without its byte order mark.
 *
 * @throws UsageFileError `cancelled`, `too-large` or `wrong-encoding`.
 */
export async function* textOf(
  source: FileSource,
  options: SourceOptions = {},
  onContradiction: OnContradiction = () => undefined,
): AsyncGenerator<string, void, undefined> {
  const { signal, maxBytes = DEFAULT_MAX_BYTES, pause = nextTurn, encoding = 'utf-8' } = options;
  let read = 0;
  let isFirst = true;
  let decoder: TextDecoder | undefined;
  const decode = (bytes?: Uint8Array): string => {
    try {
      return bytes ? (decoder?.decode(bytes, { stream: true }) ?? '') : (decoder?.decode() ?? '');
    } catch {
      throw new UsageFileError('wrong-encoding', `Not ${decoder?.encoding ?? encoding}`, { offset: read });
    }
  };
  for await (const piece of piecesOf(source)) {
    for (let from = 0; from < piece.length;) {
      if (signal?.aborted) throw new UsageFileError('cancelled', 'Cancelled');
      const to = typeof piece === 'string' ? cut(piece, from) : Math.min(piece.length, from + PIECE);
      read += to - from;
      if (read > maxBytes) throw new UsageFileError('too-large', `More than ${String(maxBytes)} bytes`);
      let text: string;
      if (typeof piece === 'string') text = piece.slice(from, to);
      else {
        const bytes = piece.subarray(from, to);
        decoder ??= decoderFor(encodingOf(bytes, encoding, onContradiction));
        text = decode(bytes);
      }
      from = to;
      if (isFirst && text.length > 0) {
        isFirst = false;
        if (text.startsWith('\uFEFF')) text = text.slice(1);
      }
      if (text.length > 0) yield text;
      await pause();
    }
  }
  const rest = decode();
  if (rest.length > 0) yield rest;
}
