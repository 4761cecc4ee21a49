import { css, type CSSResult } from 'lit';

/** The looks of the move tracker: the state first, then the line of steps. */
export const styles: CSSResult = css`
  /* Every state keeps this height, so that what follows the element stays where it is. */
  .inner > * {
    min-block-size: var(--utility-move-tracker-reserve, 30em);
  }
  .card,
  .head,
  .steps,
  .what,
  .costs,
  .choices,
  .dates,
  .confirm,
  .person,
  .wait,
  .field,
  .fault {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.5em;
    align-content: start;
  }
  .card {
    gap: 1.25em;
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
  .head > :is(h1, h2, h3, h4, h5, h6) {
    font-size: 1.375em;
  }
  .state {
    font-size: 1.125em;
    font-weight: var(--_weight-strong);
  }
  .side {
    color: var(--_muted);
    font-size: 0.9375em;
  }
  .strong {
    font-weight: var(--_weight-strong);
  }
  .progress {
    inline-size: 100%;
    block-size: 0.5em;
    border-radius: 0.25em;
  }
  .progress .all {
    fill: var(--_line);
  }
  .progress .part {
    fill: var(--_accent);
  }
  .places {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 13em), 1fr));
    gap: 0.75em;
  }
  .places > div {
    padding: 0.75em 0.875em;
    border-radius: calc(var(--_radius) * 0.75);
    background: var(--_sunken);
  }
  dt {
    color: var(--_muted);
    font-size: 0.9375em;
  }
  .step {
    position: relative;
    display: grid;
    grid-template-columns: 2em minmax(0, 1fr) auto;
    gap: 0.25em 0.75em;
    align-items: start;
    padding-block-end: 1.125em;
  }
  .step .badge {
    margin-block-start: 0.125em;
  }
  /* The line from one step to the next. */
  .step:not(:last-child)::before {
    content: '';
    position: absolute;
    inset-block: 2em 0;
    inset-inline-start: calc(1em - 1px);
    border-inline-start: 2px solid var(--_line);
  }
  .what {
    gap: 0.125em;
  }
  .dot {
    display: grid;
    place-items: center;
    inline-size: 2em;
    block-size: 2em;
    border: 2px solid var(--_line);
    border-radius: 50%;
    background: var(--_surface);
    color: var(--_muted);
  }
  .dot .icon {
    inline-size: 1.125em;
    block-size: 1.125em;
  }
  .step.done .dot {
    border-color: var(--_good);
    color: var(--_good);
  }
  .step.now .dot {
    border-color: var(--_accent);
    color: var(--_accent);
  }
  .step.held .dot,
  .late {
    border-color: var(--_warn);
    color: var(--_warn);
  }
  .step.off .what > .strong {
    text-decoration: line-through;
  }
  @container (max-width: 24em) {
    .step {
      grid-template-columns: 2em minmax(0, 1fr);
    }
    .step .badge {
      grid-column: 2;
      justify-self: start;
    }
  }
  .costs dl > div {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1em;
    justify-content: space-between;
    padding-block: 0.375em;
    border-block-end: 1px solid var(--_line);
  }
  .costs dt {
    color: inherit;
    font-size: 1em;
  }
  .actions,
  .near {
    display: flex;
    flex-wrap: wrap;
    gap: 0.625em;
  }
  .note .actions {
    margin-block-start: 0.375em;
  }
  .note .actions .button {
    margin: 0;
  }
  .confirm,
  .dates {
    gap: 0.875em;
    padding: clamp(0.875em, 4cqi, 1.25em);
    border: 1px solid var(--_edge);
    border-radius: calc(var(--_radius) * 0.75);
  }
  .field {
    gap: 0.375em;
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  .field > label,
  legend {
    font-weight: var(--_weight-strong);
  }
  legend {
    margin-block-end: 0.375em;
    padding: 0;
  }
  input[type='date'] {
    inline-size: 100%;
    max-inline-size: 16em;
    min-block-size: max(2.75em, 44px);
    padding-inline: 0.75em;
    border: 1px solid var(--_edge);
    border-radius: 0.5em;
    background: var(--_surface);
    color: inherit;
    font: inherit;
  }
  input[aria-invalid='true'] {
    border-color: var(--_bad);
    border-width: 2px;
  }
  .fault > p:first-child {
    color: var(--_bad);
  }
  .option {
    display: flex;
    gap: 0.625em;
    align-items: center;
    min-block-size: max(2.75em, 44px);
  }
  .option input {
    inline-size: 1.25em;
    block-size: 1.25em;
    margin: 0;
    accent-color: var(--_accent);
  }
  .person {
    justify-items: start;
    padding-block-start: 1em;
    border-block-start: 1px solid var(--_line);
  }
  .help {
    display: grid;
    gap: 0.75em;
    inline-size: 100%;
    padding: 0.875em;
    border-radius: calc(var(--_radius) * 0.75);
    background: var(--_sunken);
  }
  @media (forced-colors: active) {
    .progress .part {
      fill: Highlight;
    }
    .progress .all {
      fill: GrayText;
    }
  }
`;
