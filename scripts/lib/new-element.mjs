// The files of a new element. It is a whole one: five states, three languages, test and story; it shows the balance.

const words = {
  es: {
    heading: 'Su saldo',
    loading: 'Buscando su saldo…',
    due: 'Debe {amount}.',
    emptyTitle: 'Aún no hay cuenta',
    emptyText: 'Su acceso todavía no tiene una cuenta.',
    errorTitle: 'No pudimos mostrar su saldo',
    refresh: 'Actualizar',
  },
  en: {
    heading: 'Your balance',
    loading: 'Getting your balance…',
    due: 'You owe {amount}.',
    emptyTitle: 'No account yet',
    emptyText: 'Your sign-in has no account yet.',
    errorTitle: 'We could not show your balance',
    refresh: 'Refresh',
  },
  pt: {
    heading: 'Seu saldo',
    loading: 'Buscando seu saldo…',
    due: 'Você deve {amount}.',
    emptyTitle: 'Ainda não há conta',
    emptyText: 'Seu acesso ainda não tem uma conta.',
    errorTitle: 'Não foi possível mostrar seu saldo',
    refresh: 'Atualizar',
  },
};
const languageNames = { es: 'Spanish', en: 'English', pt: 'Portuguese' };

function texts(language, hasEvents) {
  const { due, refresh, ...others } = words[language];
  const rest = hasEvents ? { ...others, refresh } : others;
  return `  ...common,
${Object.entries(rest)
  .map(([key, text]) => `  ${key}: '${text}',`)
  .join('\n')}
  due: ({ amount }${language === 'es' ? ': { amount: string }' : ''}) => \`${due.replace('{amount}', '${amount}')}\`,`;
}

/** Every file of the element `name`, by its path in the project. */
export function filesOf(name, { hasEvents }) {
  const pascal = name.replace(/(^|-)(\w)/g, (_, __, letter) => letter.toUpperCase());
  const className = `Utility${pascal}`;
  const strings = `${pascal}Strings`;
  const sentence = name.replaceAll('-', ' ');
  const title = sentence.charAt(0).toUpperCase() + sentence.slice(1);
  const tag = `utility-${name}`;
  const folder = `src/elements/${name}`;
  const whenEvents = (text) => (hasEvents ? text : '');

  const element = `import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { type Balance, getBalance } from '../../contract/balance.js';
import { AccountController } from '../../controllers/account-controller.js';
import { ElementStateController } from '../../controllers/element-state-controller.js';
import { ResourceController } from '../../controllers/resource-controller.js';
import { SessionController } from '../../controllers/session-controller.js';
import { StringsController } from '../../controllers/strings-controller.js';
import { formatsFor } from '../../i18n/format.js';
import { VERSION } from '../../session/version.js';
import { base, buttons } from '../../styles/base.js';
import { panels } from '../../styles/panels.js';
import { tokens } from '../../styles/tokens.js';
import { headingLevel } from '../parts/heading.js';
import { errorPanel, notReadyPanel } from '../parts/panels.js';
${whenEvents(`import { ${className}RefreshedEvent } from './${name}.events.js';\n`)}import { type ${strings}, strings } from './${name}.strings.js';
import { styles } from './${name}.styles.js';
import { balanceView, emptyView, skeletonView } from './${name}.view.js';

/**
 * Shows what the account owes now.
 *
 * Needs a \`<utility-provider>\` above it (or one with \`page\`); reads \`getBalance\`.
 *
 * @element ${tag}
 * @status draft
 * @since 0.1.0
 * @fires {UtilityReadyEvent} utility-ready - The balance is on screen. Once each time the element becomes ready.
 * @fires {UtilityErrorEvent} utility-error - The balance cannot be shown, and why. Once for each error.
${whenEvents(` * @fires {${className}RefreshedEvent} ${tag}-refreshed - The customer asked for fresh data, and it is on screen.\n`)} * @cssprop [--utility-font-size=1em] - The size that all others follow.
 * @cssprop [--${tag}-reserve=12em] - The height that is kept while the balance is on its way.
 * @cssstate unconfigured - There is no provider, or it has no address.
 * @cssstate loading - The balance is on its way.
 * @cssstate empty - The session has no account.
 * @cssstate error - The balance cannot be shown.
 * @cssstate ready - The balance is on screen.
 */
export class ${className} extends LitElement {
  static readonly version: string = VERSION;

  static override styles = [tokens, base, buttons, panels, styles];

  /** The account whose balance is shown. Defaults to the first account of the session. */
  @property({ attribute: 'account-id' }) accountId: string | null = null;

  /** The level of the element's heading, from 1 to 6. Defaults to 2. */
  @property({ attribute: 'heading-level', type: Number }) headingLevel = 2;

  readonly #session = new SessionController(this);
  readonly #account = new AccountController(
    this,
    () => this.#session.session,
    () => this.accountId,
  );
  readonly #strings = new StringsController(
    this,
    () => this.#session.session,
    strings,
    () => this.#account.account?.locale,
  );
  readonly #balance = new ResourceController(this, {
    session: () => this.#session.session,
    operation: getBalance,
    input: () => {
      const { accountId } = this.#account;
      return accountId ? { accountId } : undefined;
    },
  });
  readonly #state = new ElementStateController(this);

  /** The balance on screen, as the API gave it. Undefined in every state but \`ready\`. */
  get balance(): Balance | undefined {
    const { state } = this.#balance;
    return this.#state.current === 'ready' && state.status === 'ready' ? state.data : undefined;
  }

  /** Asks for the balance again. Resolves when the answer or the failure is on screen; never rejects. */
  async refresh(): Promise<void> {
    await Promise.all([this.#account.refresh(), this.#balance.refresh()]);
  }

  protected override willUpdate(_changed: PropertyValues<this>): void {
    const { status } = this.#session;
    const accounts = this.#account.state;
    const balance = this.#balance.state;
    if (status !== 'ready') this.#state.set(status === 'waiting' ? 'loading' : 'unconfigured');
    else if (balance.status === 'error') this.#state.set('error', balance.error);
    else if (balance.status === 'ready') this.#state.set(this.#strings.t ? 'ready' : 'loading');
    else if (accounts.status === 'error') this.#state.set('error', accounts.error);
    else this.#state.set(accounts.status === 'ready' && !this.#account.accountId ? 'empty' : 'loading');
  }

  protected override render(): TemplateResult {
    const { t, locale } = this.#strings;
    const busy = this.#state.current === 'loading' || this.#isRefreshing;
    return html\`<div class="inner" lang=\${locale} aria-busy=\${busy ? 'true' : 'false'}>
      <div class="room">\${t ? this.#view(t) : skeletonView(t)}</div>
    </div>\`;
  }

  #view(t: ${strings}): unknown {
    const level = headingLevel(this.headingLevel);
    switch (this.#state.current) {
      case 'unconfigured':
        return notReadyPanel(t, level);
      case 'loading':
        return skeletonView(t);
      case 'empty':
        return emptyView(t, level);
      case 'error':
        return this.#errorView(t, level);
      case 'ready':
        return this.balance
          ? balanceView(this.balance, { t, level, f: formatsFor(this.#strings.locale)${whenEvents(', onRefresh: this.#onRefresh')} })
          : nothing;
    }
  }

  #errorView(t: ${strings}, level: number): unknown {
    const { error } = this.#state;
    if (!error) return nothing;
    return errorPanel({
      t,
      level,
      title: t.errorTitle,
      error,
      busy: this.#isRefreshing,
      onTryAgain: () => void this.refresh(),
    });
  }

  get #isRefreshing(): boolean {
    const { state } = this.#balance;
    return (state.status === 'ready' || state.status === 'error') && state.refreshing;
  }
${whenEvents(`
  readonly #onRefresh = async (): Promise<void> => {
    if (this.#isRefreshing) return;
    await this.refresh();
    const { balance } = this;
    if (balance) this.dispatchEvent(new ${className}RefreshedEvent({ accountId: balance.accountId }));
  };
`)}}

declare global {
  interface HTMLElementTagNameMap {
    '${tag}': ${className};
  }
}
`;

  const view = `import { html, type TemplateResult } from 'lit';
import type { Balance } from '../../contract/balance.js';
import type { Formats } from '../../i18n/format.js';
import { heading } from '../parts/heading.js';
${whenEvents(`import { icon } from '../parts/icons.js';\n`)}import { moneyStyle } from '../parts/money-style.js';
import { panel } from '../parts/panels.js';
import { bar } from '../parts/skeleton.js';
import type { ${strings} } from './${name}.strings.js';

/** What the view of the balance needs beside it. */
export interface ViewContext {
  t: ${strings};
  f: Formats;
  level: number;
${whenEvents('  onRefresh: () => Promise<void>;\n')}}

/** What the account owes. */
export function balanceView(balance: Balance, { t, f, level${whenEvents(', onRefresh')} }: ViewContext): TemplateResult {
  const amount = f.money(balance.amountDueMinor, moneyStyle(balance.currency));
  return html\`<div class="card">
    \${heading(level, t.heading)}
    <p>\${t.due({ amount })}</p>
${whenEvents(`    <button class="button quiet" type="button" @click=\${onRefresh}>\${icon('refresh')}\${t.refresh}</button>\n`)}  </div>\`;
}

/** The session has no account: why. */
export function emptyView(t: ${strings}, level: number): TemplateResult {
  return panel({ icon: 'info', level, title: t.emptyTitle, body: html\`<p>\${t.emptyText}</p>\` });
}

/** The outline while the balance is on its way, as high as the balance. */
export function skeletonView(t: ${strings} | undefined): TemplateResult {
  return html\`<div class="card">
    <p class="hidden" role="status">\${t?.loading}</p>
    <div aria-hidden="true">\${bar('w40')}\${bar('w80')}</div>
  </div>\`;
}
`;

  const styles = `import { css, type CSSResult } from 'lit';

/** The looks of the ${sentence}. */
export const styles: CSSResult = css\`
  /* Every state keeps this height, so that what follows the element stays where it is. */
  .room {
    min-block-size: var(--${tag}-reserve, 12em);
  }
  .card {
    padding: clamp(1em, 4cqi, 1.5em);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
\`;
`;

  const table = `import type { StringsTable } from '../../i18n/strings.js';
import type { ${strings} } from './${name}.strings.es.js';

export type { ${strings} } from './${name}.strings.es.js';

/** What the ${sentence} says, each language loaded when it is spoken. */
export const strings: StringsTable<${strings}> = {
  name: '${name}',
  load: {
    es: () => import('./${name}.strings.es.js'),
    en: () => import('./${name}.strings.en.js'),
    pt: () => import('./${name}.strings.pt.js'),
  },
};
`;

  const spanish = `import { common } from '../parts/common.strings.es.js';

/** What the ${sentence} says in Spanish. */
export const texts = () => ({
${texts('es', hasEvents)}
});

/** The texts of the ${sentence} in one language. */
export type ${strings} = ReturnType<typeof texts>;
`;

  const other = (language) => `import { common } from '../parts/common.strings.${language}.js';
import type { ${strings} } from './${name}.strings.es.js';

/** What the ${sentence} says in ${languageNames[language]}. */
export const texts = (): ${strings} => ({
${texts(language, hasEvents)}
});
`;

  const events = `/** Which account's data is fresh. */
export interface ${className}RefreshedDetail {
  accountId: string;
}

/** The customer asked for fresh data, and it is on screen. */
export class ${className}RefreshedEvent extends CustomEvent<${className}RefreshedDetail> {
  static readonly type = '${tag}-refreshed';

  constructor(detail: ${className}RefreshedDetail) {
    super(${className}RefreshedEvent.type, { bubbles: true, composed: true, detail });
  }
}

declare global {
  interface HTMLElementEventMap {
    '${tag}-refreshed': ${className}RefreshedEvent;
  }
}
`;

  const define = `/** Registers \`<${tag}>\`, and the provider that it needs. */
import { ${className} } from '../elements/${name}/${name}.js';
import { define } from './define.js';
import './provider.js';

define('${name}', ${className});
`;

  const test = `import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import '../../src/define/${name}.js';
import type { ${className} } from '../../src/elements/${name}/${name}.js';
import { createMockUtility, type MockUtility } from '../../src/mock/index.js';
import { ElementHarness } from '../support/harness.js';
import { mount, type MountOptions } from '../support/mount.js';

async function on(options: MountOptions = {}): Promise<ElementHarness<${className}> & { utility: MockUtility }> {
  const content = html\`<${tag}></${tag}>\`;
  const { provider, utility } = await mount(content, { scenario: 'us-sample', ...options });
  const element = provider.querySelector<${className}>('${tag}');
  if (!element) throw new Error('the page has no ${sentence}');
  return Object.assign(new ElementHarness(element), { utility });
}

describe('${tag}', () => {
  it('unconfigured: says so without blaming the customer', async () => {
    const element = await fixture<${className}>(html\`<${tag} lang="en"></${tag}>\`);
    const shown = new ElementHarness(element);
    await shown.reaches('unconfigured');
    await expect(element).to.be.accessible();
    expect(shown.states).to.deep.equal(['unconfigured']);
  });

  it('loading: stops when removed, and works when put back', async () => {
    const utility = createMockUtility({ scenario: 'us-sample' });
    utility.faults([{ operation: 'getBalance', kind: 'latency:150', times: 1 }]);
    const shown = await on({ utility });
    await shown.reaches('loading');
    const parent = shown.element.parentElement;
    shown.element.remove();
    await aTimeout(300);
    expect(shown.fired('utility-ready')).to.equal(0);
    parent?.append(shown.element);
    await shown.reaches('ready');
  });

  it('error: says what happened and can be tried again', async () => {
    const utility = createMockUtility({ scenario: 'us-sample' });
    utility.faults([{ operation: 'getBalance', kind: 'status:403', times: 1 }]);
    const shown = await on({ utility });
    await shown.reaches('error');
    await expect(shown.element).to.be.accessible();
    expect(shown.fired('utility-error')).to.equal(1);
    await shown.element.refresh();
    await shown.reaches('ready');
  });

  it('ready: shows the balance and tells it', async () => {
    const shown = await on();
    await shown.reaches('ready');
    await expect(shown.element).to.be.accessible();
    expect(shown.states).to.deep.equal(['ready']);
    expect(shown.element.balance?.currency).to.equal('USD');
    expect(shown.text).to.contain('Your balance');
    expect(shown.fired('utility-ready')).to.equal(1);
  });

  for (const [locale, heading] of Object.entries({ es: '${words.es.heading}', pt: '${words.pt.heading}' })) {
    it(\`speaks \${locale}\`, async () => {
      const shown = await on({ locale });
      await shown.reaches('ready');
      expect(shown.text).to.contain(heading);
    });
  }
${whenEvents(`
  it('tells once that the customer refreshed', async () => {
    const shown = await on();
    await shown.reaches('ready');
    const told: Event[] = [];
    shown.element.addEventListener('${tag}-refreshed', (event) => told.push(event));
    shown.element.shadowRoot?.querySelector('button')?.click();
    await aTimeout(100);
    expect(told).to.have.length(1);
  });
`)}});
`;

  const story = `import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { reaches } from './support/play.js';

interface Args {
  'account-id'?: string;
  'heading-level'?: number;
}
type Story = StoryObj<Args>;

const meta: Meta<Args> = {
  title: 'Elements/${title}',
  component: '${tag}',
  render: (args) =>
    html\`<${tag}
      account-id=\${ifDefined(args['account-id'] || undefined)}
      heading-level=\${ifDefined(args['heading-level'])}
    ></${tag}>\`,
  play: reaches('ready'),
};
export default meta;

/** What the first account owes. */
export const Balance: Story = {};

/** Another account of the same customer. */
export const OtherAccount: Story = {
  parameters: { utility: { scenario: 'us-sample' } },
  args: { 'account-id': 'acc_home' },
};

/** The page has no provider. */
export const Unconfigured: Story = { parameters: { utility: false }, play: reaches('unconfigured') };

/** The answer is on its way. */
export const Loading: Story = {
  parameters: { utility: { faults: [{ operation: 'getBalance', kind: 'latency:600000' }] } },
  play: reaches('loading'),
};

/** The customer's sign-in does not allow it. */
export const Forbidden: Story = {
  parameters: { utility: { faults: [{ operation: 'getBalance', kind: 'status:403' }] } },
  play: reaches('error'),
};
`;

  return {
    [`${folder}/${name}.ts`]: element,
    [`${folder}/${name}.view.ts`]: view,
    [`${folder}/${name}.styles.ts`]: styles,
    [`${folder}/${name}.strings.ts`]: table,
    [`${folder}/${name}.strings.es.ts`]: spanish,
    [`${folder}/${name}.strings.en.ts`]: other('en'),
    [`${folder}/${name}.strings.pt.ts`]: other('pt'),
    ...(hasEvents && { [`${folder}/${name}.events.ts`]: events }),
    [`src/define/${name}.ts`]: define,
    [`test/elements/${name}.browser.test.ts`]: test,
    [`stories/${name}.stories.ts`]: story,
  };
}
