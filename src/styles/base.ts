import { css, type CSSResult } from 'lit';

/** What every element of ours starts from: its box, its type, focus, buttons, hidden text. */
export const base: CSSResult = css`
  :host {
    box-sizing: border-box;
    display: block;
    inline-size: 100%;
    min-inline-size: min(100%, 280px);
    color: var(--_text);
    font-family: var(
      --utility-font-family,
      system-ui,
      -apple-system,
      'Segoe UI',
      Roboto,
      'Helvetica Neue',
      'Noto Sans',
      'Liberation Sans',
      Arial,
      sans-serif
    );
    font-size: var(--utility-font-size, 1em);
    font-style: normal;
    font-weight: 400;
    letter-spacing: normal;
    line-height: var(--utility-line-height, 1.5);
    text-align: start;
    text-transform: none;
    -webkit-text-size-adjust: 100%;
    text-size-adjust: 100%;
  }
  /* In a parent as wide as its content the percentages above count for nothing and the container query for less:
     this gives it a width to be as wide as. */
  :host::before {
    content: '';
    display: block;
    inline-size: 280px;
    max-inline-size: 100%;
  }
  :host([hidden]) {
    display: none;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  h2,
  h3,
  h4,
  h5,
  h6,
  p,
  ul,
  ol,
  dl,
  dd,
  figure {
    margin: 0;
    padding: 0;
  }
  ul,
  ol {
    list-style: none;
  }
  .inner {
    container-type: inline-size;
    overflow-wrap: break-word;
  }
  /* Our words run left to right also on a page that does not; the box they stand in follows the page. */
  p,
  dt,
  dd,
  strong {
    text-align: -webkit-match-parent;
    text-align: match-parent;
    unicode-bidi: plaintext;
  }
  .hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .amount {
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .icon {
    inline-size: 1.25em;
    block-size: 1.25em;
    flex: none;
  }
  :focus-visible {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
    border-radius: 0.25em;
  }
  @media (forced-colors: active) {
    :focus-visible {
      outline-color: Highlight;
    }
  }
`;

/** Buttons: `.button` stands out, `.quiet` beside it is for what comes second. At least 44 px tall for a thumb. */
export const buttons: CSSResult = css`
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.5em;
    min-block-size: max(2.75em, 44px);
    max-inline-size: 100%;
    padding-block: 0.5em;
    padding-inline: clamp(0.75em, 4cqi, 1.1em);
    border: 1px solid var(--_accent);
    border-radius: var(--utility-button-radius, 0.5em);
    background: var(--_accent);
    color: var(--_on-accent);
    font: inherit;
    font-weight: var(--_weight-strong);
    line-height: 1.25;
    text-align: center;
    text-decoration: none;
    cursor: pointer;
  }
  .button.quiet {
    border-color: var(--_edge);
    background: transparent;
    color: var(--_accent);
  }
  /* Text at twice its size on a phone: the icon stands above the words, or a long word leaves the button. */
  @container (max-width: 14em) {
    .button {
      flex-wrap: wrap;
    }
  }
  .button:hover {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .button[aria-disabled='true'] {
    cursor: progress;
    opacity: 0.75;
  }
  @media (forced-colors: active) {
    .button {
      border-color: ButtonText;
    }
  }
  @media print {
    .button {
      display: none;
    }
  }
`;

/** A row that opens: native `details`, with a sign that turns and a whole row as its target. */
export const disclosure: CSSResult = css`
  summary {
    display: flex;
    gap: 0.5em;
    align-items: baseline;
    min-block-size: max(2.75em, 44px);
    padding-block: 0.625em;
    cursor: pointer;
    list-style: none;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  summary .sign {
    inline-size: 1em;
    block-size: 1em;
    flex: none;
    align-self: center;
    color: var(--_accent);
    transition: transform 0.15s ease-out;
  }
  details[open] > summary .sign {
    transform: rotate(180deg);
  }
  @media (prefers-reduced-motion: reduce) {
    summary .sign {
      transition: none;
    }
  }
  @media print {
    summary .sign {
      display: none;
    }
  }
`;
