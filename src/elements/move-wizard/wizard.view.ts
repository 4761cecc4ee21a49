import { html, nothing, type TemplateResult } from 'lit';
import type { UtilityError } from '../../client/errors.js';
import type { FlowScreen } from '../../domain/flow/walk.js';
import { heading } from '../parts/heading.js';
import { icon } from '../parts/icons.js';
import { errorText, note, panel } from '../parts/panels.js';
import { bar } from '../parts/skeleton.js';
import type { KeptState } from './draft-keeper.js';
import type { MoveWizardStrings } from './move-wizard.strings.js';
import type { WizardPage } from './wizard-page.js';

/** A step as it stands, and what the customer can do with it. */
export interface StepModel {
  readonly screens: readonly FlowScreen[];
  /** Undefined for the review. */
  readonly screen: FlowScreen | undefined;
  readonly content: unknown;
  readonly kept: KeptState;
  readonly isRestored: boolean;
  readonly isBusy: boolean;
  /** Why what is known of a home could not be had. */
  readonly homesError: UtilityError | undefined;
  readonly onNext: (event: Event) => void;
  readonly onBack: () => void;
  readonly onTakeOver: () => void;
  readonly onTakeTheirs: () => void;
  readonly onTryHomes: () => void;
}

/** Where the customer is: the number of the step, its name, and how many there are. */
export function stepOf({ screens, screen }: Pick<StepModel, 'screens' | 'screen'>, page: WizardPage) {
  const total = screens.length + 1;
  const number = screen ? indexOf(screens, screen) + 1 : total;
  const title = screen ? page.text(screen.step.title) : page.common.reviewTitle;
  return { number, total, title };
}

function indexOf(screens: readonly FlowScreen[], { step }: FlowScreen): number {
  return screens.findIndex((one) => one.step.id === step.id);
}

/** One step of the flow, or the review. */
export function stepView(model: StepModel, page: WizardPage): TemplateResult {
  const { common: t, flow } = page;
  const { screen, kept, isRestored, content } = model;
  const { number, total, title } = stepOf(model, page);
  return html`<div class="card">
    ${heading(page.level - 1, page.text(flow.title))}
    <div class="progress">
      <p class="side" id="progress">${t.step({ number, total })}</p>
      <progress max=${total} .value=${number} aria-labelledby="progress"></progress>
    </div>
    ${kept === 'elsewhere' ? elsewhereView(model, page) : nothing}
    <form novalidate @submit=${model.onNext}>
      <div class="step-title" tabindex="-1">${heading(page.level, title)}</div>
      ${isRestored ? html`<p class="side restored">${icon('clock')}<span>${t.restored}</span></p>` : nothing}
      ${screen?.step.text ? html`<p>${page.text(screen.step.text)}</p>` : nothing} ${content}
      ${homesFailedView(model, page)} ${screen ? buttonsView(model, page) : nothing}
    </form>
    <p class="side kept">${keptText(kept, t)}</p>
  </div>`;
}

function buttonsView(
  { screens, screen, isBusy, onBack }: StepModel,
  { common: t, place }: WizardPage,
): TemplateResult {
  const isFirst = screen !== undefined && indexOf(screens, screen) === 0;
  return html`<div class="actions">
    <button class="button" type="submit" aria-disabled=${isBusy ? 'true' : 'false'}>
      ${place.isReviewing ? t.nextReview : t.next}
    </button>
    ${isFirst ? nothing : html`<button class="button quiet" type="button" @click=${onBack}>${t.back}</button>`}
  </div>`;
}

function homesFailedView({ homesError, onTryHomes }: StepModel, { common: t }: WizardPage): unknown {
  if (!homesError) return nothing;
  return note(
    'bad',
    'alert',
    t.homesFailed,
    html`<p role="alert">${errorText(t, homesError)}</p>
      <button class="button quiet" type="button" @click=${onTryHomes}>
        ${icon('refresh')}${t.tryAgain}
      </button>`,
  );
}

/** Somebody has saved the draft in another window: the customer decides which one goes on. */
function elsewhereView({ onTakeOver, onTakeTheirs }: StepModel, { common: t }: WizardPage): TemplateResult {
  return html`<div class="elsewhere" role="alert">
    ${note(
      'warn',
      'alert',
      t.elsewhereTitle,
      html`<p>${t.elsewhereText}</p>
        <div class="actions">
          <button class="button" type="button" @click=${onTakeOver}>${t.takeOver}</button>
          <button class="button quiet" type="button" @click=${onTakeTheirs}>${t.takeTheirs}</button>
        </div>`,
    )}
  </div>`;
}

function keptText(kept: KeptState, t: MoveWizardStrings): string {
  switch (kept) {
    case 'saving':
      return t.saving;
    case 'saved':
      return t.saved;
    case 'unsaved':
      return t.unsaved;
    default:
      return '';
  }
}

/** The session has no account: why. */
export function emptyView(t: MoveWizardStrings, level: number): TemplateResult {
  return panel({ icon: 'info', level, title: t.emptyTitle, body: html`<p>${t.emptyText}</p>` });
}

/** The page has no provider, or the provider no address: said without blaming the customer. */
export function unconfiguredView(t: MoveWizardStrings, level: number): TemplateResult {
  return panel({ icon: 'info', level, title: t.notReadyTitle, body: html`<p>${t.notReadyText}</p>` });
}

/** The outline while what is known is on its way, as high as a step. */
export function skeletonView(t: MoveWizardStrings | undefined): TemplateResult {
  return html`<div class="card">
    <p class="hidden" role="status">${t?.loading}</p>
    <div class="wait" aria-hidden="true">
      ${bar('w60')}${bar('w20')}${bar('w80')}${bar('w40')}${bar('w80')}${bar('w60')}
    </div>
  </div>`;
}
