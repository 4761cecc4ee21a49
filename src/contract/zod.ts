/**
 * The one place that configures zod. Every schema of the contract imports `z` from here.
 *
 * `zod/mini` is used because it tree-shakes and, unlike full zod, never probes `eval`, which strict
 * content security policies report.
 */
import * as z from 'zod/mini';

z.config({ jitless: true });

export { z };
