import {
  createDocument,
  deleteDocument,
  DOCUMENT_PART_BYTES,
  getDocument,
  type MoveDocument,
  sendDocumentContent,
} from '../../contract/documents.js';
import { UtilityError } from '../../client/errors.js';
import { ActionController } from '../../controllers/action-controller.js';
import { documentsView, type Upload } from './documents.view.js';
import { faultOf, faultText } from './document-text.js';
import { checkFile, type FileFault, type FileLimits } from './file-check.js';
import type { ProofStrings } from './proofs.strings.js';
import { type Asked, controlId, type WizardHost, type WizardPage } from './wizard-page.js';

/** A file on its way, with what is needed to go on where it broke off. */
interface Sending extends Upload {
  readonly file: File;
  readonly type: string;
  readonly stop: AbortController;
}

/** The files that answer one question: chosen, checked, sent in parts, taken away again. */
export class DocumentDesk {
  readonly #host: WizardHost;
  readonly #create: ActionController<typeof createDocument>;
  readonly #delete: ActionController<typeof deleteDocument>;
  /** What is known of the files that the answer names. */
  readonly #known = new Map<string, MoveDocument>();
  readonly #asking = new Set<string>();
  #sending: readonly Sending[] = [];
  #fault: string | undefined;
  #asked: Asked<ProofStrings> | undefined;

  constructor(host: WizardHost) {
    this.#host = host;
    const session = (): WizardPage['session'] | undefined => this.#asked?.page.session;
    this.#create = new ActionController(host, { session, operation: createDocument });
    this.#delete = new ActionController(host, { session, operation: deleteDocument });
  }

  view(asked: Asked<ProofStrings>): unknown {
    this.#asked = asked;
    const ids = this.#ids;
    for (const id of ids) if (!this.#known.has(id)) void this.#learn(id);
    return documentsView(asked, {
      files: ids.map((id) => ({ id, name: this.#known.get(id)?.name ?? '…' })),
      uploads: this.#sending,
      fault: this.#fault,
      limits: this.#limits,
      onChoose: (files) => void this.#choose(files),
      onStop: (upload) => this.#stop(upload),
      onRetry: (upload) => void this.#again(upload),
      onRemove: (id) => void this.#remove(id),
    });
  }

  get #ids(): readonly string[] {
    const answer = this.#asked?.page.place.answers[this.#asked.field.id];
    return typeof answer === 'object' ? answer : [];
  }

  get #limits(): FileLimits {
    return this.#asked?.field.document ?? { accepts: [], maxBytes: 0, maxFiles: 0 };
  }

  async #choose(files: readonly File[]): Promise<void> {
    this.#fault = undefined;
    for (const file of files) {
      const checked = await checkFile(file, this.#limits, this.#ids.length + this.#sending.length);
      if (checked.fault) this.#refuse(checked.fault, file.name);
      else
        await this.#send({
          file,
          type: checked.type,
          name: file.name,
          percent: 0,
          state: 'sending',
          stop: new AbortController(),
          documentId: undefined,
        });
    }
  }

  async #send(start: Sending): Promise<void> {
    const asked = this.#asked;
    if (!asked) return;
    const { field, page, t } = asked;
    let upload = start;
    const change = (more: Partial<Sending>): void => {
      const next = { ...upload, ...more };
      this.#sending = this.#sending.map((one) => (one === upload ? next : one));
      upload = next;
      this.#host.requestUpdate();
    };
    this.#sending = [...this.#sending.filter(({ file }) => file !== start.file), upload];
    this.#host.requestUpdate();
    try {
      const document = await this.#announced(upload, page, field.id);
      if (!document) return this.#drop(upload);
      change({ documentId: document.id });
      const whole = await this.#transfer(document, upload, page, (percent) => change({ percent }));
      if (upload.stop.signal.aborted) return;
      this.#drop(upload);
      if (whole.state === 'rejected') return this.#rejected(whole, t);
      this.#known.set(whole.id, whole);
      page.type(field.id, [...this.#ids, whole.id]);
      page.settle(field.id);
      page.say(t.received({ name: whole.name }));
      page.focus(`#${controlId(field)}`);
    } catch {
      if (upload.stop.signal.aborted) return;
      change({ state: 'broken' });
      page.say(t.broken);
    }
  }

  /** The file as the utility knows it, told of it where it is new; undefined where it is refused, which is said. */
  async #announced(upload: Sending, page: WizardPage, fieldId: string): Promise<MoveDocument | undefined> {
    const { session, accountId } = page;
    const move = await page.draft();
    if (!move) {
      this.#say(this.#asked?.t.noDraft ?? '');
      return undefined;
    }
    const at = { accountId, moveId: move.id };
    if (upload.documentId !== undefined && session.client) {
      const known = await session.client.request(getDocument, { ...at, documentId: upload.documentId });
      return known.data;
    }
    const body = { fieldId, name: upload.name, mediaType: upload.type, bytes: upload.file.size };
    const outcome = await this.#create.run({ ...at, body });
    if (outcome.status === 'succeeded') return outcome.data;
    if (outcome.status === 'failed' && outcome.error.kind !== 'unavailable') {
      this.#refused(outcome.error.code, upload.name);
      return undefined;
    }
    throw outcome.status === 'failed' || outcome.status === 'unknown'
      ? outcome.error
      : new UtilityError('cancelled');
  }

  /** Sends part by part, from where it broke off. */
  async #transfer(
    document: MoveDocument,
    { file, stop }: Sending,
    { session, accountId }: WizardPage,
    tell: (percent: number) => void,
  ): Promise<MoveDocument> {
    let known = document;
    const { client } = session;
    const at = { accountId, moveId: document.moveId, documentId: document.id };
    while (client && known.state === 'receiving' && known.receivedBytes < file.size) {
      const offset = known.receivedBytes;
      const bytes = new Uint8Array(await file.slice(offset, offset + DOCUMENT_PART_BYTES).arrayBuffer());
      const { data } = await client.request(
        sendDocumentContent,
        { ...at, offset, bytes },
        { signal: stop.signal },
      );
      known = data;
      tell(Math.floor((known.receivedBytes / file.size) * 100));
    }
    return known;
  }

  async #again(upload: Upload): Promise<void> {
    const found = this.#sending.find((one) => one === upload);
    if (found) await this.#send({ ...found, state: 'sending', stop: new AbortController() });
  }

  #stop(upload: Upload): void {
    const found = this.#sending.find((one) => one === upload);
    if (!found) return;
    found.stop.abort();
    this.#drop(found);
    if (found.documentId !== undefined) void this.#erase(found.documentId);
    if (this.#asked) this.#asked.page.focus(`#${controlId(this.#asked.field)}`);
  }

  async #remove(id: string): Promise<void> {
    const asked = this.#asked;
    if (!asked) return;
    const { field, page, t } = asked;
    const name = this.#known.get(id)?.name ?? '';
    page.type(
      field.id,
      this.#ids.filter((one) => one !== id),
    );
    page.settle(field.id);
    page.say(t.removed({ name }));
    page.focus(`#${controlId(field)}`);
    await this.#erase(id);
  }

  async #erase(documentId: string): Promise<void> {
    const { move, accountId = '' } = this.#asked?.page ?? {};
    if (move) await this.#delete.run({ accountId, moveId: move.id, documentId });
  }

  /** What the utility knows of a file that was sent before, such as its name. */
  async #learn(documentId: string): Promise<void> {
    const page = this.#asked?.page;
    const { client } = page?.session ?? {};
    if (!page?.move || !client || this.#asking.has(documentId)) return;
    this.#asking.add(documentId);
    try {
      const at = { accountId: page.accountId, moveId: page.move.id, documentId };
      const { data } = await client.request(getDocument, at);
      this.#known.set(documentId, data);
      this.#host.requestUpdate();
    } catch {
      // Its name is not known; it is there all the same.
    }
  }

  #drop(upload: Sending): void {
    this.#sending = this.#sending.filter(({ file }) => file !== upload.file);
    this.#host.requestUpdate();
  }

  #rejected({ rejection, name }: MoveDocument, t: ProofStrings): void {
    if (rejection === 'protected') this.#say(t.locked({ name }));
    else if (rejection === 'damaged') this.#say(t.damaged({ name }));
    else this.#refuse('wrongType', name);
  }

  #refused(code: string | undefined, name: string): void {
    const fault = faultOf(code);
    if (fault) this.#refuse(fault, name);
    else this.#say(this.#asked?.t.notTaken({ name }) ?? '');
  }

  #refuse(fault: FileFault, name: string): void {
    const asked = this.#asked;
    if (!asked) return;
    const { t, page } = asked;
    this.#say(faultText(fault, name, this.#limits, page, t));
  }

  #say(text: string): void {
    this.#fault = text;
    this.#host.requestUpdate();
  }
}
