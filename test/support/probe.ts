// The smallest element that uses the controllers, to test them where they live.
import { html, LitElement, type TemplateResult } from 'lit';
import { getBalance } from '../../src/contract/balance.js';
import { AccountController } from '../../src/controllers/account-controller.js';
import { ElementStateController } from '../../src/controllers/element-state-controller.js';
import { ResourceController } from '../../src/controllers/resource-controller.js';
import { SessionController } from '../../src/controllers/session-controller.js';

/** Shows what an account owes: `acc_1 1234`. */
export class ProbeElement extends LitElement {
  static override properties = { accountId: { attribute: 'account-id' } };
  declare accountId: string | null;

  readonly session = new SessionController(this);
  readonly account = new AccountController(
    this,
    () => this.session.session,
    () => this.accountId,
  );
  readonly balance = new ResourceController(this, {
    session: () => this.session.session,
    operation: getBalance,
    input: () => {
      const { accountId } = this.account;
      return accountId ? { accountId } : undefined;
    },
  });
  readonly status = new ElementStateController(this);
  /** What was on screen after each update, to see that nothing was mixed. */
  readonly history: string[] = [];
  updates = 0;

  protected override willUpdate(): void {
    const { state } = this.balance;
    const { status } = this.session;
    if (status !== 'ready') this.status.set(status === 'waiting' ? 'loading' : 'unconfigured');
    else if (state.status === 'error') this.status.set('error', state.error);
    else this.status.set(state.status === 'ready' ? 'ready' : 'loading');
  }

  protected override render(): TemplateResult {
    const { state } = this.balance;
    const locale = this.session.session?.locale ?? '-';
    return html`<p>
      ${this.account.accountId ?? '-'} ${state.status === 'ready' ? state.data.accountId : state.status}
      ${locale}
    </p>`;
  }

  protected override updated(): void {
    this.updates += 1;
    this.history.push(this.shown);
  }

  get shown(): string {
    return (this.shadowRoot?.querySelector('p')?.textContent ?? '').replace(/\s+/g, ' ').trim();
  }
}

/** Makes the probe available as a tag, once. */
export function defineProbe(tag: string): void {
  if (!customElements.get(tag)) customElements.define(tag, class extends ProbeElement {});
}
