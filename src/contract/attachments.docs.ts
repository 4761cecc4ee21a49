import * as a from './attachments.js';
import * as e from './conversations.example.docs.js';
import { conversationClosed } from './conversations.problems.docs.js';
import { describeObject, describeOperation, type SchemaDoc } from './describe.docs.js';
import { ACCOUNT_ID } from './shared.docs.js';

const one = {
  accountId: ACCOUNT_ID,
  conversationId: 'One of the account’s conversations.',
};
const file = { ...one, attachmentId: 'One of the conversation’s files.' };
const oneInput = { accountId: 'acc_7301', conversationId: e.botConversation.id };
const fileInput = { ...oneInput, attachmentId: e.exampleAttachment.id };

export const attachmentSchemas: SchemaDoc[] = [
  describeObject('Attachment', a.Attachment, 'A file in a conversation.', {
    id: 'Names the file.',
    name: 'What its sender called it.',
    mediaType: 'What it is.',
    bytes: 'How large it is.',
    receivedBytes: 'How much has arrived: the next part begins here.',
    state: {
      text: 'Whether it is whole.',
      values: { uploading: 'Parts are missing.', ready: 'It is whole.', erased: 'It is erased.' },
    },
  }),
  describeObject('AttachmentRequest', a.AttachmentRequest, 'A file that is about to be sent in parts.', {
    name: 'What to call it.',
    mediaType: 'What it is, such as `image/jpeg`.',
    bytes: 'How large it is.',
  }),
  describeObject('AttachmentPart', a.AttachmentPart, 'A part of a file.', {
    offset: 'Where it begins.',
    data: 'Its bytes in base64.',
  }),
  describeObject('AttachmentContent', a.AttachmentContent, 'A file, whole.', {
    id: 'Names the file.',
    name: 'What its sender called it.',
    mediaType: 'What it is.',
    data: 'Its bytes in base64.',
  }),
];

export const attachmentOperations = {
  createAttachment: describeOperation(a.createAttachment, {
    tag: 'Conversations',
    summary: 'Announce a file',
    text: 'Makes a file whose bytes follow in parts, so that a break on the line costs one part.',
    answers: 'The file, without bytes.',
    params: one,
    query: {},
    problems: {
      conversation_closed: conversationClosed,
      attachment_not_accepted: {
        title: 'Not accepted',
        detail: 'Files of this media type are not taken; the answers of the utility say which are.',
        retryable: false,
        errors: [{ pointer: '/body/mediaType', code: 'not_accepted' }],
      },
      attachment_too_large: {
        title: 'Too large',
        detail: 'The file is larger than the answers of the utility allow.',
        retryable: false,
        errors: [{ pointer: '/body/bytes', code: 'too_big' }],
      },
    },
    examples: [
      {
        name: 'picture',
        summary: 'A picture',
        input: { ...oneInput, body: { name: 'medidor.jpg', mediaType: 'image/jpeg', bytes: 181204 } },
        answer: { ...e.exampleAttachment, receivedBytes: 0 },
      },
    ],
  }),
  addAttachmentPart: describeOperation(a.addAttachmentPart, {
    tag: 'Conversations',
    summary: 'Send a part of a file',
    text: 'Adds bytes at `offset`, which is how many have been received. A part that has been received already changes nothing.',
    answers: 'The file, with how much has arrived.',
    params: file,
    query: {},
    problems: {
      part_out_of_order: {
        title: 'Not the next part',
        detail: 'Bytes before it are missing. Go on at `receivedBytes`.',
        retryable: false,
        errors: [{ pointer: '/body/offset', code: 'out_of_order' }],
      },
      part_not_valid: {
        title: 'Not a part of this file',
        detail: 'It is not base64, larger than a part may be, or goes beyond the end of the file.',
        retryable: false,
        errors: [{ pointer: '/body/data', code: 'invalid' }],
      },
    },
    examples: [
      {
        name: 'first',
        summary: 'The first part',
        input: { ...fileInput, body: { offset: 0, data: '/9j/4AAQSkZJRg==' } },
        answer: e.exampleAttachment,
      },
    ],
  }),
  getAttachment: describeOperation(a.getAttachment, {
    tag: 'Conversations',
    summary: 'Read a file',
    text: 'The bytes of a file that has arrived whole.',
    answers: 'The file.',
    params: file,
    query: {},
    problems: {
      attachment_not_ready: {
        title: 'Not whole',
        detail: 'Parts of the file are missing, or it was erased.',
        retryable: false,
      },
    },
    examples: [
      {
        name: 'picture',
        summary: 'A picture',
        input: fileInput,
        answer: {
          id: e.exampleAttachment.id,
          name: 'medidor.jpg',
          mediaType: 'image/jpeg',
          data: '/9j/4AAQSkZJRg==',
        },
      },
    ],
  }),
};
