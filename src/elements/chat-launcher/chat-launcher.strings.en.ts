import type { ChatLauncherStrings } from './chat-launcher.strings.es.js';

/** What the closed launcher says in English. */
export const texts = (): ChatLauncherStrings => ({
  open: 'Help',
  openAway: 'Ways to reach us',
  unread: ({ count }) => (count === 1 ? 'Help: 1 new message' : `Help: ${count} new messages`),
  opening: 'Opening help…',
  failed: 'Help could not be opened. Check your connection and tap again.',
});
