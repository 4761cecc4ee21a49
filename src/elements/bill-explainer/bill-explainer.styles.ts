import { css, type CSSResult } from 'lit';

/** The bill explainer's own looks: its layout, the glance and the skeleton. */
export const styles: CSSResult = css`
  /* Every state keeps this height, so that what follows the element stays where it is. */
  .room {
    min-block-size: var(--utility-bill-explainer-reserve, 56em);
  }
  /* No taller than that either: nothing may move when the answer comes. */
  .skeleton {
    max-block-size: var(--utility-bill-explainer-reserve, 56em);
    overflow: hidden;
  }
  .layout {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_gap);
    align-items: start;
  }
  .stack {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_gap);
    min-inline-size: 0;
  }
  .card {
    padding: clamp(1em, 4cqi, 1.5em);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
  }

  /* The glance: what to pay, and by when. */
  .glance {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.875em;
    padding: clamp(1.125em, 5cqi, 1.75em);
    border-block-start: 0.375em solid var(--_accent);
  }
  .glance > .eyebrow {
    display: flex;
    flex-wrap: wrap;
    gap: 0.375em 0.75em;
    align-items: center;
    justify-content: space-between;
  }
  .eyebrow :is(h1, h2, h3, h4, h5, h6) {
    color: var(--_muted);
    font-size: 1em;
    font-weight: 500;
  }
  .figure {
    margin-block-start: -0.25em;
  }
  .figure .what {
    display: block;
    font-size: 1.125em;
  }
  .figure .amount {
    display: block;
    font-size: clamp(1em, 11cqi, 3.25em);
    font-weight: 700;
    letter-spacing: -0.02em;
    line-height: 1.1;
  }
  .figure[data-length='long'] .amount {
    font-size: clamp(0.875em, 8cqi, 2.5em);
  }
  .figure[data-length='huge'] .amount {
    font-size: clamp(0.7em, 5.75cqi, 1.75em);
    letter-spacing: 0;
  }
  .due {
    font-size: 1.1875em;
    font-weight: var(--_weight-strong);
    line-height: 1.35;
  }
  .glance .side {
    color: var(--_muted);
  }
  /* Kept before the sentence about the change is there. */
  .card.why {
    min-block-size: 9.5em;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.625em;
    align-items: center;
  }
  .actions .button {
    flex: 1 1 12em;
  }
  .facts {
    display: grid;
    gap: 0.25em 1em;
    padding-block-start: 0.875em;
    border-block-start: 1px solid var(--_line);
    font-size: 0.9375em;
  }
  .facts > div {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.75em;
    justify-content: space-between;
  }
  .facts dt {
    color: var(--_muted);
  }

  /* The skeleton stands as high as a usual bill. */
  .skeleton .bar {
    margin-block: 0.25em;
  }
  .skeleton .bar.tall {
    block-size: 3em;
  }
  .skeleton .bar.button-like {
    inline-size: 100%;
    block-size: 2.75em;
    margin-block: 0.5em;
  }
  .skeleton .head {
    padding-block-end: 0.75em;
  }
  .skeleton .line {
    display: flex;
    gap: 2em;
    justify-content: space-between;
    padding-block: 0.7em;
    border-block-start: 1px solid var(--_line);
  }

  @container (min-width: 46em) {
    .room {
      min-block-size: var(--utility-bill-explainer-reserve, 40em);
    }
    .skeleton {
      max-block-size: var(--utility-bill-explainer-reserve, 40em);
    }
    .layout {
      grid-template-columns: minmax(18em, 23em) minmax(0, 1fr);
      gap: 1.5em;
    }
    .figure .amount {
      font-size: 3em;
    }
    .figure[data-length='long'] .amount {
      font-size: 2.125em;
    }
    .figure[data-length='huge'] .amount {
      font-size: 1.375em;
    }
  }
  @media (forced-colors: active) {
    .glance {
      border-color: CanvasText;
    }
    .amount.minus {
      color: CanvasText;
    }
  }
  @media print {
    .layout {
      display: block;
    }
    .stack {
      display: block;
    }
    .card {
      margin-block-end: 1em;
      border-color: #767676;
      background: none;
      break-inside: avoid;
    }
    .help,
    .intro p {
      display: none;
    }
  }
`;
