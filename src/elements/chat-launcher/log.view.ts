import { html, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { ChatPage, Entry } from './chat-page.js';
import { type MessageActions, messageView, speakerOf } from './message.view.js';
import { fitWindow, type LogWindow } from './message-window.js';

/** What the log shows, and how one moves in it. */
export interface LogView {
  readonly entries: readonly Entry[];
  readonly window: LogWindow;
  /** True where the utility has messages that stand before the first of `entries`. */
  readonly hasEarlier: boolean;
  readonly actions: MessageActions;
  /** What stands above the first message: a greeting, the topics. */
  readonly opening: unknown;
  /** What stands below the last: who is writing. */
  readonly closing: unknown;
  onEarlier(): void;
  onNewest(): void;
  onScroll(event: Event): void;
}

/**
 * The messages on screen: never more than a window of them. What is new is said by a region of its own, once and
 * whole; the log itself is silent, or it would read old messages aloud that come into the window.
 */
export function logView(log: LogView, page: ChatPage): TemplateResult {
  const { t } = page;
  const { from, to } = fitWindow(log.window, log.entries.length);
  const shown = log.entries.slice(from, to);
  return html`<div
    class="log"
    role="log"
    aria-live="off"
    aria-label=${t.log}
    tabindex="0"
    @scroll=${log.onScroll}
  >
    ${
      from > 0 || log.hasEarlier
        ? html`<button class="chip more" type="button" @click=${log.onEarlier}>${t.earlier}</button>`
        : log.opening
    }
    ${repeat(
      shown,
      ({ key }) => key,
      (entry, index) => {
        const before = shown[index - 1];
        const isFirst = !before || speakerOf(before, page) !== speakerOf(entry, page);
        const isLast = from + index === log.entries.length - 1;
        return messageView(entry, page, log.actions, { isFirst, isLast });
      },
    )}
    ${
      to < log.entries.length
        ? html`<button class="chip more" type="button" @click=${log.onNewest}>${t.later}</button>`
        : log.closing
    }
  </div>`;
}
