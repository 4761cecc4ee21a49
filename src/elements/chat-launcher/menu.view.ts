import { html, nothing, type TemplateResult } from 'lit';
import { LANGUAGES, languageOf } from '../../i18n/locale.js';
import { icon } from '../parts/icons.js';
import type { ChatPage } from './chat-page.js';
import { otherWays } from './contact.view.js';

/** What the menu has opened: a question that needs a yes. */
export type Sure = 'end' | 'forget' | undefined;

/** What may be done beside writing. */
export interface MenuView {
  readonly sure: Sure;
  /** How the last of it went. */
  readonly said: string | undefined;
  readonly canEnd: boolean;
  readonly callback: unknown;
  onSure(sure: Sure): void;
  onEnd(): void;
  onForget(): void;
  onTranscript(): void;
}

/** Each language by its own name, for whoever does not read the present one. */
const NAMES: Readonly<Record<(typeof LANGUAGES)[number], string>> = {
  es: 'Español',
  en: 'English',
  pt: 'Português',
};

/** The menu of the chat: language, transcript, other ways, what is kept, and the end of it. */
export function menuView(menu: MenuView, page: ChatPage): TemplateResult {
  const { t, conversation, locale } = page;
  return html`<div class="menu" id="chat-menu">
    <fieldset class="languages">
      <legend>${t.language}</legend>
      <div class="choices">
        ${LANGUAGES.map(
          (language) =>
            html`<button
              class="chip"
              type="button"
              lang=${language}
              aria-pressed=${languageOf(locale) === language ? 'true' : 'false'}
              @click=${() => page.speak(language)}
            >
              ${NAMES[language]}
            </button>`,
        )}
      </div>
    </fieldset>
    ${menu.callback} ${otherWays(page)}
    ${
      conversation
        ? html`<div class="choices">
            <button class="chip" type="button" @click=${menu.onTranscript}>
              ${icon('document')}${t.transcript}
            </button>
            ${
              menu.canEnd
                ? html`<button class="chip" type="button" @click=${() => menu.onSure('end')}>
                    ${t.endChat}
                  </button>`
                : nothing
            }
          </div>`
        : nothing
    }
    ${menu.sure === 'end' ? sureView(t.endSure, t.yesEnd, menu.onEnd, menu, page) : nothing}
    <section class="ways">
      <h3>${t.keeps}</h3>
      <p class="side">${t.keepsText}</p>
      ${
        page.accountId
          ? html`<button class="chip" type="button" @click=${() => menu.onSure('forget')}>
              ${t.forget}
            </button>`
          : nothing
      }
      ${menu.sure === 'forget' ? sureView(t.forgetSure, t.forgetYes, menu.onForget, menu, page) : nothing}
    </section>
    <p class=${menu.said ? 'side' : 'hidden'} role="status">${menu.said ?? ''}</p>
  </div>`;
}

function sureView(
  question: string,
  yes: string,
  onYes: () => void,
  menu: MenuView,
  { t }: ChatPage,
): TemplateResult {
  return html`<div class="sure" role="group" aria-label=${question}>
    <p>${question}</p>
    <div class="choices">
      <button class="chip strong" type="button" @click=${onYes}>${yes}</button>
      <button class="chip" type="button" @click=${() => menu.onSure(undefined)}>${t.no}</button>
    </div>
  </div>`;
}
