import type { FlowField } from '../../contract/flow.js';
import { textProblem, type TextProblem } from '../../domain/flow/answers.js';
import type { FlowAnswers } from '../../domain/flow/conditions.js';
import { topicScreen } from '../../domain/payment/help-topics.js';
import { localizedText } from '../../i18n/locale.js';
import { draftsOf } from '../../session/drafts.js';
import type { ClaimStrings } from './claims.strings.js';
import type { HelpPage } from './help-page.js';

/** More than a case takes. */
const LONGEST = 4000;
const MESSAGE = 'message';
/** Answered with something that a case cannot carry. */
const NOT_ASKED: readonly string[] = ['document'];

type Typed = Readonly<Record<string, string>>;

/** What the utility asks under a topic, what the customer has typed, and how that is kept on the device until it is sent. */
export class Questions {
  #key = '';
  #typed: Typed = {};
  readonly #judged = new Set<string>();

  /** What was typed before on this device, for the topic and account on screen. */
  follow(page: HelpPage): void {
    const key = `${page.accountId} ${page.topic}`;
    if (key === this.#key) return;
    this.#key = key;
    this.#judged.clear();
    this.#typed = draftsOf(page.session).get(page.accountId, nameOf(page), readTyped) ?? {};
  }

  /** The utility's questions; one for a message of the customer's own where it has no flow. */
  fields({ flow, topic }: HelpPage, t: ClaimStrings): readonly FlowField[] {
    if (!flow) return [messageField(t)];
    return topicScreen(flow, topic, this.#answers(flow.steps.flatMap(({ fields }) => fields))).fields.filter(
      ({ kind }) => !NOT_ASKED.includes(kind),
    );
  }

  typed(id: string): string {
    return this.#typed[id] ?? '';
  }

  type(page: HelpPage, id: string, text: string): void {
    this.#typed = { ...this.#typed, [id]: text };
    draftsOf(page.session).set(page.accountId, nameOf(page), this.#typed);
    page.update();
  }

  /** What to say at a field: only once the customer has left it, or has tried to send. */
  problem(field: FlowField): TextProblem | undefined {
    return this.#judged.has(field.id) ? textProblem(field, this.typed(field.id)) : undefined;
  }

  judge(id: string): void {
    this.#judged.add(id);
  }

  /** The first field that has to be looked at again before anything is sent. */
  firstWrong(fields: readonly FlowField[]): FlowField | undefined {
    const wrong = fields.find(
      (field) => field.kind !== 'information' && textProblem(field, this.typed(field.id)),
    );
    if (wrong) this.judge(wrong.id);
    return wrong;
  }

  /** All answers as one text, as the utility's people read it; undefined where nothing was typed. */
  text(page: HelpPage, fields: readonly FlowField[], t: ClaimStrings): string | undefined {
    const answered = fields.filter(({ id, kind }) => kind !== 'information' && this.typed(id).trim() !== '');
    const lines = answered.map((field) => {
      const said = saidOf(field, this.typed(field.id).trim(), page, t);
      return field.id === MESSAGE ? said : `${labelOf(field.label, page)}: ${said}`;
    });
    return lines.length > 0 ? lines.join('\n').slice(0, LONGEST) : undefined;
  }

  /** It has been sent: nothing of it stays on the device. */
  forget(page: HelpPage): void {
    this.#typed = {};
    this.#judged.clear();
    draftsOf(page.session).remove(page.accountId, nameOf(page));
  }

  #answers(fields: readonly FlowField[]): FlowAnswers {
    return Object.fromEntries(
      fields.map(({ id, kind }): [string, FlowAnswers[string]] => {
        const text = this.typed(id);
        if (kind === 'yes_no') return [id, text === '' ? undefined : text === 'true'];
        return [id, kind === 'choices' ? listOf(text) : text];
      }),
    );
  }
}

/** The options that are ticked. */
export function listOf(text: string): string[] {
  return text.split('\n').filter((value) => value !== '');
}

/** A text of the utility in the customer's language. */
export function labelOf(text: Readonly<Record<string, string>>, { f, config }: HelpPage): string {
  return localizedText(text, f.locale, config.defaultLocale) ?? '';
}

/** An answer as it reads. */
function saidOf({ kind, options = [] }: FlowField, text: string, page: HelpPage, t: ClaimStrings): string {
  if (kind === 'yes_no') return text === 'true' ? t.yes : t.no;
  const label = (value: string): string => {
    const option = options.find((one) => one.value === value);
    return option ? labelOf(option.label, page) : value;
  };
  if (kind === 'choice') return label(text);
  return kind === 'choices' ? page.f.list(listOf(text).map(label)) : text;
}

function messageField(t: ClaimStrings): FlowField {
  return {
    id: MESSAGE,
    kind: 'long_text',
    label: { '*': t.message },
    hint: { '*': t.messageHint },
    required: false,
  };
}

function nameOf({ topic }: HelpPage): string {
  return `payment-help-${topic}`;
}

function readTyped(value: unknown): Typed | undefined {
  const entries = Object.entries(Object(value) as object).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}
