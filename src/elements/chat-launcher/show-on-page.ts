/** Which element shows what a button of the utility's answers leads to. */
const ELEMENTS: Readonly<Record<string, string>> = {
  bill: 'utility-bill-explainer',
  usage: 'utility-usage-chart',
  payment: 'utility-pay-button',
  'payment-help': 'utility-payment-help',
  move: 'utility-move-wizard',
};

/** Brings a part of the page into sight. Says whether it is there. */
export function showOnPage(page: Document, part: string): boolean {
  const tag = Object.hasOwn(ELEMENTS, part) ? ELEMENTS[part] : undefined;
  const found = tag === undefined ? null : page.querySelector(tag);
  if (!found || found.getClientRects().length === 0) return false;
  found.scrollIntoView({ block: 'start' });
  return true;
}
