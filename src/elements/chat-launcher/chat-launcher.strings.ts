import type { StringsTable } from '../../i18n/strings.js';
import type { ChatLauncherStrings } from './chat-launcher.strings.es.js';

export type { ChatLauncherStrings } from './chat-launcher.strings.es.js';

/** What the chat launcher says, each language loaded when it is spoken. */
export const strings: StringsTable<ChatLauncherStrings> = {
  name: 'chat-launcher',
  load: {
    es: () => import('./chat-launcher.strings.es.js'),
    en: () => import('./chat-launcher.strings.en.js'),
    pt: () => import('./chat-launcher.strings.pt.js'),
  },
};
