import { css, type CSSResult } from 'lit';

/**
 * The tokens. A page sets `--utility-…` anywhere above an element and wins; we only ever read them, into private
 * names with our default behind (`--_text: var(--utility-color-text, …)`). Setting a public token on `:host` would
 * beat the page's, so none of our sheets does.
 *
 * Light is the default, dark follows the device, and `data-utility-theme="light|dark"` on an element forces either
 * (on an ancestor it works through the shipped `servicedrop.css`, which sets the public tokens there).
 * Each pair of text and ground has a contrast of at least 4.5 (3 for the edges of controls): test/styles/ measures it.
 */
const light = css`
  --_text: var(--utility-color-text, #17212b);
  --_muted: var(--utility-color-muted, #51606e);
  --_surface: var(--utility-color-surface, #ffffff);
  --_sunken: var(--utility-color-sunken, #f3f6f8);
  --_line: var(--utility-color-line, #d9e0e6);
  --_edge: var(--utility-color-edge, #74818d);
  --_accent: var(--utility-color-accent, #0a5a9c);
  --_on-accent: var(--utility-color-on-accent, #ffffff);
  --_focus: var(--utility-color-focus, #0a5a9c);
  --_good: var(--utility-color-good, #11643a);
  --_good-ground: var(--utility-color-good-ground, #e5f4eb);
  --_warn: var(--utility-color-warn, #754600);
  --_warn-ground: var(--utility-color-warn-ground, #fff2d6);
  --_bad: var(--utility-color-bad, #a81d16);
  --_bad-ground: var(--utility-color-bad-ground, #fdeceb);
`;

const dark = css`
  --_text: var(--utility-color-text, #eef2f5);
  --_muted: var(--utility-color-muted, #a9b6c1);
  --_surface: var(--utility-color-surface, #161c22);
  --_sunken: var(--utility-color-sunken, #1f272f);
  --_line: var(--utility-color-line, #333e48);
  --_edge: var(--utility-color-edge, #7e8b97);
  --_accent: var(--utility-color-accent, #7cc0f8);
  --_on-accent: var(--utility-color-on-accent, #06233c);
  --_focus: var(--utility-color-focus, #9fd2ff);
  --_good: var(--utility-color-good, #78d8a1);
  --_good-ground: var(--utility-color-good-ground, #12301f);
  --_warn: var(--utility-color-warn, #f6c768);
  --_warn-ground: var(--utility-color-warn-ground, #37290c);
  --_bad: var(--utility-color-bad, #ffa49b);
  --_bad-ground: var(--utility-color-bad-ground, #411916);
`;

/** Private tokens of every element: colours by theme, type, radius. */
export const tokens: CSSResult = css`
  :host {
    ${light}
    --_radius: var(--utility-radius, 0.75em);
    --_gap: var(--utility-space, 1em);
    --_weight-strong: var(--utility-font-weight-strong, 650);
  }
  @media (prefers-color-scheme: dark) {
    :host {
      ${dark}
    }
  }
  :host([data-utility-theme='light']) {
    ${light}
  }
  :host([data-utility-theme='dark']) {
    ${dark}
  }
  @media print {
    :host {
      ${light}
    }
  }
`;
