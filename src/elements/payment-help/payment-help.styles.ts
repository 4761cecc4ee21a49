import { css, type CSSResult } from 'lit';

/** The looks of the payment help: its card, its topics, its way back. What a topic brings has looks of its own. */
export const styles: CSSResult = css`
  /* Every state keeps this height, so that what follows the element stays where it is. */
  .room {
    min-block-size: var(--utility-payment-help-reserve, 26em);
  }
  .card,
  .wait,
  .person,
  .list,
  .grow {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.75em;
    align-content: start;
  }
  .card {
    gap: 1em;
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
  .topic-title :is(h1, h2, h3, h4, h5, h6) {
    font-size: 1.375em;
  }
  .side {
    color: var(--_muted);
    font-size: 0.9375em;
  }
  .strong {
    font-weight: var(--_weight-strong);
  }
  .list {
    gap: 0;
  }
  .grow {
    flex: 1;
    gap: 0.125em;
    min-inline-size: 0;
    text-align: start;
    justify-items: start;
  }
  .list > li + li {
    border-block-start: 1px solid var(--_line);
  }
  button.row,
  .back {
    display: flex;
    gap: 0.75em;
    align-items: center;
    inline-size: 100%;
    min-block-size: max(3.25em, 44px);
    padding-block: 0.625em;
    padding-inline: 0.25em;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
    cursor: pointer;
  }
  button.row:hover .strong,
  .back:hover {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .back {
    inline-size: fit-content;
    min-block-size: max(2.75em, 44px);
    padding-block: 0;
    color: var(--_accent);
    font-weight: var(--_weight-strong);
  }
  .onward {
    color: var(--_accent);
    transform: rotate(-90deg);
  }
  .backward {
    transform: rotate(90deg);
  }
  .person {
    justify-items: start;
    gap: 0.5em;
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
`;
