import { defineOperation, ROLES } from './operation.js';
import { Id, openEnum } from './shared.js';
import * as z from './zod.js';

export const ATTACHMENT_STATES = ['uploading', 'ready', 'erased'] as const;

/** A file in a conversation, sent in parts: `receivedBytes` tells where to go on after a break. */
export const Attachment = z.object({
  id: Id,
  name: z.string(),
  mediaType: z.string(),
  bytes: z.int(),
  receivedBytes: z.int(),
  state: /* @__PURE__ */ openEnum<(typeof ATTACHMENT_STATES)[number]>(),
});
export type Attachment = z.infer<typeof Attachment>;

export const AttachmentRequest = z.object({
  name: z.string().check(z.minLength(1), z.maxLength(200)),
  mediaType: z.string().check(z.regex(/^[a-z]+\/[a-z0-9.+-]+$/)),
  bytes: z.int().check(z.minimum(1)),
});
export type AttachmentRequest = z.infer<typeof AttachmentRequest>;

/** A part of a file, in base64, beginning at `offset`. */
export const AttachmentPart = z.object({ offset: z.int().check(z.minimum(0)), data: z.string() });

/** A file whole, in base64. */
export const AttachmentContent = z.object({
  id: Id,
  name: z.string(),
  mediaType: z.string(),
  data: z.string(),
});
export type AttachmentContent = z.infer<typeof AttachmentContent>;
export type AttachmentPart = z.infer<typeof AttachmentPart>;

const one = { accountId: Id, conversationId: Id };
const file = { ...one, attachmentId: Id };

export const createAttachment = /* @__PURE__ */ defineOperation({
  id: 'createAttachment',
  method: 'POST',
  path: '/accounts/{accountId}/conversations/{conversationId}/attachments',
  params: one,
  body: AttachmentRequest,
  answer: Attachment,
  status: 201,
  access: ROLES,
  problems: { conversation_closed: 409, attachment_not_accepted: 422, attachment_too_large: 422 },
  idempotent: true,
});

/** Adds a part. One that has been received is not added twice; one beyond what was received is refused. */
export const addAttachmentPart = /* @__PURE__ */ defineOperation({
  id: 'addAttachmentPart',
  method: 'PUT',
  path: '/accounts/{accountId}/conversations/{conversationId}/attachments/{attachmentId}',
  params: file,
  body: AttachmentPart,
  answer: Attachment,
  status: 200,
  access: ROLES,
  problems: { part_out_of_order: 409, part_not_valid: 422 },
  repeatable: true,
});

export const getAttachment = /* @__PURE__ */ defineOperation({
  id: 'getAttachment',
  method: 'GET',
  path: '/accounts/{accountId}/conversations/{conversationId}/attachments/{attachmentId}',
  params: file,
  answer: AttachmentContent,
  status: 200,
  access: ROLES,
  problems: { attachment_not_ready: 409 },
});
