import { css, type CSSResult } from 'lit';
import { channels } from '../../styles/channels.js';

/** The looks of what opens in a bill. */
export const detailStyles: CSSResult = css`
  ${channels}
  .explain > p {
    max-inline-size: 38em;
  }
  .formula {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.125em;
  }
  .formula .sub {
    display: block;
  }
  .formula .sum {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.4em;
    font-variant-numeric: tabular-nums;
  }
  .formula .result {
    font-weight: var(--_weight-strong);
  }
  .explain .button {
    justify-self: start;
    background: var(--_surface);
  }
  .help {
    display: grid;
    gap: 0.625em;
    padding-block-start: 0.75em;
    border-block-start: 1px solid var(--_line);
  }
  .aside > .rows {
    margin-block: 0.5em;
    padding-inline-start: 0.875em;
    border-inline-start: 3px solid var(--_line);
  }
  .aside > .rows > li:first-child {
    border-block-start: 0;
  }
  .meter {
    display: grid;
    gap: 0.25em;
  }
  .meter > div {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0 1em;
  }
  .meter dt span {
    display: block;
  }

  @container (max-width: 14em) {
    .explain {
      padding-inline: 0.5em;
    }
  }
`;
