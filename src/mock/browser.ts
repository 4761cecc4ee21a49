/** The mock utility in a service worker, for Storybook and demos. Published as `servicedrop/mock/browser`. */
import { setupWorker } from 'msw/browser';
import { createMockUtility, type MockUtility, type MockUtilityOptions } from './index.js';

export interface MockWorkerOptions extends MockUtilityOptions {
  /** The worker script that `npx msw init` writes. Relative to the page, so that a site under a sub-path works. */
  readonly workerUrl?: string | undefined;
}

export interface MockWorker extends MockUtility {
  /** Lets requests through to the network again. */
  stop(): Promise<void>;
}

/**
 * Starts a mock utility that answers the page's own requests to its `baseUrl`; its clock runs with the page's.
 * Rejects where the page may not register a service worker: there, use the mock over HTTP.
 */
export async function startMockWorker(options: MockWorkerOptions = {}): Promise<MockWorker> {
  const utility = createMockUtility({ elapsed: () => performance.now(), ...options });
  const worker = setupWorker(...utility.handlers);
  await worker.start({
    onUnhandledFrame: 'bypass',
    quiet: true,
    serviceWorker: { url: options.workerUrl ?? './mockServiceWorker.js' },
  });
  return { ...utility, stop: async () => worker.stop() };
}
