import type { Conversation, Message, Transcript } from '../../../contract/index.js';
import { formatsFor } from '../../../i18n/format.js';
import { type Language, languageOf } from '../../../i18n/locale.js';
import { civilDateOf } from '../../../domain/calendar.js';

interface Words {
  readonly title: string;
  readonly customer: string;
  readonly bot: string;
  readonly agent: string;
  readonly erased: string;
  readonly file: string;
  readonly notices: Readonly<Record<string, string>>;
}

const WORDS: Readonly<Record<Language, Words>> = {
  es: {
    title: 'Conversación',
    customer: 'Usted',
    bot: 'Asistente',
    agent: 'Persona',
    erased: '(borrado)',
    file: 'Archivo',
    notices: {
      handed_over: 'Sigue una persona.',
      person_joined: 'Una persona entró.',
      callback_booked: 'Se acordó una llamada.',
      callback_done: 'Se hizo la llamada.',
      closed: 'La conversación terminó.',
      expired: 'La conversación terminó sola.',
      erased: 'Se borró lo dicho.',
    },
  },
  en: {
    title: 'Conversation',
    customer: 'You',
    bot: 'Assistant',
    agent: 'Person',
    erased: '(erased)',
    file: 'File',
    notices: {
      handed_over: 'A person goes on.',
      person_joined: 'A person came in.',
      callback_booked: 'A call was booked.',
      callback_done: 'The call was made.',
      closed: 'The conversation ended.',
      expired: 'The conversation ended by itself.',
      erased: 'What was said was erased.',
    },
  },
  pt: {
    title: 'Conversa',
    customer: 'Você',
    bot: 'Assistente',
    agent: 'Pessoa',
    erased: '(apagado)',
    file: 'Arquivo',
    notices: {
      handed_over: 'Uma pessoa continua.',
      person_joined: 'Uma pessoa entrou.',
      callback_booked: 'Uma ligação foi marcada.',
      callback_done: 'A ligação foi feita.',
      closed: 'A conversa terminou.',
      expired: 'A conversa terminou sozinha.',
      erased: 'O que foi dito foi apagado.',
    },
  },
};

function paragraph(message: Message, words: Words): string {
  const said = message.notice === null ? message.text : (words.notices[message.notice] ?? '');
  const parts = [
    message.state === 'erased' && message.notice === null ? words.erased : said,
    message.card?.summary ?? '',
    ...message.attachments.map(({ name }) => `${words.file}: ${name}`),
  ];
  return parts.filter((part) => part !== '').join('\n');
}

/** A conversation as a plain text to keep. */
export function transcriptOf(
  { id, number }: Pick<Conversation, 'id' | 'number'>,
  messages: readonly Message[],
  locale: string,
  zone: string,
  brand: string,
): Transcript {
  const words = WORDS[languageOf(locale) ?? 'es'];
  const formats = formatsFor(locale);
  const who = ({ from, name }: Message): string => {
    if (from === 'customer') return words.customer;
    if (from === 'agent') return name ?? words.agent;
    return from === 'bot' ? words.bot : brand;
  };
  const blocks = messages.map((message) => {
    const at = Date.parse(message.at);
    const when = `${formats.date(civilDateOf(at, zone), 'short')} ${formats.time(at, zone)}`;
    return `${when} · ${who(message)}\n${paragraph(message, words)}`;
  });
  return {
    conversationId: id,
    name: `${number}.txt`,
    locale,
    messages: messages.length,
    text: [`${words.title} ${number} · ${brand}`, ...blocks, ''].join('\n\n'),
  };
}
