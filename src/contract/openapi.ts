import { type AnyOperationDoc, operationDocs, tagDocs } from './all.docs.js';
import type { ProblemDoc } from './describe.docs.js';
import { StreamEvent } from './events.js';
import { type JsonSchema, type NamedSchemas, nameSchemas, referredTo } from './openapi-schemas.js';
import type { OperationSpec } from './operation.js';
import { HEADER_PARAMETERS, HEADERS, INFO, SECURITY_SCHEMES, STATUS_TEXTS } from './openapi.docs.js';
import { operations } from './operations.js';
import { commonProblems } from './problem.docs.js';
import { Problem, problemsOf } from './problem.js';
import type { Schema } from './shared.js';

interface Json {
  [key: string]: unknown;
}

const PROBLEM_JSON = 'application/problem+json';

const docOf = (operation: OperationSpec): AnyOperationDoc =>
  operationDocs[operation.id as keyof typeof operationDocs];

/** The words of a problem, whether of this operation or common. */
function problemDoc(operation: OperationSpec, code: string): ProblemDoc {
  const own = docOf(operation).problems as Readonly<Record<string, ProblemDoc>>;
  const doc = own[code] ?? (commonProblems as Readonly<Record<string, ProblemDoc>>)[code];
  if (!doc) throw new Error(`No words for the problem ${code}`);
  return doc;
}

/** References to headers of the document. */
function headersOf(names: readonly string[]): Json {
  return Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }] as const));
}

function problemExample(code: string, status: number, doc: ProblemDoc): Json {
  const { title, detail, retryable, retryAfterSeconds, errors } = doc;
  const value = {
    title,
    status,
    detail,
    code,
    requestId: 'req_7Q2mK4',
    retryable,
    ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }),
    ...(errors === undefined ? {} : { errors }),
  };
  return { summary: title, value };
}

function problemResponses(operation: OperationSpec, schemas: NamedSchemas): Json {
  const byStatus = new Map<number, string[]>();
  for (const [code, status] of Object.entries(problemsOf(operation))) {
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  const responses: Json = {};
  for (const [status, codes] of byStatus) {
    const docs = codes.map((code) => ({ code, doc: problemDoc(operation, code) }));
    const examples = Object.fromEntries(
      docs.map(({ code, doc }) => [code, problemExample(code, status, doc)] as const),
    );
    const waits = docs.some(({ doc }) => doc.retryAfterSeconds !== undefined);
    responses[status] = {
      description: [
        STATUS_TEXTS[status] ?? 'It cannot be done.',
        '',
        ...docs.map(({ code, doc }) => `- \`${code}\`: ${doc.detail}`),
      ].join('\n'),
      headers: headersOf(['X-Request-Id', ...(waits ? ['Retry-After'] : [])]),
      content: { [PROBLEM_JSON]: { schema: schemas.of(Problem), examples } },
    };
  }
  return responses;
}

/** An optional schema accepts what is left out; a parameter says that by `required` instead. */
const isOptional = (schema: Schema<unknown>): boolean => schema.safeParse(undefined).success;

function parameters(operation: OperationSpec, schemas: NamedSchemas): Json[] {
  const doc = docOf(operation);
  const example = (doc.examples[0]?.input ?? {}) as Readonly<Record<string, unknown>>;
  const one = (where: 'path' | 'query', name: string, schema: Schema<unknown>, text: string): Json => {
    const json = schemas.of(schema);
    return {
      name,
      in: where,
      required: !isOptional(schema),
      description: text,
      schema: json,
      // Several values travel comma-separated.
      ...(json.type === 'array' ? { style: 'form', explode: false } : {}),
      ...(example[name] === undefined ? {} : { example: example[name] }),
    };
  };
  const of = (
    where: 'path' | 'query',
    shape: OperationSpec['query'],
    texts: Readonly<Record<string, string>>,
  ): Json[] =>
    Object.entries(shape ?? {}).map(([name, schema]) => one(where, name, schema, texts[name] ?? ''));
  const header = (name: keyof typeof HEADER_PARAMETERS): Json => ({
    $ref: `#/components/parameters/${name}`,
  });
  return [
    ...of('path', operation.params, doc.params),
    ...of('query', operation.query, doc.query),
    ...(operation.idempotent ? [header('IdempotencyKey')] : []),
    ...(operation.conditional ? [header('IfMatch')] : []),
    ...(isCached(operation) ? [header('IfNoneMatch')] : []),
    ...(isWritten(operation) ? [header('AcceptLanguage')] : []),
    ...(operation.answer === 'event-stream' ? [header('LastEventId')] : []),
  ];
}

/** Whether the answer is a document of ours, which may hold words. */
const isWritten = ({ answer }: OperationSpec): boolean => typeof answer !== 'string' || answer === 'pdf';

/** Every GET but the stream has an ETag. */
const isCached = ({ method, answer }: OperationSpec): boolean =>
  method === 'GET' && answer !== 'event-stream';

/** What success looks like on the wire, by media type. */
function content(operation: OperationSpec, schemas: NamedSchemas): Json | undefined {
  const { answer } = operation;
  const examples = Object.fromEntries(
    docOf(operation).examples.map(({ name, summary, answer: value }) => [name, { summary, value }] as const),
  );
  if (answer === 'nothing') return undefined;
  if (answer === 'pdf') {
    return { 'application/pdf': { schema: { type: 'string', format: 'binary' }, examples } };
  }
  if (answer === 'event-stream') {
    const events = { type: 'array', items: schemas.of(StreamEvent) };
    const schema = { type: 'string', contentMediaType: 'text/event-stream', contentSchema: events };
    return { 'text/event-stream': { schema, examples } };
  }
  return { 'application/json': { schema: schemas.of(answer), examples } };
}

function success(operation: OperationSpec, schemas: NamedSchemas): Json {
  const names = [
    'X-Request-Id',
    ...(isCached(operation) || operation.versioned ? ['ETag'] : []),
    ...(operation.paged ? ['Link'] : []),
    ...(operation.idempotent ? ['Idempotency-Replayed'] : []),
  ];
  const body = content(operation, schemas);
  return {
    description: docOf(operation).answers,
    headers: headersOf(names),
    ...(body ? { content: body } : {}),
  };
}

function requestBody(operation: OperationSpec, schemas: NamedSchemas): Json {
  if (operation.upload) {
    const binary = { schema: { type: 'string', format: 'binary' } };
    return { requestBody: { required: true, content: { 'application/octet-stream': binary } } };
  }
  if (!operation.body) return {};
  const examples = Object.fromEntries(
    docOf(operation).examples.map(({ name, summary, input }) => {
      return [name, { summary, value: (input as { body: unknown }).body }] as const;
    }),
  );
  const json = { schema: schemas.of(operation.body), examples };
  return { requestBody: { required: true, content: { 'application/json': json } } };
}

function security(operation: OperationSpec): Json {
  if (operation.access === 'public') return { security: [] };
  if (operation.access === 'server') return { security: [{ serverKey: [] }] };
  return { security: [{ clientToken: [] }], 'x-roles': [...operation.access] };
}

function describe(operation: OperationSpec, schemas: NamedSchemas): Json {
  const doc = docOf(operation);
  const notModified = {
    304: {
      description: 'Nothing changed since that `ETag`.',
      headers: headersOf(['X-Request-Id', 'ETag']),
    },
  };
  const params = parameters(operation, schemas);
  return {
    operationId: operation.id,
    tags: [doc.tag],
    summary: doc.summary,
    description: doc.text,
    ...security(operation),
    ...(params.length > 0 ? { parameters: params } : {}),
    ...requestBody(operation, schemas),
    responses: {
      [operation.status]: success(operation, schemas),
      ...(isCached(operation) ? notModified : {}),
      ...problemResponses(operation, schemas),
    },
  };
}

/** The schemas that operations use without a name of their own, by a name for this run. */
function schemasInUse(all: readonly OperationSpec[]): Map<string, Schema<unknown>> {
  const found = new Map<string, Schema<unknown>>();
  for (const { id, params, query, body, answer } of all) {
    for (const [name, schema] of Object.entries({ ...params, ...query })) found.set(`${id}-${name}`, schema);
    if (body) found.set(`${id}-body`, body);
    if (typeof answer !== 'string') found.set(`${id}-answer`, answer);
  }
  return found;
}

/** An OpenAPI 3.1 document. */
export interface OpenApiDocument {
  readonly openapi: '3.1.0';
  readonly paths: Readonly<Record<string, Readonly<Record<string, Json>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, JsonSchema>> } & Json;
  readonly [key: string]: unknown;
}

/** Writes the document from the table of operations and the words beside it, the same every time. `servers` are the addresses to show in it; without them it names its own origin. */
export function createOpenApi(
  servers: readonly { url: string; description: string }[] = [
    { url: '/v1', description: 'Where this document is served' },
  ],
): OpenApiDocument {
  const schemas = nameSchemas(schemasInUse(operations));
  const paths: Record<string, Record<string, Json>> = {};
  for (const operation of operations) {
    (paths[operation.path] ??= {})[operation.method.toLowerCase()] = describe(operation, schemas);
  }
  return {
    openapi: '3.1.0',
    info: INFO,
    servers,
    tags: Object.entries(tagDocs).map(([name, description]) => ({ name, description })),
    paths,
    components: {
      schemas: referredTo(schemas.components, paths),
      parameters: HEADER_PARAMETERS,
      headers: HEADERS,
      securitySchemes: SECURITY_SCHEMES,
    },
  };
}
