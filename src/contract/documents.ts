import { defineOperation, ROLES } from './operation.js';
import { Id, Instant, openEnum } from './shared.js';
import * as z from './zod.js';

export const DOCUMENT_STATES = ['receiving', 'accepted', 'rejected', 'deleted'] as const;
export const DOCUMENT_REJECTIONS = ['other_type', 'damaged', 'protected'] as const;
/** The most that one request of `sendDocumentContent` may carry, in bytes. */
export const DOCUMENT_PART_BYTES = 262_144;

/** A file that answers a question of kind `document` in a move. Its content follows in parts. */
export const DocumentRequest = z.object({
  fieldId: Id,
  name: z.string().check(z.minLength(1), z.maxLength(255)),
  mediaType: z.string(),
  bytes: z.int().check(z.minimum(1)),
});
export type DocumentRequest = z.infer<typeof DocumentRequest>;

/**
 * A file of a move. `receivedBytes` of `bytes` have come: where sending broke off, it goes on from there. When all have
 * come, its type is told by its content; `rejection` says why it cannot be used.
 */
export const MoveDocument = z.object({
  id: Id,
  moveId: Id,
  fieldId: Id,
  name: z.string(),
  mediaType: z.string(),
  bytes: z.int(),
  receivedBytes: z.int(),
  state: /* @__PURE__ */ openEnum<(typeof DOCUMENT_STATES)[number]>(),
  rejection: z.nullable(/* @__PURE__ */ openEnum<(typeof DOCUMENT_REJECTIONS)[number]>()),
  createdAt: Instant,
});
export type MoveDocument = z.infer<typeof MoveDocument>;

const move = { accountId: Id, moveId: Id };
const one = { ...move, documentId: Id };

/** Announces a file. Size, type and name are checked before a byte of it is sent. */
export const createDocument = /* @__PURE__ */ defineOperation({
  id: 'createDocument',
  method: 'POST',
  path: '/accounts/{accountId}/moves/{moveId}/documents',
  params: move,
  body: DocumentRequest,
  answer: MoveDocument,
  status: 201,
  access: ROLES,
  problems: {
    document_too_big: 422,
    document_type_refused: 422,
    document_name_refused: 422,
    document_field_unknown: 422,
    too_many_documents: 409,
    move_not_draft: 409,
  },
  idempotent: true,
});

export const getDocument = /* @__PURE__ */ defineOperation({
  id: 'getDocument',
  method: 'GET',
  path: '/accounts/{accountId}/moves/{moveId}/documents/{documentId}',
  params: one,
  answer: MoveDocument,
  status: 200,
  access: ROLES,
  problems: {},
});

/** Sends the next part of the content, from `offset` on. A part that has come before changes nothing. */
export const sendDocumentContent = /* @__PURE__ */ defineOperation({
  id: 'sendDocumentContent',
  method: 'PUT',
  path: '/accounts/{accountId}/moves/{moveId}/documents/{documentId}/content',
  params: one,
  query: { offset: z.int().check(z.minimum(0)) },
  upload: true,
  answer: MoveDocument,
  status: 200,
  access: ROLES,
  problems: { part_out_of_place: 409, document_not_open: 409 },
  repeatable: true,
});

/** Takes a file away again, and its content with it. */
export const deleteDocument = /* @__PURE__ */ defineOperation({
  id: 'deleteDocument',
  method: 'DELETE',
  path: '/accounts/{accountId}/moves/{moveId}/documents/{documentId}',
  params: one,
  answer: MoveDocument,
  status: 200,
  access: ROLES,
  problems: { move_not_draft: 409 },
  repeatable: true,
});
