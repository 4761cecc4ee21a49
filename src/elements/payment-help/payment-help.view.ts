import { html, nothing, type TemplateResult } from 'lit';
import { type HelpTopic, offeredTopics, topicScreen } from '../../domain/payment/help-topics.js';
import { localizedText } from '../../i18n/locale.js';
import { heading } from '../parts/heading.js';
import { icon } from '../parts/icons.js';
import { panel } from '../parts/panels.js';
import { bar } from '../parts/skeleton.js';
import type { SilentPage } from './help-page.js';
import type { PaymentHelpStrings } from './payment-help.strings.js';

/** Our words for a topic, for a utility that has none of its own. */
function usualWords(topic: HelpTopic, t: PaymentHelpStrings): readonly [label: string, hint: string] {
  switch (topic) {
    case 'paid_twice':
      return [t.paidTwice, t.paidTwiceHint];
    case 'amount_mismatch':
      return [t.amountMismatch, t.amountMismatchHint];
    case 'cannot_pay':
      return [t.cannotPay, t.cannotPayHint];
    case 'autopay':
      return [t.autopay, t.autopayHint];
    case 'cases':
      return [t.cases, t.casesHint];
    default:
      return [t.other, ''];
  }
}

/** What a topic is called, and what it brings. */
function wordsOf(
  topic: HelpTopic,
  { flow, common, f, config }: SilentPage,
): readonly [label: string, hint: string] {
  const [usual, usualHint] = usualWords(topic, common);
  const own = offeredTopics(flow).find((one) => one.topic === topic);
  const text = (words: Readonly<Record<string, string>> | undefined): string | undefined =>
    words && localizedText(words, f.locale, config.defaultLocale);
  return [text(own?.label) ?? usual, own?.label ? (text(own.hint) ?? '') : usualHint];
}

/** All topics, in the utility's order and words. */
export function topicsView(page: SilentPage): TemplateResult {
  const { common: t, flow, accountId } = page;
  return html`<div class="card">
    <div class="topic-title" tabindex="-1">${heading(page.level - 1, t.heading)}</div>
    <p class="side">${t.intro}</p>
    <ul class="list topics">
      ${offeredTopics(flow).map(({ topic }) => {
        const [label, hint] = wordsOf(topic, page);
        return html`<li>
          <button class="row" type="button" data-topic=${topic} @click=${() => page.show(topic)}>
            <span class="grow"
              ><span class="strong"><bdi>${label}</bdi></span
              >${hint === '' ? nothing : html`<span class="side"><bdi>${hint}</bdi></span>`}</span
            >
            ${icon('chevron', 'icon onward')}
          </button>
        </li>`;
      })}
    </ul>
    ${page.person({ type: 'account', id: accountId, accountId }, t.heading)}
  </div>`;
}

/** One topic: its name, what the utility says of it, and what there is to do. */
export function topicView(page: SilentPage, content: unknown): TemplateResult {
  const [label] = wordsOf(page.topic, page);
  const { texts } = topicScreen(page.flow, page.topic);
  return html`<div class="card">
    <button class="back" type="button" @click=${() => page.show('')}>
      ${icon('chevron', 'icon backward')}${page.common.allTopics}
    </button>
    <div class="topic-title" tabindex="-1">${heading(page.level - 1, html`<bdi>${label}</bdi>`)}</div>
    ${texts.map((text) => html`<p>${localizedText(text, page.f.locale, page.config.defaultLocale)}</p>`)}
    ${content}
  </div>`;
}

/** The session has no account: why. */
export function emptyView(t: PaymentHelpStrings, level: number): TemplateResult {
  return panel({ icon: 'info', level, title: t.emptyTitle, body: html`<p>${t.emptyText}</p>` });
}

/** The outline while the topics are on their way, as high as they are. */
export function skeletonView(t: PaymentHelpStrings | undefined): TemplateResult {
  return html`<div class="card">
    <p class="hidden" role="status">${t?.loading}</p>
    <div class="wait" aria-hidden="true">
      ${bar('w40')}${bar('w80')}${bar('w60')}${bar('w80')}${bar('w60')}
    </div>
  </div>`;
}
