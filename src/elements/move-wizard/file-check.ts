/** Why a file cannot be sent, found before a byte of it is. */
export type FileFault = 'tooBig' | 'empty' | 'wrongType' | 'wrongName' | 'tooMany';

/** What files are asked for. */
export interface FileLimits {
  readonly accepts: readonly string[];
  readonly maxBytes: number;
  readonly maxFiles: number;
}

const LONGEST_NAME = 255;
/** How the content of a file of a type begins; `null` stands for any byte. */
const MARKS: readonly (readonly [type: string, mark: readonly (number | null)[]])[] = [
  ['application/pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['image/gif', [0x47, 0x49, 0x46, 0x38]],
  ['image/webp', [0x52, 0x49, 0x46, 0x46, null, null, null, null, 0x57, 0x45, 0x42, 0x50]],
  ['image/heic', [null, null, null, null, 0x66, 0x74, 0x79, 0x70, 0x68, 0x65, 0x69]],
];
const LONGEST_MARK = 16;

/** The type of a file by its content, whatever its name says; undefined for one that is not known. */
export function typeByContent(head: Uint8Array): string | undefined {
  return MARKS.find(([, mark]) => mark.every((byte, index) => byte === null || head[index] === byte))?.[0];
}

/** What stands in the way of sending a file; else its type by its content. */
export async function checkFile(
  file: Blob & { readonly name: string },
  { accepts, maxBytes, maxFiles }: FileLimits,
  countBefore: number,
): Promise<{ readonly fault: FileFault } | { readonly fault?: undefined; readonly type: string }> {
  const { name, size } = file;
  if (countBefore >= maxFiles) return { fault: 'tooMany' };
  if (size === 0) return { fault: 'empty' };
  if (size > maxBytes) return { fault: 'tooBig' };
  if (name.length > LONGEST_NAME || /[/\\<>:"|?*\p{Cc}\p{Bidi_C}]/u.test(name) || /^\.*$/.test(name.trim()))
    return { fault: 'wrongName' };
  const head = new Uint8Array(await file.slice(0, LONGEST_MARK).arrayBuffer());
  const type = typeByContent(head);
  return type !== undefined && accepts.includes(type) ? { type } : { fault: 'wrongType' };
}
