import type { Conversation } from '../../contract/conversations.js';
import type { Message, MessageList } from '../../contract/messages.js';

/** So many entries a page keeps; older ones are in the transcript. */
export const MAX_KEPT = 1000;
/** So much of one text is kept: nobody reads more on a phone. */
export const MAX_TEXT = 20_000;

/** What one side knows of a conversation. A value: each step gives a new one. */
export interface ConversationLog {
  readonly conversation: Conversation | undefined;
  /** By place, each once, in order. There may be gaps while something is on its way. */
  readonly entries: readonly Message[];
  /** Everything up to this change is here: ask for what comes after it. */
  readonly cursor: number;
  /** The last change that is known to exist. */
  readonly known: number;
  /** Entries before this place were left out, to be asked for with `before`; 1 where none were. */
  readonly from: number;
}

export type LogStep =
  /** What was answered to a question for all after a change. */
  | { readonly kind: 'changes'; readonly after: number; readonly list: MessageList }
  /** The newest entries, asked for without naming a change: how a page begins. */
  | { readonly kind: 'newest'; readonly list: MessageList }
  /** Entries before the first that is here. */
  | { readonly kind: 'older'; readonly list: MessageList }
  /** One entry, as it is answered to whoever said it, or pushed. */
  | { readonly kind: 'entry'; readonly message: Message }
  | { readonly kind: 'conversation'; readonly conversation: Conversation }
  /** There is more, up to this change. */
  | { readonly kind: 'hint'; readonly change: number };

/** Where a log begins: nothing is known. */
export const EMPTY_LOG: ConversationLog = {
  conversation: undefined,
  entries: [],
  cursor: 0,
  known: 0,
  from: 1,
};

/** Takes one more thing in. Whatever comes twice, late or out of turn changes nothing that is newer. */
export function reduceLog(log: ConversationLog, step: LogStep): ConversationLog {
  switch (step.kind) {
    case 'changes':
      return withChanges(log, step.after, step.list);
    case 'newest': {
      const { list } = step;
      if (log.cursor > 0) return withEntries(log, list.items);
      const first = list.items[0]?.sequence ?? 1;
      const begun = withEntries({ ...log, from: list.more ? first : 1 }, list.items);
      return { ...begun, cursor: list.lastChange, known: Math.max(log.known, list.lastChange) };
    }
    case 'older': {
      const room = MAX_KEPT - log.entries.length;
      const items = room > 0 ? step.list.items.slice(-room) : [];
      const first = items[0]?.sequence;
      if (first === undefined) return step.list.items.length === 0 ? { ...log, from: 1 } : log;
      const reached = step.list.more || items.length < step.list.items.length ? first : 1;
      return withEntries({ ...log, from: Math.min(log.from, reached) }, items);
    }
    case 'entry': {
      const { message } = step;
      const next = withEntries(log, [message]);
      return { ...next, known: Math.max(log.known, message.change) };
    }
    case 'conversation':
      return withConversation(log, step.conversation);
    case 'hint':
      return { ...log, known: Math.max(log.known, step.change) };
  }
}

function withChanges(log: ConversationLog, after: number, list: MessageList): ConversationLog {
  if (isRestarted(log, list)) {
    // The log was set back, as a moved clock does: what stood after it is no more.
    const kept = log.entries.filter(({ sequence }) => sequence <= list.lastSequence);
    return withChanges({ ...log, entries: kept, cursor: after }, after, {
      ...list,
      lastSequence: Infinity,
    });
  }
  const next = withEntries(log, list.items);
  const reached = list.more ? Math.max(after, ...list.items.map(({ change }) => change)) : list.lastChange;
  // What lies between the cursor and `after` has not been answered here.
  const cursor = after > log.cursor ? log.cursor : Math.max(log.cursor, reached);
  return { ...next, cursor, known: Math.max(log.known, list.lastChange) };
}

/** A newer answer that knows fewer places than we do. */
function isRestarted(
  { entries, known }: ConversationLog,
  { lastSequence, lastChange }: MessageList,
): boolean {
  return lastChange > known && lastSequence < (entries.at(-1)?.sequence ?? 0);
}

function withEntries(log: ConversationLog, messages: readonly Message[]): ConversationLog {
  const byPlace = new Map(log.entries.map((entry) => [entry.sequence, entry]));
  let changed = false;
  for (const message of messages) {
    const { sequence, change } = message;
    const present = byPlace.get(sequence);
    if (sequence < log.from || (present && present.change >= change)) continue;
    byPlace.set(sequence, bounded(message));
    changed = true;
  }
  if (!changed) return log;
  const entries = [...byPlace.values()].sort((a, b) => a.sequence - b.sequence);
  const kept = entries.slice(-MAX_KEPT);
  const from = kept.length < entries.length ? (kept[0]?.sequence ?? log.from) : log.from;
  return { ...log, entries: kept, from };
}

function bounded(message: Message): Message {
  return message.text.length > MAX_TEXT
    ? { ...message, text: `${message.text.slice(0, MAX_TEXT)}…` }
    : message;
}

/** A person who has taken over stays, and what has ended stays ended: an answer that comes late is not believed. */
function withConversation(log: ConversationLog, conversation: Conversation): ConversationLog {
  const known = Math.max(log.known, conversation.lastChange);
  const before = log.conversation;
  if (before && before.id === conversation.id && before.lastChange > conversation.lastChange) {
    return { ...log, known };
  }
  return { ...log, conversation, known };
}

/** Whether there is more to ask for. */
export const isBehind = ({ cursor, known }: ConversationLog): boolean => cursor < known;

/** The places that are missing between those that are here. */
export function gapsOf({ entries, from }: ConversationLog): number[] {
  const gaps: number[] = [];
  let expected = from;
  for (const { sequence } of entries) {
    for (; expected < sequence; expected += 1) gaps.push(expected);
    expected = sequence + 1;
  }
  return gaps;
}

/**
 * The entries to show: those up to the first gap, in their order, so that nothing appears before what it answers. A
 * back end whose bot goes on after a person has taken over is not shown doing so.
 */
export function shownEntries(log: ConversationLog): Message[] {
  const [gap = Infinity] = gapsOf(log);
  const handedOver = log.entries.find(({ notice }) => notice === 'handed_over')?.sequence ?? Infinity;
  return log.entries.filter(
    ({ sequence, from }) => sequence < gap && !(from === 'bot' && sequence > handedOver),
  );
}

/** Whether something was said in the log by this name of its sender. */
export function hasClientId({ entries }: ConversationLog, clientId: string): boolean {
  return entries.some((entry) => entry.clientId === clientId);
}
