import { html, type TemplateResult } from 'lit';

/** A heading of a level from 1 to 6; what lies outside counts as the nearest. */
export function heading(level: number, content: unknown): TemplateResult {
  switch (headingLevel(level)) {
    case 1:
      return html`<h1>${content}</h1>`;
    case 2:
      return html`<h2>${content}</h2>`;
    case 3:
      return html`<h3>${content}</h3>`;
    case 4:
      return html`<h4>${content}</h4>`;
    case 5:
      return html`<h5>${content}</h5>`;
    default:
      return html`<h6>${content}</h6>`;
  }
}

/** A level that exists: 2 where it is no number. */
export function headingLevel(level: number): number {
  return Number.isFinite(level) ? Math.min(6, Math.max(1, Math.round(level))) : 2;
}
