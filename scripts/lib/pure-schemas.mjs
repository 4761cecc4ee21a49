// Building a schema has no effect but the schema; this tells it to every bundler, ours and those of embedding sites, call
// by call, so that they leave out the schemas that nobody uses. In the sources such notes would drown what is said.

const NOTE = '/* @__PURE__ */';

/** The name at the left end of `z.string().check(…)`. */
function rootName(node) {
  let at = node;
  while (at.type === 'CallExpression' || at.type === 'MemberExpression') at = at.callee ?? at.object;
  return at.type === 'Identifier' ? at.name : undefined;
}

function* schemaCalls(node, parent) {
  if (!node || typeof node !== 'object') return;
  if (Array.isArray(node)) {
    for (const entry of node) yield* schemaCalls(entry, parent);
    return;
  }
  if (node.type === 'CallExpression' && rootName(node) === 'z') {
    yield { start: node.start, end: node.end, isInChain: parent?.type === 'MemberExpression' };
  }
  for (const value of Object.values(node)) {
    if (value && typeof value === 'object') yield* schemaCalls(value, node.type ? node : parent);
  }
}

/** The code with a note before each call of `z.…`; `parse` gives an ESTree with positions. */
export function withPureSchemas(code, parse) {
  const edits = [];
  for (const { start, end, isInChain } of schemaCalls(parse(code))) {
    // In a chain the note would speak of the last call: the first is put in brackets with a note of its own.
    edits.push({ at: start, depth: end, text: isInChain ? `(${NOTE} ` : `${NOTE} ` });
    if (isInChain) edits.push({ at: end, depth: -start, text: ')' });
  }
  // From the right; at one place the outer call's note stands before the inner's.
  edits.sort((a, b) => b.at - a.at || a.depth - b.depth);
  let text = code;
  for (const { at, text: insert } of edits) text = text.slice(0, at) + insert + text.slice(at);
  return text;
}

/** The rollup plugin, for modules below `base` that use `z`. */
export function pureSchemas(base) {
  return {
    name: 'pure-schemas',
    transform(code, id) {
      if (!id.startsWith(base) || !/\bz\./.test(code)) return null;
      return { code: withPureSchemas(code, (text) => this.parse(text)), map: null };
    },
  };
}
