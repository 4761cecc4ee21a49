/**
 * A weak validator of a body: equal bytes, equal tag. Weak, because the same document may travel compressed.
 * Two 32-bit multiplicative hashes; a checksum against change, not against an attacker.
 */
export function etagOf(bytes: Uint8Array): string {
  let low = 0xdeadbeef;
  let high = 0x41c6ce57;
  for (const byte of bytes) {
    low = Math.imul(low ^ byte, 2654435761);
    high = Math.imul(high ^ byte, 1597334677);
  }
  const hex = (part: number) => (part >>> 0).toString(16).padStart(8, '0');
  return `W/"${hex(high)}${hex(low)}-${bytes.length.toString(16)}"`;
}

const opaque = (tag: string) => tag.trim().replace(/^W\//, '');

/** Whether an `If-None-Match` header names this tag, by weak comparison (RFC 9110, 13.1.2). */
export function matchesEtag(header: string | null, etag: string): boolean {
  if (header === null) return false;
  if (header.trim() === '*') return true;
  return header.split(',').some((candidate) => opaque(candidate) === opaque(etag));
}
