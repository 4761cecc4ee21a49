import { UsageFileError } from '../file-error.js';

/** What the reader tells of a document, in order. Names keep their prefix. */
export interface XmlHandler {
  open(name: string, attributes: ReadonlyMap<string, string>): void;
  /** Text between tags, with references replaced; it may come in several pieces. */
  text(text: string): void;
  close(name: string): void;
}

const START =
  ':A-Z_a-z\\xC0-\\xD6\\xD8-\\xF6\\xF8-\\u02FF\\u0370-\\u037D\\u037F-\\u1FFF\\u200C-\\u200D\\u2070-\\u218F\\u2C00-\\u2FEF\\u3001-\\uD7FF\\uF900-\\uFDCF\\uFDF0-\\uFFFD\\u{10000}-\\u{EFFFF}';
const NAME = `[${START}][\\u0300-\\u036F\\xB7\\u203F\\u2040.0-9${START}-]*`;
const isName = /* @__PURE__ */ new RegExp(`^${NAME}$`, 'u');
const attribute = /* @__PURE__ */ new RegExp(
  `[ \\t\\r\\n]+(${NAME})[ \\t\\r\\n]*=[ \\t\\r\\n]*(?:"([^<"]*)"|'([^<']*)')`,
  'uy',
);
const forbidden = /[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;
const space = /^[ \t\r\n]*$/;
const declaration =
  /^\s+version\s*=\s*(["'])1\.\d+\1(\s+encoding\s*=\s*(["'])[A-Za-z][\w.-]*\3)?(\s+standalone\s*=\s*(["'])(yes|no)\5)?\s*$/;

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const NO_ATTRIBUTES: ReadonlyMap<string, string> = /* @__PURE__ */ new Map<string, string>();

const MAX_DEPTH = 100;
/** A tag, comment or section longer than this is refused, so that a hostile file cannot fill the memory. */
const MAX_TOKEN = 1_048_576;
const GREATER = 62;
const LESS = 60;

/**
 * Reads XML 1.0 in pieces and keeps no more of it than the piece at hand: well-formedness is checked, nothing is
 * validated, and a document type is refused, because entities are what attacks on XML are made of.
 */
export class XmlReader {
  readonly #handler: XmlHandler;
  readonly #open: string[] = [];
  readonly #names = new Set<string>();
  #buffer = '';
  #at = 0;
  /** Characters of the document before the buffer. */
  #before = 0;
  #hasRoot = false;

  constructor(handler: XmlHandler) {
    this.#handler = handler;
  }

  /** @throws UsageFileError `malformed`, `forbidden-markup` or `too-large`. */
  write(piece: string): void {
    this.#before += this.#at;
    this.#buffer = this.#buffer.slice(this.#at) + piece;
    this.#at = 0;
    while (this.#step());
    if (this.#buffer.length - this.#at > MAX_TOKEN) throw this.#error('too-large', 'A tag without end');
  }

  /** @throws UsageFileError `malformed` or `truncated`. */
  end(): void {
    const rest = this.#buffer.slice(this.#at);
    if (this.#open.length > 0) throw this.#error('truncated', `${this.#open.at(-1) ?? ''} is not closed`);
    if (!space.test(rest))
      throw this.#error(rest.startsWith('<') ? 'truncated' : 'malformed', 'Text after the end');
    if (!this.#hasRoot) throw this.#error('malformed', 'No element');
  }

  #error(
    kind: 'malformed' | 'truncated' | 'forbidden-markup' | 'too-large',
    message: string,
  ): UsageFileError {
    return new UsageFileError(kind, message, { offset: this.#before + this.#at });
  }

  /** Takes one token from the buffer; false where the buffer holds none to its end. */
  #step(): boolean {
    const next = this.#buffer.indexOf('<', this.#at);
    if (next !== this.#at) {
      const to = next === -1 ? this.#safeEnd() : next;
      if (to > this.#at) this.#text(this.#buffer.slice(this.#at, to), true);
      this.#at = Math.max(this.#at, to);
      return next !== -1;
    }
    switch (this.#buffer[this.#at + 1]) {
      case undefined:
        return false;
      case '/':
        return this.#end();
      case '?':
        return this.#instruction();
      case '!':
        return this.#declaration();
      default:
        return this.#start();
    }
  }

  /** Where text can be handed over though more may follow: not inside a reference, `]]>` or a line end. */
  #safeEnd(): number {
    const reference = this.#buffer.lastIndexOf('&');
    if (reference >= this.#at && !this.#buffer.includes(';', reference)) return reference;
    let end = this.#buffer.length;
    while (end > this.#at && /[\]\r]/.test(this.#buffer.charAt(end - 1))) end -= 1;
    return end;
  }

  #text(raw: string, hasReferences: boolean): void {
    if (this.#open.length === 0) {
      if (space.test(raw) && hasReferences) return;
      throw this.#error('malformed', 'Text outside the root element');
    }
    if (hasReferences && raw.includes(']]>')) throw this.#error('malformed', ']]> in text');
    const text = this.#plain(raw, hasReferences);
    if (text.length > 0) this.#handler.text(text);
  }

  /** Line ends made one, references replaced, characters checked. */
  #plain(raw: string, hasReferences: boolean): string {
    if (forbidden.test(raw)) throw this.#error('malformed', 'A character that XML forbids');
    const text = raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw;
    if (!hasReferences || !text.includes('&')) return text;
    return text.replace(
      /&(?:#(\d{1,7})|#x([\da-fA-F]{1,6})|([a-z]+));|&/g,
      (_, decimal?: string, hex?: string, name?: string) => {
        const found = name === undefined ? this.#character(decimal, hex) : ENTITIES[name];
        if (found === undefined) throw this.#error('malformed', 'A reference to nothing');
        return found;
      },
    );
  }

  #character(decimal: string | undefined, hex: string | undefined): string | undefined {
    const code = Number.parseInt(decimal ?? hex ?? '', decimal === undefined ? 16 : 10);
    if (Number.isNaN(code) || code > 0x10ffff) return undefined;
    const text = String.fromCodePoint(code);
    return forbidden.test(text) ? undefined : text;
  }

  #checkName(name: string): void {
    if (this.#names.has(name)) return;
    if (!isName.test(name)) throw this.#error('malformed', 'Not a name');
    if (this.#names.size < 1000) this.#names.add(name);
  }

  #start(): boolean {
    const end = this.#tagEnd();
    if (end === -1) return false;
    const isEmpty = this.#buffer[end - 1] === '/';
    const inner = this.#buffer.slice(this.#at + 1, isEmpty ? end - 1 : end);
    const blank = inner.search(/[ \t\r\n]/);
    const name = blank === -1 ? inner : inner.slice(0, blank);
    this.#checkName(name);
    const attributes = blank === -1 ? NO_ATTRIBUTES : this.#attributes(inner.slice(blank));
    if (this.#open.length === 0 && this.#hasRoot) throw this.#error('malformed', 'A second root element');
    if (this.#open.length >= MAX_DEPTH) throw this.#error('malformed', 'Nested too deeply');
    this.#hasRoot = true;
    this.#at = end + 1;
    this.#handler.open(name, attributes);
    if (isEmpty) this.#handler.close(name);
    else this.#open.push(name);
    return true;
  }

  /** The `>` that ends a start tag, outside of quotes; -1 where it has not come yet. */
  #tagEnd(): number {
    let quote = 0;
    for (let at = this.#at + 1; at < this.#buffer.length; at += 1) {
      const code = this.#buffer.charCodeAt(at);
      if (quote !== 0) {
        if (code === quote) quote = 0;
      } else if (code === GREATER) return at;
      else if (code === 34 || code === 39) quote = code;
      if (code === LESS) throw this.#error('malformed', 'A tag inside a tag');
    }
    return -1;
  }

  #attributes(text: string): ReadonlyMap<string, string> {
    const found = new Map<string, string>();
    attribute.lastIndex = 0;
    for (;;) {
      const from = attribute.lastIndex;
      const match = attribute.exec(text);
      if (!match) {
        if (!space.test(text.slice(from))) throw this.#error('malformed', 'Not an attribute');
        return found;
      }
      const [, name = '', double, single] = match;
      if (found.has(name)) throw this.#error('malformed', `${name} twice`);
      found.set(name, this.#plain((double ?? single ?? '').replace(/[\t\r\n]/g, ' '), true));
    }
  }

  #end(): boolean {
    const end = this.#buffer.indexOf('>', this.#at);
    if (end === -1) return false;
    const name = this.#buffer.slice(this.#at + 2, end).replace(/[ \t\r\n]+$/, '');
    if (this.#open.at(-1) !== name)
      throw this.#error('malformed', `${name} is closed, not ${this.#open.at(-1) ?? ''}`);
    this.#open.pop();
    this.#at = end + 1;
    this.#handler.close(name);
    return true;
  }

  #instruction(): boolean {
    const end = this.#buffer.indexOf('?>', this.#at + 2);
    if (end === -1) return false;
    const [, target = '', rest = ''] =
      /^([^ \t\r\n]*)([\s\S]*)$/.exec(this.#buffer.slice(this.#at + 2, end)) ?? [];
    this.#checkName(target);
    if (/^xml$/i.test(target)) {
      const isFirst = this.#before + this.#at === 0;
      if (!isFirst || target !== 'xml' || !declaration.test(rest))
        throw this.#error('malformed', 'Not an XML declaration');
    }
    if (forbidden.test(rest)) throw this.#error('malformed', 'A character that XML forbids');
    this.#at = end + 2;
    return true;
  }

  /** A comment, a section of plain text, or the beginning of one that has not come whole yet. */
  #declaration(): boolean {
    const head = this.#buffer.slice(this.#at, this.#at + 9);
    if (head.startsWith('<!--')) {
      const end = this.#buffer.indexOf('--', this.#at + 4);
      if (end === -1 || end + 2 >= this.#buffer.length) return false;
      if (this.#buffer[end + 2] !== '>') throw this.#error('malformed', '-- in a comment');
      if (forbidden.test(this.#buffer.slice(this.#at, end)))
        throw this.#error('malformed', 'A character that XML forbids');
      this.#at = end + 3;
      return true;
    }
    if (head === '<![CDATA[') {
      const end = this.#buffer.indexOf(']]>', this.#at + 9);
      if (end === -1) return false;
      this.#text(this.#buffer.slice(this.#at + 9, end), false);
      this.#at = end + 3;
      return true;
    }
    if (head === '<!DOCTYPE') throw this.#error('forbidden-markup', 'A document type');
    if (['<!--', '<![CDATA[', '<!DOCTYPE'].some((whole) => whole.startsWith(head))) return false;
    throw this.#error('malformed', 'An unknown declaration');
  }
}
