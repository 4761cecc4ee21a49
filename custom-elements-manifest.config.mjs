// What the analyzer reads and how the manifest speaks of it: only what is public, at the paths that are published.

const isPrivate = (member) =>
  member.privacy === 'private' || member.privacy === 'protected' || /^[#_]/.test(member.name ?? '');

// Lit's own life cycle is no part of an element's API.
const lifecycle = new Set([
  'render',
  'willUpdate',
  'update',
  'updated',
  'firstUpdated',
  'shouldUpdate',
  'connectedCallback',
  'disconnectedCallback',
  'createRenderRoot',
]);

/** `src/elements/bill-explainer/bill-explainer.ts` is published as `dist/define/bill-explainer.js`. */
const published = (path) =>
  path
    .replace(/^\/?src\/elements\/([^/]+)\/\1\.ts$/, 'dist/define/$1.js')
    .replace(/^\/?src\/.*$/, 'dist/index.js');

function publicApiOnly() {
  return {
    name: 'public-api-only',
    packageLinkPhase({ customElementsManifest }) {
      const elements = [];
      for (const module of customElementsManifest.modules) {
        const path = published(module.path);
        const declarations = (module.declarations ?? []).filter((entry) => entry.customElement);
        for (const element of declarations) {
          element.members = (element.members ?? []).filter(
            (member) => !isPrivate(member) && !member.static && !lifecycle.has(member.name),
          );
          element.attributes = (element.attributes ?? []).filter((attribute) => !isPrivate(attribute));
          // An event that is handed on has no name to read: only what the documentation names is public.
          if (element.events) element.events = element.events.filter((event) => event.name);
          delete element.mixins;
        }
        if (declarations.length === 0) continue;
        elements.push({
          kind: 'javascript-module',
          path,
          declarations,
          exports: declarations.flatMap((element) => [
            { kind: 'js', name: element.name, declaration: { name: element.name, module: path } },
            {
              kind: 'custom-element-definition',
              name: element.tagName,
              declaration: { name: element.name, module: path },
            },
          ]),
        });
      }
      customElementsManifest.modules = elements;
    },
  };
}

export default {
  globs: ['src/elements/*/*.ts'],
  exclude: ['src/elements/**/*.{styles,strings,strings.*,events,view}.ts', 'src/elements/parts/**'],
  outdir: 'dist',
  litelement: true,
  packagejson: false,
  plugins: [publicApiOnly()],
};
