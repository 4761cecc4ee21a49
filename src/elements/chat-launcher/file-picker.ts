import type { ElementHost } from '../../controllers/session-controller.js';
import type { UtilitySession } from '../../session/session.js';
import type { ChatPage } from './chat-page.js';
import type { Desk } from './desk.js';
import { plainText } from './message-text.js';
import { bytesText } from './sizes.js';
import { type FileFault, fileFault, Uploads, type UploadTarget } from './uploads.js';

/** The files that go with the next message: which are taken, how far they are, and why one is not. */
export class FilePicker {
  readonly uploads: Uploads;
  readonly #session: () => UtilitySession | undefined;
  readonly #desk: Desk;
  readonly #host: ElementHost;
  #refused: { readonly name: string; readonly why: FileFault } | undefined;
  #isWaiting = false;

  constructor(host: ElementHost, session: () => UtilitySession | undefined, desk: Desk) {
    this.#host = host;
    this.#session = session;
    this.#desk = desk;
    this.uploads = new Uploads(() => {
      if (!this.uploads.isBusy) this.#isWaiting = false;
      host.requestUpdate();
    });
  }

  /** Why the last file was not taken, or the message cannot go yet; undefined where all is well. */
  fault({ t, f, book }: ChatPage): string | undefined {
    const limits = book?.attachments;
    if (this.#isWaiting) return t.waitForFiles;
    if (!this.#refused || !limits) return undefined;
    const name = plainText(this.#refused.name);
    switch (this.#refused.why) {
      case 'too-large':
        return t.fileTooLarge({ name, size: bytesText(limits.maxBytes, f) });
      case 'kind':
        return t.fileKind({ name });
      case 'too-many':
        return t.fileTooMany({ count: limits.maxFiles });
      case 'empty':
        return t.fileEmpty({ name });
    }
  }

  /** Takes the files that may be attached, and begins with them. */
  add(files: readonly File[], page: ChatPage): void {
    this.#refused = undefined;
    const limits = page.book?.attachments;
    if (!limits) return;
    for (const file of files) {
      const why = fileFault(file, this.uploads.list.length, limits);
      if (why) this.#refused = { name: file.name, why };
      else this.uploads.add(file, this.#target(page, limits.partBytes));
    }
    page.update();
  }

  retry(key: string, page: ChatPage): void {
    const limits = page.book?.attachments;
    if (limits) this.uploads.retry(key, this.#target(page, limits.partBytes));
  }

  /** The message waits for its files. */
  wait(): void {
    this.#isWaiting = true;
    this.#host.requestUpdate();
  }

  leave(): void {
    this.#refused = undefined;
    this.#isWaiting = false;
    this.uploads.clear();
  }

  #target({ locale }: ChatPage, partBytes: number): UploadTarget {
    return async () => {
      const client = this.#session()?.client;
      const place = await this.#desk.makePlace(locale);
      if (!client) throw new Error('no client');
      return { client, ...place, partBytes };
    };
  }
}
