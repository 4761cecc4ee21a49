// Puts elements on a page under a provider that talks to a mock utility of its own: an injected fetch, no worker.
import { fixture, html } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import { createClientCore } from '../../src/client/core.js';
import type { ClientCore, ClientOptions } from '../../src/client/types.js';
import '../../src/define/provider.js';
import type { UtilityProvider } from '../../src/elements/provider/provider.js';
import { createMockUtility, type MockUtility, type MockUtilityOptions } from '../../src/mock/index.js';

/** What a test may say about the page. */
export interface MountOptions extends MockUtilityOptions {
  locale?: string;
  /** The customer who is signed in; by default the world's first. */
  customerId?: string;
  /** A utility that another provider of the page has too. */
  utility?: MockUtility;
  client?: Partial<ClientOptions>;
}

/** A provider on the page and the utility behind it. */
export interface Mounted {
  provider: UtilityProvider;
  utility: MockUtility;
  client: ClientCore;
}

/** A utility, and a client of it whose customer is signed in. */
export function connect(options: MountOptions = {}): { utility: MockUtility; client: ClientCore } {
  const { locale, customerId, client, ...mock } = options;
  const utility = options.utility ?? createMockUtility(mock);
  const core = createClientCore({
    baseUrl: utility.baseUrl,
    fetch: utility.fetch,
    getSession: utility.getSession('customer', customerId),
    ...(locale === undefined ? {} : { locale }),
    ...client,
  });
  return { utility, client: core };
}

/** Puts `content` under a provider and waits until the provider has rendered. */
export async function mount(content: TemplateResult, options: MountOptions = {}): Promise<Mounted> {
  const { utility, client } = connect(options);
  const provider = await fixture<UtilityProvider>(html`
    <utility-provider .client=${client} locale=${options.locale ?? 'en'}>${content}</utility-provider>
  `);
  return { provider, utility, client };
}
