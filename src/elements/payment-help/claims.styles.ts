import { css, type CSSResult } from 'lit';
import { formStyles } from './forms.styles.js';

/** The looks of payments side by side, of figures side by side, and of cases. */
export const claimStyles: CSSResult = css`
  ${formStyles}
  .pair,
  .case,
  .refund {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.75em;
  }
  .two {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 14em), 1fr));
    gap: 0.75em;
  }
  .payment,
  .case {
    padding: 0.875em;
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) * 0.75);
  }
  .payment .figure {
    font-size: 1.5em;
    font-weight: var(--_weight-strong);
    line-height: 1.3;
  }
  .payment dl > div {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.75em;
    justify-content: space-between;
  }
  .payment dt {
    color: var(--_muted);
  }
  .payment dd {
    margin-inline-start: auto;
    overflow-wrap: anywhere;
  }
  .steps {
    display: grid;
    gap: 0.375em;
    padding-inline-start: 1.5em;
    list-style: decimal;
  }
  .stages {
    display: grid;
    gap: 0.375em;
  }
  .stages li {
    display: flex;
    gap: 0.5em;
    color: var(--_muted);
  }
  .stages .reached {
    color: var(--_good);
  }
  .stages [aria-current] {
    font-weight: var(--_weight-strong);
  }
  .history ol {
    display: grid;
    gap: 0.75em;
    padding-block-end: 0.5em;
  }
  .history ol li {
    display: grid;
  }
  .quote {
    padding-inline-start: 0.75em;
    border-inline-start: 3px solid var(--_line);
  }
  .line {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1em;
    justify-content: space-between;
    padding-block: 0.5em;
  }
  .figures thead th {
    color: var(--_muted);
    font-size: 0.9375em;
  }
  .figures thead th:not(:first-child) {
    padding-inline-start: 0.75em;
    text-align: end;
  }
  .figures .sum th,
  .figures .sum td {
    font-weight: var(--_weight-strong);
    background: var(--_sunken);
  }
  .figures .differs td .amount {
    text-decoration: underline 2px;
    text-underline-offset: 0.2em;
  }
  .figures .mark {
    display: flex;
    gap: 0.375em;
    inline-size: fit-content;
    padding-inline: 0.375em;
    border-radius: 0.375em;
  }
  .figures .option {
    align-items: start;
    padding-block: 0.25em;
  }
  /* Three columns do not fit a phone: each figure then says what it is. */
  @container (max-width: 30em) {
    .figures tr {
      display: grid;
      grid-template-columns: 1fr 1fr;
      border-block-end: 1px solid var(--_line);
    }
    .figures thead {
      position: absolute;
      clip-path: inset(50%);
    }
    .figures th,
    .figures td {
      padding-inline: 0.25em;
      border: 0;
    }
    .figures th {
      grid-column: 1 / -1;
      padding-block-end: 0;
    }
    .figures td {
      text-align: start;
    }
    .figures td::before {
      display: block;
      color: var(--_muted);
      font-size: 0.875em;
      font-weight: 400;
      content: attr(data-name);
    }
  }
`;
