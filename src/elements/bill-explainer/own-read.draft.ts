/** What a customer has typed and not sent: the figures by register, and the day on which they were read. */
export interface Draft {
  readonly readOn: string;
  readonly values: Readonly<Record<string, string>>;
}

/** The draft that a device has kept; undefined where what it kept is none. */
export function draftOf(value: unknown): Draft | undefined {
  const { readOn, values } = Object(value) as { readOn?: unknown; values?: unknown };
  if (typeof readOn !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(readOn)) return undefined;
  const typed = Object.entries(Object(values) as object).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1] !== '',
  );
  return typed.length > 0 ? { readOn, values: Object.fromEntries(typed) } : undefined;
}
