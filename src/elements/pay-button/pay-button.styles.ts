import { css, type CSSResult } from 'lit';

/** The looks of the button before it is opened. What the panel brings has looks of its own. */
export const styles: CSSResult = css`
  /* As wide as its content until it is opened. */
  :host(:not([open])) {
    display: inline-block;
    inline-size: auto;
    min-inline-size: min(100%, var(--utility-pay-button-width, 15em));
    max-inline-size: 100%;
    vertical-align: top;
  }
  :host([hidden]) {
    display: none;
  }
  :host(:not([open]))::before {
    display: none;
  }
  :host(:not([open])) .inner {
    container-type: normal;
  }
  .closed {
    display: grid;
    gap: 0.5em;
    align-content: start;
    min-block-size: var(--utility-pay-button-reserve, 4em);
  }
  .pay {
    flex-direction: column;
    gap: 0.125em;
    inline-size: 100%;
    min-block-size: 4em;
    padding-inline: clamp(0.5em, 5vw, 1.25em);
    overflow-wrap: anywhere;
    white-space: normal;
  }
  .pay .main {
    font-size: 1.125em;
  }
  .pay .when {
    font-size: 0.875em;
    font-weight: 400;
  }
  .wait {
    display: grid;
    gap: 0.5em;
    align-content: center;
    min-block-size: 4em;
    padding-inline: 1em;
    border: 1px solid var(--_line);
    border-radius: var(--utility-button-radius, 0.5em);
  }
  .calm {
    display: flex;
    gap: 0.5em;
    align-items: center;
    min-block-size: 4em;
  }
  .calm > div {
    display: grid;
    gap: 0.375em;
    justify-items: start;
  }
`;
