import { html, nothing, type TemplateResult } from 'lit';
import { type Case, type CaseRequest, createCase } from '../../contract/cases.js';
import type { ActionState } from '../../controllers/action-controller.js';
import { errorText, note, reference } from '../parts/panels.js';
import type { ClaimStrings } from './claims.strings.js';
import { Deed } from './deed.js';
import type { HelpHost, HelpPage } from './help-page.js';
import { UtilityCaseOpenedEvent } from './payment-help.events.js';
import { Questions } from './questions.js';
import { controlId, questionsView } from './questions.view.js';

/** What is to be asked of the utility, and how the button for it reads. */
export interface Claim {
  readonly request: CaseRequest;
  readonly send: string;
}

/** Opens a case with its evidence, once: a second tap, a second try and a reload ask for the same case. */
export class ClaimForm {
  readonly #deed: Deed<typeof createCase>;
  readonly #questions = new Questions();
  #page: HelpPage | undefined;
  #sent: CaseRequest | undefined;

  constructor(host: HelpHost) {
    this.#deed = new Deed(host, { operation: createCase, session: () => this.#page?.session });
  }

  /** The case that this form has opened about the same. */
  opened(page: HelpPage, request: CaseRequest): Case | undefined {
    const state = this.#deed.state(aboutOf(page, request));
    return state.status === 'succeeded' ? state.data : undefined;
  }

  /** The utility tells of the case although its answer was lost: it is asked for the answer once more, with the same key. */
  find(page: HelpPage, t: ClaimStrings, request: CaseRequest): void {
    const body = this.#sent;
    if (body && this.#deed.takeLost(aboutOf(page, request)))
      queueMicrotask(() => void this.#run(page, t, request, body, true));
  }

  view(page: HelpPage, t: ClaimStrings, { request, send }: Claim): TemplateResult {
    this.#page = page;
    this.#questions.follow(page);
    const state = this.#deed.state(aboutOf(page, request));
    const isBusy = state.status === 'running';
    const fields = this.#questions.fields(page, t);
    const onSubmit = (event: Event): void => {
      event.preventDefault();
      if (!isBusy) void this.#send(page, t, request);
    };
    return html`<form class="claim" novalidate @submit=${onSubmit}>
      ${questionsView(fields, { page, t, questions: this.#questions, isBusy })}${failureView(state, page, t)}
      <button class="button" type="submit" aria-disabled=${isBusy ? 'true' : 'false'}>
        ${isBusy ? t.sending : state.status === 'unknown' ? t.sendAgain : send}
      </button>
      ${fields.some(({ kind }) => kind !== 'information') ? html`<p class="side">${t.keeps}</p>` : nothing}
    </form>`;
  }

  async #send(page: HelpPage, t: ClaimStrings, request: CaseRequest): Promise<void> {
    const fields = this.#questions.fields(page, t);
    const wrong = this.#questions.firstWrong(fields);
    if (wrong) {
      page.focus(`#${controlId(wrong)}`);
      return;
    }
    const text = this.#questions.text(page, fields, t);
    await this.#run(page, t, request, { ...request, ...(text !== undefined && { text }) });
  }

  async #run(
    page: HelpPage,
    t: ClaimStrings,
    request: CaseRequest,
    body: CaseRequest,
    isFound = false,
  ): Promise<void> {
    this.#page = page;
    this.#sent = body;
    const outcome = await this.#deed.run(aboutOf(page, request), { accountId: page.accountId, body });
    // Of what is on screen already nobody hears once more that it may not have arrived.
    if (outcome?.status === 'succeeded' || (outcome && !isFound)) this.#tell(outcome, page, t);
  }

  #tell(outcome: ActionState<Case>, page: HelpPage, t: ClaimStrings): void {
    if (outcome.status === 'succeeded') {
      const { id: caseId, number, accountId, kind, state } = outcome.data;
      this.#questions.forget(page);
      page.say(t.openedSaid({ number }));
      page.host.dispatchEvent(new UtilityCaseOpenedEvent({ caseId, number, accountId, kind, state }));
      page.focus('.case');
    } else if (outcome.status === 'failed' && outcome.error.code === 'case_exists') {
      // It is there already: from another tab, or from a try whose answer was lost.
      this.#questions.forget(page);
      page.session.invalidate(`/accounts/${page.accountId}/cases`);
      page.say(t.exists);
    } else page.say(failureText(outcome, page, t));
  }
}

function aboutOf({ accountId }: HelpPage, { kind, paymentIds, billId, lineIds }: CaseRequest): string {
  return JSON.stringify([accountId, kind, paymentIds, billId, lineIds]);
}

/** It did not get through, or nobody knows: what was typed is still there, and trying again is safe. */
function failureView(state: ActionState<Case>, page: HelpPage, t: ClaimStrings): unknown {
  if (state.status === 'unknown') return note('warn', 'alert', t.unknownTitle, html`<p>${t.unknown}</p>`);
  if (state.status !== 'failed') return nothing;
  const { error } = state;
  if (error.code === 'case_exists') return note('', 'info', '', html`<p>${t.exists}</p>`);
  if (error.kind === 'validation') return note('warn', 'alert', t.refusedTitle, html`<p>${t.refused}</p>`);
  const text = html`<p>${errorText(page.common, error)} ${t.kept}</p>
    ${reference(page.common, error)}`;
  return note('bad', 'alert', t.failedTitle, text);
}

function failureText(state: ActionState<Case>, page: HelpPage, t: ClaimStrings): string {
  if (state.status === 'unknown') return `${t.unknownTitle}. ${t.unknown}`;
  if (state.status !== 'failed') return '';
  if (state.error.kind === 'validation') return `${t.refusedTitle}. ${t.refused}`;
  return `${t.failedTitle}. ${errorText(page.common, state.error)} ${t.kept}`;
}
