/** What the closed launcher says in Spanish. */
export const texts = () => ({
  open: 'Ayuda',
  openAway: 'Otras formas de contacto',
  unread: ({ count }: { count: number }) =>
    count === 1 ? 'Ayuda: 1 mensaje nuevo' : `Ayuda: ${count} mensajes nuevos`,
  opening: 'Abriendo la ayuda…',
  failed: 'No se pudo abrir la ayuda. Revise su internet y toque de nuevo.',
});

/** The texts of the closed launcher in one language. */
export type ChatLauncherStrings = ReturnType<typeof texts>;
