import { html, nothing, type TemplateResult } from 'lit';
import type { BillLine } from '../../contract/bills.js';
import type { ArithmeticTerm, LineArithmetic } from '../../domain/line-arithmetic.js';
import type { DetailStrings } from './details.strings.js';
import type { ViewContext } from './view-context.js';

/** How a line's amount comes about, as one would write it: `157 kWh × $ 824,37 = $ 129.426`. */
export function formulaView(
  arithmetic: LineArithmetic,
  line: BillLine,
  t: DetailStrings,
  context: ViewContext,
): TemplateResult {
  const { f, style } = context;
  const result = f.money(line.amountMinor, style);
  const terms = arithmetic.form.startsWith('percent')
    ? [share(arithmetic, t, context)]
    : arithmetic.terms.map((term) => written(term, context));
  const minus = arithmetic.subtracts ? '− ' : '';
  return html`<div class="formula">
    <span class="sub">${t.arithmetic}</span>
    <bdi class="sum">
      ${terms.map((term, index) => html`<span>${index === 0 ? minus : '× '}${term}</span>`)}
      <span class="result">= ${result}</span>
    </bdi>
    ${roundedAway(arithmetic, line, context) ? html`<span class="sub">${t.rounded}</span>` : nothing}
  </div>`;
}

function share(arithmetic: LineArithmetic, t: DetailStrings, { f, style }: ViewContext): string {
  const base = arithmetic.terms.find((term) => term.kind === 'base');
  const percent = arithmetic.terms.find((term) => term.kind === 'percent');
  return t.shareOf({
    percent: f.percent(percent?.value ?? '0'),
    amount: f.money(base?.amountMinor ?? 0, style),
  });
}

function written(term: ArithmeticTerm, { f, style }: ViewContext): string {
  switch (term.kind) {
    case 'quantity':
      return f.quantity(term.value, term.unit ?? '');
    case 'days':
      return f.days(term.value);
    case 'rate':
      return f.rate(term.value, style);
    case 'percent':
      return f.percent(term.value);
    case 'base':
      return f.money(term.amountMinor, style);
  }
}

/** Whether the product has more decimals than the printed amount, so that the customer's own sum would differ. */
function roundedAway(arithmetic: LineArithmetic, line: BillLine, { style }: ViewContext): boolean {
  if (arithmetic.exact === null || arithmetic.differenceMinor !== 0) return true;
  const decimals = arithmetic.exact.split('.')[1]?.replace(/0+$/, '').length ?? 0;
  return decimals > style.exponent || (decimals > 0 && line.amountMinor % 10 ** style.exponent === 0);
}
