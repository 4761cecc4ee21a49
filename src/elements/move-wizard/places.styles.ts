import { css, type CSSResult } from 'lit';

/** The looks of addresses, days and appointments. */
export const placeStyles: CSSResult = css`
  .combo {
    position: relative;
  }
  .matches {
    display: grid;
    border-radius: 0.5em;
  }
  .matches:not(:empty) {
    margin-block-start: 0.25em;
    border: 1px solid var(--_line);
  }
  .matches li {
    display: flex;
    gap: 0.5em;
    align-items: start;
    padding: 0.625em;
    min-block-size: max(2.75em, 44px);
    cursor: pointer;
    overflow-wrap: anywhere;
  }
  .matches li + li {
    border-block-start: 1px solid var(--_line);
  }
  .matches li[aria-selected='true'],
  .matches li:hover {
    background: var(--_sunken);
  }
  .matches li[aria-selected='true'] {
    outline: 2px solid var(--_focus);
    outline-offset: -2px;
  }
  .chosen {
    display: grid;
    gap: 0.5em;
    padding: 0.875em;
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) * 0.75);
    background: var(--_sunken);
  }
  .chosen .strong {
    display: flex;
    gap: 0.5em;
    overflow-wrap: anywhere;
  }
  .facts {
    display: grid;
    gap: 0.25em;
    padding-inline-start: 1.125em;
    list-style: disc;
  }
  .nearest {
    display: grid;
    gap: 0.375em;
  }
  .slots {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 11em), 1fr));
    gap: 0 1em;
  }
`;
