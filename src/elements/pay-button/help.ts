import { html, type TemplateResult } from 'lit';
import { channelsList } from '../parts/channels.js';
import type { HelpStrings } from './help.strings.js';
import type { PanelPage } from './panel-page.js';

export { channels as styles } from '../../styles/channels.js';

/** The utility's ways to reach a person, and when they answer. */
export function channelsView({ f, session }: PanelPage, t: HelpStrings): TemplateResult {
  const { channels = [], defaultLocale } = session.currentConfig ?? {};
  const list = channelsList({ t, f, channels, defaultLocale, nowMs: session.now() });
  return html`<strong>${t.channelsTitle}</strong> ${list}`;
}
