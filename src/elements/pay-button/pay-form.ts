import { html } from 'lit';
import { listPaymentMethods, type PaymentMethod } from '../../contract/payment-methods.js';
import type { PaymentRequest } from '../../contract/payments.js';
import type { PaymentController } from '../../controllers/payment-controller.js';
import { ResourceController } from '../../controllers/resource-controller.js';
import { civilDateOf } from '../../domain/civil-date.js';
import type { UtilitySession } from '../../session/session.js';
import { type Choice, type Choosable, judge, NO_CHOICE, requestOf, returnAddress } from './choice.js';
import type { PanelHost, PanelPage } from './panel-page.js';
import type { PanelStrings } from './panel.strings.js';
import { formView } from './panel.view.js';
import { handlerOf, PaymentFields } from './payment-fields.js';

interface FormPort {
  readonly session: () => UtilitySession | undefined;
  readonly accountId: () => string | undefined;
  /** A payment is about to be sent. */
  readonly onSend: () => void;
  /** Something is wrong there. */
  readonly onWrong: (selector: string) => void;
}

/** How much, how and when: what the customer chooses, and what is asked of the utility for it. */
export class PayForm {
  readonly #host: PanelHost;
  readonly #payment: PaymentController;
  readonly #port: FormPort;
  readonly #methods: ResourceController<typeof listPaymentMethods>;
  readonly #fields: PaymentFields;
  #choice: Choice = NO_CHOICE;
  #hasTried = false;
  #isSending = false;
  #areFieldsWrong = false;

  constructor(host: PanelHost, payment: PaymentController, port: FormPort) {
    this.#host = host;
    this.#payment = payment;
    this.#port = port;
    this.#fields = new PaymentFields(host);
    this.#methods = new ResourceController(host, {
      session: port.session,
      operation: listPaymentMethods,
      input: () => {
        const accountId = port.accountId();
        return accountId !== undefined && !host.handsOver ? { accountId } : undefined;
      },
    });
  }

  /** Another account: nothing is chosen. */
  reset(): void {
    this.#choice = NO_CHOICE;
    this.#hasTried = false;
  }

  /** The form is not on screen: the provider's fields leave the page. */
  leave(): void {
    this.#fields.show(undefined, undefined);
    this.#hasTried = false;
  }

  view(notice: string | undefined, page: PanelPage, t: PanelStrings): unknown {
    const { flow } = this.#payment;
    const [from, choice] = [this.#from(page), this.#choiceNow(page)];
    const judged = judge(choice, from);
    const handler = judged.method?.fields && handlerOf(this.#host.paymentHandlers, judged.method);
    this.#fields.show(handler, judged.method && { method: judged.method, locale: page.f.locale });
    if (from.owedMinor === 0) return html`<p>${t.nothingOwed}</p>`;
    return formView(
      {
        choice,
        from,
        judged,
        notice,
        hasTried: this.#hasTried,
        isBusy: this.#isSending || flow.at === 'handing',
        hasFields: handler !== undefined,
        areFieldsWrong: this.#areFieldsWrong,
        isLoading: from.methods !== undefined && this.#methods.state.status !== 'ready',
        onChoose: (change) => {
          this.#choice = { ...this.#choiceNow(page), ...change };
          this.#areFieldsWrong = false;
          this.#host.requestUpdate();
        },
        onSubmit: () => void this.#submit(page),
      },
      page,
      t,
    );
  }

  #from({ balance, payable, session }: PanelPage): Choosable {
    const { owedMinor, amountMinor } = payable;
    const { state } = this.#methods;
    const listed = state.status === 'ready' ? state.data.items : [];
    return {
      owedMinor,
      overdueMinor: Math.min(balance.overdueMinor, owedMinor),
      askedMinor: amountMinor,
      currency: balance.currency,
      today: civilDateOf(session.now(), session.currentConfig?.zone ?? 'UTC'),
      methods: this.#host.handsOver ? undefined : listed.filter((method) => this.#canShow(method)),
    };
  }

  /** A way with fields of the provider's own needs a page that shows them: card numbers never enter ours. */
  #canShow(method: PaymentMethod): boolean {
    return !method.fields || handlerOf(this.#host.paymentHandlers, method) !== undefined;
  }

  /** The choice so far; the first way that can be taken, and what the page asks for, until the customer says. */
  #choiceNow({ payable }: PanelPage): Choice {
    if (this.#choice !== NO_CHOICE) return this.#choice;
    const { state } = this.#methods;
    const first =
      state.status === 'ready'
        ? state.data.items.find((one) => !one.unavailable && this.#canShow(one))
        : undefined;
    const part = payable.amountMinor < payable.owedMinor ? 'asked' : 'all';
    return { ...NO_CHOICE, part, methodId: first?.id };
  }

  async #submit(page: PanelPage): Promise<void> {
    if (this.#isSending || this.#payment.flow.at !== 'choosing') return;
    const choice = this.#choiceNow(page);
    const judged = judge(choice, this.#from(page));
    const { accountId, balance, payable } = page;
    const returnUrl = returnAddress(this.#host.returnUrl, location);
    const payer = { accountId, bills: [...payable.bills], currency: balance.currency, returnUrl };
    const request = requestOf(choice, judged, payer);
    this.#hasTried = true;
    if (!request) {
      this.#port.onWrong('[aria-invalid="true"], .methods input:not([disabled])');
      this.#host.requestUpdate();
      return;
    }
    this.#port.onSend();
    const withToken = judged.method?.fields ? await this.#withToken(request) : request;
    if (withToken) this.#payment.submit(withToken);
  }

  async #withToken(request: PaymentRequest): Promise<PaymentRequest | undefined> {
    this.#isSending = true;
    this.#host.requestUpdate();
    try {
      return { ...request, fieldsToken: await this.#fields.token() };
    } catch {
      this.#areFieldsWrong = true;
      return undefined;
    } finally {
      this.#isSending = false;
      this.#host.requestUpdate();
    }
  }
}
