// What our own style sheets may not use, because a browser of the floor (Chromium 109, Firefox 115, WebKit 16.4)
// would drop it in silence.
const features = [
  [/:has\(/, ':has() is not in Firefox 115'],
  [/:state\(/, ':state() is not in Chromium 109'],
  [/:popover-open|::backdrop\s*\{[^}]*popover/, 'popover is not in Chromium 109'],
  [/\bcolor-mix\(/, 'color-mix() is not in Chromium 109'],
  [/\blight-dark\(/, 'light-dark() is not in Chromium 109'],
  [/\b(?:oklch|oklab|lch|lab)\(/, 'lab colours are not in Chromium 109'],
  [/\brgba?\(\s*from\b|\bhsla?\(\s*from\b/, 'relative colours are not in Chromium 109'],
  [/@starting-style\b/, '@starting-style is not in Chromium 109'],
  [/@scope\b/, '@scope is not in Chromium 109'],
  [/@property\b/, '@property is not in Firefox 115'],
  [/\banimation-timeline\s*:/, 'scroll-driven animation is not in Chromium 109'],
  [/\banchor-name\s*:|\bposition-anchor\s*:/, 'anchor positioning is not in Chromium 109'],
  [/\bfield-sizing\s*:/, 'field-sizing is not in Chromium 109'],
  [/\btext-wrap\s*:/, 'text-wrap is not in Chromium 109'],
  [/\bgrid-template-(?:rows|columns)\s*:[^;]*\bsubgrid\b/, 'subgrid is not in Chromium 109'],
  [/\binterpolate-size\s*:|\bcalc-size\(/, 'interpolated sizes are not in Chromium 109'],
  [/\bstyle\(\s*--/, 'style queries are not in Chromium 109'],
];

const withoutComments = (css) =>
  css.replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '));

const groups = /^@(?:media|supports|container|layer|keyframes|font-face|page|-webkit-keyframes)\b/;

/** A rule inside a rule: nesting, which none of the three has. */
function nested(css) {
  const open = [];
  let start = 0;
  for (let at = 0; at < css.length; at++) {
    const sign = css[at];
    if (sign === '{') {
      const prelude = css.slice(start, at).trim();
      const group = groups.test(prelude);
      if (open.includes('rule')) return prelude;
      open.push(group ? 'group' : 'rule');
      start = at + 1;
    } else if (sign === '}') {
      open.pop();
      start = at + 1;
    } else if (sign === ';') {
      start = at + 1;
    }
  }
  return undefined;
}

/** One sentence for each thing in `css` that the browser floor lacks. Interpolations are expected as `${…}`-free text. */
export function belowFloor(css) {
  const text = withoutComments(css);
  const found = features.filter(([pattern]) => pattern.test(text)).map(([, message]) => message);
  const rule = nested(text);
  if (rule !== undefined) found.push(`nesting is not in Chromium 109: "${rule}"`);
  return found;
}
