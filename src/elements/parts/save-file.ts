/** Hands bytes to the browser as a download. Works under a policy without `blob:`: nothing loads them. */
export function saveFile(bytes: Uint8Array, name: string, type: string): void {
  const url = URL.createObjectURL(new Blob([bytes as BlobPart], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download has its own hold on the bytes only once it started, which is after this turn.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
