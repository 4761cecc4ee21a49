// The provider that most stories stand in.
import type { Decorator, StoryContext } from '@storybook/web-components-vite';
import { html } from 'lit';
import { utilitiesOf } from './utility.js';

/** Where the mock's payment provider stands: the only place that payments of a story may lead to. */
const ALLOWED = ['https://provider.servicedrop.example'];

/** Puts the story in a provider, unless `parameters.provider` is false or it has no utility. */
export const inProvider: Decorator = (story, context) => {
  const [utility] = utilitiesOf(context);
  const { locale } = context.globals as { locale: string };
  if (!utility || context.parameters.provider === false) return story();
  const { client, baseUrl, getSession } = utility;
  return client
    ? html`<utility-provider locale=${locale} .client=${client} .allowedOrigins=${ALLOWED}>
        ${story()}
      </utility-provider>`
    : html`<utility-provider
        locale=${locale}
        base-url=${baseUrl}
        .getSession=${getSession}
        .allowedOrigins=${ALLOWED}
      >
        ${story()}
      </utility-provider>`;
};

/** The code beside a story, as a site would write it. */
export function embedCode(source: string, { parameters }: Pick<StoryContext, 'parameters'>): string {
  const lines = source.trim().replace(/\s+>/g, '>');
  if (parameters.provider === false || parameters.utility === false) return lines;
  return `<utility-provider base-url="https://api.example-utility.com" session-url="/session">\n  ${lines.replace(/\n/g, '\n  ')}\n</utility-provider>`;
}
