import { css, type CSSResult } from 'lit';

/** The looks of the closed launcher: a button in a corner of the window, and the room below the page that it needs. */
export const styles: CSSResult = css`
  /* In the page the element is only room, so that its end can be scrolled clear of the button. */
  :host {
    min-inline-size: 0;
    block-size: var(--utility-chat-launcher-reserve, 5em);
  }
  :host::before {
    content: none;
  }
  .launch {
    --_inset: var(--utility-chat-launcher-inset, 1em);
    position: fixed;
    z-index: var(--utility-chat-launcher-layer, 900);
    inset-block-end: calc(var(--_inset) + env(safe-area-inset-bottom, 0px) + var(--_raise, 0px));
    inset-inline-end: calc(var(--_inset) + env(safe-area-inset-right, 0px));
    display: flex;
    gap: 0.5em;
    align-items: center;
    min-block-size: max(3em, 48px);
    max-inline-size: calc(100vw - 2 * var(--_inset));
    padding-block: 0.5em;
    padding-inline: 1em 1.25em;
    border: 2px solid var(--_surface);
    border-radius: 2em;
    background: var(--_accent);
    color: var(--_on-accent);
    box-shadow: 0 0.25em 1em rgb(0 0 0 / 0.28);
    font: inherit;
    font-weight: var(--_weight-strong);
    line-height: 1.25;
    cursor: pointer;
    transition: inset-block-end 0.15s ease-out;
  }
  .launch[data-other] {
    inset-inline: calc(var(--_inset) + env(safe-area-inset-left, 0px)) auto;
  }
  .launch[data-away] {
    visibility: hidden;
  }
  .launch:hover {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .launch:focus-visible {
    border-radius: 2em;
  }
  .launch[aria-busy='true'] {
    cursor: progress;
  }
  .count {
    min-inline-size: 1.5em;
    padding-inline: 0.375em;
    border-radius: 1em;
    background: var(--_on-accent);
    color: var(--_accent);
    text-align: center;
  }
  @media (prefers-reduced-motion: reduce) {
    .launch {
      transition: none;
    }
  }
  @media (forced-colors: active) {
    .launch {
      border-color: ButtonText;
    }
    .count {
      border: 1px solid ButtonText;
    }
  }
  @media print {
    :host {
      display: none;
    }
  }
`;
