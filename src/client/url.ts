import type { OperationSpec } from '../contract/operation.js';
import { UtilityError } from './errors.js';

/** The API's address without a slash at its end, or undefined where `text` is none. Resolved against the page. */
export function parseBaseUrl(text: string): string | undefined {
  if (text.trim() === '') return undefined;
  try {
    const url = new URL(text, typeof location === 'undefined' ? undefined : location.href);
    if (!/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '') return undefined;
    return url.origin + url.pathname.replace(/\/+$/, '');
  } catch {
    return undefined;
  }
}

/** The caller gave something that cannot be sent. */
export function wrongInput(operation: OperationSpec, name: string): UtilityError {
  return new UtilityError('validation', {
    operation: operation.id,
    code: 'invalid_input',
    fields: [{ pointer: `/${name}`, code: 'invalid' }],
  });
}

function segment(operation: OperationSpec, name: string, value: unknown): string {
  // Dots alone would be taken as a step up the path, also when they are encoded. Half a character has no encoding.
  if (typeof value !== 'string' || /^\.{0,2}$|\p{Cs}/u.test(value)) throw wrongInput(operation, name);
  return encodeURIComponent(value);
}

/** The address of an operation with this input: path parameters encoded, query in the table's order, arrays by comma. */
export function operationUrl(
  baseUrl: string,
  operation: OperationSpec,
  input: Readonly<Record<string, unknown>>,
): string {
  const path = operation.path.replace(/\{(\w+)\}/g, (_, name: string) =>
    segment(operation, name, input[name]),
  );
  const query = Object.keys(operation.query ?? {}).flatMap((name) => {
    const value = input[name];
    if (value === undefined || value === null) return [];
    const parts = (Array.isArray(value) ? value : [value]) as unknown[];
    const fits = (part: unknown): boolean =>
      typeof part === 'string' ? !/\p{Cs}/u.test(part) : ['number', 'boolean'].includes(typeof part);
    if (!parts.every(fits)) {
      throw wrongInput(operation, name);
    }
    return [`${name}=${parts.map((part) => encodeURIComponent(String(part))).join(',')}`];
  });
  return `${baseUrl}/v1${path}${query.length > 0 ? `?${query.join('&')}` : ''}`;
}

/**
 * The cursor in `Link: <…>; rel="next"`. Only the cursor is taken: addresses that an answer names are not followed.
 * An empty string stands for a next page without a cursor, which nobody can ask for.
 */
export function nextCursor(header: string | null): string | undefined {
  for (const [, target = '', attributes = ''] of (header ?? '').matchAll(/<([^>]*)>([^<]*)/g)) {
    if (!/;\s*rel\s*=\s*("[^"]*\bnext\b[^"]*"|next\b)/i.test(attributes)) continue;
    return new URLSearchParams(target.slice(target.indexOf('?') + 1)).get('cursor') ?? '';
  }
  return undefined;
}
