// Shortens what terser leaves alone: white space and comments inside lit's css`` and html`` templates.

/** Style sheet text between two interpolations. Spaces that could mean something (selectors, calc) stay, one each. */
export function shortCss(text) {
  return text
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};]) ?/g, '$1')
    .replace(/([:,]) /g, '$1')
    .replace(/;}/g, '}');
}

/** Markup between two interpolations: a run of white space with a line break is one space, as a browser shows it. */
export function shortHtml(text) {
  return text.replace(/<!--[\s\S]*?-->/g, '').replace(/\s*\n\s*/g, ' ');
}

const shorteners = { css: shortCss, html: shortHtml, svg: shortHtml };

function* templatesIn(node) {
  if (!node || typeof node !== 'object') return;
  if (Array.isArray(node)) {
    for (const entry of node) yield* templatesIn(entry);
    return;
  }
  if (
    node.type === 'TaggedTemplateExpression' &&
    node.tag.type === 'Identifier' &&
    shorteners[node.tag.name]
  ) {
    yield node;
  }
  for (const [key, value] of Object.entries(node)) if (key !== 'parent') yield* templatesIn(value);
}

/** The rollup plugin, for modules below `base`. */
export function minifyTemplates(base) {
  return {
    name: 'minify-templates',
    transform(code, id) {
      if (!id.startsWith(base)) return null;
      const edits = [];
      for (const { tag, quasi } of templatesIn(this.parse(code))) {
        for (const { start, end, value } of quasi.quasis) {
          // Escapes stay as they are written: the raw text is what is replaced.
          edits.push({ start, end, text: shorteners[tag.name](value.raw) });
        }
      }
      if (edits.length === 0) return null;
      edits.sort((a, b) => b.start - a.start);
      let text = code;
      for (const edit of edits) text = text.slice(0, edit.start) + edit.text + text.slice(edit.end);
      return { code: text, map: null };
    },
  };
}
