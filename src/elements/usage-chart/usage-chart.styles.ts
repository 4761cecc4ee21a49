import { css, type CSSResult } from 'lit';

/** The looks of the usage chart around its drawing. */
export const styles: CSSResult = css`
  /* Every state keeps this height, so that what follows the element stays where it is. */
  .inner > * {
    box-sizing: border-box;
    min-block-size: var(--utility-usage-chart-reserve, 80em);
  }
  @container (min-width: 40em) {
    .inner > * {
      min-block-size: var(--utility-usage-chart-reserve, 60em);
    }
  }
  .card {
    display: flex;
    flex-direction: column;
    gap: 1em;
    padding: clamp(1em, 4cqi, 1.5em);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 0.25em 1em;
    color: var(--_muted);
  }
  .head :is(h1, h2, h3, h4, h5, h6) {
    margin: 0;
    color: var(--_text);
    font-size: 1.25em;
    font-weight: var(--_weight-strong);
    line-height: 1.25;
  }
  .period {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 0.5em;
    text-align: center;
  }
  .period strong {
    font-weight: var(--_weight-strong);
  }
  .go {
    min-inline-size: max(2.75em, 44px);
    padding: 0;
  }
  .go[aria-disabled='true'] {
    cursor: default;
    opacity: 0.4;
  }
  .go.back .icon {
    transform: rotate(90deg);
  }
  .go.forth .icon {
    transform: rotate(-90deg);
  }
  .total {
    font-size: 1.5em;
    font-weight: var(--_weight-strong);
    line-height: 1.25;
  }
  .lead {
    min-block-size: 3em;
  }
  .lead.water {
    min-block-size: 7.5em;
  }
  @container (min-width: 40em) {
    .lead,
    .lead.water {
      min-block-size: 1.5em;
    }
  }
  .sub {
    color: var(--_muted);
  }
  .choices {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.75em;
    margin-block-end: 1.25em;
  }
  .group {
    display: inline-flex;
    border: 1px solid var(--_edge);
    border-radius: 0.5em;
    overflow: hidden;
  }
  .choice {
    min-block-size: max(2.5em, 40px);
    padding-inline: 0.7em;
    border: 0;
    background: transparent;
    color: var(--_accent);
    font: inherit;
    cursor: pointer;
  }
  .choice + .choice {
    border-inline-start: 1px solid var(--_edge);
  }
  .choice[aria-pressed='true'] {
    background: var(--_accent);
    color: var(--_on-accent);
    font-weight: var(--_weight-strong);
  }
  .choice:focus-visible {
    outline-offset: -3px;
    outline-color: currentColor;
  }
  .compare {
    display: inline-flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em;
  }
  select {
    min-block-size: max(2.5em, 40px);
    padding-inline: 0.5em;
    border: 1px solid var(--_edge);
    border-radius: 0.5em;
    background: var(--_surface);
    color: var(--_text);
    font: inherit;
  }
  .readout {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.5em 1em;
    min-block-size: 7.5em;
  }
  @container (min-width: 40em) {
    .readout {
      min-block-size: 3em;
    }
  }
  .facts {
    display: grid;
    gap: 0.375em;
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
  }
  .help {
    padding: 1em;
    border-radius: var(--_radius);
    background: var(--_sunken);
  }
  .scroll {
    max-block-size: 24em;
    overflow: auto;
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }
  caption {
    padding-block: 0.5em;
    text-align: start;
  }
  th,
  td {
    padding: 0.375em 0.5em;
    border-block-end: 1px solid var(--_line);
    text-align: end;
    white-space: nowrap;
  }
  th:first-child,
  td:last-child {
    text-align: start;
  }
  thead th {
    position: sticky;
    inset-block-start: 0;
    background: var(--_surface);
  }
  .outline {
    display: grid;
    gap: 1em;
  }
  .plot-like {
    block-size: 17em;
  }
  @media (forced-colors: active) {
    .choice[aria-pressed='true'] {
      outline: 2px solid Highlight;
      outline-offset: -4px;
    }
  }
  @media print {
    .choices,
    .tools,
    .go {
      display: none;
    }
  }
`;
