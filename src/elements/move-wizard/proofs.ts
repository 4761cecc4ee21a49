import type { FlowField } from '../../contract/flow.js';
import { parseReads } from '../../domain/move/reads.js';
import { DocumentDesk } from './document-desk.js';
import { isFigure, type MeterHomes, metersView, registersOf } from './meters.view.js';
import type { ProofStrings } from './proofs.strings.js';
import type { Asked, WizardHost } from './wizard-page.js';

export { proofStyles as styles } from './proofs.styles.js';

/** The homes whose meters are asked for. */
export type Homes = MeterHomes;

/** Whether a figure among these is none that its meter can show. */
export function isUnfit(
  field: FlowField,
  answer: string | boolean | readonly string[],
  homes: Homes,
): boolean {
  if (field.kind !== 'meter_read') return false;
  const registers = registersOf(field, homes);
  return parseReads(answer).some((read) => {
    const register = registers.find(
      (one) => one.servicePointId === read.servicePointId && one.register === read.register,
    );
    return register !== undefined && !isFigure(read.value, register, homes.nowMs);
  });
}

/** Questions that are answered with something to look at: a meter, a paper. */
export class ProofFields {
  readonly #host: WizardHost;
  readonly #desks = new Map<string, DocumentDesk>();

  constructor(host: WizardHost) {
    this.#host = host;
  }

  view(asked: Asked<ProofStrings>): unknown {
    const { field, page } = asked;
    if (field.kind === 'meter_read') return metersView(asked);
    const key = `${page.accountId} ${field.id}`;
    const desk = this.#desks.get(key) ?? new DocumentDesk(this.#host);
    this.#desks.set(key, desk);
    return desk.view(asked);
  }
}
