// Serves the custom elements manifest to the stories, written from the sources, so that nothing has to be built before.
import { cli } from '@custom-elements-manifest/analyzer/cli.js';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const id = 'virtual:custom-elements-manifest';

/** The attributes and events that the documentation pages list, as a module for Vite. */
export function elementsManifest() {
  return {
    name: 'custom-elements-manifest',
    resolveId: (source) => (source === id ? `\0${id}` : undefined),
    async load(source) {
      if (source !== `\0${id}`) return undefined;
      const argv = ['analyze', '--config', 'custom-elements-manifest.config.mjs', '--quiet'];
      const manifest = await cli({ argv, cwd: root, noWrite: true });
      return `export default ${JSON.stringify(manifest)};`;
    },
  };
}
