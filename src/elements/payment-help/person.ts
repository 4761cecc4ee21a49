import { html, type TemplateResult } from 'lit';
import { channelsList } from '../parts/channels.js';
import type { HelpPage } from './help-page.js';
import type { PersonStrings } from './person.strings.js';

export { channels as styles } from '../../styles/channels.js';

/** The utility's ways to reach a person, and when they answer. */
export function channelsView(
  { f, config, nowMs }: Pick<HelpPage, 'f' | 'config' | 'nowMs'>,
  t: PersonStrings,
): TemplateResult {
  const { channels, defaultLocale } = config;
  return html`<strong>${t.channelsTitle}</strong> ${channelsList({ t, f, channels, defaultLocale, nowMs })}`;
}
