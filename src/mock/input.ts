import type { OperationSpec, Schema } from '../contract/index.js';
import * as z from '../contract/zod.js';
import { type ProblemFields, Refusal, refuse } from './problems.js';

/** The parts of a request that its operation's schemas read. */
export interface RawInput {
  readonly params: Readonly<Record<string, unknown>>;
  readonly query: URLSearchParams;
  /** The body's text; undefined for an operation without one. */
  readonly body: string | undefined;
  readonly contentType: string | null;
  /** The bytes of an upload; undefined for any other operation. */
  readonly bytes?: Uint8Array | undefined;
  /** The header `If-Match`, for an operation that needs it. */
  readonly ifMatch?: string | null | undefined;
}

/** What came of it: the parameters side by side, and `body` where there is one. */
export type ParsedInput = Record<string, unknown>;

function typeOf(schema: z.core.$ZodType): { type: string; inner: z.core.$ZodType | undefined } {
  const def = schema._zod.def;
  if (def.type === 'optional' || def.type === 'nullable') {
    return typeOf((def as z.core.$ZodOptionalDef).innerType);
  }
  const inner = def.type === 'array' ? (def as z.core.$ZodArrayDef).element : undefined;
  return { type: def.type, inner };
}

/** A query parameter's text as the value its schema expects; text that does not fit stays text and fails there. */
function decode(schema: z.core.$ZodType, text: string): unknown {
  const { type, inner } = typeOf(schema);
  if (type === 'number' && /^-?\d+(\.\d+)?$/.test(text)) return Number(text);
  if (type === 'boolean' && (text === 'true' || text === 'false')) return text === 'true';
  if (type === 'array' && inner) {
    return text === '' ? [] : text.split(',').map((item) => decode(inner, item));
  }
  return text;
}

function codeOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type') return issue.input === undefined ? 'required' : 'invalid_type';
  if (issue.code === 'too_small' || issue.code === 'too_big') return issue.code;
  return 'invalid';
}

const escapePointer = (part: PropertyKey) => String(part).replaceAll('~', '~0').replaceAll('/', '~1');

/** Checks a value and adds what is wrong with it, below the given pointer. */
export function check<T>(
  schema: Schema<T>,
  value: unknown,
  pointer: string,
  errors: ProblemFields,
): T | undefined {
  const result = z.safeParse(schema, value, { reportInput: true });
  if (result.success) return result.data;
  for (const issue of result.error.issues) {
    const path = issue.path.map((part) => `/${escapePointer(part)}`).join('');
    errors.push({ pointer: `${pointer}${path}`, code: codeOf(issue) });
  }
  return undefined;
}

/** A JSON body's value. Only `application/json` is read: a form on another site can send nothing else unasked. */
export function readJson(text: string, contentType: string | null, errors: ProblemFields): unknown {
  if (!/^application\/json\s*(;|$)/i.test(contentType ?? '')) {
    errors.push({ pointer: '/header/Content-Type', code: 'invalid' });
    return undefined;
  }
  try {
    return JSON.parse(text) as unknown;
  } catch {
    errors.push({ pointer: '/body', code: 'invalid_json' });
    return undefined;
  }
}

/** Throws `validation_failed` when there are errors. */
export function refuseInvalid(errors: ProblemFields): void {
  if (errors.length > 0) throw new Refusal('validation_failed', 400, errors);
}

/** The version that `If-Match` names. A tag that is no version of ours names none, so nothing can match it. */
function versionIn(operation: OperationSpec, ifMatch: string): number {
  if (ifMatch.trim() === '') throw refuse(operation, 'version_missing');
  return Number(/^"(\d{1,15})"$/.exec(ifMatch.trim())?.[1] ?? NaN);
}

/** Reads a request by its operation's schemas. Throws `validation_failed` with everything that is wrong. */
export function parseInput(operation: OperationSpec, raw: RawInput): ParsedInput {
  const errors: ProblemFields = [];
  const input: ParsedInput = {};
  for (const [name, schema] of Object.entries(operation.params ?? {})) {
    input[name] = check(schema, raw.params[name], `/path/${name}`, errors);
  }
  for (const [name, schema] of Object.entries(operation.query ?? {})) {
    const texts = raw.query.getAll(name);
    if (texts.length === 0) {
      check(schema, undefined, `/query/${name}`, errors);
      continue;
    }
    if (texts.length > 1 && typeOf(schema).type !== 'array') {
      errors.push({ pointer: `/query/${name}`, code: 'repeated' });
      continue;
    }
    input[name] = check(schema, decode(schema, texts.join(',')), `/query/${name}`, errors);
  }
  if (operation.body) {
    const before = errors.length;
    const value = readJson(raw.body ?? '', raw.contentType, errors);
    if (errors.length === before) input['body'] = check(operation.body, value, '/body', errors);
  }
  if (operation.upload) {
    if (!/^application\/octet-stream\s*(;|$)/i.test(raw.contentType ?? '')) {
      errors.push({ pointer: '/header/Content-Type', code: 'invalid' });
    }
    input['bytes'] = raw.bytes ?? new Uint8Array();
  }
  refuseInvalid(errors);
  if (operation.conditional) input['ifVersion'] = versionIn(operation, raw.ifMatch ?? '');
  return input;
}
