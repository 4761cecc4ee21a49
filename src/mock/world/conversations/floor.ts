import type { AgentName, Card, Conversation, Forgotten, Message } from '../../../contract/index.js';
import { channelOf, type Decision } from '../../../domain/conversation/decide.js';
import { ruleFor } from '../../../domain/conversation/signs.js';
import { rfc3339 } from '../time.js';
import type { Speech } from './bot.js';
import { Files } from './files.js';
import type { ConversationRecord } from './record.js';
import { tellConversation } from './tell.js';
import { type ConversationContext, ConversationRefused } from './types.js';

const MINUTE = 60_000;
const DAY = 86_400_000;

type HandoverDecision = Extract<Decision, { kind: 'handover' }>;

/** The conversations of a world and what happens to them: who waits, who speaks, what ends and what is erased. */
export class Floor {
  readonly records = new Map<string, ConversationRecord>();
  readonly files: Files;
  /** Milliseconds from one word of the bot to the next. */
  wordMs = 0;

  constructor(readonly context: ConversationContext) {
    this.files = new Files(context.book.attachments);
  }

  /** Throws a RangeError where there is none. */
  find(id: string): ConversationRecord {
    const record = this.records.get(id);
    if (!record) throw new RangeError(`No conversation ${id}`);
    return record;
  }

  /** An instant as the account writes it. */
  at(record: ConversationRecord, ms: number): string {
    return rfc3339(ms, this.context.zone(record.accountId));
  }

  /** Who waits in the chat, the longest first. */
  waiting(): ConversationRecord[] {
    return [...this.records.values()]
      .filter(({ standing }) => standing.state === 'waiting')
      .sort((a, b) => (a.standing.handoverMs ?? 0) - (b.standing.handoverMs ?? 0));
  }

  tell(record: ConversationRecord, nowMs: number): Conversation {
    const { config, book } = this.context;
    const ahead = this.waiting().indexOf(record);
    return tellConversation(record, { config, book, nowMs, ahead, at: (one, ms) => this.at(one, ms) });
  }

  announce(record: ConversationRecord, type = 'updated'): void {
    const resource = `/accounts/${record.accountId}/conversations/${record.id}`;
    this.context.emit({ type, resource, version: String(record.lastChange) });
  }

  /** The queue has changed, and with it the place of everybody in it. */
  announceQueue(): void {
    const waiting = this.waiting();
    this.context.emit({ type: 'updated', resource: '/agent/queue', version: String(waiting.length) });
    for (const record of waiting) this.announce(record);
  }

  /** An entry of the log before it says anything. */
  entry(record: ConversationRecord, nowMs: number): Omit<Message, 'id' | 'sequence' | 'change'> {
    return {
      clientId: null,
      from: 'system',
      name: null,
      at: this.at(record, nowMs),
      state: 'complete',
      locale: record.standing.locale,
      text: '',
      notice: null,
      emergencyChannelId: null,
      card: null,
      attachments: [],
      replies: [],
      answerId: null,
    };
  }

  note(record: ConversationRecord, nowMs: number, notice: string, name: string | null = null): void {
    record.append(nowMs, { ...this.entry(record, nowMs), notice, name });
  }

  /** Whether it is the bot's turn: only before a person has taken over, for good. */
  isBots({ standing }: ConversationRecord): boolean {
    return standing.state === 'bot' && standing.handover === null && this.context.config.chat?.bot === true;
  }

  speak(record: ConversationRecord, nowMs: number, speech: Speech): void {
    const { text, replies, answerId, handover, understood } = speech;
    const emergencyChannelId = handover?.emergency ? (handover.channel?.id ?? null) : null;
    if (text !== '') {
      const said = { ...this.entry(record, nowMs), from: 'bot', text, replies, answerId, emergencyChannelId };
      record.append(nowMs, said, handover ? 0 : this.wordMs);
    }
    if (handover) this.handOver(record, nowMs, handover);
    else if (!understood || record.standing.misunderstandings > 0) {
      record.patch(nowMs, { misunderstandings: understood ? 0 : record.standing.misunderstandings + 1 });
    }
  }

  handOver(record: ConversationRecord, nowMs: number, decision: HandoverDecision): void {
    const { reason, rule, channel, emergency } = decision;
    record.finishWriting(nowMs);
    record.patch(nowMs, {
      state: channel === undefined || channel.kind === 'chat' ? 'waiting' : 'elsewhere',
      handoverMs: nowMs,
      handover: {
        at: this.at(record, nowMs),
        reason,
        ruleId: rule?.id ?? null,
        channelId: channel?.id ?? null,
        emergency,
        agent: null,
        takenAt: null,
      },
    });
    this.note(record, nowMs, 'handed_over');
    this.announceQueue();
  }

  /** What the rules say for those who ask for a person. */
  personDecision(reason: 'asked' | 'asked_by_button', nowMs: number): HandoverDecision {
    const { book, config } = this.context;
    const rule = ruleFor(book, { text: '', byButton: true })?.rule;
    return { kind: 'handover', reason, rule, channel: channelOf(rule, config, nowMs), emergency: false };
  }

  take(record: ConversationRecord, agent: AgentName, nowMs: number): void {
    if (record.standing.handover === null) this.handOver(record, nowMs, this.personDecision('asked', nowMs));
    const { handover } = record.standing;
    if (!handover) return;
    const takenAt = this.at(record, nowMs);
    record.patch(nowMs, { state: 'with_person', handover: { ...handover, agent, takenAt } });
    this.note(record, nowMs, 'person_joined', agent.name);
    this.announce(record);
    this.announceQueue();
  }

  end(record: ConversationRecord, nowMs: number, notice: 'closed' | 'expired'): void {
    const { state } = record.standing;
    if (state === 'closed') return;
    record.finishWriting(nowMs);
    this.note(record, nowMs, notice);
    record.patch(nowMs, { state: 'closed', closedMs: nowMs });
    this.announce(record);
    if (state === 'waiting') this.announceQueue();
  }

  /** Refuses a card of another account. */
  checkCard(accountId: string, card: Card | undefined): void {
    if (card && card.accountId !== accountId)
      throw new ConversationRefused('unknown_card', '/card/accountId');
  }

  /** Ends and empties every conversation of an account. */
  forget(accountId: string, nowMs: number): Forgotten {
    const own = [...this.records.values()].filter((record) => record.accountId === accountId);
    const left = own.filter(({ standing }) => standing.erasedMs === null);
    for (const record of own) this.end(record, nowMs, 'closed');
    const sums = left.map((record) => this.#empty(record, nowMs));
    return {
      at: rfc3339(nowMs, this.context.zone(accountId)),
      conversations: left.length,
      messages: sums.reduce((sum, { messages }) => sum + messages, 0),
      attachments: sums.reduce((sum, { attachments }) => sum + attachments, 0),
    };
  }

  #empty(record: ConversationRecord, nowMs: number): { messages: number; attachments: number } {
    const attachments = this.files.erase(record.id);
    let messages = 0;
    record.messages().forEach(({ notice }, index) => {
      if (notice !== null) return;
      messages += 1;
      const gone = { text: '', card: null, attachments: [], replies: [], name: null, answerId: null };
      record.erase(index, nowMs, { ...gone, state: 'erased' });
    });
    this.note(record, nowMs, 'erased');
    record.patch(nowMs, { erasedMs: nowMs, callback: null, satisfaction: null });
    this.announce(record);
    return { messages, attachments };
  }

  /** When something changes by itself next. */
  nextMs(afterMs: number): number {
    const ends = [...this.records.values()].flatMap((record) => [
      record.nextGrowthMs(),
      this.#idleEndMs(record),
      this.#keptUntilMs(record),
    ]);
    return Math.min(Infinity, ...ends.filter((ms) => ms > afterMs));
  }

  advance(nowMs: number): void {
    for (const record of this.records.values()) {
      if (record.growUntil(nowMs)) this.announce(record);
      const endMs = this.#idleEndMs(record);
      if (endMs <= nowMs) this.end(record, endMs, 'expired');
      const keptMs = this.#keptUntilMs(record);
      if (keptMs <= nowMs) this.#empty(record, keptMs);
    }
  }

  rewind(toMs: number): void {
    for (const [id, record] of this.records) {
      if (record.bornMs > toMs) this.records.delete(id);
      else record.rewind(toMs);
    }
    this.files.rewind(toMs);
  }

  #idleEndMs(record: ConversationRecord): number {
    const { state } = record.standing;
    const isIdle = state === 'bot' || state === 'elsewhere';
    return isIdle ? record.lastSaidMs() + this.context.book.idleMinutes * MINUTE : Infinity;
  }

  #keptUntilMs({ standing }: ConversationRecord): number {
    const { closedMs, erasedMs } = standing;
    return closedMs === null || erasedMs !== null ? Infinity : closedMs + this.context.book.keepDays * DAY;
  }
}
