import { css, type CSSResult } from 'lit';

/** The looks of the review and of what then happens. */
export const finishStyles: CSSResult = css`
  .reviewed {
    display: grid;
    gap: 0.5em;
    padding-block-start: 0.875em;
    border-block-start: 1px solid var(--_line);
  }
  .reviewed .line {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1em;
    align-items: center;
    justify-content: space-between;
  }
  .reviewed dl {
    display: grid;
    gap: 0.375em;
    margin: 0;
  }
  .reviewed dl > div,
  .next li {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1em;
    justify-content: space-between;
  }
  .reviewed dt {
    color: var(--_muted);
  }
  .reviewed dd {
    margin: 0;
    margin-inline-start: auto;
    text-align: end;
    overflow-wrap: anywhere;
  }
  .next {
    display: grid;
    gap: 0.375em;
  }
  .done {
    display: grid;
    gap: 0.875em;
    justify-items: start;
  }
  .done .mark {
    display: grid;
    place-items: center;
    inline-size: 3em;
    block-size: 3em;
    border-radius: 50%;
    background: var(--_good-ground);
    color: var(--_good);
  }
  .done .facts {
    display: grid;
    gap: 0.25em;
    padding-inline-start: 1.125em;
    list-style: disc;
    overflow-wrap: anywhere;
  }
`;
