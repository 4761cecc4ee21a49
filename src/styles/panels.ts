import { css, type CSSResult } from 'lit';

/** What the shared parts look like: panels for empty and error, skeleton bars, badges, notes, the channels. */
export const panels: CSSResult = css`
  .panel {
    display: flex;
    flex-direction: column;
    align-items: center;
    justify-content: center;
    gap: 0.875em;
    padding: clamp(1.25em, 6cqi, 2.5em);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    text-align: center;
  }
  .panel h2,
  .panel h3,
  .panel h4,
  .panel h5,
  .panel h6 {
    font-size: 1.375em;
    font-weight: var(--_weight-strong);
    line-height: 1.25;
  }
  .panel p {
    max-inline-size: 34em;
  }
  .panel .mark {
    display: grid;
    place-items: center;
    inline-size: 4em;
    block-size: 4em;
    border-radius: 50%;
    background: var(--_sunken);
    color: var(--_accent);
  }
  .panel .mark .icon {
    inline-size: 2em;
    block-size: 2em;
  }
  .panel.bad .mark {
    background: var(--_warn-ground);
    color: var(--_warn);
  }
  .reference {
    color: var(--_muted);
    font-size: 0.875em;
  }
  .badges {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
  }
  .badge {
    display: inline-flex;
    align-items: center;
    gap: 0.375em;
    padding-block: 0.2em;
    padding-inline: 0.5em 0.7em;
    border: 1px solid transparent;
    border-radius: 2em;
    background: var(--_sunken);
    font-size: 0.9375em;
    font-weight: var(--_weight-strong);
    line-height: 1.35;
  }
  .badge .icon {
    inline-size: 1.1em;
    block-size: 1.1em;
  }
  .good {
    background: var(--_good-ground);
    color: var(--_good);
  }
  .warn {
    background: var(--_warn-ground);
    color: var(--_warn);
  }
  .bad:not(.panel) {
    background: var(--_bad-ground);
    color: var(--_bad);
  }
  .note {
    display: flex;
    gap: 0.625em;
    padding: 0.75em 0.875em;
    border: 1px solid transparent;
    border-radius: calc(var(--_radius) * 0.75);
  }
  .note:not(.good, .warn, .bad) {
    background: var(--_sunken);
  }
  .note .icon {
    margin-block-start: 0.125em;
  }
  .note > div {
    display: grid;
    gap: 0.25em;
    min-inline-size: 0;
  }
  .note p {
    color: var(--_text);
  }
  .note strong {
    font-weight: var(--_weight-strong);
  }
  .note .button {
    justify-self: start;
    margin-block-start: 0.375em;
  }
  .bar {
    display: block;
    block-size: 1em;
    border-radius: 0.375em;
    background: var(--_line);
    animation: breathe 1.6s ease-in-out infinite alternate;
  }
  .w20 {
    inline-size: 20%;
  }
  .w40 {
    inline-size: 40%;
  }
  .w60 {
    inline-size: 60%;
  }
  .w80 {
    inline-size: 80%;
  }
  @keyframes breathe {
    to {
      opacity: 0.45;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .bar {
      animation: none;
    }
  }
  @media (forced-colors: active) {
    .badge,
    .note {
      border-color: CanvasText;
    }
    .bar {
      background: GrayText;
    }
  }
  @media print {
    .panel,
    .badge,
    .note {
      border-color: #767676;
      background: none;
      color: #000;
    }
  }
`;
