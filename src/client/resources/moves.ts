import {
  createDocument,
  deleteDocument,
  getDocument,
  sendDocumentContent,
} from '../../contract/documents.js';
import {
  cancelMove,
  changeMoveDates,
  createMove,
  getMove,
  listMoves,
  saveMove,
  submitMove,
} from '../../contract/moves.js';
import type { ClientCore } from '../types.js';
import { type AskOne, type AskPages, one, pages } from './ask.js';

/** Moves from draft to the last step behind them. `ifVersion` is the version that the caller saw. */
export interface MovesResource {
  /** Begins a draft. Give the intent's `idempotencyKey`. */
  create: AskOne<typeof createMove>;
  /** One page of moves, drafts too, newest first. */
  list: AskOne<typeof listMoves>;
  /** All moves, newest first, page by page. */
  pages: AskPages<typeof listMoves>;
  get: AskOne<typeof getMove>;
  /** Saves all answers of a draft; a `conflict` with the code `version_outdated` where somebody else has. */
  save: AskOne<typeof saveMove>;
  /** Asks for the move. It happens once, however often it is sent. */
  submit: AskOne<typeof submitMove>;
  /** Gives a submitted move other days. */
  changeDates: AskOne<typeof changeMoveDates>;
  /** Asks to cancel; a draft is given up at once. */
  cancel: AskOne<typeof cancelMove>;
  /** Announces a file. Give the intent's `idempotencyKey`. */
  createDocument: AskOne<typeof createDocument>;
  /** How much of a file has come. */
  getDocument: AskOne<typeof getDocument>;
  /** Sends the next part of a file. */
  sendDocumentContent: AskOne<typeof sendDocumentContent>;
  /** Takes a file away again. */
  deleteDocument: AskOne<typeof deleteDocument>;
}

export function movesResource(core: ClientCore): MovesResource {
  return {
    create: one(core, createMove),
    list: one(core, listMoves),
    pages: pages(core, listMoves),
    get: one(core, getMove),
    save: one(core, saveMove),
    submit: one(core, submitMove),
    changeDates: one(core, changeMoveDates),
    cancel: one(core, cancelMove),
    createDocument: one(core, createDocument),
    getDocument: one(core, getDocument),
    sendDocumentContent: one(core, sendDocumentContent),
    deleteDocument: one(core, deleteDocument),
  };
}
