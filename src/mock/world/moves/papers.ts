import type { DocumentRequest, Flow, MoveDocument } from '../../../contract/index.js';
import { DOCUMENT_PART_BYTES } from '../../../contract/index.js';
import { rfc3339 } from '../time.js';
import { kindOfContent } from './content.js';
import { MoveRefused } from './refused.js';

interface Paper {
  readonly id: string;
  readonly moveId: string;
  readonly request: DocumentRequest;
  readonly createdMs: number;
  readonly zone: string;
  content: Uint8Array;
  deletedMs: number | undefined;
}

const ENDINGS: Readonly<Record<string, readonly string[]>> = {
  'image/jpeg': ['jpg', 'jpeg'],
  'image/png': ['png'],
  'image/webp': ['webp'],
  'application/pdf': ['pdf'],
};

const refuse = (code: string, field: string, what: string): MoveRefused =>
  new MoveRefused(code, [{ pointer: `/body/${field}`, code: what }]);

/** The files of moves. Their content is kept for as long as the world lives, and never given out. */
export class Papers {
  #all: Paper[] = [];
  #count = 0;
  readonly #seed: string;

  constructor(seed: string) {
    this.#seed = seed;
  }

  announce(
    move: { id: string; flow: Flow; zone: string },
    request: DocumentRequest,
    nowMs: number,
  ): MoveDocument {
    const field = move.flow.steps
      .flatMap(({ fields }) => fields)
      .find(({ id, kind }) => id === request.fieldId && kind === 'document');
    const limits = field?.document;
    if (!limits) throw refuse('document_field_unknown', 'fieldId', 'unknown');
    const { name, mediaType, bytes } = request;
    const ending = /\.([a-z0-9]{1,5})$/i.exec(name)?.[1]?.toLowerCase();
    if (ending === undefined || /[\p{Cc}<>:"/\\|?*]/u.test(name) || name.startsWith('.')) {
      throw refuse('document_name_refused', 'name', 'refused');
    }
    if (!limits.accepts.includes(mediaType) || !(ENDINGS[mediaType] ?? [ending]).includes(ending)) {
      throw refuse('document_type_refused', 'mediaType', 'refused');
    }
    if (bytes > limits.maxBytes) throw refuse('document_too_big', 'bytes', 'too_big');
    const others = this.#all.filter(
      (paper) =>
        paper.moveId === move.id &&
        paper.request.fieldId === request.fieldId &&
        !['deleted', 'rejected'].includes(tell(paper).state),
    );
    if (others.length >= limits.maxFiles) throw new MoveRefused('too_many_documents');
    this.#count += 1;
    const paper: Paper = {
      id: `doc_${String(this.#count)}${this.#seed}`,
      moveId: move.id,
      request,
      createdMs: nowMs,
      zone: move.zone,
      content: new Uint8Array(),
      deletedMs: undefined,
    };
    this.#all.push(paper);
    return tell(paper);
  }

  find(moveId: string, documentId: string): MoveDocument | undefined {
    const paper = this.#all.find((one) => one.id === documentId && one.moveId === moveId);
    return paper && tell(paper);
  }

  /** The files of a move, oldest first. */
  of(moveId: string): MoveDocument[] {
    return this.#all.filter((paper) => paper.moveId === moveId).map(tell);
  }

  /** Takes the next part; one that has come before changes nothing. */
  receive(moveId: string, documentId: string, offset: number, part: Uint8Array): MoveDocument {
    const paper = this.#get(moveId, documentId);
    const { content, request } = paper;
    if (paper.deletedMs !== undefined) throw new MoveRefused('document_not_open');
    const end = offset + part.length;
    const isKnown = end <= content.length;
    if (part.length > DOCUMENT_PART_BYTES || end > request.bytes || offset > content.length) {
      throw new MoveRefused('part_out_of_place', [{ pointer: '/query/offset', code: 'out_of_place' }]);
    }
    if (!isKnown) {
      const whole = new Uint8Array(end);
      whole.set(content);
      whole.set(part, offset);
      paper.content = whole;
    }
    return tell(paper);
  }

  remove(moveId: string, documentId: string, nowMs: number): MoveDocument {
    const paper = this.#get(moveId, documentId);
    paper.deletedMs ??= nowMs;
    paper.content = new Uint8Array();
    return tell(paper);
  }

  rewind(toMs: number): void {
    this.#all = this.#all.filter(({ createdMs }) => createdMs <= toMs);
  }

  #get(moveId: string, documentId: string): Paper {
    const paper = this.#all.find((one) => one.id === documentId && one.moveId === moveId);
    if (!paper) throw new MoveRefused('not_found');
    return paper;
  }
}

function tell({ id, moveId, request, content, deletedMs, createdMs, zone }: Paper): MoveDocument {
  const { fieldId, name, mediaType, bytes } = request;
  const isWhole = content.length === bytes;
  const rejection = isWhole && deletedMs === undefined ? rejectionOf(content, mediaType) : null;
  const state = isWhole ? (rejection === null ? 'accepted' : 'rejected') : 'receiving';
  return {
    id,
    moveId,
    fieldId,
    name,
    mediaType,
    bytes,
    receivedBytes: content.length,
    state: deletedMs === undefined ? state : 'deleted',
    rejection,
    createdAt: rfc3339(createdMs, zone),
  };
}

function rejectionOf(content: Uint8Array, mediaType: string): MoveDocument['rejection'] {
  const found = kindOfContent(content);
  if (found.mediaType !== mediaType) return found.mediaType === undefined ? 'damaged' : 'other_type';
  return found.isProtected ? 'protected' : null;
}
