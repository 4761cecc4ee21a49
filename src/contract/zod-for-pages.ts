/**
 * What stands in for `zod/mini` in the self-contained build: the few schemas that the contract is made of. They take and
 * refuse the same documents, give the same data and name the same faults, which a test holds them to, side by side with
 * zod. The contract is written in zod, and Node, the mock and the npm modules run zod; a page on a poor line would pay
 * 8 KB, and the making of every schema, for what zod can do beyond this.
 */

interface Issue {
  readonly path: PropertyKey[];
  readonly code: string;
  /** Whether the checks that follow may still look at the value. */
  readonly goesOn?: boolean;
}
/** Gives what it understood of a value, and adds what is wrong with it. */
type Read = (value: unknown, issues: Issue[]) => unknown;
/** Names what is wrong with a value of the right type. */
type Check = ((value: never) => string | false) & { readonly path?: readonly PropertyKey[] };
type Result = { success: true; data: unknown } | { success: false; error: { issues: Issue[] } };
type Shape = Readonly<Record<string, Schema>>;

class Schema {
  readonly read: Read;
  readonly shape: Shape;
  readonly isOptional: boolean;

  constructor(read: Read, shape: Shape = {}, isOptional = false) {
    this.read = read;
    this.shape = shape;
    this.isOptional = isOptional;
  }

  check(...checks: readonly Check[]): Schema {
    return new Schema(
      (value, issues) => {
        const start = issues.length;
        const data = this.read(value, issues);
        if (issues.slice(start).every(({ goesOn }) => goesOn)) {
          for (const check of checks) {
            const code = check(data as never);
            if (code) issues.push({ path: [...(check.path ?? [])], code, goesOn: true });
          }
        }
        return data;
      },
      this.shape,
      this.isOptional,
    );
  }

  safeParse(value: unknown): Result {
    const issues: Issue[] = [];
    const data = this.read(value, issues);
    return issues.length > 0 ? { success: false, error: { issues } } : { success: true, data };
  }
}

const ofType = (isOfType: (value: unknown) => boolean, code = 'invalid_type') =>
  new Schema((value, issues) => {
    if (!isOfType(value)) issues.push({ path: [], code });
    return value;
  });

/** Reads a part; what is wrong with it lies at `key`. */
function readAt(schema: Schema, value: unknown, key: PropertyKey, issues: Issue[]): unknown {
  const start = issues.length;
  const data = schema.read(value, issues);
  for (let at = start; at < issues.length; at += 1) issues[at]?.path.unshift(key);
  return data;
}

/** A character beyond the first 65,536 counts once. */
const lengthOf = (text: string) => text.replace(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g, '.').length;

export const minimum = (least: number) => (value: number) => value < least && 'too_small';
export const maximum = (most: number) => (value: number) => value > most && 'too_big';
export const minLength = (least: number) => (value: string) => lengthOf(value) < least && 'too_small';
export const maxLength = (most: number) => (value: string) => lengthOf(value) > most && 'too_big';
export const regex = (pattern: RegExp) => (text: string) => !pattern.test(text) && 'invalid_format';
export const refine = (
  holds: (value: never) => boolean,
  { path = [] }: { path?: readonly PropertyKey[] } = {},
): Check => Object.assign((value: never) => !holds(value) && 'custom', { path });

export const string = () => ofType((value) => typeof value === 'string');
export const boolean = () => ofType((value) => typeof value === 'boolean');
export const number = () => ofType(Number.isFinite);
export const int = () =>
  ofType(Number.isInteger).check(minimum(Number.MIN_SAFE_INTEGER), maximum(Number.MAX_SAFE_INTEGER));
const enumeration = (values: readonly unknown[]) =>
  ofType((value) => values.includes(value), 'invalid_value');
export { enumeration as enum };
export const custom = (holds: (value: never) => boolean) =>
  ofType((value) => holds(value as never), 'custom');

export const optional = (inner: Schema) =>
  new Schema((value, issues) => (value === undefined ? value : inner.read(value, issues)), {}, true);
export const nullable = (inner: Schema) =>
  new Schema((value, issues) => (value === null ? value : inner.read(value, issues)), {}, inner.isOptional);
export const lazy = (make: () => Schema) => new Schema((value, issues) => make().read(value, issues));

export const array = (element: Schema) =>
  new Schema((value, issues) => {
    if (Array.isArray(value)) return value.map((item, index) => readAt(element, item, index, issues));
    issues.push({ path: [], code: 'invalid_type' });
    return value;
  });

/** Keeps what the shape names and leaves out the rest: a newer utility may send more. */
export const object = (shape: Shape) =>
  new Schema((value, issues) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      issues.push({ path: [], code: 'invalid_type' });
      return value;
    }
    const data: Record<string, unknown> = {};
    for (const [key, part] of Object.entries(shape)) {
      const isThere = key in value;
      if (!isThere && part.isOptional) continue;
      const start = issues.length;
      const read = readAt(part, (value as Record<string, unknown>)[key], key, issues);
      if (isThere) data[key] = read;
      else if (issues.length === start) issues.push({ path: [key], code: 'invalid_type' });
    }
    return data;
  }, shape);
export const extend = (base: Schema, shape: Shape) => object({ ...base.shape, ...shape });

/** The first that fits; else the faults of the only one that fits by its types. */
export const union = (options: readonly Schema[]) =>
  new Schema((value, issues) => {
    const near: Issue[][] = [];
    for (const option of options) {
      const found: Issue[] = [];
      const data = option.read(value, found);
      if (found.length === 0) return data;
      if (found.every(({ goesOn }) => goesOn)) near.push(found);
    }
    const [only, ...others] = near;
    issues.push(...(only && others.length === 0 ? only : [{ path: [], code: 'invalid_union' }]));
    return value;
  });
