import { html, type TemplateResult } from 'lit';

/** Line drawings on a grid of 24, in the colour of the text around them. They never stand without words. */
const PATHS = {
  alert:
    'M12 8v5m0 3.5v.01M10.3 4.3 2.9 17.2A2 2 0 0 0 4.6 20h14.8a2 2 0 0 0 1.7-2.8L13.7 4.3a2 2 0 0 0-3.4 0Z',
  chat: 'M4 5h16v11H9l-5 4V5Z',
  check: 'M4.5 12.5 9.5 17.5 19.5 6.5',
  chevron: 'M5 9l7 7 7-7',
  clock: 'M12 7v5l3.5 2M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Z',
  document: 'M14 3H6v18h12V7l-4-4Zm0 0v4h4M12 11v6m-2.5-2.5L12 17l2.5-2.5',
  info: 'M12 11v5.5m0-9v.01M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Z',
  mail: 'M3 6h18v12H3V6Zm0 1 9 6 9-6',
  phone: 'M6 3h3l2 5-2.5 1.5a12 12 0 0 0 6 6L16 13l5 2v3a3 3 0 0 1-3.3 3A17 17 0 0 1 3 6.3A3 3 0 0 1 6 3Z',
  place: 'M12 21s7-6.2 7-11.5A7 7 0 0 0 5 9.5C5 14.8 12 21 12 21Zm0-9a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5Z',
  receipt: 'M6 3h12v18l-3-2-3 2-3-2-3 2V3Zm3 5h6m-6 4h6',
  refresh: 'M20 12a8 8 0 1 1-2.5-5.8L20 8.5M20 4v4.5h-4.5',
} as const;
export type IconName = keyof typeof PATHS;

/** A drawing beside words; hidden from screen readers. */
export function icon(name: IconName, className = 'icon'): TemplateResult {
  return html`<svg
    class=${className}
    viewBox="0 0 24 24"
    aria-hidden="true"
    fill="none"
    stroke="currentColor"
    stroke-width="2"
    stroke-linecap="round"
    stroke-linejoin="round"
  >
    <path d=${PATHS[name]}></path>
  </svg>`;
}
