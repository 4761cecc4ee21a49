import type { OperationSpec } from '../../contract/operation.js';
import type { ReactiveControllerHost } from 'lit';
import { type Attachment, getAttachment } from '../../contract/attachments.js';
import {
  bookCallback,
  closeConversation,
  forgetConversations,
  getTranscript,
  rateConversation,
  requestPerson,
} from '../../contract/conversations.js';
import { ActionController } from '../../controllers/action-controller.js';
import type { UtilitySession } from '../../session/session.js';
import { saveFile } from '../parts/save-file.js';
import { plainText } from './message-text.js';
import { bytesOf } from './uploads.js';

/** One conversation of one account. */
export interface Place {
  readonly accountId: string;
  readonly conversationId: string;
}

/** What a customer can do with a conversation beside writing in it. Each is done once for one wish. */
export class Deeds {
  readonly person: ActionController<typeof requestPerson>;
  readonly callback: ActionController<typeof bookCallback>;
  readonly end: ActionController<typeof closeConversation>;
  readonly rating: ActionController<typeof rateConversation>;
  readonly forgetting: ActionController<typeof forgetConversations>;
  readonly #session: () => UtilitySession | undefined;

  constructor(host: ReactiveControllerHost, session: () => UtilitySession | undefined) {
    this.#session = session;
    const action = <S extends OperationSpec>(operation: S): ActionController<S> =>
      new ActionController<S>(host, { session, operation });
    this.person = action(requestPerson);
    this.callback = action(bookCallback);
    this.end = action(closeConversation);
    this.rating = action(rateConversation);
    this.forgetting = action(forgetConversations);
  }

  /** Saves what was said as a text. Says whether it could be had. */
  async saveTranscript(place: Place, locale: string): Promise<boolean> {
    try {
      const answer = await this.#session()?.client?.request(getTranscript, { ...place, locale });
      if (!answer) return false;
      // The mark at the beginning tells old editors that letters have accents.
      const bytes = new TextEncoder().encode(`\ufeff${answer.data.text}`);
      saveFile(bytes, safeName(answer.data.name), 'text/plain');
      return true;
    } catch {
      return false;
    }
  }

  /** Saves a file that came with a message. Says whether it could be had. */
  async saveAttachment(place: Place, { id }: Attachment): Promise<boolean> {
    try {
      const answer = await this.#session()?.client?.request(getAttachment, { ...place, attachmentId: id });
      if (!answer) return false;
      // As bytes of no kind: a page that came as a file is saved and not opened.
      saveFile(bytesOf(answer.data.data), safeName(answer.data.name), 'application/octet-stream');
      return true;
    } catch {
      return false;
    }
  }
}

/** A name without what steers a path or hides an ending. */
function safeName(name: string): string {
  return (
    plainText(name)
      .replace(/[\\/:*?"<>|\n\t]+/g, '-')
      .slice(0, 120) || 'chat.txt'
  );
}
