import { html, nothing, type TemplateResult } from 'lit';
import type { Advice } from '../../domain/advice/rank-advice.js';
import { localizedText } from '../../i18n/locale.js';
import { heading } from '../parts/heading.js';
import { icon } from '../parts/icons.js';
import { bar } from '../parts/skeleton.js';
import type { WhyContext } from './why-context.js';
import { causesOf, phraseOf } from './why.texts.js';

/** More than this at once is read by nobody. */
const MOST_TIPS = 3;

/** What the customer can do about the causes: the utility's own tips, the ones worth most on this bill first. */
export function adviceView(context: WhyContext): unknown {
  const { t, common, level, advice } = context;
  const { ranked, failed } = advice;
  if (ranked?.length === 0) return nothing;
  return html`<div class="advice">
    ${heading(level + 1, t.adviceTitle)}
    ${
      ranked
        ? html`<ul>
            ${ranked.slice(0, MOST_TIPS).map((one) => html`<li>${icon('check')}${tipView(one, context)}</li>`)}
          </ul>`
        : failed
          ? html`<p>${t.adviceFailed}</p>
              <button class="button quiet" type="button" @click=${context.onAdvice}>
                ${icon('refresh')}${common.tryAgain}
              </button>`
          : html`${bar('w80')}${bar('w60')}`
    }
  </div>`;
}

/** A tip, what it would have saved on this bill, and the causes that it answers. */
function tipView({ tip, aboutMinor, answers }: Advice, context: WhyContext): TemplateResult {
  const { t, f, style, advice } = context;
  const written = (texts: typeof tip.title): string =>
    localizedText(texts, f.locale, advice.defaultLocale) ?? '';
  const causes = causesOf(answers).map((cause) => phraseOf(cause, context));
  return html`<div>
    <p>
      <strong><bdi>${written(tip.title)}</bdi></strong>
    </p>
    <p><bdi>${written(tip.text)}</bdi></p>
    ${
      aboutMinor === null
        ? nothing
        : html`<p class="saving">${t.adviceSaving({ amount: f.money(aboutMinor, style) })}</p>`
    }
    ${causes.length > 0 ? html`<p class="sub">${t.adviceFor({ causes: f.list(causes) })}</p>` : nothing}
  </div>`;
}
