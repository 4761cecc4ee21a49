import { css, type CSSResult } from 'lit';
import { buttons } from '../../styles/base.js';
import { channels } from '../../styles/channels.js';
import { panels } from '../../styles/panels.js';
import { messages } from './messages.styles.js';

/** The looks of the open chat. */
export const panelStyles: CSSResult = css`
  ${buttons} ${panels} ${channels} ${messages}
  .panel-box {
    position: fixed;
    z-index: var(--utility-chat-launcher-layer, 900);
    inset-block: auto calc(var(--utility-chat-launcher-inset, 1em) + env(safe-area-inset-bottom, 0px));
    inset-inline: auto calc(var(--utility-chat-launcher-inset, 1em) + env(safe-area-inset-right, 0px));
    display: flex;
    flex-direction: column;
    inline-size: min(25em, calc(100vw - 2em));
    block-size: min(40em, calc(var(--_seen, 100vh) - 2em));
    max-inline-size: none;
    max-block-size: none;
    margin: 0;
    padding: 0;
    overflow: hidden;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    box-shadow: 0 0.5em 2em rgb(0 0 0 / 0.3);
    container-type: inline-size;
    overflow-wrap: anywhere;
  }
  @media (max-width: 30em) {
    .panel-box {
      inset: var(--_top, 0px) 0 auto 0;
      inline-size: 100vw;
      block-size: var(--_seen, 100vh);
      padding-block: env(safe-area-inset-top, 0px) env(safe-area-inset-bottom, 0px);
      border: 0;
      border-radius: 0;
      box-shadow: none;
    }
  }
  .panel-box:not([open]) {
    display: none;
  }
  .panel-box::backdrop {
    background: var(--_surface);
  }
  .panel-box > header {
    display: flex;
    gap: 0.375em;
    align-items: flex-start;
    padding: 0.625em 0.75em;
    border-block-end: 1px solid var(--_line);
    background: var(--_sunken);
  }
  .names {
    flex: 1;
    min-inline-size: 0;
  }
  .title,
  .menu h3 {
    font-size: 1.0625em;
    font-weight: var(--_weight-strong);
    line-height: 1.3;
  }
  .menu h3 {
    font-size: 1em;
    margin: 0;
  }
  .side {
    color: var(--_muted);
    font-size: 0.875em;
    line-height: 1.4;
  }
  .log,
  .menu,
  .plain {
    flex: 1;
    min-block-size: 0;
    padding: 0.75em;
    overflow-y: auto;
    overscroll-behavior: contain;
  }
  .log,
  .menu,
  .plain,
  .stack,
  .ways {
    display: flex;
    flex-direction: column;
    gap: 0.625em;
  }
  .log > *,
  .menu > *,
  .plain > * {
    flex: none;
  }
  .log:focus-visible {
    outline-offset: -3px;
  }
  .composer {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.5em;
    max-block-size: 60%;
    padding: 0.625em 0.75em;
    overflow-y: auto;
    border-block-start: 1px solid var(--_line);
  }
  .line {
    display: flex;
    gap: 0.5em;
    align-items: flex-end;
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: 0.375em;
  }
  .text {
    inline-size: 100%;
    min-inline-size: 0;
    min-block-size: 44px;
    padding: 0.5em 0.625em;
    border: 1px solid var(--_edge);
    border-radius: calc(var(--_radius) * 0.75);
    background: var(--_surface);
    color: var(--_text);
    font: inherit;
    /* Below 16 px a phone zooms into the field. */
    font-size: max(1em, 16px);
    resize: none;
  }
  .text::placeholder {
    color: var(--_muted);
    opacity: 1;
  }
  .round {
    flex: none;
    inline-size: max(2.75em, 44px);
    padding: 0;
  }
  .files {
    display: grid;
    gap: 0.375em;
  }
  .files li {
    display: flex;
    flex-wrap: wrap;
    gap: 0.375em;
    align-items: center;
  }
  .files .name {
    flex: 1;
    min-inline-size: 8em;
  }
  .files progress {
    inline-size: 5em;
    accent-color: var(--_accent);
  }
  .rating,
  .callback,
  .sure {
    display: grid;
    gap: 0.5em;
    padding: 0.75em;
    border-radius: calc(var(--_radius) * 0.75);
    background: var(--_sunken);
  }
  .bottom {
    padding: 0.625em 0.75em;
    border-block-start: 1px solid var(--_line);
  }
  fieldset {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  legend {
    padding: 0 0 0.375em;
    font-weight: var(--_weight-strong);
  }
  @media (forced-colors: active) {
    .customer .bubble,
    .chip[aria-pressed='true'],
    .chip.strong {
      border-width: 2px;
    }
  }
`;
