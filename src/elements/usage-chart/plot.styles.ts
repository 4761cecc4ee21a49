import { css, type CSSResult } from 'lit';

/** The looks of the drawing, its scale and its times. */
export const plotStyles: CSSResult = css`
  .chart {
    display: grid;
    grid-template: 1fr auto / auto minmax(0, 1fr);
    gap: 0.25em 0.5em;
    block-size: 17em;
    margin-block-start: 1em;
    direction: ltr;
  }
  .chart.waiting {
    display: flex;
    flex-direction: column;
    align-items: center;
    justify-content: center;
    gap: 1em;
    border-radius: var(--_radius);
    background: var(--_sunken);
    text-align: center;
  }
  .scale {
    position: relative;
    display: flex;
    flex-direction: column;
    justify-content: space-between;
    color: var(--_muted);
    font-size: 0.8125em;
    font-variant-numeric: tabular-nums;
    text-align: end;
  }
  .scale .unit {
    position: absolute;
    inset-block-end: calc(100% + 0.5em);
    inset-inline-start: 0;
    white-space: nowrap;
  }
  .scale .tick {
    block-size: 0;
    line-height: 0;
    white-space: nowrap;
  }
  .plot {
    position: relative;
    min-block-size: 0;
  }
  .plot svg,
  .plot canvas {
    max-inline-size: 100%;
    position: absolute;
    inset: 0;
    overflow: visible;
  }
  .drawing .grid {
    stroke: var(--_line);
  }
  .drawing .zero {
    stroke: var(--_edge);
  }
  .bar-use {
    fill: var(--_accent);
  }
  .bar-back {
    fill: var(--_good);
  }
  .hatch-ground {
    fill: var(--_surface);
  }
  .hatch-line {
    fill: var(--_accent);
  }
  .gap-dot {
    fill: var(--_edge);
  }
  .line-use,
  .line-back {
    fill: none;
    stroke: var(--_accent);
    stroke-width: 1px;
  }
  .line-back {
    stroke: var(--_good);
  }
  .times {
    grid-column: 2;
    overflow: visible;
    fill: var(--_muted);
    font-size: 0.8125em;
    font-variant-numeric: tabular-nums;
  }
  @media (forced-colors: active) {
    .bar-use,
    .hatch-line {
      fill: CanvasText;
    }
    .bar-back {
      fill: Highlight;
    }
  }
`;
