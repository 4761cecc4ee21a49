interface Connection {
  readonly saveData?: boolean;
  readonly effectiveType?: string;
}

/** Whether the device asks for few bytes, or the line is slow: then nothing is fetched that nobody asked for. */
export function isThrifty(): boolean {
  const { connection } = navigator as { connection?: Connection };
  return connection?.saveData === true || /(^|-)[23]g$/.test(connection?.effectiveType ?? '');
}
