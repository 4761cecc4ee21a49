import { html, nothing, type TemplateResult } from 'lit';
import type { Attachment } from '../../contract/attachments.js';
import type { QuickReply } from '../../contract/messages.js';
import { icon } from '../parts/icons.js';
import { cardView } from './card.view.js';
import type { ChatPage, Entry } from './chat-page.js';
import { callLink } from './contact.view.js';
import { cutText, piecesOf, plainText } from './message-text.js';
import { bytesText } from './sizes.js';

/** What may be done with a message. */
export interface MessageActions {
  isOpened(key: string): boolean;
  onReadAll(key: string): void;
  onSendAgain(key: string): void;
  onDiscard(key: string): void;
  onReply(entry: Entry, reply: QuickReply): void;
  onGetFile(attachment: Attachment): void;
}

/** Who says it. A customer always sees whether that is a system or a person. */
export function speakerOf({ from, name }: Pick<Entry, 'from' | 'name'>, { t }: Pick<ChatPage, 't'>): string {
  switch (from) {
    case 'customer':
      return t.you;
    case 'bot':
      return t.bot;
    case 'agent':
      return plainText(name) || t.person;
    default:
      return t.theUtility;
  }
}

/** What a notice of the log says; undefined where it is none of those that are known. */
function noticeText({ notice, name }: Entry, { t }: ChatPage): string | undefined {
  switch (notice) {
    case 'handed_over':
      return t.noticeHandedOver;
    case 'person_joined':
      return t.noticeJoined({ name: plainText(name) });
    case 'callback_booked':
      return t.noticeCallback;
    case 'callback_done':
      return t.noticeCallbackDone;
    case 'closed':
      return t.noticeClosed;
    case 'expired':
      return t.noticeExpired;
    case 'erased':
      return t.noticeErased;
    default:
      return undefined;
  }
}

/** The words of an entry, as they are shown and said. */
export function wordsOf(entry: Entry, page: ChatPage): string {
  if (entry.isErased) return page.t.noticeErased;
  return plainText(entry.text) || (noticeText(entry, page) ?? '');
}

/** One entry of the log. */
export function messageView(
  entry: Entry,
  page: ChatPage,
  actions: MessageActions,
  { isFirst, isLast }: { isFirst: boolean; isLast: boolean },
): TemplateResult {
  const { t, f, zone } = page;
  const own = entry.from === 'customer';
  const kind = ['customer', 'bot', 'agent'].includes(entry.from) ? entry.from : 'system';
  const text = wordsOf(entry, page);
  const isOpened = actions.isOpened(entry.key);
  const shown = isOpened ? text : cutText(text);
  const emergency = page.config.channels.find(({ id }) => id === entry.emergencyChannelId);
  return html`<div class="entry ${kind}" data-key=${entry.key} lang=${entry.locale}>
    ${
      isFirst || kind === 'system'
        ? html`<p class="speaker"><bdi>${speakerOf(entry, page)}</bdi></p>`
        : html`<span class="hidden">${speakerOf(entry, page)}</span>`
    }
    <div class="bubble" aria-busy=${entry.isWriting ? 'true' : 'false'}>
      ${emergency ? callLink(emergency, page) : nothing} ${entry.card ? cardView(entry.card, page) : nothing}
      ${text === '' ? nothing : html`<p class="words" dir="auto">${pieces(shown, page)}</p>`}
      ${entry.isWriting ? html`<p class="side">${t.botWrites}</p>` : nothing}
      ${
        shown === text
          ? nothing
          : html`<button class="link" type="button" @click=${() => actions.onReadAll(entry.key)}>
              ${t.readAll}
            </button>`
      }
      ${entry.attachments.map((file) => fileView(file, page, actions))}
    </div>
    <p class="side when">
      <time datetime=${new Date(entry.atMs).toISOString()}>${f.time(entry.atMs, zone)}</time>
      ${own ? html`<span data-delivery=${entry.delivery ?? ''}>${deliveryText(entry, page)}</span>` : nothing}
    </p>
    ${
      entry.delivery === 'refused'
        ? html`<div class="choices">
            <button class="chip" type="button" @click=${() => actions.onSendAgain(entry.key)}>
              ${t.sendAgain}
            </button>
            <button class="chip" type="button" @click=${() => actions.onDiscard(entry.key)}>
              ${t.discard}
            </button>
          </div>`
        : nothing
    }
    ${isLast && !entry.isWriting ? repliesView(entry, page, actions) : nothing}
  </div>`;
}

/** Text, and links that may be followed. */
function pieces(text: string, { session }: ChatPage): unknown[] {
  return piecesOf(text, (link) => session.allowedUrl(link)).map((piece) =>
    typeof piece === 'string'
      ? piece
      : html`<a href=${piece.href} target="_blank" rel="noopener noreferrer" dir="ltr">${piece.text}</a>`,
  );
}

function deliveryText({ delivery }: Entry, { t }: ChatPage): string {
  switch (delivery) {
    case 'sending':
      return t.sending;
    case 'waiting':
      return t.unsent;
    case 'refused':
      return t.refused;
    case 'seen':
      return t.seen;
    case 'sent':
    case undefined:
      return t.sent;
  }
}

function fileView(file: Attachment, { t, f }: ChatPage, actions: MessageActions): TemplateResult {
  const name = plainText(file.name);
  if (file.state === 'erased') return html`<p class="side">${t.fileErased}</p>`;
  return html`<button class="file" type="button" @click=${() => actions.onGetFile(file)}>
    ${icon('document')}<span>${t.getFile({ name })}</span>
    <span class="side">${bytesText(file.bytes, f)}</span>
  </button>`;
}

/** The buttons under the last message. A bot's buttons go when the bot has nothing to say any more. */
function repliesView(entry: Entry, page: ChatPage, actions: MessageActions): unknown {
  const state = page.conversation?.state;
  const isSilent = entry.from === 'bot' && state !== undefined && state !== 'bot';
  const replies = entry.replies.filter((reply) => isShown(reply, page));
  if (isSilent || state === 'closed' || replies.length === 0) return nothing;
  return html`<div class="choices">
    ${replies.map((reply) => {
      const label = plainText(reply.label);
      const link = reply.kind === 'link' ? page.session.allowedUrl(reply.value ?? '') : undefined;
      return link
        ? html`<a class="chip" href=${link.href} target="_blank" rel="noopener noreferrer">${label}</a>`
        : html`<button class="chip" type="button" @click=${() => actions.onReply(entry, reply)}>
            ${label}
          </button>`;
    })}
  </div>`;
}

/** A link that leads where nothing may lead to is not shown. */
function isShown({ kind, value }: QuickReply, { session }: ChatPage): boolean {
  return kind !== 'link' || session.allowedUrl(value ?? '') !== undefined;
}
