import { html, type TemplateResult } from 'lit';

/** A grey bar where text will stand. `width` names a class (`w20` to `w100`), for no style attribute may be used. */
export function bar(width: 'w20' | 'w40' | 'w60' | 'w80', extra = ''): TemplateResult {
  return html`<span class="bar ${width} ${extra}"></span>`;
}
