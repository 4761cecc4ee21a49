import { getAnswers } from '../../contract/answers.js';
import { getConfig } from '../../contract/config.js';
import { getFlow } from '../../contract/flow.js';
import type { ClientCore } from '../types.js';
import { type AskOne, one } from './ask.js';

/** The utility's own data. Public: no session is needed. */
export interface ConfigResource {
  get: AskOne<typeof getConfig>;
  /** One flow, whole, by an id that the config names. */
  flow: AskOne<typeof getFlow>;
  /** The utility's answers and hand-over rules. */
  answers: AskOne<typeof getAnswers>;
}

export function configResource(core: ClientCore): ConfigResource {
  return { get: one(core, getConfig), flow: one(core, getFlow), answers: one(core, getAnswers) };
}
