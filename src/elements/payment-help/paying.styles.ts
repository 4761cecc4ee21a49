import { css, type CSSResult } from 'lit';
import { formStyles } from './forms.styles.js';

/** The looks of offers, agreements and autopay. */
export const payingStyles: CSSResult = css`
  ${formStyles}
  .preview,
  .agreement {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.75em;
    padding: 0.875em;
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) * 0.75);
  }
  .preview {
    border-color: var(--_accent);
  }
  .parts th .side {
    display: block;
  }
  .parts .total th,
  .parts .total td {
    border-block-end: 0;
    font-weight: var(--_weight-strong);
  }
  .offers [aria-pressed='true'] .strong {
    color: var(--_accent);
  }
  .programmes > li {
    padding-block: 0.625em;
  }
  .programmes a {
    color: var(--_accent);
    font-weight: var(--_weight-strong);
  }
`;
