import { html, nothing, type TemplateResult } from 'lit';
import { localizedText } from '../../i18n/locale.js';
import { hoursText } from '../parts/channels.js';
import { channelStatus } from '../../domain/channels.js';
import { plainText } from './message-text.js';
import type { ChatPage, PanelPage } from './chat-page.js';
import { cross, more } from './composer.view.js';

/** The frame of the open chat: its name, who speaks, the menu, the way out. */
export interface FrameView {
  readonly isMenuOpen: boolean;
  /** Who speaks now. */
  readonly speaker: string;
  /** The last thing said to people who listen to the page. */
  readonly said: string;
  readonly body: unknown;
  onMenu(): void;
}

/** The dialog around the chat. It speaks through a region of its own: one outside would be silent while it is modal. */
export function frameView(frame: FrameView, { t, config, onClose }: PanelPage): TemplateResult {
  const title = t.title({ brand: plainText(config?.brand.name ?? '') });
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    onClose();
  };
  const onCancel = (event: Event): void => {
    event.preventDefault();
    onClose();
  };
  return html`<dialog
    class="panel-box"
    part="panel"
    aria-labelledby="chat-title"
    aria-describedby="chat-speaker"
    @keydown=${onKey}
    @cancel=${onCancel}
  >
    <p class="hidden" role="status" aria-live="polite">${frame.said}</p>
    <header>
      <div class="names">
        <h2 class="title" id="chat-title" tabindex="-1"><bdi>${title}</bdi></h2>
        <p class="side" id="chat-speaker"><bdi>${frame.speaker}</bdi></p>
      </div>
      ${
        config
          ? html`<button
              class="chip"
              type="button"
              aria-label=${t.menu}
              title=${t.menu}
              aria-expanded=${frame.isMenuOpen ? 'true' : 'false'}
              @click=${frame.onMenu}
            >
              ${more}
            </button>`
          : nothing
      }
      <button class="chip" type="button" aria-label=${t.close} title=${t.close} @click=${onClose}>
        ${cross}
      </button>
    </header>
    ${frame.body}
  </dialog>`;
}

/** Who speaks now, so that nobody takes a system for a person or waits for one who is not there. */
export function speakerText(page: ChatPage): string {
  const { t, f, conversation, channel, nowMs } = page;
  switch (conversation?.state) {
    case 'waiting': {
      const { queue } = conversation.handover ?? {};
      const status = channel && channelStatus(channel, nowMs);
      if (status && !status.open) return `${t.nobody} ${hoursText(channel, status, page)}`;
      const place = queue ? t.waitsPlace({ place: queue.place }) : '';
      const minutes = queue?.waitMinutes ?? undefined;
      return [t.waits, place, minutes === undefined ? '' : t.waitsMinutes({ minutes })].join(' ').trim();
    }
    case 'with_person':
      return t.personSpeaks({ name: plainText(conversation.handover?.agent?.name ?? '') });
    case 'elsewhere': {
      const way = page.config.channels.find(({ id }) => id === conversation.handover?.channelId);
      const label = way && localizedText(way.label, f.locale, page.config.defaultLocale);
      return label ? `${t.elsewhere} ${plainText(label)}.` : t.elsewhere;
    }
    case 'closed':
      return t.ended;
    default:
      return page.config.chat?.bot ? t.botSpeaks : '';
  }
}
