import { css, type CSSResult } from 'lit';
import { disclosure } from '../../styles/base.js';

const looks: CSSResult = css`
  .plot {
    cursor: crosshair;
    touch-action: pan-y;
  }
  /* The plot itself listens: nothing has to find out which bar a hand is over. */
  .plot > * {
    pointer-events: none;
  }
  .plot canvas {
    visibility: hidden;
    inline-size: 100%;
    block-size: 100%;
  }
  .plot.large canvas {
    visibility: visible;
  }
  .plot.large .bar-use,
  .plot.large .bar-hatched,
  .plot.large .bar-back,
  .plot.large .then,
  .plot.large .temperature,
  .plot.large .line-use,
  .plot.large .line-back {
    visibility: hidden;
  }
  .temperature {
    fill: none;
    stroke: var(--_warn);
    stroke-width: 2px;
  }
  .then {
    stroke: var(--_muted);
    stroke-width: 2px;
    stroke-dasharray: 4 3;
  }
  .bill {
    stroke: var(--_text);
    stroke-width: 1px;
    stroke-dasharray: 2 4;
  }
  .band-0 {
    fill: var(--_sunken);
  }
  .band-1 {
    fill: var(--_warn-ground);
  }
  .band-2 {
    fill: var(--_good-ground);
  }
  .cursor rect {
    fill: var(--_text);
    fill-opacity: 0.08;
    stroke: var(--_text);
    stroke-width: 1px;
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 0.375em 1.25em;
    font-size: 0.875em;
  }
  .legend li {
    display: flex;
    align-items: center;
    gap: 0.5em;
  }
  .key {
    flex: none;
  }
  .go {
    position: absolute;
    inset-block: 0;
    min-inline-size: max(2.75em, 44px);
    padding: 0;
  }
  .go.back {
    inset-inline-start: 0;
  }
  .go.forth {
    inset-inline-end: 0;
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
  .choices {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.75em;
  }
  .group {
    display: inline-flex;
    flex-wrap: wrap;
    max-inline-size: 100%;
    border: 1px solid var(--_edge);
    border-radius: 0.5em;
    overflow: hidden;
  }
  .choice {
    min-block-size: max(2.5em, 40px);
    padding-inline: clamp(0.25em, 2cqi, 0.7em);
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
  .select {
    display: inline-flex;
    max-inline-size: 100%;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em;
  }
  select {
    min-inline-size: 0;
    max-inline-size: 100%;
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
    min-block-size: max(2.75em, 44px);
  }
  .stands-out {
    display: grid;
    gap: 0.75em;
    padding-block-start: 1em;
    border-block-start: 1px solid var(--_line);
  }
  .stands-out :is(h1, h2, h3, h4, h5, h6) {
    font-size: 1.0625em;
    font-weight: var(--_weight-strong);
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
  @media (forced-colors: active) {
    .band-0,
    .band-1,
    .band-2 {
      fill: Canvas;
    }
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

/** The looks of all that comes after the first drawing. */
export const handsStyles: CSSResult = css`
  ${disclosure}${looks}
`;
