import { fileURLToPath } from 'node:url';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { browserFlags, findBrowser } from '../scripts/browser.mjs';
import { plainReporter } from '../scripts/plain-reporter.mjs';

const rootDir = fileURLToPath(new URL('..', import.meta.url));
const testEnv = { DEEP: process.env.DEEP, SEED: process.env.SEED };
// A run of a few named files says nothing about what the whole suite covers.
const whole = !process.argv.includes('--files');

export default {
  rootDir,
  files: ['test/**/*.browser.test.ts'],
  // An object replaces the defaults: without `browser`, msw pulls node:http in; `production` is Lit without
  // its development mode, as in the builds that are shipped.
  nodeResolve: { browser: true, exportConditions: ['browser', 'production'] },
  // One file at a time: a page in a background tab gets no animation frames, and tests wait for them.
  concurrency: 1,
  testsFinishTimeout: testEnv.DEEP === '1' ? 30 * 60_000 : 5 * 60_000,
  testFramework: { config: { timeout: testEnv.DEEP === '1' ? 10 * 60_000 : 20_000 } },
  coverage: whole,
  coverageConfig: {
    include: ['src/**/*.ts'],
    exclude: ['src/mock/**', '**/node_modules/**'],
    threshold: { statements: 80, branches: 80, functions: 80, lines: 80 },
    reporters: ['text-summary', 'lcovonly'],
    reportDir: fileURLToPath(new URL('../coverage', import.meta.url)),
  },
  middleware: [
    // A service worker reaches no further than the folder it is served from.
    (context, next) => {
      if (context.path === '/mockServiceWorker.js')
        context.url = '/node_modules/msw/lib/mockServiceWorker.js';
      return next();
    },
  ],
  plugins: [
    // The library's modules lean on CommonJS packages, which a browser cannot load; its own bundle stands alone.
    {
      name: 'bundled-pdf-lib',
      resolveImport: ({ source }) =>
        source === '@cantoo/pdf-lib' ? '/node_modules/@cantoo/pdf-lib/dist/pdf-lib.esm.min.js' : undefined,
    },
    // The path is needed: without it the plugin does not see `experimentalDecorators`.
    esbuildPlugin({ ts: true, target: 'es2022', tsconfig: `${rootDir}tsconfig.json` }),
  ],
  browsers: [chromeLauncher({ launchOptions: { executablePath: await findBrowser(), args: browserFlags } })],
  testRunnerHtml: (framework) => `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8" /><title>test</title></head>
  <body>
    <script>globalThis.__testEnv = ${JSON.stringify(testEnv)};</script>
    <script type="module" src="${framework}"></script>
  </body>
</html>`,
  reporters: [defaultReporter({ reportTestResults: true, reportTestProgress: false }), plainReporter()],
};
