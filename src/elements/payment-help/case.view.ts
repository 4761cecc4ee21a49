import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Case, CaseStep } from '../../contract/cases.js';
import { caseStanding, openQuestion, refundStages } from '../../domain/payment/case-standing.js';
import { heading } from '../parts/heading.js';
import { icon } from '../parts/icons.js';
import { moneyStyle } from '../parts/money-style.js';
import { badge, note } from '../parts/panels.js';
import type { ClaimStrings } from './claims.strings.js';
import type { HelpPage } from './help-page.js';
import { dayOf, momentOf } from './moments.js';
import { labelOf } from './questions.js';

/** What the customer is doing with a case. */
export interface CaseModel {
  readonly isBusy: boolean;
  readonly isLeaving: boolean;
  readonly failure: string | undefined;
  readonly draft: string;
  readonly onType: (text: string) => void;
  readonly onAnswer: () => void;
  readonly onWithdraw: () => void;
  readonly onKeep: () => void;
  readonly onConfirm: () => void;
  readonly onReopen: () => void;
}

/** What a case is about. */
export function kindText({ kind }: Pick<Case, 'kind'>, t: ClaimStrings): string {
  const texts: Readonly<Record<string, string>> = {
    double_charge: t.kindDouble,
    amount_mismatch: t.kindMismatch,
    line_dispute: t.kindLine,
    refund: t.kindRefund,
    payment_missing: t.kindMissing,
  };
  return texts[kind] ?? t.kindOther;
}

/** Where a case stands, in a word, with a tone that an icon tells too. */
export function caseBadge(one: Case, t: ClaimStrings): TemplateResult {
  const { outcome } = one.decision ?? {};
  if (one.state === 'waiting_customer') return badge('warn', 'alert', t.badgeQuestion);
  if (outcome === 'withdrawn') return badge('', 'info', t.badgeWithdrawn);
  if (outcome === 'upheld' || outcome === 'partly_upheld') return badge('good', 'check', t.badgeUpheld);
  if (outcome === 'rejected') return badge('', 'info', t.badgeRejected);
  return one.state === 'closed' || one.state === 'resolved'
    ? badge('', 'info', t.badgeClosed)
    : badge('', 'clock', t.badgeOpen);
}

/** A case: where it stands and by when it moves, the money on its way back, what can be done, all that happened. */
export function caseView(one: Case, model: CaseModel, page: HelpPage, t: ClaimStrings): TemplateResult {
  const standing = caseStanding(one, page.nowMs);
  const day = (at: string): string => dayOf(at, page);
  const { decision } = one;
  return html`<section class="case" tabindex="-1">
    ${heading(page.level, html`${kindText(one, t)}`)}
    <div class="badges">${caseBadge(one, t)}</div>
    <p class="side">${t.caseNumber({ number: one.number })} ${t.openedOn({ date: day(one.openedAt) })}</p>
    ${standing.isOpen && one.answerBy ? html`<p>${t.answerBy({ date: day(one.answerBy) })}</p>` : nothing}
    ${one.heldMinor > 0 && standing.isOpen ? html`<p>${t.held({ amount: page.f.money(one.heldMinor, moneyStyle(one.currency)) })}</p>` : nothing}
    ${decision ? note(decision.outcome === 'upheld' ? 'good' : '', decision.outcome === 'upheld' ? 'check' : 'info', t.decision, html`<p>${labelOf(decision.text, page)}</p>`) : nothing}
    ${refundView(one, page, t)} ${questionView(one, standing.canAnswer, model, page, t)}
    ${model.failure === undefined ? nothing : note('bad', 'alert', '', html`<p>${model.failure}</p>`)}
    ${actionsView(standing, model, one, page, t)} ${historyView(one.history, page, t)}
  </section>`;
}

function refundView({ refund, currency }: Case, page: HelpPage, t: ClaimStrings): unknown {
  if (!refund) return nothing;
  const amount = page.f.money(refund.amountMinor, moneyStyle(currency));
  const way = refund.method && labelOf(refund.method.label, page);
  const stages = refundStages(refund.state);
  const names = {
    requested: t.refundRequested,
    approved: t.refundApproved,
    sent: t.refundSent,
    arrived: t.refundArrived,
  };
  const ended = refund.state === 'cancelled' ? t.refundCancelled : t.refundRejected;
  return html`<div class="refund">
    <p>
      <strong>${t.refundTitle({ amount })}</strong
      >${way ? html` <span class="side">${t.refundWay({ name: way })}</span>` : nothing}
    </p>
    ${
      stages
        ? html`<ol class="stages">
            ${stages.map(
              ({ stage, isReached, isNow }) =>
                html`<li class=${isReached ? 'reached' : ''} aria-current=${isNow ? 'step' : nothing}>
                  ${icon(isReached ? 'check' : 'clock')}
                  <span
                    >${names[stage]}${isReached ? nothing : html`<span class="hidden"> (${t.notYet})</span>`}</span
                  >
                </li>`,
            )}
          </ol>`
        : html`<p>${ended}</p>`
    }
    ${refund.sentAt ? html`<p>${t.refundSentOn({ date: dayOf(refund.sentAt, page) })}</p>` : nothing}
    ${refund.expectedBy ? html`<p>${t.refundExpected({ date: dayOf(refund.expectedBy, page) })}</p>` : nothing}
  </div>`;
}

/** The utility's question, and the place for the answer. */
function questionView(
  one: Case,
  canAnswer: boolean,
  model: CaseModel,
  page: HelpPage,
  t: ClaimStrings,
): unknown {
  if (!canAnswer) return nothing;
  const text = openQuestion(one)?.text;
  const onSubmit = (event: Event): void => {
    event.preventDefault();
    if (!model.isBusy) model.onAnswer();
  };
  return html`<form class="answer" novalidate @submit=${onSubmit}>
    ${text ? note('warn', 'chat', t.question, html`<p>${labelOf(text, page)}</p>`) : nothing}
    <div class="field">
      <label for="case-answer">${t.answerLabel}</label>
      <textarea
        id="case-answer"
        rows="3"
        maxlength="4000"
        ?readonly=${model.isBusy}
        .value=${live(model.draft)}
        @input=${(event: Event) => model.onType((event.currentTarget as HTMLTextAreaElement).value)}
      ></textarea>
    </div>
    <button class="button" type="submit" aria-disabled=${model.isBusy ? 'true' : 'false'}>
      ${model.isBusy ? t.sending : t.answerSend}
    </button>
  </form>`;
}

function actionsView(
  { canWithdraw, canReopen }: ReturnType<typeof caseStanding>,
  model: CaseModel,
  one: Case,
  page: HelpPage,
  t: ClaimStrings,
): unknown {
  const button = (text: string, onClick: () => void, className = 'button quiet'): TemplateResult =>
    html`<button
      class=${className}
      type="button"
      aria-disabled=${model.isBusy ? 'true' : 'false'}
      @click=${() => model.isBusy || onClick()}
    >
      ${text}
    </button>`;
  if (canWithdraw && model.isLeaving) {
    return html`<div class="confirm" role="group" aria-label=${t.withdraw}>
      <p>${one.refund ? t.withdrawRefund : t.withdrawSure}</p>
      <div class="actions">
        ${button(t.withdrawYes, model.onConfirm, 'button')}${button(t.withdrawNo, model.onKeep)}
      </div>
    </div>`;
  }
  if (canWithdraw) return html`<div class="actions">${button(t.withdraw, model.onWithdraw)}</div>`;
  if (!canReopen || !one.reopenUntil) return nothing;
  return html`<p>${t.reopenUntil({ date: dayOf(one.reopenUntil, page) })}</p>
    <div class="actions">${button(t.reopen, model.onReopen)}</div>`;
}

/** All that happened, newest first. */
function historyView(history: readonly CaseStep[], page: HelpPage, t: ClaimStrings): TemplateResult {
  return html`<details class="history">
    <summary>${icon('chevron', 'icon sign')}<span>${t.history}</span></summary>
    <ol>
      ${[...history].reverse().map(
        (step) =>
          html`<li>
            <span class="side">${momentOf(step.at, page)}</span>
            <span>${stepText(step, t)}</span>
            ${step.text ? html`<span class="quote"><bdi>${labelOf(step.text, page)}</bdi></span>` : nothing}
          </li>`,
      )}
    </ol>
  </details>`;
}

function stepText({ step, by }: CaseStep, t: ClaimStrings): string {
  const texts: Readonly<Record<string, string>> = {
    opened: t.stepOpened,
    checked: t.stepChecked,
    question: t.stepQuestion,
    answer: t.stepAnswer,
    refund_approved: t.refundApproved,
    refund_sent: t.refundSent,
    refund_arrived: t.refundArrived,
    decided: t.stepDecided,
    withdrawn: t.stepWithdrawn,
    reopened: t.stepReopened,
    closed: t.stepClosed,
  };
  return texts[step] ?? (by === 'customer' ? t.stepYours : t.stepTheirs);
}
