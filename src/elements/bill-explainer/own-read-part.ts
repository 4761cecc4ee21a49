import { html, nothing } from 'lit';
import type { AccountSummary } from '../../contract/accounts.js';
import type { Bill } from '../../contract/bills.js';
import { PartController } from '../../controllers/part-controller.js';
import { isReadWelcome } from '../../domain/own-read-offer.js';
import type { UtilitySession } from '../../session/session.js';
import type * as OwnReadCode from './own-read.js';
import { type OwnReadStrings, ownReadStrings } from './own-read.strings.js';
import type { OwnReadHost } from './own-read.view.js';
import type { ViewContext } from './view-context.js';

/** Offers to send one's own meter read where that is of use. The form, code and words, comes with the tap. */
export class OwnReadPart {
  readonly #host: OwnReadHost;
  readonly #session: () => UtilitySession | undefined;
  readonly #account: () => AccountSummary | undefined;
  readonly #part: PartController<typeof OwnReadCode, OwnReadStrings>;
  #form: OwnReadCode.OwnReadForm | undefined;
  /** The bill under which the form was opened. */
  #opened: string | undefined;

  constructor(
    host: OwnReadHost,
    session: () => UtilitySession | undefined,
    account: () => AccountSummary | undefined,
  ) {
    this.#host = host;
    this.#session = session;
    this.#account = account;
    this.#part = new PartController(host, {
      load: () => import('./own-read.js'),
      strings: ownReadStrings,
      session,
      accountLocale: () => account()?.locale,
    });
  }

  /** The offer, or the form once it is open; nothing where no read is wanted. */
  view(bill: Bill, { t, f, level, nowMs }: Pick<ViewContext, 't' | 'f' | 'level' | 'nowMs'>): unknown {
    const session = this.#session();
    const isOpen = this.#opened === bill.id;
    if (!session || !(isOpen || isReadWelcome(bill, this.#account()?.readWindow, nowMs))) return nothing;
    const { part, failed } = this.#part;
    if (isOpen && part) {
      this.#form ??= new part.code.OwnReadForm(this.#host);
      return this.#form.view({ t: part.t, common: t, f, level: level + 1, bill, session, nowMs });
    }
    return html`<button
        class="button quiet own-read-offer"
        type="button"
        aria-disabled=${isOpen && !failed ? 'true' : 'false'}
        @click=${() => this.#open(bill.id)}
      >
        ${t.ownRead}
      </button>
      ${isOpen && failed ? html`<p role="alert">${t.errorNetwork}</p>` : nothing}`;
  }

  #open(billId: string): void {
    this.#opened = billId;
    this.#host.requestUpdate();
    this.#part.want().catch(() => undefined);
  }
}
