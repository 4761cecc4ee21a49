import { html, nothing, type TemplateResult } from 'lit';
import type { Channel } from '../../contract/config.js';
import { channelStatus } from '../../domain/channels.js';
import { localizedText } from '../../i18n/locale.js';
import { channelsList, hoursText } from '../parts/channels.js';
import { icon } from '../parts/icons.js';
import { note } from '../parts/panels.js';
import type { ChatPage } from './chat-page.js';

/** The number to call in danger, first of all and as large as anything. */
export function callLink(channel: Channel, { t, f, config }: ChatPage): TemplateResult {
  const number = channel.value.trim();
  const label = localizedText(channel.label, f.locale, config.defaultLocale) ?? '';
  return html`<div class="danger">
    <strong>${t.emergency}</strong>
    <a class="button" href="tel:${number.replace(/[^\d+*#]/g, '')}"
      >${icon('phone')}<bdi>${t.call({ number })}</bdi></a
    >
    <span class="side"><bdi>${label}</bdi></span>
  </div>`;
}

/** The utility's number for faults and danger, where it has one. */
export function emergencyChannel({ config }: Pick<ChatPage, 'config'>): Channel | undefined {
  return config.channels.find(({ emergency, kind }) => emergency === true && kind === 'phone');
}

/** Every other way to the utility, with its hours in the zone of whoever answers there. */
export function otherWays({ t, f, config, nowMs }: ChatPage): TemplateResult {
  const { channels, defaultLocale } = config;
  return html`<section class="ways">
    <h3>${t.otherWays}</h3>
    ${channelsList({ t, f, channels, defaultLocale, nowMs })}
  </section>`;
}

/** Nobody is there: until when, and what the customer can do meanwhile. Nothing while somebody is. */
export function awayNote(page: ChatPage): unknown {
  const { t, channel, config, nowMs } = page;
  if (!channel) return nothing;
  const status = channelStatus(channel, nowMs);
  if (status.open) return nothing;
  const canWrite = config.chat?.whenClosed !== 'channels';
  return note(
    '',
    'clock',
    t.nobody,
    html`<p>${hoursText(channel, status, page)}</p>
      ${canWrite ? html`<p>${t.leaveMessage} ${config.chat?.bot ? t.botStays : ''}</p>` : nothing}`,
  );
}
