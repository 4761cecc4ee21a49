// Who imports whom in src/, read from the sources.
import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

export const root = fileURLToPath(new URL('../../', import.meta.url));

export interface Import {
  /** The file that imports, below src/. */
  from: string;
  /** The file that is imported, below src/; a package or a Node module keeps its name. */
  to: string;
  /** A type import leaves no trace in what runs; a dynamic one is loaded on demand. */
  kind: 'value' | 'type' | 'dynamic';
  ours: boolean;
}

/** The TypeScript sources below src/, with forward slashes. */
export const sources: readonly string[] = readdirSync(`${root}src`, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
  .sort();

export const textOf = (file: string): string => readFileSync(`${root}src/${file}`, 'utf8');

function target(from: string, specifier: string): { to: string; ours: boolean } {
  if (!specifier.startsWith('.')) return { to: specifier, ours: false };
  const path = posix.join(posix.dirname(from), specifier).replace(/\.js$/, '.ts');
  return { to: path, ours: true };
}

function onlyTypes(node: ts.ImportDeclaration | ts.ExportDeclaration): boolean {
  if (ts.isExportDeclaration(node)) {
    if (node.isTypeOnly) return true;
    const named = node.exportClause;
    return named !== undefined && ts.isNamedExports(named) && named.elements.length > 0
      ? named.elements.every((element) => element.isTypeOnly)
      : false;
  }
  return node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
}

function importsOf(from: string): Import[] {
  const found: Import[] = [];
  const source = ts.createSourceFile(from, textOf(from), ts.ScriptTarget.ES2022, true);
  const add = (specifier: ts.Expression | undefined, kind: Import['kind']): void => {
    if (specifier && ts.isStringLiteralLike(specifier)) {
      found.push({ from, kind, ...target(from, specifier.text) });
    }
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) {
      add(node.moduleSpecifier, onlyTypes(node) ? 'type' : 'value');
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      add(node.arguments[0], 'dynamic');
    } else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
      add(node.argument.literal, 'type');
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** Every import in src/, of our own files and of packages. */
export const imports: readonly Import[] = sources.flatMap(importsOf);

const outgoing = new Map<string, Import[]>();
for (const edge of imports) outgoing.set(edge.from, [...(outgoing.get(edge.from) ?? []), edge]);

/** What a file imports. */
export const importsFrom = (file: string): readonly Import[] => outgoing.get(file) ?? [];

/** All that runs or may be loaded when `entries` run: files below src/ and names of packages. */
export function reachable(entries: readonly string[]): Set<string> {
  const seen = new Set<string>();
  const queue = [...entries];
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    for (const edge of importsFrom(file)) if (edge.kind !== 'type') queue.push(edge.to);
  }
  return seen;
}

/** The names of the element folders. */
export const elements: readonly string[] = [
  ...new Set(
    sources
      .map((file) => /^elements\/([^/]+)\/[^/]+$/.exec(file)?.[1])
      .filter((name): name is string => name !== undefined && name !== 'parts'),
  ),
];

/** Where a page of a customer may start. */
export const browserEntries: readonly string[] = sources.filter(
  (file) =>
    file === 'index.ts' ||
    /^(client|contract|domain|adapters)\/index\.ts$/.test(file) ||
    file.startsWith('define/'),
);
