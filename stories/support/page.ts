// What the toolbar can do to the page that a story stands on.
import type { Decorator, Preview } from '@storybook/web-components-vite';
import { html } from 'lit';

type Icon = 'globe' | 'paintbrush' | 'grow' | 'zoom' | 'transfer';

const choice = (title: string, icon: Icon, items: readonly [value: string, title: string][]) => ({
  description: title,
  toolbar: {
    title,
    icon,
    dynamicTitle: true,
    items: items.map(([value, text]) => ({ value, title: text })),
  },
});

export const toolbar: NonNullable<Preview['globalTypes']> = {
  locale: choice('Language', 'globe', [
    ['es', 'Español'],
    ['en', 'English'],
    ['pt', 'Português'],
  ]),
  theme: choice('Theme', 'paintbrush', [
    ['light', 'Light'],
    ['dark', 'Dark'],
    ['forced', 'System colours'],
  ]),
  width: choice('Width', 'grow', [
    ['full', 'Full width'],
    ['280', '280 px'],
    ['360', '360 px'],
    ['768', '768 px'],
  ]),
  text: choice('Text size', 'zoom', [
    ['100', 'Text 100 %'],
    ['200', 'Text 200 %'],
  ]),
  direction: choice('Direction', 'transfer', [
    ['ltr', 'Left to right'],
    ['rtl', 'Right to left'],
  ]),
};

/** The page of a site that embeds the story, as the toolbar wants it. */
export const onPage: Decorator = (story, { globals }) => {
  const { locale, theme, width, text, direction } = globals as Record<string, string>;
  return html`<div
    class="story-page theme-${theme} width-${width} text-${text}"
    data-utility-theme=${theme === 'dark' ? 'dark' : 'light'}
    lang=${locale}
    dir=${direction}
  >
    <div class="story-column">${story()}</div>
  </div>`;
};
