import { html, nothing, type TemplateResult } from 'lit';
import { channelsList } from '../parts/channels.js';
import type { TrackerContext } from './tracker-context.js';

export { channels as styles } from '../../styles/channels.js';

/** The utility's ways to reach a person, and when they answer. */
export function channelsView({ t, f, config, nowMs }: TrackerContext): TemplateResult | typeof nothing {
  if (!config) return nothing;
  const { channels, defaultLocale } = config;
  return html`<strong>${t.channelsTitle}</strong> ${channelsList({ t, f, channels, defaultLocale, nowMs })}`;
}
