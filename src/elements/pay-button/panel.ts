import { html, type TemplateResult } from 'lit';
import type { Payment } from '../../contract/payments.js';
import { Announcer } from '../../controllers/announcer.js';
import { PartController } from '../../controllers/part-controller.js';
import { PaymentController } from '../../controllers/payment-controller.js';
import { type PaymentFlow, paymentOf } from '../../domain/payment/machine.js';
import type { UtilitySession } from '../../session/session.js';
import { heading } from '../parts/heading.js';
import { noticeOf } from './notice.js';
import { PanelHelp } from './panel-help.js';
import type { PanelHost, PanelPage } from './panel-page.js';
import type { PanelStrings } from './panel.strings.js';
import { PayForm } from './pay-form.js';
import type * as StepsCode from './steps.js';
import { type StepStrings, stepStrings } from './steps.strings.js';
import { handOverTo, tellPage } from './tell-page.js';

export { panelStyles as styles } from './panel.styles.js';

interface PanelSources {
  readonly session: () => UtilitySession | undefined;
  readonly accountId: () => string | undefined;
  readonly accountLocale: () => string | undefined;
}

/** What opens under the button: how much, how and when; then one payment until its end. */
export class Panel {
  readonly #host: PanelHost;
  readonly #announcer: Announcer;
  readonly #payment: PaymentController;
  readonly #form: PayForm;
  readonly #steps: PartController<typeof StepsCode, StepStrings>;
  readonly #help: PanelHelp;
  #step: StepsCode.Steps | undefined;
  #accountId: string | undefined;
  #returned: string | undefined;
  #focus: string | undefined = '.pane-title';
  #said: PaymentFlow | undefined;

  constructor(host: PanelHost, { session, accountId, accountLocale }: PanelSources) {
    this.#host = host;
    this.#announcer = new Announcer(host);
    this.#payment = new PaymentController(host, {
      session,
      accountId,
      handOver: (request) => handOverTo(host, request),
      onChange: (flow, before) => this.#changed(flow, before),
    });
    this.#steps = new PartController(host, {
      load: () => import('./steps.js'),
      strings: stepStrings,
      session,
      accountLocale,
    });
    this.#form = new PayForm(host, this.#payment, {
      session,
      accountId,
      onSend: () => void this.#steps.want().catch(() => undefined),
      onWrong: (selector) => {
        this.#focus = selector;
      },
    });
    this.#help = new PanelHelp(host, session, accountLocale);
    const seen = (): void => {
      if (document.visibilityState !== 'hidden') this.#payment.ask();
    };
    host.addController({
      hostConnected: () => addEventListener('pageshow', seen),
      hostDisconnected: () => {
        removeEventListener('pageshow', seen);
        this.#form.leave();
      },
    });
  }

  /** The payment on screen, as the utility last told it. */
  get payment(): Payment | undefined {
    return paymentOf(this.#payment.flow);
  }

  view(page: PanelPage, t: PanelStrings): TemplateResult {
    this.#follow(page);
    const { flow } = this.#payment;
    const isForm = flow.at === 'choosing' || flow.at === 'handing';
    if (!isForm) this.#steps.want().catch(() => undefined);
    const help = this.#help.view(page, t, this.payment);
    return html`<div class="pane" part="panel">
      <div class="top">
        <div class="pane-title" tabindex="-1">${heading(page.level, t.title)}</div>
        <button class="close" type="button" @click=${() => this.#host.hide()}>${page.common.close}</button>
      </div>
      ${isForm ? this.#formView(page, t) : this.#stepView(page, t)}${help}
    </div>`;
  }

  /** Gives the focus to what has come, where it was here before. */
  updated(): void {
    if (!this.#host.open) {
      this.#focus = '.pane-title';
      return;
    }
    const found =
      this.#focus === undefined ? null : this.#host.renderRoot.querySelector<HTMLElement>(this.#focus);
    if (!found) return;
    this.#focus = undefined;
    const { activeElement, body } = this.#host.ownerDocument;
    if (activeElement === body || activeElement === this.#host || this.#host.matches(':focus-within'))
      found.focus();
  }

  #follow({ accountId, returned }: PanelPage): void {
    if (accountId !== this.#accountId) {
      this.#accountId = accountId;
      this.#form.reset();
    }
    if (returned === undefined || returned === this.#returned) return;
    this.#returned = returned;
    queueMicrotask(() => this.#payment.do({ type: 'resume', paymentId: returned }));
  }

  #formView(page: PanelPage, t: PanelStrings): unknown {
    const { flow } = this.#payment;
    const trouble = flow.at === 'choosing' ? flow.trouble : undefined;
    const notice = flow.at === 'handing' ? t.handing : trouble && noticeOf(trouble, page, t);
    if (notice !== undefined && this.#said !== flow) this.#say(flow, notice);
    return this.#form.view(notice, page, t);
  }

  #stepView(page: PanelPage, t: PanelStrings): unknown {
    const { part, failed } = this.#steps;
    this.#form.leave();
    if (!part) return html`<p role="status">${failed ? t.stepsFailed : t.stepsWait}</p>`;
    this.#step ??= new part.code.Steps(this.#host, this.#payment);
    const { flow } = this.#payment;
    const words = part.code.wordsOf(flow, page, part.t);
    this.#sayOnce(flow, `${words.title} ${words.text}`);
    return this.#step.view(page, part.t);
  }

  #changed(flow: PaymentFlow, before: PaymentFlow): void {
    tellPage(this.#host, flow, before);
    if (flow.at === before.at) return;
    this.#focus = flow.at === 'choosing' ? (flow.trouble ? '.notice' : '.pane-title') : '.step-title';
  }

  /** Says each place once to people who listen to the page; the same place with newer figures is no news. */
  #sayOnce(flow: PaymentFlow, words: string): void {
    const said = this.#said;
    if (said?.at === flow.at && paymentOf(said)?.id === paymentOf(flow)?.id) return;
    this.#say(flow, words);
  }

  #say(flow: PaymentFlow, words: string): void {
    this.#said = flow;
    queueMicrotask(() => this.#announcer.say(words));
  }
}
