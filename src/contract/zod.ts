/**
 * The one place that configures zod. Every schema of the contract takes `import * as z` from here: a namespace
 * import is what lets every bundler leave out the parts of zod (its languages above all) that no schema uses.
 *
 * `zod/mini` is used because it tree-shakes and, unlike full zod, never probes `eval`, which strict
 * content security policies report.
 */
import { config } from 'zod/mini';

export * from 'zod/mini';

config({ jitless: true });
