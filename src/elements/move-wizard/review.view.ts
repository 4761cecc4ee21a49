import { html, nothing, type TemplateResult } from 'lit';
import type { FlowField } from '../../contract/flow.js';
import { MOVE_FIELDS, type Move } from '../../contract/moves.js';
import type { ActionState } from '../../controllers/action-controller.js';
import { civilDateOf } from '../../domain/civil-date.js';
import { walkFlow } from '../../domain/flow/walk.js';
import { type MovePlan, planMove } from '../../domain/move/plan.js';
import { parseReads } from '../../domain/move/reads.js';
import { heading } from '../parts/heading.js';
import { moneyStyle } from '../parts/money-style.js';
import { errorText, note, reference } from '../parts/panels.js';
import type { FinishStrings } from './finish.strings.js';
import type { WizardPage } from './wizard-page.js';

export interface ReviewModel {
  readonly state: ActionState<Move>;
  readonly isBusy: boolean;
  readonly isUnsaved: boolean;
  readonly isElsewhere: boolean;
  readonly onSend: () => void;
}

/** Everything that was answered, what it costs, and what happens next. Nothing is asked again. */
export function reviewView(page: WizardPage, t: FinishStrings, model: ReviewModel): TemplateResult {
  const { flow, place, context } = page;
  const { screens, answers } = walkFlow(flow, place.answers, context);
  const plan = planOf(page, answers);
  return html`<p>${t.intro}</p>
    ${screens.map(({ step, fields }) => {
      const asked = fields.filter(({ kind }) => kind !== 'information');
      if (asked.length === 0) return nothing;
      const title = page.text(step.title);
      return html`<section class="reviewed">
        <div class="line">
          ${heading(page.level + 1, title)}
          <button
            class="button quiet"
            type="button"
            aria-label=${`${t.change}: ${title}`}
            @click=${() => page.change(step.id)}
          >
            ${t.change}
          </button>
        </div>
        <dl>
          ${asked.map(
            (field) =>
              html`<div>
                <dt>${page.text(field.label)}</dt>
                <dd><bdi>${answerText(field, page, t)}</bdi></dd>
              </div>`,
          )}
        </dl>
      </section>`;
    })}
    ${plan ? html`${costsView(plan, page, t)}${nextView(plan, page, t)}` : nothing}
    ${failureView(page, t, model)}
    <div class="actions">
      <button
        class="button"
        type="button"
        aria-disabled=${model.isBusy || model.isElsewhere ? 'true' : 'false'}
        @click=${model.onSend}
      >
        ${model.isBusy ? t.sending : t.send}
      </button>
    </div>`;
}

function planOf(page: WizardPage, answers: WizardPage['answers']): MovePlan | undefined {
  const { calendar, from, to, kind, nowMs } = page;
  const day = (id: string): string | undefined => {
    const answer = answers[id];
    return typeof answer === 'string' ? answer : undefined;
  };
  if (!calendar) return undefined;
  const [startOn, stopOn] = [day(MOVE_FIELDS.startOn), day(MOVE_FIELDS.stopOn)];
  return planMove({ kind, from, to, startOn, stopOn }, calendar, nowMs);
}

/** An answer as it reads. */
function answerText(field: FlowField, page: WizardPage, t: FinishStrings): string {
  const { kind, options = [] } = field;
  const answer = page.answers[field.id];
  if (answer === undefined || answer === '') return t.none;
  if (typeof answer === 'boolean') return answer ? t.yes : t.no;
  const label = (value: string): string => {
    const option = options.find((one) => one.value === value);
    return option ? page.text(option.label) : value;
  };
  if (typeof answer === 'object') {
    if (answer.length === 0) return t.none;
    if (kind === 'document') return t.files({ count: answer.length });
    if (kind === 'meter_read') return page.f.list(parseReads(answer).map(({ value }) => value));
    return page.f.list(answer.map(label));
  }
  switch (kind) {
    case 'date':
      return page.f.date(answer, 'day');
    case 'slot':
      return t.visitKept;
    case 'address':
      return placeName(field.id, answer, page);
    default:
      return kind === 'choice' ? label(answer) : answer;
  }
}

function placeName(id: string, premiseId: string, { from, to, own }: WizardPage): string {
  const premise = id === MOVE_FIELDS.newPlace ? to : from;
  if (premise?.id === premiseId) return premise.label;
  return own.find((point) => point.premiseId === premiseId)?.address.lines.join(', ') ?? '';
}

function costsView({ costs, finalBillMinor }: MovePlan, page: WizardPage, t: FinishStrings): TemplateResult {
  const currency = page.to?.currency ?? page.from?.currency ?? page.config.currency;
  const names: Readonly<Record<string, string>> = {
    deposit: t.costDeposit,
    fee: t.costFee,
    final_bill: t.costFinalBill,
    overlap: t.costOverlap,
  };
  return html`<section class="reviewed">
    ${heading(page.level + 1, t.costs)}
    ${
      costs.length === 0
        ? html`<p>${t.free}</p>`
        : html`<dl>
            ${costs.map(({ kind, label, amountMinor, isEstimate }) => {
              const amount = page.f.money(amountMinor, moneyStyle(currency));
              return html`<div>
                <dt>${label ? page.text(label) : (names[kind] ?? t.costFee)}</dt>
                <dd><bdi>${isEstimate ? t.aboutSum({ amount }) : amount}</bdi></dd>
              </div>`;
            })}
          </dl>`
    }
    ${page.from && finalBillMinor === null ? html`<p class="side">${t.finalUnknown}</p>` : nothing}
  </section>`;
}

/** The steps behind the move, each once a day however many services it is for. */
function nextView(
  { steps, changeableUntilMs }: MovePlan,
  page: WizardPage,
  t: FinishStrings,
): TemplateResult {
  const seen = new Set<string>();
  const told = steps
    .filter(({ kind, plannedOn }) => {
      const key = `${kind} ${plannedOn}`;
      return !seen.has(key) && seen.add(key);
    })
    .sort((a, b) => a.plannedOn.localeCompare(b.plannedOn));
  const zone = page.calendar?.zone ?? page.config.zone;
  return html`<section class="reviewed">
    ${heading(page.level + 1, t.next)}
    <ol class="next">
      ${told.map(
        ({ kind, plannedOn }) =>
          html`<li>
            <span>${stepName(kind, t)}</span> <span class="side">${page.f.date(plannedOn, 'day')}</span>
          </li>`,
      )}
    </ol>
    ${
      changeableUntilMs === undefined
        ? nothing
        : html`<p class="side">
            ${t.changeUntil({ when: page.f.date(civilDateOf(changeableUntilMs, zone), 'day') })}
          </p>`
    }
  </section>`;
}

/** What a step is called. */
export function stepName(kind: string, t: FinishStrings): string {
  const names: Readonly<Record<string, string>> = {
    open_contract: t.open_contract,
    deposit: t.deposit_step,
    field_visit: t.field_visit,
    start_supply: t.start_supply,
    start_read: t.start_read,
    start_billing: t.start_billing,
    stop_read: t.stop_read,
    stop_billing: t.stop_billing,
    stop_supply: t.stop_supply,
    final_bill: t.final_bill,
    close_contract: t.close_contract,
  };
  return names[kind] ?? t.other_step;
}

function failureView(
  { common }: WizardPage,
  t: FinishStrings,
  { state, isUnsaved, isElsewhere }: ReviewModel,
): unknown {
  if (isUnsaved && !isElsewhere)
    return failed('bad', t.failedTitle, html`<p>${common.errorNetwork} ${t.kept}</p>`);
  if (state.status === 'unknown') return failed('warn', t.unknownTitle, html`<p>${t.unknown}</p>`);
  if (state.status !== 'failed') return nothing;
  const { error } = state;
  const codes: Readonly<Record<string, string>> = {
    move_incomplete: t.incomplete,
    date_not_possible: t.dateGone,
    slot_not_held: t.slotGone,
    premise_unavailable: t.premiseGone,
  };
  const text = codes[error.code ?? ''] ?? errorText(common, error);
  return failed(
    'bad',
    t.failedTitle,
    html`<p>${text} ${t.kept}</p>
      ${reference(common, error)}`,
  );
}

function failed(tone: 'bad' | 'warn', title: string, body: unknown): TemplateResult {
  return html`<div class="failed" role="alert" tabindex="-1">${note(tone, 'alert', title, body)}</div>`;
}
