import { css, type CSSResult } from 'lit';

/** The looks of the form for a customer's own meter read. */
export const ownReadStyles: CSSResult = css`
  .own-read,
  .own-read form,
  .own-read .field {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.75em;
  }
  .own-read {
    padding-block-start: 0.875em;
    border-block-start: 1px solid var(--_line);
  }
  .own-read .field {
    gap: 0.25em;
  }
  .own-read :is(h1, h2, h3, h4, h5, h6) {
    margin: 0;
    font-size: 1.125em;
    font-weight: var(--_weight-strong);
  }
  .own-read label {
    font-weight: var(--_weight-strong);
  }
  .own-read input {
    inline-size: 100%;
    max-inline-size: 16em;
    min-block-size: max(2.75em, 44px);
    padding-inline: 0.625em;
    border: 1px solid var(--_edge);
    border-radius: 0.5em;
    background: var(--_surface);
    color: var(--_text);
    font: inherit;
    font-variant-numeric: tabular-nums;
  }
  .own-read input[aria-invalid='true'] {
    border-width: 2px;
    border-color: var(--_bad);
  }
  .own-read .said {
    display: flex;
    gap: 0.375em;
    align-items: baseline;
  }
  .own-read .said .icon {
    align-self: start;
    margin-block-start: 0.125em;
  }
  .own-read .wrong {
    color: var(--_bad);
  }
  .own-read .button {
    justify-self: start;
  }
  @media print {
    .own-read form,
    .own-read > p {
      display: none;
    }
  }
`;
