import { html, nothing, type TemplateResult } from 'lit';
import type { UtilityError } from '../../client/errors.js';
import type { CommonStrings } from './common.strings.es.js';
import { heading } from './heading.js';
import { icon, type IconName } from './icons.js';

/** A calm panel instead of content: a mark, what it is, what comes next. */
export function panel(options: {
  icon: IconName;
  level: number;
  title: string;
  body: unknown;
  tone?: 'bad' | undefined;
}): TemplateResult {
  return html`<div class="panel ${options.tone ?? ''}">
    <span class="mark">${icon(options.icon)}</span>
    ${heading(options.level, options.title)} ${options.body}
  </div>`;
}

/** What happened in the customer's words. Never a raw message. */
export function errorText(t: CommonStrings, error: UtilityError): string {
  switch (error.kind) {
    case 'unauthorized':
      return t.errorUnauthorized;
    case 'forbidden':
      return t.errorForbidden;
    case 'not-found':
      return t.errorNotFound;
    case 'rate-limited':
      return t.errorRateLimited;
    case 'unavailable':
      return t.errorUnavailable;
    case 'network':
      return t.errorNetwork;
    case 'timeout':
      return t.errorTimeout;
    case 'bad-response':
      return t.errorBadResponse;
    case 'not-configured':
      return t.notReadyText;
    default:
      return t.errorOther;
  }
}

/** Whether asking again can help: not where the session ended, access is missing or the thing is gone. */
export function canTryAgain(error: UtilityError): boolean {
  return !['unauthorized', 'forbidden', 'not-found', 'not-configured'].includes(error.kind);
}

/** An error instead of content: what happened, what to do, "Try again" where it can help, the reference. */
export function errorPanel(options: {
  t: CommonStrings;
  level: number;
  title: string;
  error: UtilityError;
  busy: boolean;
  onTryAgain: () => void;
}): TemplateResult {
  const { t, error } = options;
  const body = html`<p role="alert">${errorText(t, error)}</p>
    ${
      canTryAgain(error)
        ? html`<button
            class="button"
            type="button"
            aria-disabled=${options.busy ? 'true' : 'false'}
            @click=${options.onTryAgain}
          >
            ${icon('refresh')}${t.tryAgain}
          </button>`
        : nothing
    }
    ${reference(t, error)}`;
  return panel({ icon: 'alert', level: options.level, title: options.title, body, tone: 'bad' });
}

/** The id under which the utility's support finds the failed request. */
export function reference(t: CommonStrings, error: UtilityError): TemplateResult | typeof nothing {
  return error.requestId
    ? html`<p class="reference"><bdi>${t.reference({ id: error.requestId })}</bdi></p>`
    : nothing;
}

/** A note inside content. Its tone is told by an icon and words, not by colour alone. */
export function note(
  tone: 'good' | 'warn' | 'bad' | '',
  iconName: IconName,
  title: string,
  body: unknown,
): TemplateResult {
  return html`<div class="note ${tone}">
    ${icon(iconName)}
    <div>${title === '' ? nothing : html`<strong>${title}</strong>`}${body}</div>
  </div>`;
}

/** The page has no provider, or the provider no address: said without blaming the customer. */
export function notReadyPanel(t: CommonStrings, level: number): TemplateResult {
  return panel({ icon: 'info', level, title: t.notReadyTitle, body: html`<p>${t.notReadyText}</p>` });
}

/** A refresh failed: what is on screen stays, and says how old it is. `time` is when it was fetched. */
export function staleNote(t: CommonStrings, time: string, onTryAgain: () => void): TemplateResult {
  return note(
    '',
    'clock',
    '',
    html`<p role="status">${t.refreshFailed({ time })}</p>
      <button class="button quiet" type="button" @click=${onTryAgain}>
        ${icon('refresh')}${t.tryAgain}
      </button>`,
  );
}

/** A short word on how things stand, with an icon of its own. */
export function badge(tone: 'good' | 'warn' | 'bad' | '', iconName: IconName, text: string): TemplateResult {
  return html`<span class="badge ${tone}">${icon(iconName)}${text}</span>`;
}
