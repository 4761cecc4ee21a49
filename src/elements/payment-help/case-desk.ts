import { answerCase, cancelCase, type Case, listCases, reopenCase } from '../../contract/cases.js';
import type { ActionState } from '../../controllers/action-controller.js';
import { ResourceController } from '../../controllers/resource-controller.js';
import { draftsOf } from '../../session/drafts.js';
import type { ResourceState } from '../../session/resource.js';
import { errorText } from '../parts/panels.js';
import { type CaseModel, caseView } from './case.view.js';
import type { ClaimStrings } from './claims.strings.js';
import { Deed } from './deed.js';
import type { HelpHost, HelpPage } from './help-page.js';
import { UtilityCaseChangedEvent } from './payment-help.events.js';

const PATH = ({ accountId }: HelpPage, { id }: Case): string => `payment-help-answer-${accountId}-${id}`;

/** The customer's cases: how each stands, and what the customer does about it. */
export class CaseDesk {
  readonly #cases: ResourceController<typeof listCases>;
  readonly #answer: Deed<typeof answerCase>;
  readonly #cancel: Deed<typeof cancelCase>;
  readonly #reopen: Deed<typeof reopenCase>;
  #page: HelpPage | undefined;
  /** The case whose withdrawal the customer is asked to confirm. */
  #leaving: string | undefined;

  constructor(host: HelpHost) {
    const session = (): HelpPage['session'] | undefined => this.#page?.session;
    const stale = (_: Case, { accountId }: { accountId: string }): string[] => [
      `/accounts/${accountId}/balance`,
      `/accounts/${accountId}/bills`,
      '/payments',
    ];
    this.#cases = new ResourceController(host, {
      session,
      operation: listCases,
      input: () => this.#page && { accountId: this.#page.accountId, limit: 50 },
    });
    this.#answer = new Deed(host, { operation: answerCase, session });
    this.#cancel = new Deed(host, { operation: cancelCase, session, stale });
    this.#reopen = new Deed(host, { operation: reopenCase, session, stale });
  }

  /** The cases, newest first, as far as they are known. */
  get state(): ResourceState<{ items: Case[] }> {
    return this.#cases.state;
  }

  refresh(): Promise<void> {
    return this.#cases.refresh();
  }

  /** Says whose cases are on screen; undefined where none are. */
  follow(page: HelpPage | undefined): void {
    this.#page = page;
  }

  /** A case, with what can be done about it. */
  view(one: Case, page: HelpPage, t: ClaimStrings): unknown {
    const failed = [this.#answer, this.#cancel, this.#reopen]
      .map((deed) => deed.state(one.id))
      .find(({ status }) => status === 'failed' || status === 'unknown');
    const isBusy = [this.#answer, this.#cancel, this.#reopen].some(
      (deed) => deed.state(one.id).status === 'running',
    );
    const model: CaseModel = {
      isBusy,
      isLeaving: this.#leaving === one.id,
      failure: failed && outcomeText(failed, page, t),
      draft: draftsOf(page.session).get(page.accountId, PATH(page, one), textOf) ?? '',
      onType: (text) => {
        draftsOf(page.session).set(page.accountId, PATH(page, one), text);
        page.update();
      },
      onAnswer: () => void this.#send(one, page, t),
      onWithdraw: () => {
        this.#leaving = one.id;
        page.focus('.confirm button');
      },
      onKeep: () => {
        this.#leaving = undefined;
        page.focus('.case');
      },
      onConfirm: () => void this.#withdraw(one, page, t),
      onReopen: () => void this.#again(one, page, t),
    };
    return caseView(one, model, page, t);
  }

  async #send(one: Case, page: HelpPage, t: ClaimStrings): Promise<void> {
    const text = draftsOf(page.session).get(page.accountId, PATH(page, one), textOf)?.trim();
    if (!text) {
      page.focus('.answer textarea');
      return;
    }
    const outcome = await this.#answer.run(one.id, {
      accountId: page.accountId,
      caseId: one.id,
      body: { text },
    });
    if (outcome?.status === 'succeeded') draftsOf(page.session).remove(page.accountId, PATH(page, one));
    this.#tell(outcome, page, t, t.answered);
  }

  async #withdraw(one: Case, page: HelpPage, t: ClaimStrings): Promise<void> {
    const outcome = await this.#cancel.run(one.id, { accountId: page.accountId, caseId: one.id });
    if (outcome) this.#leaving = undefined;
    this.#tell(outcome, page, t, t.withdrawn);
  }

  async #again(one: Case, page: HelpPage, t: ClaimStrings): Promise<void> {
    const outcome = await this.#reopen.run(one.id, { accountId: page.accountId, caseId: one.id });
    this.#tell(outcome, page, t, t.reopened);
  }

  #tell(outcome: ActionState<Case> | undefined, page: HelpPage, t: ClaimStrings, done: string): void {
    if (!outcome) return;
    if (outcome.status === 'succeeded') {
      const { id: caseId, number, accountId, kind, state } = outcome.data;
      page.say(done);
      page.host.dispatchEvent(new UtilityCaseChangedEvent({ caseId, number, accountId, kind, state }));
    } else {
      // What cannot be done any more has changed meanwhile: the list tells how it stands.
      if (outcome.status === 'failed' && outcome.error.kind === 'conflict') void this.refresh();
      page.say(outcomeText(outcome, page, t) ?? '');
    }
    page.focus('.case');
  }
}

function outcomeText(outcome: ActionState<Case>, page: HelpPage, t: ClaimStrings): string | undefined {
  if (outcome.status === 'unknown') return `${t.unknownTitle}. ${t.unknown}`;
  if (outcome.status !== 'failed') return undefined;
  const { error } = outcome;
  return error.kind === 'conflict'
    ? t.changedMeanwhile
    : `${t.failedTitle}. ${errorText(page.common, error)}`;
}

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
