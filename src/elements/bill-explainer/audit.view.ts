import { html, nothing, type TemplateResult } from 'lit';
import type { AuditCheck, AuditCheckId } from '../../domain/audit/types.js';
import { heading } from '../parts/heading.js';
import { icon, type IconName } from '../parts/icons.js';
import { checkTexts } from './audit.texts.js';
import type { AuditModel } from './why.model.js';
import type { WhyContext } from './why-context.js';

/** What the list of checks needs beside its model. */
export interface AuditContext extends WhyContext {
  /** Earlier bills are on their way: more can be checked with them. */
  readonly looking: boolean;
  readonly onAsk: (id: AuditCheckId) => void;
  /** The utility's channels, for a check whose question nobody on the page answered. */
  readonly help: (id: AuditCheckId) => unknown;
}

/** Whether the bill is right, as far as can be told: how many checks passed; on a tap, each of them. */
export function auditView(model: AuditModel, opened: boolean, context: AuditContext): TemplateResult {
  const { t, level, looking } = context;
  const { failed, passed, open, absent } = model;
  return html`<section class="card why audit">
    ${heading(level, t.auditTitle)}
    <p class="sentence">
      ${failed.length > 0 ? html`<strong>${t.auditFailed({ count: failed.length })}</strong> ` : nothing}
      ${passed.length > 0 ? t.auditPassed({ count: passed.length }) : nothing}
      ${open.length > 0 ? t.auditOpen({ count: open.length }) : nothing}
    </p>
    <details class="aside" @toggle=${context.onOpen}>
      <summary><span>${t.auditShow}</span>${icon('chevron', 'sign')}</summary>
      ${
        opened
          ? html`<div class="opened">
              ${group(t.auditBad, 'alert', failed, model, context)}
              ${group(t.auditGood, 'check', passed, model, context)}
              ${group(t.auditUnknown, 'info', open, model, context)}
              ${group(t.auditAbsent, 'info', absent, model, context)}
            </div>`
          : nothing
      }
    </details>
    <p class="sub status" role="status">${looking ? t.auditBusy : ''}</p>
  </section>`;
}

/** Checks that came out alike. Their heading says how; the mark before each repeats it. */
function group(
  title: string,
  mark: IconName,
  checks: readonly AuditCheck[],
  { bill }: AuditModel,
  context: AuditContext,
): unknown {
  if (checks.length === 0) return nothing;
  const { t } = context;
  const [tone] = checks.map(({ status }) =>
    status === 'failed' ? 'ask' : status === 'passed' ? 'right' : '',
  );
  return html`<div class="group ${tone}">
    ${heading(context.level + 1, title)}
    <ul>
      ${checks.map(
        (check) =>
          html`<li>
            ${icon(mark)}
            <div>
              <p>${t[`check-${check.id}`]}</p>
              ${checkTexts(check, bill, context).map((text) => html`<p class="sub">${text}</p>`)}
              ${check.status === 'failed' ? askView(check.id, context) : nothing}
            </div>
          </li>`,
      )}
    </ul>
  </div>`;
}

function askView(id: AuditCheckId, { t, onAsk, help }: AuditContext): TemplateResult {
  return html`<p class="sub">${t.auditHint}</p>
    <button class="button quiet" type="button" @click=${() => onAsk(id)}>${icon('chat')}${t.auditAsk}</button>
    ${help(id)}`;
}
