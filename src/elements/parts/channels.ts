import { html, type TemplateResult } from 'lit';
import type { Channel } from '../../contract/config.js';
import { civilDateOf, daysBetween, isoWeekday } from '../../domain/calendar.js';
import { type ChannelStatus, channelStatus } from '../../domain/channels.js';
import type { Formats } from '../../i18n/format.js';
import { localizedText } from '../../i18n/locale.js';
import type { ChannelStrings } from './channels.strings.es.js';
import { icon, type IconName } from './icons.js';

const ICONS: Readonly<Record<string, IconName>> = {
  phone: 'phone',
  callback: 'phone',
  email: 'mail',
  office: 'place',
};

/** The utility's ways to reach a person, those that answer now first and emergencies last, each with its hours. */
export function channelsList(options: {
  t: ChannelStrings;
  f: Formats;
  channels: readonly Channel[];
  defaultLocale: string | undefined;
  nowMs: number;
}): TemplateResult {
  const { t, f, channels, defaultLocale, nowMs } = options;
  // Hours are worked out once: a comparison that did it again would cost more than all the rest.
  const reachable = channels
    .filter((channel) => channel.kind !== 'chat')
    .map((channel) => ({ channel, status: channelStatus(channel, nowMs) }));
  if (reachable.length === 0) return html`<p>${t.channelsNone}</p>`;
  const rank = ({ channel, status }: (typeof reachable)[number]): number =>
    Number(channel.emergency ?? false) * 2 + Number(!status.open);
  const sorted = reachable.sort((a, b) => rank(a) - rank(b));
  return html`<ul class="channels">
    ${sorted.map(({ channel, status }) => {
      const label = localizedText(channel.label, f.locale, defaultLocale) ?? channel.value;
      return html`<li>
        ${icon(ICONS[channel.kind] ?? 'chat')}
        <div>
          <div><bdi>${label}</bdi></div>
          ${reach(channel)}
          <div class="hours">${hoursText(channel, status, options)}</div>
        </div>
      </li>`;
    })}
  </ul>`;
}

/** When a channel answers, in words: open until, opens when. */
export function hoursText(
  channel: Channel,
  status: ChannelStatus,
  { t, f, nowMs }: { t: ChannelStrings; f: Formats; nowMs: number },
): string {
  if (status.open) {
    return status.closesAt === undefined
      ? t.alwaysOpen
      : t.openUntil({ time: f.time(status.closesAt, channel.zone) });
  }
  if (status.opensAt === undefined) return t.closed;
  const date = civilDateOf(status.opensAt, channel.zone);
  const time = f.time(status.opensAt, channel.zone);
  switch (daysBetween(civilDateOf(nowMs, channel.zone), date)) {
    case 0:
      return t.opensAt({ time });
    case 1:
      return t.opensTomorrow({ time });
    default:
      return t.opensOn({ day: f.weekday(isoWeekday(date)), time });
  }
}

/** A link by kind. The scheme is ours, so a hostile value can only be a wrong number or address. */
function reach(channel: Channel): TemplateResult {
  const value = channel.value.trim();
  switch (channel.kind) {
    case 'phone':
    case 'callback':
      return html`<a href="tel:${value.replace(/[^\d+*#]/g, '')}"><bdi>${value}</bdi></a>`;
    case 'whatsapp':
      return html`<a
        href="https://wa.me/${value.replace(/\D/g, '')}"
        rel="noopener noreferrer"
        target="_blank"
        ><bdi>${value}</bdi></a
      >`;
    case 'email':
      // Half a character, which JSON can carry, cannot be encoded.
      return html`<a href="mailto:${encodeURIComponent(value.replace(/\p{Cs}/gu, '\ufffd'))}"
        ><bdi>${value}</bdi></a
      >`;
    default:
      return html`<bdi>${value}</bdi>`;
  }
}
