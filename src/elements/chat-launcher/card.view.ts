import { html, nothing, type TemplateResult } from 'lit';
import type { Card } from '../../contract/messages.js';
import { icon, type IconName } from '../parts/icons.js';
import { moneyStyle } from '../parts/money-style.js';
import type { ChatPage } from './chat-page.js';
import { plainText } from './message-text.js';
import type { PanelStrings } from './panel.strings.js';

type Kind = readonly [name: IconName, label: (t: PanelStrings) => string];

const KINDS: Readonly<Record<string, Kind>> = {
  bill: ['document', (t) => t.cardBill],
  'bill-line': ['receipt', (t) => t.cardLine],
  payment: ['check', (t) => t.cardPayment],
  'usage-range': ['clock', (t) => t.cardUsage],
  'move-step': ['place', (t) => t.cardMove],
  alert: ['alert', (t) => t.cardAlert],
};
const OTHER: Kind = ['info', (t) => t.cardOther];

/** The object that a message is about, as the element that knows it told it. */
export function cardView(card: Card, { t, f, config }: Pick<ChatPage, 't' | 'f' | 'config'>): TemplateResult {
  const [name, label] = (Object.hasOwn(KINDS, card.type) && KINDS[card.type]) || OTHER;
  const facts = factsOf(card, { f, currency: config.currency });
  return html`<div class="thing" data-card=${card.type}>
    ${icon(name)}
    <div>
      <span class="side">${label(t)}</span>
      <strong><bdi>${plainText(card.summary)}</bdi></strong>
      ${facts === '' ? nothing : html`<span class="side"><bdi>${facts}</bdi></span>`}
    </div>
  </div>`;
}

/** What the card's own details say beyond its sentence: an amount, the ends of a range. */
function factsOf(card: Card, { f, currency }: { f: ChatPage['f']; currency: string }): string {
  const { amountMinor, from, to } = card.details ?? {};
  const named = card.details?.currency;
  const facts: string[] = [];
  if (typeof from === 'string' && typeof to === 'string' && isDay(from) && isDay(to)) {
    facts.push(f.dateRange(from.slice(0, 10), to.slice(0, 10)));
  }
  if (typeof amountMinor === 'number' && Number.isSafeInteger(amountMinor)) {
    const code = typeof named === 'string' && /^[A-Z]{3}$/.test(named) ? named : currency;
    facts.push(f.money(amountMinor, moneyStyle(code)));
  }
  return facts.join(' · ');
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}/.test(text) && Number.isFinite(Date.parse(text.slice(0, 10)));
}
