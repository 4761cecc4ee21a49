import { describeObject, describeOperation, type ProblemDoc, type SchemaDoc } from './describe.docs.js';
import {
  createDocument,
  deleteDocument,
  DocumentRequest,
  getDocument,
  MoveDocument,
  sendDocumentContent,
} from './documents.js';
import { ACCOUNT_ID } from './shared.docs.js';

const fieldId = 'The question of the flow that it answers, of kind `document`.';
const name = 'What the file is called on the customer’s device.';
const mediaType = 'What it is, such as `image/jpeg` or `application/pdf`.';

export const documentSchemas: SchemaDoc[] = [
  describeObject('MoveDocument', MoveDocument, 'A file of a move, and how much of it has come.', {
    id: 'Names the document. It is what answers a flow’s field of kind `document`.',
    moveId: 'The move.',
    fieldId,
    name,
    mediaType,
    bytes: 'Its size in bytes.',
    receivedBytes: 'How many of them have come. Sending goes on from here.',
    state: {
      text: 'Whether it can be used.',
      values: {
        receiving: 'Some of it is still to come.',
        accepted: 'It is all there and is what it says.',
        rejected: 'It cannot be used; `rejection` says why. Send another.',
        deleted: 'It was taken away, and its content with it.',
      },
    },
    rejection: {
      text: 'Why it cannot be used; null where it can.',
      values: {
        other_type: 'Its content is of another type than it says.',
        damaged: 'It cannot be opened.',
        protected: 'It asks for a password.',
      },
    },
    createdAt: 'When it was announced.',
  }),
  describeObject('DocumentRequest', DocumentRequest, 'A file that is going to be sent.', {
    fieldId,
    name,
    mediaType,
    bytes: 'Its size in bytes.',
  }),
];

const MOVE_NOT_DRAFT: ProblemDoc = {
  title: 'The move is no draft any more',
  detail: 'It was submitted, given up or has expired. Ask for it to see how it stands.',
  retryable: false,
};

const params = { accountId: ACCOUNT_ID, moveId: 'One of the account’s moves.' };
const one = { ...params, documentId: 'One of the move’s documents.' };

const lease: MoveDocument = {
  id: 'doc_88',
  moveId: 'mov_7301_1',
  fieldId: 'lease',
  name: 'contrato.pdf',
  mediaType: 'application/pdf',
  bytes: 310_224,
  receivedBytes: 0,
  state: 'receiving',
  rejection: null,
  createdAt: '2026-11-22T12:04:00-05:00',
};
const oneInput = { accountId: 'acc_7301', moveId: lease.moveId, documentId: lease.id };

export const documentOperations = {
  createDocument: describeOperation(createDocument, {
    tag: 'Moves',
    summary: 'Announce a file',
    text: 'Says which file is going to be sent for a question of the draft. Its size, type and name are checked against that question before anything is sent.',
    answers: 'The document, waiting for its content.',
    params,
    query: {},
    problems: {
      document_too_big: {
        title: 'The file is too big',
        detail: 'It is larger than the question’s `maxBytes`.',
        retryable: false,
        errors: [{ pointer: '/body/bytes', code: 'too_big' }],
      },
      document_type_refused: {
        title: 'Not this type of file',
        detail: 'The question does not accept this media type, or the name ends like another.',
        retryable: false,
        errors: [{ pointer: '/body/mediaType', code: 'refused' }],
      },
      document_name_refused: {
        title: 'Not this name',
        detail: 'The name has characters that a file’s name cannot have, or no ending.',
        retryable: false,
        errors: [{ pointer: '/body/name', code: 'refused' }],
      },
      document_field_unknown: {
        title: 'No such question',
        detail: 'The move’s flow has no field of this id that asks for documents.',
        retryable: false,
        errors: [{ pointer: '/body/fieldId', code: 'unknown' }],
      },
      too_many_documents: {
        title: 'Enough files',
        detail: 'The question has as many files as it takes. Take one away first.',
        retryable: false,
      },
      move_not_draft: MOVE_NOT_DRAFT,
    },
    examples: [
      {
        name: 'lease',
        summary: 'A lease',
        input: {
          accountId: 'acc_7301',
          moveId: lease.moveId,
          body: {
            fieldId: lease.fieldId,
            name: lease.name,
            mediaType: lease.mediaType,
            bytes: lease.bytes,
          },
        },
        answer: lease,
      },
    ],
  }),
  getDocument: describeOperation(getDocument, {
    tag: 'Moves',
    summary: 'Read how much of a file has come',
    text: 'How much of a file has come, and whether it can be used. The content itself is never given out again.',
    answers: 'The document.',
    params: one,
    query: {},
    problems: {},
    examples: [
      {
        name: 'half',
        summary: 'A part has come',
        input: oneInput,
        answer: { ...lease, receivedBytes: 262_144 },
      },
    ],
  }),
  sendDocumentContent: describeOperation(sendDocumentContent, {
    tag: 'Moves',
    summary: 'Send a part of a file',
    text: 'Sends the bytes that follow those that have come, at most 262,144 at a time. After a broken line, ask where to go on. With the last part the type is told by the content.',
    answers: 'The document with what has come.',
    params: one,
    query: { offset: 'How many bytes of the file lie before this part.' },
    problems: {
      part_out_of_place: {
        title: 'Not the next part',
        detail:
          'The part is too large, goes beyond the end, or begins after what has come. Ask for the document and go on from `receivedBytes`.',
        retryable: false,
        errors: [{ pointer: '/query/offset', code: 'out_of_place' }],
      },
      document_not_open: {
        title: 'The document takes nothing more',
        detail: 'It was taken away, or cannot be used. Announce another.',
        retryable: false,
      },
    },
    examples: [
      {
        name: 'last',
        summary: 'The last part',
        input: { ...oneInput, offset: 262_144, bytes: new Uint8Array() },
        answer: { ...lease, receivedBytes: lease.bytes, state: 'accepted' },
      },
    ],
  }),
  deleteDocument: describeOperation(deleteDocument, {
    tag: 'Moves',
    summary: 'Take a file away',
    text: 'Erases a file of a draft. Taken away again, it only says so.',
    answers: 'What is left of the document: its name is kept, its content is not.',
    params: one,
    query: {},
    problems: { move_not_draft: MOVE_NOT_DRAFT },
    examples: [
      {
        name: 'deleted',
        summary: 'Taken away',
        input: oneInput,
        answer: { ...lease, state: 'deleted', receivedBytes: 0 },
      },
    ],
  }),
};
