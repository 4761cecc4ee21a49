import type {
  AnswerBook,
  Attachment,
  AttachmentContent,
  AttachmentPart,
  AttachmentRequest,
} from '../../../contract/index.js';
import { ConversationRefused } from './types.js';

interface KeptFile {
  readonly attachment: Attachment;
  readonly conversationId: string;
  readonly parts: readonly Uint8Array[];
  readonly atMs: number;
}

function bytesOf(base64: string): Uint8Array | undefined {
  try {
    return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  } catch {
    return undefined;
  }
}

function base64Of(parts: readonly Uint8Array[]): string {
  // `fromCharCode` takes so many characters at once that a stack holds.
  const texts = parts.flatMap((part) => {
    const pieces: string[] = [];
    for (let at = 0; at < part.length; at += 8192) {
      pieces.push(String.fromCharCode(...part.subarray(at, at + 8192)));
    }
    return pieces;
  });
  return btoa(texts.join(''));
}

/** The files of conversations. */
export class Files {
  readonly #files = new Map<string, KeptFile>();
  #count = 0;

  constructor(private readonly limits: AnswerBook['attachments']) {}

  create(conversationId: string, { name, mediaType, bytes }: AttachmentRequest, atMs: number): Attachment {
    if (!this.limits.accepts.includes(mediaType))
      throw new ConversationRefused('attachment_not_accepted', '/mediaType');
    if (bytes > this.limits.maxBytes) throw new ConversationRefused('attachment_too_large', '/bytes');
    this.#count += 1;
    const id = `att_${conversationId}_${String(this.#count)}`;
    const attachment: Attachment = { id, name, mediaType, bytes, receivedBytes: 0, state: 'uploading' };
    this.#files.set(id, { attachment, conversationId, parts: [], atMs });
    return attachment;
  }

  find(conversationId: string, id: string): Attachment | undefined {
    const file = this.#files.get(id);
    return file?.conversationId === conversationId ? file.attachment : undefined;
  }

  /** The files of a conversation, oldest first. */
  of(conversationId: string): { readonly id: string; readonly atMs: number }[] {
    const own = [...this.#files].filter(([, file]) => file.conversationId === conversationId);
    return own.map(([id, { atMs }]) => ({ id, atMs }));
  }

  /** Adds a part; one that has been received already changes nothing. */
  addPart(conversationId: string, id: string, { offset, data }: AttachmentPart): Attachment {
    const file = this.#file(conversationId, id);
    const { attachment } = file;
    const { receivedBytes, bytes, state } = attachment;
    if (offset > receivedBytes) throw new ConversationRefused('part_out_of_order', '/offset');
    if (offset < receivedBytes || state !== 'uploading') return attachment;
    const part = bytesOf(data);
    const received = receivedBytes + (part?.length ?? 0);
    if (!part || part.length === 0 || part.length > this.limits.partBytes || received > bytes) {
      throw new ConversationRefused('part_not_valid', '/data');
    }
    const now: Attachment = {
      ...attachment,
      receivedBytes: received,
      state: received === bytes ? 'ready' : 'uploading',
    };
    this.#files.set(id, { ...file, attachment: now, parts: [...file.parts, part] });
    return now;
  }

  content(conversationId: string, id: string): AttachmentContent {
    const { attachment, parts } = this.#file(conversationId, id);
    if (attachment.state !== 'ready') throw new ConversationRefused('attachment_not_ready');
    const { name, mediaType } = attachment;
    return { id, name, mediaType, data: base64Of(parts) };
  }

  /** The files that a message names, whole. */
  take(conversationId: string, ids: readonly string[]): Attachment[] {
    if (ids.length > this.limits.maxFiles)
      throw new ConversationRefused('unknown_attachment', '/attachmentIds');
    return ids.map((id) => {
      const found = this.find(conversationId, id);
      if (found?.state !== 'ready') throw new ConversationRefused('unknown_attachment', '/attachmentIds');
      return found;
    });
  }

  /** Erases the files of a conversation, and says how many there were. */
  erase(conversationId: string): number {
    let erased = 0;
    for (const [id, file] of this.#files) {
      if (file.conversationId !== conversationId || file.attachment.state === 'erased') continue;
      const attachment: Attachment = { ...file.attachment, name: '', state: 'erased' };
      this.#files.set(id, { ...file, attachment, parts: [] });
      erased += 1;
    }
    return erased;
  }

  rewind(toMs: number): void {
    for (const [id, { atMs }] of this.#files) if (atMs > toMs) this.#files.delete(id);
  }

  #file(conversationId: string, id: string): KeptFile {
    const file = this.#files.get(id);
    if (file?.conversationId !== conversationId) throw new RangeError(`No file ${id}`);
    return file;
  }
}
