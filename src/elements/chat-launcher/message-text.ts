/** A piece of a message: text, or a link that may be followed. */
export type Piece = string | { readonly href: string; readonly text: string };

/** A longer text is shown cut, with a button that shows all of it. */
export const LONG_CHARACTERS = 1200;
/** No message is longer than this; what comes beyond it is not from a customer nor from an agent. */
const MOST_CHARACTERS = 20_000;
/** A run of breaks longer than this pushes everything else off the screen. */
const MANY_BREAKS = /\n{4,}/g;
/** What turns the direction of others' text, cannot be seen, or steers a terminal; joiners of scripts and emoji stay. */
const UNSEEN = /(?![\n\t\u200c\u200d])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;
/** More than a few marks above one letter climb over the lines above it. */
const STACKED = /(\p{M}{4})\p{M}+/gu;
const LINK = /https?:\/\/[^\s<>"']+/gi;
/** Signs that end the sentence around a link. */
const AFTER_LINK = /[.,;:!?)\]}]+$/;

/** A text from outside as it is shown: what cannot be seen, or would move other text, is left out. */
export function plainText(text: string): string {
  return text
    .slice(0, MOST_CHARACTERS)
    .replace(/\r\n?/g, '\n')
    .replace(UNSEEN, '')
    .replace(STACKED, '$1')
    .replace(MANY_BREAKS, '\n\n\n');
}

/** A shown text in pieces. A link is one only where `allowed` says where it leads, and reads as just that. */
export function piecesOf(text: string, allowed: (text: string) => URL | undefined): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { 0: found, index } of text.matchAll(LINK)) {
    const written = found.replace(AFTER_LINK, '');
    const href = allowed(written)?.href;
    if (href === undefined) continue;
    if (index > at) pieces.push(text.slice(at, index));
    pieces.push({ href, text: href });
    at = index + written.length;
  }
  if (at < text.length) pieces.push(text.slice(at));
  return pieces;
}

/** A long text cut where a word ends, or where it must be. */
export function cutText(text: string): string {
  if (text.length <= LONG_CHARACTERS) return text;
  const cut = text.slice(0, LONG_CHARACTERS);
  const blank = cut.search(/\s\S*$/);
  // Half a character would show as a question mark.
  const end = blank > LONG_CHARACTERS / 2 ? blank : LONG_CHARACTERS - (/[\ud800-\udbff]$/.test(cut) ? 1 : 0);
  return `${text.slice(0, end)}…`;
}
