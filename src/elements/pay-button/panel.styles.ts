import { css, type CSSResult } from 'lit';

/** The looks of the panel: its card, its form. What comes later brings more. */
export const panelStyles: CSSResult = css`
  .pane,
  .pane form,
  .pane .field,
  .pane .step {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1em;
    margin: 0;
    padding: 0;
    border: 0;
    min-inline-size: 0;
  }
  .pane {
    padding: clamp(1em, 4cqi, 1.5em);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .pane .field {
    gap: 0.25em;
  }
  .top {
    display: flex;
    gap: 0.75em;
    align-items: center;
    justify-content: space-between;
  }
  .pane :is(h1, h2, h3, h4, h5, h6) {
    margin: 0;
    font-size: 1.375em;
    font-weight: var(--_weight-strong);
    line-height: 1.25;
  }
  .close {
    min-block-size: 44px;
    padding-inline: 0.75em;
    border: 0;
    background: none;
    color: var(--_accent);
    font: inherit;
    cursor: pointer;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .side {
    color: var(--_muted);
    font-size: 0.9375em;
  }
  .pane legend,
  .pane .field > label:not(.option) {
    padding: 0;
    font-weight: var(--_weight-strong);
  }
  .pane .option {
    display: flex;
    gap: 0.625em;
    align-items: flex-start;
    min-block-size: 44px;
    min-inline-size: 0;
    padding-block: 0.5em;
    cursor: pointer;
  }
  .pane .option + .option {
    border-block-start: 1px solid var(--_line);
  }
  .pane .option input {
    inline-size: 1.25em;
    block-size: 1.25em;
    flex: none;
    margin: 0.15em 0 0;
    accent-color: var(--_accent);
  }
  .pane .option.off {
    cursor: not-allowed;
    color: var(--_muted);
  }
  .words {
    display: flex;
    flex: 1;
    flex-wrap: wrap;
    gap: 0 0.75em;
    justify-content: space-between;
    min-inline-size: 0;
  }
  .words .side {
    flex: 1 0 100%;
  }
  .pane .field.other,
  .pane .field.within,
  .pane .fields {
    gap: 0.375em;
    padding-block: 0 0.75em;
    padding-inline-start: 1.875em;
  }
  .pane :is(input[type='text'], input[type='date'], select) {
    inline-size: 100%;
    max-inline-size: 18em;
    min-block-size: max(2.75em, 44px);
    padding: 0.5em 0.625em;
    border: 1px solid var(--_edge);
    border-radius: 0.5em;
    background: var(--_surface);
    color: var(--_text);
    font: inherit;
  }
  .pane [aria-invalid='true'] {
    border-width: 2px;
    border-color: var(--_bad);
  }
  .said {
    display: flex;
    gap: 0.375em;
  }
  .said:not(.wrong) {
    display: none;
  }
  .wrong {
    color: var(--_bad);
  }
  .bars {
    display: grid;
    gap: 0.75em;
    padding-block: 0.75em;
  }
  .submit {
    inline-size: 100%;
  }
  .channels-panel {
    display: grid;
    gap: 0.75em;
    padding: 0.875em;
    border-radius: calc(var(--_radius) * 0.75);
    background: var(--_sunken);
  }
  .links {
    display: flex;
    flex-wrap: wrap;
    gap: 0.625em;
    padding-block-start: 1em;
    border-block-start: 1px solid var(--_line);
  }
`;
