import { escaped, htmlResponse } from './page.js';
import type { Language, ProviderTexts } from './texts.js';

/**
 * The card fields as the provider serves them, in a frame of the utility's page. The address is that of the payment
 * method with `parent`, the origin of the page around it, and `locale`; no other page may frame it, and messages go to
 * that origin alone. Both sides send objects with `protocol: 'servicedrop-fields-1'` and a `type`:
 *
 * - from the frame: `ready` and `height` with `height` in CSS pixels; `state` with `complete` after each change;
 *   `token` with `requestId`, `token` and `ending`; `problem` with `requestId` and `code` (`incomplete`,
 *   `unavailable`), the fields then say what is wrong.
 * - to the frame: `submit` with a `requestId` of the page's choice; `focus`.
 *
 * The token is what a payment takes as `fieldsToken`, once. The card number never leaves the frame.
 */
export function fieldsResponse(texts: ProviderTexts, language: Language, parent: string | null): Response {
  const around = originOf(parent);
  const policy = [
    "default-src 'none'",
    "style-src 'self'",
    "script-src 'self'",
    "connect-src 'self'",
    "form-action 'none'",
    "base-uri 'none'",
    `frame-ancestors ${around ?? "'none'"}`,
  ].join('; ');
  const input = (name: string, label: string, wrong: string, autocomplete: string): string =>
    `<label>${escaped(label)}<input name="${name}" inputmode="numeric" autocomplete="${autocomplete}" aria-describedby="${name}-wrong" data-wrong="${escaped(wrong)}"><span id="${name}-wrong"></span></label>`;
  return htmlResponse(
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(texts.number)}</title><link rel="stylesheet" href="/provider.css"><script src="/fields.js" defer></script></head><body class="fields" data-parent="${escaped(around ?? '')}">${input('number', texts.number, texts.wrongNumber, 'cc-number')}<div class="pair">${input('expires', texts.expires, texts.wrongExpires, 'cc-exp')}${input('security', texts.security, texts.wrongSecurity, 'cc-csc')}</div></body></html>`,
    policy,
  );
}

/** An origin of the web, as it may stand in a policy; undefined for anything else. */
function originOf(text: string | null): string | undefined {
  try {
    const { origin, protocol } = new URL(text ?? '');
    return /^https?:$/.test(protocol) && origin === text ? origin : undefined;
  } catch {
    return undefined;
  }
}

/** The script of the frame. It is served as a file, so it is text here. */
export const FIELDS_SCRIPT = `'use strict';
const PROTOCOL = 'servicedrop-fields-1';
const around = document.body.dataset.parent;
const inputs = [...document.querySelectorAll('input')];
const rules = {
  number: (text) => /^\\d{12,19}$/.test(text.replace(/[ -]/g, '')),
  expires: (text) => /^(0[1-9]|1[0-2]) ?\\/ ?\\d{2}$/.test(text),
  security: (text) => /^\\d{3,4}$/.test(text),
};
const fits = (input) => rules[input.name](input.value.trim());
const tell = (type, more) => {
  if (around) parent.postMessage({ protocol: PROTOCOL, type, ...more }, around);
};
const height = () => document.documentElement.scrollHeight;
const show = (input, wrong) => {
  document.getElementById(input.name + '-wrong').textContent = wrong ? input.dataset.wrong : '';
  input.setAttribute('aria-invalid', String(wrong));
};
for (const input of inputs) {
  input.addEventListener('input', () => {
    if (fits(input)) show(input, false);
    tell('state', { complete: inputs.every(fits) });
  });
  input.addEventListener('blur', () => {
    if (input.value !== '') show(input, !fits(input));
  });
}
const submit = async (requestId) => {
  for (const input of inputs) show(input, !fits(input));
  const wrong = inputs.find((input) => !fits(input));
  if (wrong) {
    wrong.focus();
    return tell('problem', { requestId, code: 'incomplete' });
  }
  const [number, expires] = inputs.map((input) => input.value.trim());
  try {
    const answer = await fetch('tokens', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ number: number.replace(/[ -]/g, ''), expires }),
    });
    if (!answer.ok) throw new Error(String(answer.status));
    tell('token', { requestId, ...(await answer.json()) });
  } catch {
    tell('problem', { requestId, code: 'unavailable' });
  }
};
addEventListener('message', ({ source, origin, data }) => {
  if (source !== parent || origin !== around || !data || data.protocol !== PROTOCOL) return;
  if (data.type === 'focus') inputs[0].focus();
  if (data.type === 'submit') void submit(data.requestId);
});
new ResizeObserver(() => tell('height', { height: height() })).observe(document.body);
tell('ready', { height: height() });
`;
