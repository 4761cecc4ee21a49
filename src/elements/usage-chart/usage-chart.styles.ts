import { css, type CSSResult } from 'lit';

/** The looks of the usage chart around its drawing. */
export const styles: CSSResult = css`
  /* Every state keeps this height, so that what follows the element stays where it is. */
  .room {
    min-block-size: var(--utility-usage-chart-reserve, 80em);
  }
  @container (min-width: 40em) {
    .room {
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
  /* The ways to other times come later, into places that are kept for them. */
  .period {
    display: grid;
    grid-template-columns: 1fr;
    align-items: center;
    min-block-size: max(2.75em, 44px);
    padding-inline: 3.25em;
    text-align: center;
    position: relative;
  }
  .period strong {
    min-inline-size: 0;
    overflow-wrap: anywhere;
    font-weight: var(--_weight-strong);
  }
  .total {
    font-size: 1.5em;
    font-weight: var(--_weight-strong);
    line-height: 1.25;
  }
  /* As high as the sentences that come. */
  .cost,
  .lead {
    min-block-size: 3em;
  }
  @container (min-width: 40em) {
    .cost,
    .lead {
      min-block-size: 1.5em;
    }
  }
  .sub {
    color: var(--_muted);
  }
  .outline {
    display: grid;
    gap: 1em;
  }
  .plot-like {
    block-size: 17em;
  }
`;
