import { css, type CSSResult } from 'lit';

/** The looks that all topics share: forms, choices, what is asked once more. */
export const formStyles: CSSResult = css`
  form,
  .field,
  .confirm,
  .standing {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.875em;
    margin: 0;
    padding: 0;
    border: 0;
    min-inline-size: 0;
  }
  .field {
    gap: 0.375em;
  }
  .field > label,
  legend {
    padding: 0;
    font-weight: var(--_weight-strong);
  }
  textarea,
  input:not([type='radio'], [type='checkbox']) {
    inline-size: 100%;
    min-block-size: max(2.75em, 44px);
    padding: 0.5em 0.625em;
    border: 1px solid var(--_edge);
    border-radius: 0.5em;
    background: var(--_surface);
    color: var(--_text);
    font: inherit;
    resize: vertical;
  }
  input:not([type='radio'], [type='checkbox']) {
    max-inline-size: 18em;
  }
  [aria-invalid='true'] {
    border-width: 2px;
    border-color: var(--_bad);
  }
  .option {
    display: flex;
    gap: 0.625em;
    align-items: center;
    min-block-size: max(2.5em, 40px);
    min-inline-size: 0;
    cursor: pointer;
  }
  .option input {
    inline-size: 1.25em;
    block-size: 1.25em;
    flex: none;
    margin: 0;
    accent-color: var(--_accent);
  }
  .said {
    display: flex;
    gap: 0.375em;
  }
  .said:empty {
    display: none;
  }
  .wrong {
    color: var(--_bad);
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.625em;
  }
  form > .button,
  .preview > .button {
    justify-self: start;
  }
  .confirm {
    padding: 0.875em;
    border: 1px solid var(--_edge);
    border-radius: calc(var(--_radius) * 0.75);
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
  }
  th,
  td {
    padding-block: 0.5em;
    padding-inline: 0;
    border-block-end: 1px solid var(--_line);
    font-weight: inherit;
    text-align: start;
    vertical-align: top;
  }
  td {
    padding-inline-start: 0.75em;
    text-align: end;
  }
  th,
  .quote {
    overflow-wrap: anywhere;
  }
`;
