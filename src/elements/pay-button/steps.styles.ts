import { css, type CSSResult } from 'lit';

/** The looks of a payment under way and of its end. */
export const stepStyles: CSSResult = css`
  .step-title {
    display: flex;
    gap: 0.625em;
    align-items: center;
    padding: 0.75em;
    border: 1px solid transparent;
    border-radius: calc(var(--_radius) * 0.75);
  }
  .step-title:not(.good, .warn, .bad) {
    background: var(--_sunken);
  }
  .step-title :is(h1, h2, h3, h4, h5, h6) {
    font-size: 1.125em;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.625em;
  }
  .onward {
    transform: rotate(-90deg);
  }
  .qr {
    inline-size: min(100%, 16em);
    aspect-ratio: 1;
    margin-inline: auto;
    forced-color-adjust: none;
  }
  .bars-code {
    inline-size: 100%;
    block-size: 5em;
    forced-color-adjust: none;
  }
  .digits {
    font-variant-numeric: tabular-nums;
    overflow-wrap: anywhere;
    text-align: center;
  }
  .pane .copy input {
    max-inline-size: none;
    font-size: 0.875em;
  }
  .copied:empty {
    display: none;
  }
  .left {
    margin-inline-start: 0.5em;
    font-variant-numeric: tabular-nums;
    font-weight: var(--_weight-strong);
    white-space: nowrap;
  }
  .slip {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.5em;
    padding: 0.875em;
    border: 1px dashed var(--_edge);
    border-radius: calc(var(--_radius) * 0.75);
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1em;
    justify-content: space-between;
    padding-block: 0.25em;
  }
  .row dt {
    color: var(--_muted);
  }
  .row dd {
    font-weight: var(--_weight-strong);
    overflow-wrap: anywhere;
  }
  @media (forced-colors: active) {
    .step-title {
      border-color: CanvasText;
    }
  }
  @media print {
    .top,
    .links,
    .actions,
    .copy {
      display: none;
    }
  }
`;
