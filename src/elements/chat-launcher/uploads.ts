import { newIdempotencyKey } from '../../client/idempotency.js';
import type { ClientCore } from '../../client/types.js';
import type { AttachmentLimits } from '../../contract/answers.js';
import { addAttachmentPart, type Attachment, createAttachment } from '../../contract/attachments.js';

/** One file on its way up. `part` tells how much of it has arrived, from 0 to 1. */
export interface Upload {
  readonly key: string;
  readonly name: string;
  readonly state: 'running' | 'ready' | 'failed';
  readonly part: number;
  readonly attachmentId: string | undefined;
}

/** Why a file is not taken. */
export type FileFault = 'too-large' | 'kind' | 'too-many' | 'empty';

interface Job {
  readonly key: string;
  readonly file: File;
  readonly stop: AbortController;
  attachment: Attachment | undefined;
  state: Upload['state'];
}

/** Whether a file may be attached, before a byte of it is sent. */
export function fileFault(
  file: Pick<File, 'size' | 'type'>,
  count: number,
  { accepts, maxBytes, maxFiles }: AttachmentLimits,
): FileFault | undefined {
  if (count >= maxFiles) return 'too-many';
  if (file.size === 0) return 'empty';
  if (file.size > maxBytes) return 'too-large';
  const [group = ''] = file.type.split('/');
  return accepts.includes(file.type) || accepts.includes(`${group}/*`) ? undefined : 'kind';
}

/** The files that a customer attaches to the next message: each sent in parts, and gone on with after a break. */
export class Uploads {
  readonly #changed: () => void;
  #jobs: Job[] = [];

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  get list(): readonly Upload[] {
    return this.#jobs.map(({ key, file, state, attachment }) => ({
      key,
      name: file.name,
      state,
      part: attachment ? attachment.receivedBytes / file.size : 0,
      attachmentId: state === 'ready' ? attachment?.id : undefined,
    }));
  }

  /** True while something is on its way up or has stopped there. */
  get isBusy(): boolean {
    return this.#jobs.some(({ state }) => state !== 'ready');
  }

  /** Begins with a file. `where` gives the conversation, which may have to be made first. */
  add(file: File, where: UploadTarget): void {
    const job: Job = {
      key: newIdempotencyKey(),
      file,
      stop: new AbortController(),
      attachment: undefined,
      state: 'running',
    };
    this.#jobs.push(job);
    void this.#run(job, where);
  }

  /** Goes on with a file that has stopped, from where it has got. */
  retry(key: string, where: UploadTarget): void {
    const job = this.#jobs.find((one) => one.key === key && one.state === 'failed');
    if (job) void this.#run(job, where);
  }

  /** Ends a file's way up, and takes it off the message. */
  remove(key: string): void {
    for (const job of this.#jobs) if (job.key === key) job.stop.abort();
    this.#jobs = this.#jobs.filter((job) => job.key !== key);
    this.#changed();
  }

  /** Forgets all: they were sent with a message, or nobody is there to send them. */
  clear(): void {
    for (const { stop } of this.#jobs) stop.abort();
    this.#jobs = [];
    this.#changed();
  }

  async #run(job: Job, where: UploadTarget): Promise<void> {
    const { file, stop } = job;
    const { signal } = stop;
    job.state = 'running';
    this.#changed();
    try {
      const { client, accountId, conversationId, partBytes } = await where();
      const place = { accountId, conversationId };
      const body = { name: file.name.slice(0, 200), mediaType: file.type, bytes: file.size };
      const made = await client.request(
        createAttachment,
        { ...place, body },
        { signal, idempotencyKey: job.key },
      );
      // Made before a break, it knows how far it has got.
      let attachment = job.attachment ?? made.data;
      while (attachment.state === 'uploading') {
        job.attachment = attachment;
        this.#changed();
        const offset = attachment.receivedBytes;
        const data = await base64Of(file.slice(offset, offset + partBytes));
        const part = { ...place, attachmentId: attachment.id, body: { offset, data } };
        const answer = await client.request(addAttachmentPart, part, { signal });
        attachment = answer.data;
      }
      job.attachment = attachment;
      job.state = attachment.state === 'ready' ? 'ready' : 'failed';
    } catch {
      job.state = 'failed';
    }
    if (!signal.aborted) this.#changed();
  }
}

/** Where a file goes: asked for when it is to be sent. */
export type UploadTarget = () => Promise<{
  readonly client: ClientCore;
  readonly accountId: string;
  readonly conversationId: string;
  readonly partBytes: number;
}>;

async function base64Of(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  let text = '';
  // More arguments than this at once overflow the stack of some engines.
  for (let at = 0; at < bytes.length; at += 8192)
    text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(text);
}

/** The bytes of a base64 text. */
export function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
}
