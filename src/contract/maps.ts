// Maps from names to values are checked by a loop and `z.custom`: zod's own record is the largest of all its schemas, and
// every page would carry it. The JSON Schema of such a map stands beside its words.

/** Whether something is an object whose every value is of one kind. */
export function isMapOf(value: unknown, isOfKind: (entry: unknown) => boolean): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.values(value).every(isOfKind)
  );
}

/** Whether something is an object of texts. */
export const isTextMap = (value: unknown): boolean => isMapOf(value, (entry) => typeof entry === 'string');
