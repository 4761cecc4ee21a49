import { css, type CSSResult } from 'lit';

/** The utility's ways to reach a person, as `parts/channels` draws them. */
export const channels: CSSResult = css`
  .channels {
    display: grid;
    gap: 0.75em;
  }
  .channels li {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0.125em 0.625em;
    align-items: start;
  }
  .channels .icon {
    margin-block-start: 0.125em;
    color: var(--_accent);
  }
  .channels li > div {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .channels a {
    display: inline-block;
    min-block-size: 24px;
    color: var(--_accent);
    font-weight: var(--_weight-strong);
    text-underline-offset: 0.2em;
  }
  .channels .hours {
    color: var(--_muted);
    font-size: 0.9375em;
  }
`;
