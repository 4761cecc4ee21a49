import { css, type CSSResult } from 'lit';

/** The looks of the drawing, its scale, its times and its legend. */
export const plotStyles: CSSResult = css`
  .chart {
    display: grid;
    grid-template: 1fr auto / auto minmax(0, 1fr);
    gap: 0.25em 0.5em;
    block-size: 17em;
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
    cursor: crosshair;
    touch-action: pan-y;
  }
  .plot svg,
  .plot canvas {
    position: absolute;
    inset: 0;
    overflow: visible;
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
  .plot.large .line-use {
    visibility: hidden;
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
  .temperature {
    fill: none;
    stroke: var(--_accent);
    stroke-width: 1px;
  }
  .temperature {
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
  .times {
    grid-column: 2;
    overflow: visible;
    fill: var(--_muted);
    font-size: 0.8125em;
    font-variant-numeric: tabular-nums;
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
  @media (forced-colors: active) {
    .bar-use,
    .hatch-line {
      fill: CanvasText;
    }
    .bar-back {
      fill: Highlight;
    }
    .band-0,
    .band-1,
    .band-2 {
      fill: Canvas;
    }
  }
`;
