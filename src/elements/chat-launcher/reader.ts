import { languageOf } from '../../i18n/locale.js';
import type { ChatPage, Entry } from './chat-page.js';
import type { Desk } from './desk.js';
import { speakerOf, wordsOf } from './message.view.js';

/** Longer texts are said by their beginning; the message is there to be read. */
const SAID_CHARACTERS = 400;
/** So often the other side is told that the customer writes, while they do. */
const TYPING_EVERY_MS = 4000;
const TYPING_ENDS_MS = 6000;

/** Reads along: says what is new, once and whole, and tells the other side how far the customer has read. */
export class Reader {
  readonly #desk: Desk;
  #conversationId: string | undefined;
  #saidUpTo = 0;
  #readUpTo = 0;
  #toldLocale: string | undefined;
  #typedAt = -Infinity;
  #ends: ReturnType<typeof setTimeout> | undefined;

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  /** To be called while the log is on screen. */
  follow(page: ChatPage): void {
    const { conversation } = page;
    if (!conversation) return;
    const { entries } = this.#desk;
    if (conversation.id !== this.#conversationId) {
      const isOwn = this.#conversationId === undefined && this.#desk.isNew;
      this.#conversationId = conversation.id;
      this.#readUpTo = 0;
      this.#toldLocale = languageOf(conversation.locale);
      // What was there before is there to be read, not to be said.
      this.#saidUpTo = isOwn ? 0 : (entries[entries.length - 1]?.sequence ?? 0);
    }
    this.#sayNew(entries, page);
    this.#tellRead(entries, page);
    this.#tellLocale(page);
  }

  /** The customer is typing. */
  typed(): void {
    if (this.#desk.conversation?.handover?.agent == null) return;
    clearTimeout(this.#ends);
    this.#ends = setTimeout(() => {
      this.#typedAt = -Infinity;
      this.#desk.presence({ typing: false });
    }, TYPING_ENDS_MS);
    const now = performance.now();
    if (now - this.#typedAt < TYPING_EVERY_MS) return;
    this.#typedAt = now;
    this.#desk.presence({ typing: true });
  }

  /** What was typed is sent, or nobody types any more. */
  ended(): void {
    clearTimeout(this.#ends);
    this.#typedAt = -Infinity;
  }

  #sayNew(entries: readonly Entry[], page: ChatPage): void {
    const said: string[] = [];
    let first = entries.length;
    while (first > 0 && isNewer(entries[first - 1], this.#saidUpTo)) first -= 1;
    for (const entry of entries.slice(first)) {
      if (entry.sequence === 0) continue;
      // A text that grows is said when it is whole, and what came after it only then.
      if (entry.isWriting) break;
      this.#saidUpTo = entry.sequence;
      if (entry.from === 'customer') continue;
      const words = wordsOf(entry, page).slice(0, SAID_CHARACTERS);
      said.push(page.t.newMessage({ who: speakerOf(entry, page), text: words }));
    }
    // After this rendering, or the change would be lost in it.
    if (said.length > 0) queueMicrotask(() => page.say(said.join('\n')));
  }

  #tellRead(entries: readonly Entry[], { conversation }: ChatPage): void {
    const mark = conversation?.marks.find(({ by }) => by === 'customer')?.readUpTo ?? 0;
    const last = entries.reduce((most, { sequence }) => Math.max(most, sequence), 0);
    if (last <= Math.max(mark, this.#readUpTo) || document.visibilityState === 'hidden') return;
    this.#readUpTo = last;
    this.#desk.presence({ deliveredUpTo: last, readUpTo: last });
  }

  #tellLocale({ locale }: ChatPage): void {
    const language = languageOf(locale);
    if (language === this.#toldLocale) return;
    this.#toldLocale = language;
    this.#desk.presence({ locale });
  }
}

function isNewer(entry: Entry | undefined, saidUpTo: number): boolean {
  return entry !== undefined && (entry.sequence === 0 || entry.sequence > saidUpTo);
}
