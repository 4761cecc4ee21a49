import { listTips } from '../../contract/tips.js';
import type { ClientCore } from '../types.js';
import { type AskOne, type AskPages, one, pages } from './ask.js';

/** The utility's advice. `rankAdvice` of `servicedrop/domain` prices it on a bill. */
export interface TipsResource {
  /** One page of the tips for an account, in the utility's order. */
  list: AskOne<typeof listTips>;
  /** All of them, page by page. */
  pages: AskPages<typeof listTips>;
}

export function tipsResource(core: ClientCore): TipsResource {
  return { list: one(core, listTips), pages: pages(core, listTips) };
}
