import { css, type CSSResult } from 'lit';

/** The looks of the explanation, its waterfall, the list of bills and the checks. */
export const whyStyles: CSSResult = css`
  .why {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.375em;
    padding-block-end: 0.25em;
  }
  .why :is(h1, h2, h3, h4, h5, h6) {
    color: var(--_muted);
    font-size: 1em;
    font-weight: 500;
  }
  .why .sentence {
    font-size: 1.0625em;
    overflow-wrap: anywhere;
  }
  .why:not(.audit) .sentence {
    font-weight: var(--_weight-strong);
  }
  .why > .button {
    justify-self: start;
    margin-block-end: 0.75em;
  }
  .why > .aside {
    margin-block-start: 0.375em;
  }
  .why > .aside > summary {
    color: var(--_accent);
    font-weight: var(--_weight-strong);
  }
  .opened {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.75em;
    padding-block-end: 0.75em;
  }
  .fall > li {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.25em;
    padding-block: 0.625em;
    border-block-start: 1px solid var(--_line);
    overflow-wrap: anywhere;
  }
  .fall > li:first-child {
    border-block-start: 0;
  }
  .fall > .end {
    font-weight: var(--_weight-strong);
  }
  .fall .row .sub,
  .fall .small .sub {
    font-weight: 400;
  }
  .fall > li > .row > .amount {
    font-weight: var(--_weight-strong);
  }
  .drawn {
    display: block;
    overflow: visible;
  }
  .drawn .zero {
    stroke: var(--_edge);
    stroke-width: 1px;
  }
  .drawn .whole {
    fill: var(--_edge);
  }
  .drawn .up {
    fill: var(--_accent);
  }
  .drawn .down {
    fill: var(--_good-ground);
    stroke: var(--_good);
    stroke-width: 2px;
  }
  .small > summary {
    color: var(--_muted);
    font-size: 0.9375em;
  }
  .small > .rows > li {
    padding-block: 0.5em;
  }
  .advice {
    padding-block-start: 0.875em;
    border-block-start: 1px solid var(--_edge);
  }
  .advice p + p {
    margin-block-start: 0.25em;
  }
  .advice .saving {
    color: var(--_good);
    font-weight: var(--_weight-strong);
  }
  .picker {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.5em;
    padding-block-start: 0.875em;
    border-block-start: 1px solid var(--_edge);
  }
  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
  }
  .choices .button {
    flex: 1 1 9em;
  }
  .picker [aria-pressed='true'] {
    border-color: var(--_accent);
    box-shadow: inset 0 0 0 2px var(--_accent);
    font-weight: var(--_weight-strong);
  }
  .choice {
    display: flex;
    gap: 0.5em;
    align-items: center;
    padding-block: 0.375em;
  }
  .choice .button {
    flex: none;
  }
  .pick {
    align-items: center;
    min-block-size: max(2.75em, 44px);
    padding-block: 0.375em;
    padding-inline: 0.625em;
    border: 1px solid transparent;
    border-radius: var(--utility-button-radius, 0.5em);
    background: var(--_sunken);
    color: inherit;
    font: inherit;
    line-height: 1.3;
    text-align: start;
    cursor: pointer;
  }
  .group + .group {
    padding-block-start: 0.75em;
    border-block-start: 1px solid var(--_line);
  }
  :is(.group, .advice) :is(h1, h2, h3, h4, h5, h6) {
    color: inherit;
    font-weight: var(--_weight-strong);
  }
  :is(.group, .advice) li {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0.625em;
    padding-block: 0.25em;
    overflow-wrap: anywhere;
  }
  :is(.group, .advice) li > .icon {
    margin-block-start: 0.125em;
    color: var(--_muted);
  }
  .group.ask li > .icon {
    color: var(--_warn);
  }
  .group.right li > .icon {
    color: var(--_good);
  }
  .group .button {
    margin-block: 0.5em;
  }
  @media (forced-colors: active) {
    .drawn .whole,
    .drawn .up {
      fill: CanvasText;
    }
    .drawn .zero {
      stroke: CanvasText;
    }
    .drawn .down {
      fill: Canvas;
      stroke: CanvasText;
    }
    .picker [aria-pressed='true'] {
      outline: 2px solid Highlight;
      outline-offset: -3px;
    }
  }
`;
