import { html, type TemplateResult } from 'lit';
import type { Channel } from '../../contract/config.js';
import { civilDateOf, daysBetween, isoWeekday } from '../../domain/calendar.js';
import { channelStatus } from '../../domain/channels.js';
import type { Formats } from '../../i18n/format.js';
import { localizedText } from '../../i18n/locale.js';
import type { CommonStrings } from './common.strings.es.js';
import { icon, type IconName } from './icons.js';

const ICONS: Readonly<Record<string, IconName>> = {
  phone: 'phone',
  callback: 'phone',
  email: 'mail',
  office: 'place',
};

/** The utility's ways to reach a person, those that answer now first and emergencies last, each with its hours. */
export function channelsList(options: {
  t: CommonStrings;
  f: Formats;
  channels: readonly Channel[];
  defaultLocale: string | undefined;
  nowMs: number;
}): TemplateResult {
  const { t, f, channels, defaultLocale, nowMs } = options;
  const reachable = channels.filter((channel) => channel.kind !== 'chat');
  if (reachable.length === 0) return html`<p>${t.channelsNone}</p>`;
  const rank = (channel: Channel): number =>
    Number(channel.emergency ?? false) * 2 + Number(!channelStatus(channel, nowMs).open);
  const sorted = [...reachable].sort((a, b) => rank(a) - rank(b));
  return html`<ul class="channels">
    ${sorted.map((channel) => {
      const label = localizedText(channel.label, f.locale, defaultLocale) ?? channel.value;
      return html`<li>
        ${icon(ICONS[channel.kind] ?? 'chat')}
        <div>
          <div><bdi>${label}</bdi></div>
          ${reach(channel)}
          <div class="hours">${hoursText(channel, options)}</div>
        </div>
      </li>`;
    })}
  </ul>`;
}

/** When a channel answers, in words: open until, opens when. */
export function hoursText(
  channel: Channel,
  { t, f, nowMs }: { t: CommonStrings; f: Formats; nowMs: number },
): string {
  const status = channelStatus(channel, nowMs);
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
