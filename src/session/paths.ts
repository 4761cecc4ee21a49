import type { InputOf, OperationSpec } from '../contract/operation.js';

/** An operation that only reads, and so can be shared, kept and asked again. */
export type ReadSpec = OperationSpec & { readonly method: 'GET' };

/** What makes two reads the same: the operation and its input, whatever the order of the input's names. */
export function keyOf<S extends OperationSpec>(operation: S, input: InputOf<S>): string {
  const named = input as Readonly<Record<string, unknown>>;
  const given = Object.keys(named).filter((name) => named[name] !== undefined);
  return `${operation.id} ${JSON.stringify(given.sort().map((name) => [name, named[name]]))}`;
}

/** The path below `/v1` that an operation speaks of, with its parameters filled in. */
export function resourcePath<S extends OperationSpec>(operation: S, input: InputOf<S>): string {
  const named = input as Readonly<Record<string, unknown>>;
  return operation.path.replace(/\{(\w+)\}/g, (_, name: string) => String(named[name]));
}

/** True where one path is the other, lies under it or contains it. `/` is related to everything. */
export function isRelated(a: string, b: string): boolean {
  const [one, other] = [segments(a), segments(b)];
  const shared = Math.min(one.length, other.length);
  return one.slice(0, shared).every((segment, index) => segment === other[index]);
}

function segments(path: string): string[] {
  return path.split('/').filter((segment) => segment !== '');
}
