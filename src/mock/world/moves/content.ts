/** How files of a type begin. */
const SIGNATURES: readonly {
  readonly mediaType: string;
  readonly begins: readonly number[];
  readonly at?: number;
}[] = [
  { mediaType: 'image/jpeg', begins: [0xff, 0xd8, 0xff] },
  { mediaType: 'image/png', begins: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { mediaType: 'image/gif', begins: [0x47, 0x49, 0x46, 0x38] },
  { mediaType: 'image/webp', begins: [0x57, 0x45, 0x42, 0x50], at: 8 },
  { mediaType: 'application/pdf', begins: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { mediaType: 'application/zip', begins: [0x50, 0x4b, 0x03, 0x04] },
  { mediaType: 'application/octet-stream', begins: [0x4d, 0x5a] },
];

/** What a file is by its content, whatever its name says; undefined where it is none of the types that are known. */
export function kindOfContent(content: Uint8Array): {
  readonly mediaType: string | undefined;
  readonly isProtected: boolean;
} {
  const found = SIGNATURES.find(({ begins, at = 0 }) =>
    begins.every((byte, index) => content[at + index] === byte),
  );
  // A PDF that asks for a password says so in its trailer.
  const isPdf = found?.mediaType === 'application/pdf';
  const isProtected = isPdf && new TextDecoder('latin1').decode(content).includes('/Encrypt');
  return { mediaType: found?.mediaType, isProtected };
}
