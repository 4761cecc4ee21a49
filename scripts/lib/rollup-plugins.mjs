import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

function packageDirectory(id) {
  const match = /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(id);
  return match?.[1];
}

/** Writes THIRD-PARTY.txt: the licence of every package whose code is inside the bundle. */
export function thirdParty(directory) {
  return {
    name: 'third-party',
    generateBundle(_options, bundle) {
      const packages = new Set();
      for (const chunk of Object.values(bundle)) {
        for (const id of chunk.moduleIds ?? []) {
          const found = packageDirectory(id);
          if (found) packages.add(found);
        }
      }
      const texts = [...packages].sort().map((path) => {
        const { name, version, license } = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8'));
        const file = readdirSync(path).find((entry) => /^licen[cs]e/i.test(entry));
        const text = file ? readFileSync(join(path, file), 'utf8').trim() : `Licence: ${license}`;
        return `${name} ${version} (${license})\n\n${text}\n`;
      });
      if (texts.length === 0) return;
      mkdirSync(directory, { recursive: true });
      writeFileSync(join(directory, 'THIRD-PARTY.txt'), texts.join(`\n${'-'.repeat(80)}\n\n`));
    },
  };
}

const nameOf = (id, base) =>
  id.startsWith(base) ? id.slice(base.length) : id.replace(/^.*\/node_modules\//, 'node_modules/');

/** Writes which chunk holds which modules and imports which chunks, for `npm run size`. */
export function graphFile(file, base) {
  return {
    name: 'graph-file',
    writeBundle(_options, bundle) {
      const graph = {};
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        graph[chunk.fileName] = {
          imports: chunk.imports,
          // Length before minification, by source; what libraries hold is named by their path.
          modules: Object.fromEntries(
            Object.entries(chunk.modules).map(([id, { renderedLength }]) => [
              nameOf(id, base),
              renderedLength,
            ]),
          ),
          facade: chunk.facadeModuleId?.startsWith(base) ? chunk.facadeModuleId.slice(base.length) : null,
        };
      }
      if (!existsSync(dirname(file))) mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, JSON.stringify(graph, null, 1));
    },
  };
}

/**
 * Gives one module a copy of its own of another, so that it stays one file: a page may load the loader under an address
 * with a query, and a chunk that imported from it would load it again.
 */
export function ownCopy(importer, imported) {
  const copy = `${imported}?copy`;
  return {
    name: 'own-copy',
    async resolveId(source, from) {
      if (from !== importer) return null;
      const found = await this.resolve(source, from, { skipSelf: true });
      return found?.id === imported ? { id: copy, moduleSideEffects: false } : found;
    },
    load: (id) => (id === copy ? readFileSync(imported, 'utf8') : null),
  };
}

/**
 * Tells the loader which chunks each element needs, so that they are asked for together: puts a literal where
 * src/define/loader.ts reads `SERVICEDROP_CHUNKS`. By element a line of names: its code, its words, and the parts that
 * `soon` names by element, which it shows as soon as its data are there. A `*` stands for the language.
 */
export function chunkHints(base, names, soon = {}) {
  const languages = ['es', 'en', 'pt'];
  return {
    name: 'chunk-hints',
    renderChunk(code, chunk, _options, { chunks }) {
      if (chunk.facadeModuleId !== `${base}define/loader.js`) return null;
      const holding = (module) =>
        Object.keys(chunks).find((path) => chunks[path].moduleIds?.includes(`${base}${module}.js`));
      const needs = (files) => {
        const needed = new Set();
        const visit = (next) => {
          if (needed.has(next) || next === chunk.fileName) return;
          needed.add(next);
          chunks[next].imports.forEach(visit);
        };
        files.forEach(visit);
        return [...needed];
      };
      const wordsOf = (module) => {
        const found = languages.flatMap((language) => {
          const file = holding(`${module}.strings.${language}`);
          return file
            ? needs([file]).map((path) => path.replace(`.strings.${language}.`, '.strings.*.'))
            : [];
        });
        const isWhole = (path) => languages.every((language) => path.replace('*', language) in chunks);
        const missing = found.find((path) => !isWhole(path));
        if (missing) throw new Error(`${missing} is not there in every language`);
        return found;
      };
      const hints = {};
      for (const name of names) {
        const file = holding(`define/${name}`) ?? holding(`elements/${name}/${name}`);
        if (!file) throw new Error(`no chunk of the loader registers ${name}`);
        const parts = [
          `elements/${name}/${name}`,
          ...(soon[name] ?? []).map((part) => `elements/${name}/${part}`),
        ];
        const found = [...needs([file]), ...wordsOf(parts[0])];
        for (const part of parts.slice(1)) found.push(...needs([holding(part)]), ...wordsOf(part));
        hints[name] = [...new Set(found)].map((path) => /([^/]+)\.js$/.exec(path)[1]).join(' ');
      }
      const pattern = /typeof SERVICEDROP_CHUNKS === ["']undefined["'] \? \{\} : SERVICEDROP_CHUNKS/;
      if (!pattern.test(code)) throw new Error('the loader does not read SERVICEDROP_CHUNKS any more');
      return { code: code.replace(pattern, JSON.stringify(hints)), map: null };
    },
  };
}

/**
 * Puts all chunks into one folder that is named by what is in them. A chunk then keeps its plain name, by which the loader
 * knows it, and an address still never changes its content.
 */
export function oneFolder(folder) {
  return {
    name: 'one-folder',
    generateBundle(_options, bundle) {
      const inside = Object.keys(bundle).filter((file) => file.startsWith(`${folder}/`));
      const hash = createHash('sha256');
      for (const file of [...inside].sort()) hash.update(`${file}\n${bundle[file].code}\n`);
      const placed = `${folder}/${hash.digest('base64url').slice(0, 10)}`;
      const moved = (file) => file.replace(new RegExp(`^${folder}/`), `${placed}/`);
      for (const [file, chunk] of Object.entries(bundle)) {
        if (chunk.type !== 'chunk') continue;
        chunk.imports = chunk.imports.map(moved);
        chunk.dynamicImports = chunk.dynamicImports.map(moved);
        if (!inside.includes(file)) chunk.code = chunk.code.replaceAll(`./${folder}/`, `./${placed}/`);
        else {
          delete bundle[file];
          chunk.fileName = moved(file);
          bundle[chunk.fileName] = chunk;
        }
      }
    },
  };
}

/** Puts one of our modules in the place of another. */
export function standIn(module, substitute) {
  return {
    name: 'stand-in',
    async resolveId(source, importer, options) {
      if (!importer || !source.startsWith('.')) return null;
      const found = await this.resolve(source, importer, { ...options, skipSelf: true });
      return found?.id === module ? substitute : null;
    },
  };
}
