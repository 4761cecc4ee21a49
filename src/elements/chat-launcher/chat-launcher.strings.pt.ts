import type { ChatLauncherStrings } from './chat-launcher.strings.es.js';

/** What the closed launcher says in Portuguese. */
export const texts = (): ChatLauncherStrings => ({
  open: 'Ajuda',
  openAway: 'Outras formas de contato',
  unread: ({ count }) => (count === 1 ? 'Ajuda: 1 mensagem nova' : `Ajuda: ${count} mensagens novas`),
  opening: 'Abrindo a ajuda…',
  failed: 'Não foi possível abrir a ajuda. Veja a sua internet e toque de novo.',
});
