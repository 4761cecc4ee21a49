import { answerCase, cancelCase, createCase, getCase, listCases, reopenCase } from '../../contract/cases.js';
import type { ClientCore } from '../types.js';
import { type AskOne, type AskPages, one, pages } from './ask.js';

/** What the utility has to put right. */
export interface CasesResource {
  /** Opens a case with what shows it. Give the intent's `idempotencyKey`. */
  create: AskOne<typeof createCase>;
  /** One page of cases, newest first. */
  list: AskOne<typeof listCases>;
  /** All cases, newest first, page by page. */
  pages: AskPages<typeof listCases>;
  get: AskOne<typeof getCase>;
  /** Answers the utility's question. Give the intent's `idempotencyKey`. */
  answer: AskOne<typeof answerCase>;
  /** Withdraws a case. */
  cancel: AskOne<typeof cancelCase>;
  /** Opens a decided case again. */
  reopen: AskOne<typeof reopenCase>;
}

export function casesResource(core: ClientCore): CasesResource {
  return {
    create: one(core, createCase),
    list: one(core, listCases),
    pages: pages(core, listCases),
    get: one(core, getCase),
    answer: one(core, answerCase),
    cancel: one(core, cancelCase),
    reopen: one(core, reopenCase),
  };
}
