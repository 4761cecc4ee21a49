import { html, nothing, type TemplateResult } from 'lit';
import type { Agreement, AgreementOffer } from '../../contract/agreements.js';
import type { Balance } from '../../contract/balance.js';
import { agreementView, money, nameOf, partsView } from './agreement.view.js';
import { heading } from '../parts/heading.js';
import { icon } from '../parts/icons.js';
import { note } from '../parts/panels.js';
import type { HelpPage } from './help-page.js';
import { momentOf } from './moments.js';
import type { PayingStrings } from './paying.strings.js';
import { programmesView } from './programmes.view.js';
import { localizedText } from '../../i18n/locale.js';

/** What is owed, what is offered, what is agreed on, and what the customer is doing. */
export interface CannotPayModel {
  readonly balance: Balance;
  readonly offers: readonly AgreementOffer[];
  readonly agreement: Agreement | undefined;
  readonly isRunning: boolean;
  readonly chosen: AgreementOffer | undefined;
  readonly isExpired: boolean;
  readonly isChanged: boolean;
  readonly isBusy: boolean;
  readonly isUnknown: boolean;
  readonly failure: string | undefined;
  readonly isLeaving: boolean;
  readonly onChoose: (offer: AgreementOffer) => void;
  readonly onAccept: (offer: AgreementOffer) => void;
  readonly onRenew: () => void;
  readonly onLeave: (isSure: boolean) => void;
  readonly onCancel: (agreement: Agreement) => void;
}

export function cannotPayView(model: CannotPayModel, page: HelpPage, t: PayingStrings): TemplateResult {
  const { balance, agreement, isRunning } = model;
  const owes = balance.amountDueMinor > 0;
  return html`${standingView(model, page, t)}
  ${model.failure === undefined ? nothing : note(model.isUnknown ? 'warn' : 'bad', 'alert', '', html`<p>${model.failure}</p>`)}
  ${agreement ? agreementView(agreement, model, page, t) : nothing}
  ${isRunning || !owes ? nothing : offersView(model, page, t)} ${programmesView(page, t)}
  ${page.person(
    agreement && isRunning
      ? { type: 'agreement', id: agreement.id, accountId: page.accountId }
      : { type: 'account', id: page.accountId, accountId: page.accountId },
    t.personPay,
  )}`;
}

/** What is owed now, what happens to supply, and what is under way. */
function standingView(
  { balance, isRunning }: CannotPayModel,
  page: HelpPage,
  t: PayingStrings,
): TemplateResult {
  const { amountDueMinor, overdueMinor, dueOn, cutoffOn, pendingMinor, reconnection } = balance;
  const lines: string[] = [];
  if (amountDueMinor <= 0) lines.push(t.owesNothing);
  else lines.push(t.owes({ amount: money(amountDueMinor, balance, page) }));
  if (overdueMinor > 0) lines.push(t.overdue({ amount: money(overdueMinor, balance, page) }));
  else if (dueOn && amountDueMinor > 0) lines.push(t.dueOn({ date: page.f.date(dueOn, 'long') }));
  if (pendingMinor > 0) lines.push(t.pending({ amount: money(pendingMinor, balance, page) }));
  return html`<div class="standing">
    <p>${lines.join(' ')}</p>
    ${supplyView(reconnection, cutoffOn, isRunning, page, t)}
  </div>`;
}

function supplyView(
  reconnection: Balance['reconnection'],
  cutoffOn: string | null,
  isRunning: boolean,
  page: HelpPage,
  t: PayingStrings,
): unknown {
  if (reconnection) {
    const { state, expectedBy } = reconnection;
    if (state === 'done') return note('good', 'check', '', html`<p>${t.reconnected}</p>`);
    const by = expectedBy ? t.reconnectionBy({ date: momentOf(expectedBy, page) }) : t.reconnectionSoon;
    return note('', 'clock', t.reconnectionTitle, html`<p>${by}</p>`);
  }
  if (page.account?.status === 'suspended')
    return note('warn', 'alert', t.cutTitle, html`<p>${t.cutText}</p>`);
  if (isRunning && !cutoffOn) return note('good', 'check', '', html`<p>${t.keptOn}</p>`);
  if (!cutoffOn) return nothing;
  return note(
    'warn',
    'alert',
    t.cutoffTitle,
    html`<p>${t.cutoff({ date: page.f.date(cutoffOn, 'long') })} ${t.cutoffHelp}</p>`,
  );
}

/** The offers as choices, and the chosen one to the last cent and date. */
function offersView(model: CannotPayModel, page: HelpPage, t: PayingStrings): TemplateResult {
  const { offers, chosen, onChoose } = model;
  if (offers.length === 0) return html`<p>${t.offersNone}</p>`;
  return html`${heading(page.level, t.offersTitle)}
    <p class="side">${t.offersHint}</p>
    <ul class="list offers">
      ${offers.map((offer) => {
        const [first] = offer.instalments;
        return html`<li>
          <button
            class="row"
            type="button"
            aria-pressed=${offer === chosen ? 'true' : 'false'}
            @click=${() => onChoose(offer)}
          >
            <span class="grow">
              <span class="strong">${nameOf(offer, page, t)}</span>
              ${first ? html`<span class="side">${t.firstPart({ amount: money(first.amountMinor, offer, page), date: page.f.date(first.dueOn, 'longDay') })}</span>` : nothing}
            </span>
            ${icon(offer === chosen ? 'check' : 'chevron', offer === chosen ? 'icon' : 'icon onward')}
          </button>
        </li>`;
      })}
    </ul>
    ${chosen ? previewView(chosen, model, page, t) : nothing}`;
}

function previewView(
  offer: AgreementOffer,
  model: CannotPayModel,
  page: HelpPage,
  t: PayingStrings,
): TemplateResult {
  const { isBusy, isExpired, isChanged, isUnknown, onAccept, onRenew } = model;
  const conditions =
    offer.conditions && localizedText(offer.conditions, page.f.locale, page.config.defaultLocale);
  const button = isExpired
    ? html`<p>${t.expired}</p>
        <button class="button" type="button" @click=${onRenew}>${icon('refresh')}${t.renew}</button>`
    : html`<button
        class="button accept"
        type="button"
        aria-disabled=${isBusy ? 'true' : 'false'}
        @click=${() => isBusy || onAccept(offer)}
      >
        ${isBusy ? t.agreeing : isUnknown ? t.agreeAgain : t.agree}
      </button>`;
  return html`<section class="preview" tabindex="-1">
    ${heading(page.level, nameOf(offer, page, t))}
    ${isChanged ? note('', 'info', '', html`<p>${t.renewed}</p>`) : nothing}
    ${partsView(offer.instalments, offer, page, t)}
    ${offer.costMinor > 0 ? html`<p>${t.cost({ amount: money(offer.costMinor, offer, page) })}</p>` : nothing}
    ${conditions ? html`<p>${conditions}</p>` : nothing}
    <p>${t.whileKept}</p>
    ${isExpired ? nothing : html`<p class="side">${t.holdsUntil({ date: momentOf(offer.expiresAt, page) })}</p>`}
    ${button}
  </section>`;
}
