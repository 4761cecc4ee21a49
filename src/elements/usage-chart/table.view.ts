import { html, nothing, type TemplateResult } from 'lit';
import { isComplete, type UsageTotal } from '../../domain/usage/resample.js';
import type { UsageBar } from '../../domain/usage/plain-view.js';
import { unitSign } from '../../i18n/format.js';
import type { Telling } from './telling.js';

interface Column {
  readonly head: string;
  readonly cell: (bar: UsageBar) => string | undefined;
  readonly sum?: (total: UsageTotal) => string | undefined;
}

/** The columns that a view has something for. */
function columnsOf(wording: Telling): Column[] {
  const { view, words: t, f } = wording;
  const unit = unitSign(view.unit);
  const figure = (steps: number | null | undefined): string | undefined =>
    steps === null || steps === undefined ? undefined : f.decimal(wording.rounded(steps));
  const columns: (Column | undefined)[] = [
    { head: t.columnUse({ unit }), cell: ({ use }) => figure(use.steps), sum: ({ steps }) => figure(steps) },
    view.back && { head: t.columnBack({ unit }), cell: ({ back }) => figure(back?.steps) },
    view.currency === undefined
      ? undefined
      : {
          head: t.columnCost({ sign: f.currencySign(view.currency) }),
          cell: ({ use }) => wording.cost(use.costSteps),
          sum: ({ costSteps }) => wording.cost(costSteps),
        },
    view.bars.some(({ then }) => then !== null)
      ? { head: t.columnThen({ when: wording.before, unit }), cell: ({ then }) => figure(then) }
      : undefined,
    view.touLabels.length > 1 ? { head: t.columnTou, cell: ({ tou }) => tou } : undefined,
    view.bars.some(({ temperature }) => temperature !== null)
      ? {
          head: t.columnTemperature,
          cell: ({ temperature }) => (temperature === null ? undefined : f.decimal(temperature.toFixed(1))),
        }
      : undefined,
  ];
  return columns.filter((column): column is Column => column !== undefined);
}

/** The same data as the chart, a row a bar. */
export function tableView(wording: Telling): TemplateResult {
  const { view, words: t } = wording;
  const columns = columnsOf(wording);
  const back = view.back;
  return html`<div
    class="scroll"
    role="region"
    tabindex="0"
    aria-label=${t.tableCaption({ period: wording.period })}
  >
    <table>
      <caption>
        ${t.tableCaption({ period: wording.period })}
      </caption>
      <thead>
        <tr>
          <th scope="col">${t.columnTime}</th>
          ${columns.map(({ head }) => html`<th scope="col">${head}</th>`)}
          <th scope="col">${t.columnState}</th>
        </tr>
      </thead>
      <tbody>
        ${view.bars.map((bar, index) => {
          const bill = bar.billId === undefined ? '' : `; ${t.billStarts}`;
          return html`<tr>
            <th scope="row">${wording.name(index)}</th>
            ${columns.map(({ cell }) => html`<td>${cell(bar) ?? t.unknown}</td>`)}
            <td>${wording.state(bar)}${bill}</td>
          </tr>`;
        })}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">${t.total}</th>
          ${columns.map(({ head, sum }) =>
            head === columns[1]?.head && back
              ? html`<td>${totalText(back, columns[0]?.sum)}</td>`
              : html`<td>${sum ? (sum(view.total) ?? t.unknown) : nothing}</td>`,
          )}
          <td>${isComplete(view.total) ? t.stateActual : t.statePartial}</td>
        </tr>
      </tfoot>
    </table>
  </div>`;
}

const totalText = (total: UsageTotal, sum: Column['sum']): unknown => sum?.(total) ?? nothing;
