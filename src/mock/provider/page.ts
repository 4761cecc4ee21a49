import type { Language, ProviderTexts } from './texts.js';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as markup shows it. */
export function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

export interface Page {
  readonly language: Language;
  readonly title: string;
  /** Markup whose texts are escaped. */
  readonly main: string;
  readonly status?: number;
  /** An origin that a form of the page may lead to, after the provider's own. */
  readonly leadsTo?: string | undefined;
}

/** A page that stands alone: no script, no frame around it, forms that lead here and to one other origin. */
export function pageResponse(
  texts: ProviderTexts,
  { language, title, main, status = 200, leadsTo = '' }: Page,
): Response {
  const policy = [
    "default-src 'none'",
    "style-src 'self'",
    `form-action 'self' ${leadsTo}`.trim(),
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ];
  return htmlResponse(
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="referrer" content="no-referrer"><title>${escaped(title)}</title><link rel="stylesheet" href="/provider.css"></head><body><header><p>${escaped(texts.provider)}</p></header><main>${main}</main><footer><p>${escaped(texts.fictional)}</p></footer></body></html>`,
    policy.join('; '),
    status,
  );
}

export function htmlResponse(html: string, policy: string, status = 200): Response {
  return new Response(html, {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policy,
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    },
  });
}

export const PROVIDER_STYLE = `:root{color-scheme:light dark;font:100%/1.5 system-ui,sans-serif}
body{margin:0 auto;max-width:30rem;padding:1rem}
header p{font-weight:700;border-bottom:2px solid #7a3e9d;padding-bottom:.5rem}
footer{margin-top:2rem;font-size:.875rem}
dl{display:grid;grid-template-columns:auto 1fr;gap:.25rem 1rem}
dd{margin:0;font-weight:700}
form{display:flex;flex-wrap:wrap;gap:.75rem;margin-top:1.5rem}
label{flex:1 0 100%}
input{display:block;box-sizing:border-box;inline-size:100%;min-block-size:2.75rem;font:inherit;padding:0 .5rem;margin-top:.25rem}
button,a.button{font:inherit;font-weight:700;min-block-size:2.75rem;padding:0 1.25rem;border:2px solid #7a3e9d;border-radius:.4rem;background:#7a3e9d;color:#fff;text-decoration:none;display:inline-flex;align-items:center}
button.quiet{background:transparent;color:inherit}
:focus-visible{outline:3px solid #d97706;outline-offset:2px}
[role=alert]{flex:1 0 100%;margin:0;font-weight:700}
body.fields{padding:.25rem;max-width:none}
body.fields .pair{margin-top:.5rem;display:grid;grid-template-columns:1fr 1fr;gap:.75rem}
`;
