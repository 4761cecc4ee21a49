import { css, type CSSResult } from 'lit';

/** The looks of every step: its card, its progress, its questions. What a part brings has looks of its own. */
export const styles: CSSResult = css`
  /* Every state keeps this height, so that what follows the element stays where it is. */
  .inner > * {
    min-block-size: var(--utility-move-wizard-reserve, 30em);
  }
  .card,
  .wait,
  form,
  .field {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1em;
    align-content: start;
    margin: 0;
    min-inline-size: 0;
  }
  .card {
    padding: clamp(1em, 4cqi, 1.5em);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .card :is(h1, h2, h3, h4, h5, h6) {
    margin: 0;
    font-size: 1.125em;
    font-weight: var(--_weight-strong);
    line-height: 1.3;
  }
  .card > :is(h1, h2, h3, h4, h5, h6),
  .done-title :is(h1, h2, h3, h4, h5, h6) {
    font-size: 1.375em;
  }
  .step-title :is(h2, h3, h4, h5, h6) {
    font-size: 1.25em;
  }
  /* Focus that is moved to a heading lands below what a page may keep at its top. */
  .step-title,
  .done-title,
  .field,
  .failed {
    scroll-margin-block: 6em;
  }
  .field {
    gap: 0.375em;
    padding: 0;
    border: 0;
  }
  .field > label,
  .field > .label,
  legend {
    padding: 0;
    font-weight: var(--_weight-strong);
  }
  .progress {
    display: grid;
    gap: 0.25em;
  }
  progress {
    inline-size: 100%;
    block-size: 0.5em;
    border: 0;
    border-radius: 1em;
    background: var(--_sunken);
    accent-color: var(--_accent);
    overflow: hidden;
  }
  progress::-webkit-progress-bar {
    background: var(--_line);
  }
  progress::-webkit-progress-value {
    background: var(--_accent);
  }
  .side {
    color: var(--_muted);
    font-size: 0.9375em;
  }
  .strong {
    font-weight: var(--_weight-strong);
  }
  .restored {
    display: flex;
    gap: 0.375em;
    align-items: center;
  }
  .kept {
    min-block-size: 1.5em;
  }
  textarea,
  input:not([type='radio'], [type='checkbox'], [type='file']) {
    box-sizing: border-box;
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
  input[type='date'],
  input[type='tel'] {
    max-inline-size: 18em;
  }
  :is(input, textarea)[aria-invalid='true']:not([type='radio'], [type='checkbox'], [type='file']) {
    border-width: 2px;
    border-color: var(--_bad);
  }
  .option {
    display: flex;
    gap: 0.625em;
    align-items: center;
    min-block-size: max(2.75em, 44px);
    min-inline-size: 0;
    cursor: pointer;
    overflow-wrap: anywhere;
  }
  .option > span {
    display: grid;
    min-inline-size: 0;
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
`;
