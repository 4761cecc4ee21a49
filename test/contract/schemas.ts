// The written document as an independent JSON Schema validator reads it.
import { readFileSync } from 'node:fs';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';

export interface Node {
  [key: string]: unknown;
  $ref?: string;
  description?: string;
  properties?: Record<string, Node>;
  anyOf?: Node[];
  additionalProperties?: unknown;
}

interface Media {
  schema: Node;
  examples: Record<string, { summary: string; value: unknown }>;
}

export interface WrittenOperation {
  operationId: string;
  summary: string;
  description: string;
  tags: string[];
  parameters?: Node[];
  requestBody?: { content: Record<string, Media> };
  responses: Record<string, { description: string; content?: Record<string, Media> }>;
}

interface Document {
  tags: { name: string; description: string }[];
  paths: Record<string, Record<string, WrittenOperation>>;
  components: { schemas: Record<string, Node> } & Record<string, Record<string, Node>>;
}

export const file = new URL('../../openapi.json', import.meta.url);
export const document = JSON.parse(readFileSync(file, 'utf8')) as Document;

/** Every operation of the document by its id, with where it stands. */
export const written = new Map(
  Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(
      ([method, operation]) => [operation.operationId, { path, method, operation }] as const,
    ),
  ),
);

const ajv = new Ajv2020({ strict: false, allErrors: true });
formats.default(ajv);
ajv.addSchema({ ...document, $id: 'openapi' });

/** A validator of the schema at a JSON pointer of the document. */
export function at(...steps: string[]): ValidateFunction {
  const pointer = steps.map((step) => encodeURIComponent(step.replace(/~/g, '~0').replace(/\//g, '~1')));
  const found = ajv.getSchema(`openapi#/${pointer.join('/')}`);
  if (!found) throw new Error(`nothing at ${steps.join(' ')}`);
  return found;
}

/** What an independent validator finds wrong with a value; empty where it fits. */
export function faults(validate: ValidateFunction, value: unknown): string[] {
  if (validate(value)) return [];
  return (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message ?? ''}`);
}
