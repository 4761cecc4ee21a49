import { css, type CSSResult } from 'lit';

/** The looks of meters and documents. */
export const proofStyles: CSSResult = css`
  .register {
    display: grid;
    gap: 0.375em;
  }
  .register + .register {
    margin-block-start: 0.5em;
  }
  .files {
    display: grid;
    gap: 0.5em;
  }
  .files:empty {
    display: none;
  }
  .files li {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    align-items: center;
    padding: 0.5em 0.75em;
    border: 1px solid var(--_line);
    border-radius: 0.5em;
  }
  .files .name {
    display: grid;
    flex: 1 1 9em;
    gap: 0.25em;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .icon.good {
    background: none;
  }
  .file {
    position: relative;
    display: inline-block;
    justify-self: start;
  }
  /* The button that the browser draws speaks the browser's language: ours lies over it, and the real one takes the press. */
  .file input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    margin: 0;
    padding: 0;
    opacity: 0;
    cursor: pointer;
  }
  .file input:focus-visible + .button {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
  }
  .documents progress {
    inline-size: 100%;
  }
`;
