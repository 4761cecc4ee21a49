import { html, nothing } from 'lit';
import { localizedText } from '../../i18n/locale.js';
import { heading } from '../parts/heading.js';
import type { HelpPage } from './help-page.js';
import type { PayingStrings } from './paying.strings.js';

/** Help with paying that customers may qualify for, in the utility's words. */
export function programmesView({ config, session, f, level }: HelpPage, t: PayingStrings): unknown {
  const programmes = config.programmes ?? [];
  if (programmes.length === 0) return nothing;
  const say = (text: Readonly<Record<string, string>>): string =>
    localizedText(text, f.locale, config.defaultLocale) ?? '';
  return html`${heading(level, t.programmes)}
    <ul class="list programmes">
      ${programmes.map(({ title, text, url }) => {
        const link = url === undefined ? undefined : session.allowedUrl(url);
        return html`<li>
          <p class="strong"><bdi>${say(title)}</bdi></p>
          <p>${say(text)}</p>
          ${link ? html`<p><a href=${link.href} rel="noopener noreferrer" target="_blank">${t.programmeMore}</a></p>` : nothing}
        </li>`;
      })}
    </ul>`;
}
