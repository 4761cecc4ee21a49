import { createContext } from '@lit/context';
import type { UtilitySession } from './session.js';
import { VERSION } from './version.js';

/**
 * How an element finds the session of its provider. The key carries the version, so that copies of one version
 * share it, however they were loaded, and two versions on a page (one of them with a prefix) never do.
 */
export const sessionContext = /* @__PURE__ */ createContext<UtilitySession | undefined>(
  /* @__PURE__ */ Symbol.for(`servicedrop.session.${VERSION}`),
);
