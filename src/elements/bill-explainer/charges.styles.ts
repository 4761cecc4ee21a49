import { css, type CSSResult } from 'lit';

/** The looks of charges, of what opens under them, and of the sum. */
export const chargeStyles: CSSResult = css`
  /* The charges, service by service. */
  .intro {
    display: grid;
    gap: 0.125em;
    padding-inline: 0.125em;
  }
  .intro :is(h1, h2, h3, h4, h5, h6) {
    font-size: 1.375em;
    font-weight: var(--_weight-strong);
    line-height: 1.25;
  }
  .intro p,
  .sub {
    color: var(--_muted);
  }
  .sub {
    font-size: 0.9375em;
  }
  .card.service {
    padding-block-end: 0.25em;
  }
  .service header {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.125em;
    padding-block-end: 0.625em;
  }
  .service :is(h1, h2, h3, h4, h5, h6) {
    font-size: 1.125em;
    font-weight: var(--_weight-strong);
    line-height: 1.3;
  }
  .rows > li {
    border-block-start: 1px solid var(--_line);
  }
  .row {
    display: flex;
    flex: 1;
    flex-wrap: wrap;
    gap: 0 1em;
    justify-content: space-between;
    min-inline-size: 0;
  }
  .row > :first-child {
    flex: 1 1 8em;
    min-inline-size: 0;
  }
  .row > :first-child,
  header bdi {
    overflow-wrap: anywhere;
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
  .row .amount {
    margin-inline-start: auto;
  }
  .row > .sub {
    inline-size: 100%;
  }
  .plain {
    display: flex;
    padding-block: 0.625em;
    padding-inline-end: 1.5em;
  }
  .amount.huge {
    font-size: 0.75em;
  }
  .amount.minus {
    color: var(--_good);
  }
  .total {
    display: flex;
    gap: 0 1em;
    flex-wrap: wrap;
    justify-content: space-between;
    padding-block: 0.75em;
    padding-inline-end: 1.5em;
    border-block-start: 1px solid var(--_edge);
    font-weight: var(--_weight-strong);
  }
  .grand {
    padding-inline-end: calc(1.5em / 1.0625);
    font-size: 1.0625em;
    border-block-start-width: 2px;
  }
  .explain {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.75em;
    margin-block-end: 0.875em;
    padding: 0.875em 1em;
    border-radius: calc(var(--_radius) * 0.75);
    background: var(--_sunken);
  }
  .aside {
    border-block-start: 1px solid var(--_line);
  }
  .aside > summary {
    color: var(--_muted);
  }
  .aside > summary > span {
    font-size: 0.9375em;
    flex: 1;
  }
  .status:empty {
    display: none;
  }

  /* Text at twice its size on a phone: the figures need the room more than the edges do. */
  @container (max-width: 14em) {
    .card.service {
      padding-inline: 0.5em;
    }
  }
`;
