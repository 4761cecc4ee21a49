import type { Answer, LocalizedText, MessageRequest, QuickReply } from '../../../contract/index.js';
import { decide, type Decision } from '../../../domain/conversation/decide.js';
import { channelFacts, type FactTexts, fillFacts } from '../../../domain/conversation/facts.js';
import { localizedText } from '../../../i18n/locale.js';
import type { ConversationRecord } from './record.js';
import type { ConversationContext } from './types.js';

/** What the bot says, and whether a person takes over then. */
export interface Speech {
  readonly text: string;
  readonly replies: QuickReply[];
  readonly answerId: string | null;
  readonly understood: boolean;
  readonly handover: Extract<Decision, { kind: 'handover' }> | undefined;
}

const PERSON: LocalizedText = {
  es: 'Hablar con una persona',
  en: 'Talk to a person',
  pt: 'Falar com uma pessoa',
};

const speech = (text: string, replies: QuickReply[]): Speech => ({
  text,
  replies,
  answerId: null,
  understood: true,
  handover: undefined,
});

/** The utility's answers, spoken: decided by its data, with the facts of the account. */
export class Bot {
  constructor(private readonly context: ConversationContext) {}

  greeting(record: ConversationRecord, locale: string): Speech {
    const { book } = this.context;
    const replies = book.topics
      .filter(({ offered }) => offered)
      .flatMap(({ id, label }): QuickReply[] => {
        const first = book.answers.find(({ topic }) => topic === id);
        return first
          ? [{ id: `topic-${id}`, label: this.#say(label, locale), kind: 'answer', value: first.id }]
          : [];
      });
    return speech(this.#fill(book.greeting, locale, this.#facts(record, locale, null)) ?? '', replies);
  }

  /** What to say to a customer's message; undefined where nothing is asked. */
  answer(record: ConversationRecord, request: MessageRequest, nowMs: number): Speech | undefined {
    const { book, config } = this.context;
    const { locale } = request;
    const pressed = this.#pressed(record, request);
    if (pressed && !['answer', 'person'].includes(pressed.kind)) return undefined;
    const isFirst = !record
      .messages()
      .some(({ from, clientId }) => from === 'customer' && clientId !== request.clientId);
    const card = request.card ?? (isFirst ? record.card : null);
    const decision = decide(
      book,
      config,
      {
        text: request.text,
        cardType: card?.type,
        answerId: pressed?.kind === 'answer' ? pressed.value : undefined,
        byButton: pressed?.kind === 'person',
        misunderstandings: record.standing.misunderstandings,
      },
      nowMs,
    );
    if (decision.kind === 'handover') return this.handover(record, locale, decision);
    const facts = this.#facts(record, locale, card);
    if (decision.kind === 'answer') {
      const { answer } = decision;
      const text = this.#fill(answer.text, locale, facts) ?? this.#fill(answer.otherwise, locale, facts);
      if (text !== undefined) {
        const replies = this.#repliesOf(answer, locale);
        return { ...speech(text, replies), answerId: answer.id };
      }
    }
    const near = decision.kind === 'unknown' ? decision.near : [];
    const replies = near.map(({ id, title }): QuickReply => {
      return { id: `near-${id}`, label: this.#say(title, locale), kind: 'answer', value: id };
    });
    const person: QuickReply = { id: 'person', label: this.#say(PERSON, locale), kind: 'person' };
    const text = this.#fill(book.unknown, locale, facts) ?? '';
    return { ...speech(text, [...replies, person]), understood: false };
  }

  /** The last words before a person takes over. */
  handover(
    record: ConversationRecord,
    locale: string,
    decision: Extract<Decision, { kind: 'handover' }>,
  ): Speech {
    const text = this.#fill(decision.rule?.text, locale, this.#facts(record, locale, null)) ?? '';
    return { ...speech(text, []), handover: decision };
  }

  #pressed(record: ConversationRecord, { reply }: MessageRequest): QuickReply | undefined {
    const shown = record.messages().find(({ id }) => id === reply?.messageId);
    return shown?.replies.find(({ id }) => id === reply?.replyId);
  }

  #repliesOf({ replies }: Answer, locale: string): QuickReply[] {
    return replies.map(({ id, label, kind, value }) => ({
      id,
      label: this.#say(label, locale),
      kind,
      ...(value === undefined ? {} : { value }),
    }));
  }

  #facts(record: ConversationRecord, locale: string, card: ConversationRecord['card']): FactTexts {
    return {
      ...channelFacts(this.context.config, locale),
      ...this.context.facts(record.accountId, locale, card),
    };
  }

  #fill(texts: LocalizedText | undefined, locale: string, facts: FactTexts): string | undefined {
    return texts && fillFacts(this.#say(texts, locale), facts);
  }

  #say(texts: LocalizedText, locale: string): string {
    return localizedText(texts, locale, this.context.config.defaultLocale) ?? '';
  }
}
