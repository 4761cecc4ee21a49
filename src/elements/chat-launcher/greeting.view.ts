import { html, nothing, type TemplateResult } from 'lit';
import { localizedText } from '../../i18n/locale.js';
import { fill } from '../../i18n/strings.js';
import { canTryAgain, errorText, note } from '../parts/panels.js';
import type { ChatPage } from './chat-page.js';
import { awayNote, callLink, emergencyChannel } from './contact.view.js';
import type { Desk } from './desk.js';
import { plainText } from './message-text.js';

/** Above the first message: where to call in danger, the greeting and what others ask. */
export function openingView(page: ChatPage, desk: Desk, onAsk: (text: string) => void): unknown {
  const { t } = page;
  if (desk.error) {
    const retry = (): void => void desk.refresh();
    return note(
      'bad',
      'alert',
      t.errorTitle,
      html`<p role="alert">${errorText(t, desk.error)}</p>
        ${
          canTryAgain(desk.error)
            ? html`<button class="button quiet" type="button" @click=${retry}>${t.tryAgain}</button>`
            : nothing
        }`,
    );
  }
  if (desk.isLoading) return html`<p class="side" role="status">${t.loading}</p>`;
  const emergency = emergencyChannel(page);
  const hasConversation = page.conversation !== undefined;
  return html`${emergency ? callLink(emergency, page) : nothing} ${awayNote(page)}
  ${hasConversation || desk.entries.length > 0 ? nothing : greetingView(page, onAsk)}`;
}

/** What the bot says before anybody has written, and its first buttons. */
function greetingView(page: ChatPage, onAsk: (text: string) => void): TemplateResult {
  const { t, f, book, config } = page;
  const text = (words: Readonly<Record<string, string>>): string =>
    plainText(localizedText(words, f.locale, config.defaultLocale) ?? '');
  const hasBot = config.chat?.bot === true && book !== undefined;
  return html`${
    hasBot
      ? html`<div class="entry bot">
          <p class="speaker">${t.bot}</p>
          <div class="bubble">
            <p class="words" dir="auto">${fill(text(book.greeting), { brand: config.brand.name })}</p>
          </div>
        </div>`
      : nothing
  }
  ${
    hasBot
      ? html`<div class="choices topics">
          ${book.topics
            .filter(({ offered }) => offered)
            .map(({ label }) => {
              const words = text(label);
              return html`<button class="chip" type="button" @click=${() => onAsk(words)}>${words}</button>`;
            })}
        </div>`
      : nothing
  }`;
}

/** Below the last message: who is writing. */
export function closingView({ t, conversation }: ChatPage, desk: Desk): unknown {
  const name = plainText(conversation?.handover?.agent?.name ?? '');
  const isAgent = conversation?.typing.includes('agent') ?? false;
  const isBot = desk.isAnswering;
  if (!isAgent && !isBot) return nothing;
  return html`<p class="side typing">${isAgent ? t.typing({ name }) : t.botWrites}</p>`;
}
