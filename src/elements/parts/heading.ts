import { html, type TemplateResult } from 'lit';

/** A heading of a level from 1 to 6; what lies outside counts as the nearest. */
export function heading(level: number, content: unknown, id = ''): TemplateResult {
  switch (headingLevel(level)) {
    case 1:
      return html`<h1 id=${id}>${content}</h1>`;
    case 2:
      return html`<h2 id=${id}>${content}</h2>`;
    case 3:
      return html`<h3 id=${id}>${content}</h3>`;
    case 4:
      return html`<h4 id=${id}>${content}</h4>`;
    case 5:
      return html`<h5 id=${id}>${content}</h5>`;
    default:
      return html`<h6 id=${id}>${content}</h6>`;
  }
}

/** A level that exists: 2 where it is no number. */
export function headingLevel(level: number): number {
  return Number.isFinite(level) ? Math.min(6, Math.max(1, Math.round(level))) : 2;
}
