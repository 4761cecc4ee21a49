import { html, type TemplateResult } from 'lit';
import type { ChatLauncherStrings } from './chat-launcher.strings.js';

/** How the button stands, and what pressing it does. */
export interface LaunchButton {
  readonly t: ChatLauncherStrings;
  /** Nobody answers in the chat now: it leads to the other ways. */
  readonly isAway: boolean;
  readonly unread: number;
  readonly isOpening: boolean;
  readonly failed: boolean;
  onOpen(): void;
}

/** The closed launcher: what it is, and how much is new. */
export function launchView({ t, isAway, unread, isOpening, failed, onOpen }: LaunchButton): TemplateResult {
  const label = isAway ? t.openAway : t.open;
  return html`<button
    class="launch"
    type="button"
    part="button"
    aria-haspopup="dialog"
    aria-busy=${isOpening ? 'true' : 'false'}
    @click=${onOpen}
  >
    <svg
      class="icon"
      viewBox="0 0 24 24"
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      stroke-width="2"
      stroke-linejoin="round"
    >
      <path d="M4 5h16v11H9l-5 4V5Z"></path>
    </svg>
    ${
      unread > 0
        ? html`<span class="hidden">${t.unread({ count: unread })}</span
            ><span aria-hidden="true">${label}</span>
            <span class="count" aria-hidden="true">${unread > 99 ? '99+' : unread}</span>`
        : html`<span role="status">${failed ? t.failed : isOpening ? t.opening : label}</span>`
    }
  </button>`;
}
