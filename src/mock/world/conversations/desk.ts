import type {
  AgentName,
  CallbackRequest,
  Conversation,
  ConversationRequest,
  Message,
  MessageList,
  MessageRequest,
  PresenceRequest,
  QueueEntry,
} from '../../../contract/index.js';
import { channelStatus } from '../../../domain/channels.js';
import { channelOf } from '../../../domain/conversation/decide.js';
import type { LedgerEntry, LedgerMessage } from '../types.js';
import { Bot } from './bot.js';
import { Floor } from './floor.js';
import { ConversationRecord, type Standing, TYPING_MS } from './record.js';
import { transcriptOf } from './transcript.js';
import {
  type ConversationContext,
  type ConversationDesk,
  ConversationRefused,
  type LogQuery,
  type Speaker,
} from './types.js';

/** How many entries of a log are answered where the request names no number. */
const AT_ONCE = 50;
/** The people who answer in every world. */
const AGENTS: readonly AgentName[] = [
  { id: 'agt_marcela', name: 'Marcela' },
  { id: 'agt_tomas', name: 'Tomás' },
];

/** What the world does with its conversations beside the desk. */
export interface Conversations {
  readonly desk: ConversationDesk;
  /** When something changes by itself next. */
  nextMs(afterMs: number): number;
  advance(nowMs: number): void;
  rewind(toMs: number): void;
  ledger(): { readonly messages: LedgerMessage[]; readonly attachments: LedgerEntry[] };
}

/** Opens the desk where customers, the bot and people talk. */
export function createConversations(context: ConversationContext, now: () => number): Conversations {
  const { book, config } = context;
  const floor = new Floor(context);
  const bot = new Bot(context);
  let opened = 0;

  const open = (accountId: string, { locale, card }: ConversationRequest): Conversation => {
    const nowMs = now();
    floor.checkCard(accountId, card);
    opened += 1;
    const id = `cnv_${accountId.replace(/^acc_/, '')}_${String(opened)}`;
    const number = `CH-${String(new Date(nowMs).getUTCFullYear())}-${String(opened).padStart(6, '0')}`;
    const record = new ConversationRecord(id, number, accountId, nowMs, card ?? null, beginning(locale));
    floor.records.set(id, record);
    if (floor.isBots(record)) floor.speak(record, nowMs, bot.greeting(record, locale));
    else floor.handOver(record, nowMs, floor.personDecision('asked', nowMs));
    floor.announce(record, 'created');
    return floor.tell(record, nowMs);
  };

  const send = (id: string, speaker: Speaker, request: MessageRequest): Message => {
    const record = floor.find(id);
    const nowMs = now();
    const known = record.byClientId(request.clientId);
    if (known) return known;
    const { standing } = record;
    if (standing.state === 'closed') throw new ConversationRefused('conversation_closed');
    const agent = speaker.side === 'agent' ? speaker.agent : null;
    if (agent && standing.handover?.agent?.id !== agent.id) throw new ConversationRefused('not_yours');
    floor.checkCard(record.accountId, request.card);
    const attachments = floor.files.take(id, request.attachmentIds ?? []);
    if (request.text.trim() === '' && !request.card && attachments.length === 0) {
      throw new ConversationRefused('empty_message', '/text');
    }
    record.setTyping(speaker.side, undefined);
    if (!agent && request.locale !== standing.locale) record.patch(nowMs, { locale: request.locale });
    const message = record.append(nowMs, {
      ...floor.entry(record, nowMs),
      clientId: request.clientId,
      from: speaker.side,
      name: agent?.name ?? null,
      locale: request.locale,
      text: request.text,
      card: request.card ?? null,
      attachments,
    });
    record.mark(speaker.side, message.sequence, message.sequence);
    const speech = agent === null && floor.isBots(record) ? bot.answer(record, request, nowMs) : undefined;
    if (speech) floor.speak(record, nowMs, speech);
    floor.announce(record);
    return message;
  };

  const presence = (id: string, { side }: Speaker, request: PresenceRequest): Conversation => {
    const { deliveredUpTo = 0, readUpTo = 0, typing, locale } = request;
    const record = floor.find(id);
    const nowMs = now();
    const before = record.typing(nowMs).join();
    if (typing !== undefined) record.setTyping(side, typing ? nowMs + TYPING_MS : undefined);
    const moved = record.mark(side, deliveredUpTo, readUpTo);
    const speaks = side === 'customer' && locale !== undefined && locale !== record.standing.locale;
    if (speaks) record.patch(nowMs, { locale });
    if (moved || speaks || before !== record.typing(nowMs).join()) floor.announce(record);
    return floor.tell(record, nowMs);
  };

  const requestPerson = (id: string): Conversation => {
    const record = floor.find(id);
    const nowMs = now();
    const { state, handover, locale } = record.standing;
    if (state === 'closed') throw new ConversationRefused('conversation_closed');
    if (handover === null) {
      record.finishWriting(nowMs);
      floor.speak(
        record,
        nowMs,
        bot.handover(record, locale, floor.personDecision('asked_by_button', nowMs)),
      );
      floor.announce(record);
    }
    return floor.tell(record, nowMs);
  };

  const bookCallback = (id: string, { phone, at: when }: CallbackRequest): Conversation => {
    const record = floor.find(id);
    const nowMs = now();
    if (record.standing.callback?.state === 'booked') throw new ConversationRefused('callback_exists');
    const channel =
      config.channels.find(({ kind }) => kind === 'callback') ?? channelOf(undefined, config, nowMs);
    const whenMs = when === null ? nowMs : Date.parse(when);
    const isClosed = when !== null && channel !== undefined && !channelStatus(channel, whenMs).open;
    if (isClosed || whenMs < nowMs) throw new ConversationRefused('outside_hours', '/at');
    const bookedAt = floor.at(record, nowMs);
    record.patch(nowMs, { callback: { id: `cal_${id}`, phone, at: when, state: 'booked', bookedAt } });
    floor.note(record, nowMs, 'callback_booked');
    floor.announce(record);
    floor.announceQueue();
    return floor.tell(record, nowMs);
  };

  const completeCallback = (id: string): Conversation => {
    const record = floor.find(id);
    const nowMs = now();
    const { callback } = record.standing;
    if (callback === null) throw new ConversationRefused('no_callback');
    if (callback.state === 'booked') {
      record.patch(nowMs, { callback: { ...callback, state: 'done' } });
      floor.note(record, nowMs, 'callback_done');
      floor.announce(record);
      floor.announceQueue();
    }
    return floor.tell(record, nowMs);
  };

  const queue = (accountIds: readonly string[]): QueueEntry[] => {
    const nowMs = now();
    const calls = [...floor.records.values()].filter(
      ({ standing }) => standing.callback?.state === 'booked' && standing.state !== 'waiting',
    );
    return [...floor.waiting(), ...calls]
      .filter(({ accountId }) => accountIds.includes(accountId))
      .map((record) => {
        const { handover, callback } = record.standing;
        const said = record.messages().filter(({ from }) => from === 'customer');
        return {
          conversation: floor.tell(record, nowMs),
          customerName: context.customerName(record.accountId),
          waitingSince: handover?.at ?? callback?.bookedAt ?? floor.at(record, record.bornMs),
          lastText: said.at(-1)?.text ?? '',
        };
      });
  };

  const desk: ConversationDesk = {
    book,
    agents: AGENTS,
    plan: ({ wordMs }) => void (floor.wordMs = wordMs ?? floor.wordMs),
    list(accountId) {
      const nowMs = now();
      const own = [...floor.records.values()].filter((record) => record.accountId === accountId);
      return own.reverse().map((record) => floor.tell(record, nowMs));
    },
    find(accountId, id) {
      const nowMs = now();
      const record = floor.records.get(id);
      return record?.accountId === accountId ? floor.tell(record, nowMs) : undefined;
    },
    open,
    messages(id, query = {}) {
      now();
      return pageOfLog(floor.find(id), query);
    },
    send,
    presence,
    requestPerson,
    bookCallback,
    completeCallback,
    close(id) {
      const nowMs = now();
      floor.end(floor.find(id), nowMs, 'closed');
      return floor.tell(floor.find(id), nowMs);
    },
    rate(id, satisfaction) {
      const record = floor.find(id);
      const nowMs = now();
      record.patch(nowMs, { satisfaction });
      floor.announce(record);
      return floor.tell(record, nowMs);
    },
    transcript(id, locale) {
      now();
      const record = floor.find(id);
      const zone = context.zone(record.accountId);
      return transcriptOf(
        record,
        record.messages(),
        locale ?? record.standing.locale,
        zone,
        config.brand.name,
      );
    },
    forget: (accountId) => floor.forget(accountId, now()),
    attach(id, request) {
      const nowMs = now();
      if (floor.find(id).standing.state === 'closed') throw new ConversationRefused('conversation_closed');
      return floor.files.create(id, request, nowMs);
    },
    addPart: (id, attachmentId, part) => floor.files.addPart(id, attachmentId, part),
    attachment: (id, attachmentId) => floor.files.content(id, attachmentId),
    queue,
    take(id, agent) {
      const record = floor.find(id);
      const nowMs = now();
      const { state, handover } = record.standing;
      if (state === 'closed') throw new ConversationRefused('conversation_closed');
      if (handover?.agent && handover.agent.id !== agent.id) throw new ConversationRefused('taken_by_other');
      if (!handover?.agent) floor.take(record, agent, nowMs);
      return floor.tell(record, nowMs);
    },
  };

  return {
    desk,
    nextMs: (afterMs) => floor.nextMs(afterMs),
    advance: (nowMs) => floor.advance(nowMs),
    rewind: (toMs) => floor.rewind(toMs),
    ledger: () => ({
      messages: [...floor.records.values()].flatMap(ledgerOf),
      attachments: [...floor.records.values()].flatMap((record) =>
        floor.files.of(record.id).map(({ id, atMs }) => {
          return { id, accountId: record.accountId, at: floor.at(record, atMs) };
        }),
      ),
    }),
  };
}

function beginning(locale: string): Standing {
  return {
    state: 'bot',
    locale,
    closedMs: null,
    handover: null,
    handoverMs: null,
    callback: null,
    satisfaction: null,
    misunderstandings: 0,
    erasedMs: null,
  };
}

function ledgerOf(record: ConversationRecord): LedgerMessage[] {
  const { accountId, id: conversationId } = record;
  return record.messages().map(({ id, at, sequence, clientId, from, state }) => {
    return { id, accountId, at, conversationId, sequence, clientId, from, state };
  });
}

/** What has changed after a change, what changed first at the front; else the entries before a place, or the newest. */
function pageOfLog(record: ConversationRecord, { after, before, limit = AT_ONCE }: LogQuery): MessageList {
  const { lastChange, lastSequence } = record;
  const all = record.messages();
  const wanted =
    after === undefined
      ? all.filter(({ sequence }) => sequence < (before ?? Infinity))
      : all.filter(({ change }) => change > after).sort((a, b) => a.change - b.change);
  const items = after === undefined ? wanted.slice(-limit) : wanted.slice(0, limit);
  return {
    items: [...items].sort((a, b) => a.sequence - b.sequence),
    lastSequence,
    lastChange,
    more: wanted.length > limit,
  };
}
