import { css, type CSSResult } from 'lit';

/** The looks of the messages: who says it is told by its side and its name, not by its colour alone. */
export const messages: CSSResult = css`
  .entry {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.125em;
    justify-items: start;
    max-inline-size: 92%;
  }
  .entry.customer {
    align-self: flex-end;
    justify-items: end;
  }
  .entry.system {
    align-self: center;
    justify-items: center;
    text-align: center;
  }
  .speaker {
    font-size: 0.875em;
    font-weight: var(--_weight-strong);
  }
  .bubble {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.5em;
    min-inline-size: 0;
    max-inline-size: 100%;
    padding: 0.5em 0.75em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    border-end-start-radius: 0.2em;
    background: var(--_sunken);
  }
  .agent .bubble {
    border-color: var(--_accent);
    background: var(--_surface);
  }
  .customer .bubble {
    border-color: var(--_accent);
    border-radius: var(--_radius);
    border-end-end-radius: 0.2em;
    background: var(--_accent);
    color: var(--_on-accent);
  }
  .system .bubble {
    border-style: dashed;
    border-radius: var(--_radius);
    background: none;
  }
  .words {
    white-space: pre-wrap;
    text-align: start;
  }
  .words a {
    color: inherit;
    font-weight: var(--_weight-strong);
  }
  .when {
    display: flex;
    gap: 0.5em;
  }
  [data-delivery='refused'],
  .fault {
    color: var(--_bad);
    font-weight: var(--_weight-strong);
  }
  .thing {
    display: flex;
    gap: 0.625em;
    padding: 0.5em 0.625em;
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) * 0.75);
    background: var(--_surface);
    color: var(--_text);
    text-align: start;
  }
  .thing > div {
    display: grid;
    min-inline-size: 0;
  }
  .thing > .icon {
    color: var(--_accent);
  }
  .thing strong {
    font-weight: var(--_weight-strong);
  }
  .danger {
    display: grid;
    gap: 0.375em;
    justify-items: start;
  }
  .danger .button {
    border-color: var(--_bad);
    background: var(--_bad);
    color: var(--_surface);
  }
  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: 0.375em;
  }
  .chip,
  .file,
  .link {
    display: inline-flex;
    gap: 0.375em;
    align-items: center;
    justify-content: center;
    min-inline-size: 44px;
    min-block-size: 44px;
    max-inline-size: 100%;
    padding-block: 0.375em;
    padding-inline: 0.75em;
    border: 1px solid var(--_edge);
    border-radius: 1.5em;
    background: var(--_surface);
    color: var(--_accent);
    font: inherit;
    font-size: 0.9375em;
    line-height: 1.25;
    text-align: start;
    text-decoration: none;
    cursor: pointer;
  }
  .chip:hover,
  .file:hover {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .chip[aria-pressed='true'],
  .chip.strong {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
  }
  .chip[aria-disabled='true'] {
    cursor: progress;
  }
  .attach:focus-within {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
  }
  .file {
    border-radius: calc(var(--_radius) * 0.75);
  }
  .link {
    justify-self: start;
    padding-inline: 0;
    border: 0;
    background: none;
    color: inherit;
    text-decoration: underline;
  }
  .about .link {
    color: var(--_accent);
  }
  .more {
    align-self: center;
  }
`;
