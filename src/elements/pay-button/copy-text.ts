/** Puts a text into the clipboard, and says beside the button how that went. */
export async function copyText(
  host: { readonly shadowRoot: ShadowRoot | null },
  text: string,
  done: string,
  failed: string,
): Promise<void> {
  // Over plain http, and in some frames, there is no clipboard.
  const clipboard = (navigator as Partial<Navigator>).clipboard;
  const words = await (clipboard?.writeText(text) ?? Promise.reject(new TypeError('no clipboard'))).then(
    () => done,
    () => failed,
  );
  const said = host.shadowRoot?.querySelector('.copied');
  if (said) said.textContent = words;
}
