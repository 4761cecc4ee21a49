import { html } from 'lit';
import type { FlowField } from '../../contract/flow.js';
import { PartController } from '../../controllers/part-controller.js';
import type { FlowScreen } from '../../domain/flow/walk.js';
import type { UtilitySession } from '../../session/session.js';
import { icon } from '../parts/icons.js';
import { bar } from '../parts/skeleton.js';
import type * as FinishCode from './finish.js';
import type { Sent } from './sent.js';
import { type FinishStrings, finishStrings } from './finish.strings.js';
import type * as PlacesCode from './places.js';
import { type PlaceStrings, placeStrings } from './places.strings.js';
import { plainFieldView } from './plain-field.view.js';
import type * as ProofsCode from './proofs.js';
import { type ProofStrings, proofStrings } from './proofs.strings.js';
import type { WizardHost, WizardPage } from './wizard-page.js';

const PLACES: readonly string[] = ['address', 'date', 'slot'];
const PROOFS: readonly string[] = ['meter_read', 'document'];

/** The parts of the wizard that are fetched when a step needs them: code, words, looks. */
export class WizardParts {
  readonly #host: WizardHost;
  readonly #places: PartController<typeof PlacesCode, PlaceStrings>;
  readonly #proofs: PartController<typeof ProofsCode, ProofStrings>;
  readonly #finish: PartController<typeof FinishCode, FinishStrings>;
  #placeFields: PlacesCode.PlaceFields | undefined;
  #proofFields: ProofsCode.ProofFields | undefined;
  #finishDesk: FinishCode.Finish | undefined;

  constructor(
    host: WizardHost,
    session: () => UtilitySession | undefined,
    accountLocale: () => string | undefined,
  ) {
    this.#host = host;
    const shared = { session, accountLocale };
    this.#places = new PartController(host, {
      ...shared,
      load: () => import('./places.js'),
      strings: placeStrings,
    });
    this.#proofs = new PartController(host, {
      ...shared,
      load: () => import('./proofs.js'),
      strings: proofStrings,
    });
    this.#finish = new PartController(host, {
      ...shared,
      load: () => import('./finish.js'),
      strings: finishStrings,
    });
  }

  /** Says what is on screen: its parts are fetched, and the others when there is nothing else to do. */
  follow(screen: FlowScreen | undefined, isReady: boolean): void {
    if (!isReady) return;
    const kinds = new Set<string>(screen?.fields.map(({ kind }) => kind));
    const now = [
      ...(PLACES.some((kind) => kinds.has(kind)) ? [this.#places] : []),
      ...(PROOFS.some((kind) => kinds.has(kind)) ? [this.#proofs] : []),
      ...(screen ? [] : [this.#finish]),
    ];
    for (const part of now) if (!part.failed) part.want().catch(() => undefined);
  }

  /** Fetches the rest once the first step is there. */
  prepare(): void {
    for (const part of [this.#places, this.#proofs, this.#finish]) part.wantWhenIdle();
  }

  /** Whether a part knows that an answer cannot be had. */
  isUnfit(field: FlowField, answer: string | boolean | readonly string[], page: ProofsCode.Homes): boolean {
    const code = this.#proofs.part?.code;
    return !!code && PROOFS.includes(field.kind) && code.isUnfit(field, answer, page);
  }

  /** One question, or what stands in its place while its code is on its way. */
  field(field: FlowField, page: WizardPage): unknown {
    if (PLACES.includes(field.kind)) {
      const { part } = this.#places;
      if (!part) return this.#missing(this.#places, page);
      this.#placeFields ??= new part.code.PlaceFields(this.#host);
      return this.#placeFields.view({ field, page, t: part.t });
    }
    if (PROOFS.includes(field.kind)) {
      const { part } = this.#proofs;
      if (!part) return this.#missing(this.#proofs, page);
      this.#proofFields ??= new part.code.ProofFields(this.#host);
      return this.#proofFields.view({ field, page, t: part.t });
    }
    return plainFieldView(field, page);
  }

  /** The review of everything, or what became of the move. */
  finish(page: WizardPage, onSent: Sent): unknown {
    const { part } = this.#finish;
    if (!part) return this.#missing(this.#finish, page);
    this.#finishDesk ??= new part.code.Finish(this.#host);
    return this.#finishDesk.view(page, part.t, onSent);
  }

  #missing(part: { readonly failed: boolean; want(): Promise<unknown> }, { common: t }: WizardPage): unknown {
    if (!part.failed) return html`<div class="wait" aria-hidden="true">${bar('w40')}${bar('w80')}</div>`;
    return html`<p role="alert">${t.partFailed} ${t.errorNetwork}</p>
      <button class="button quiet" type="button" @click=${() => void part.want().catch(() => undefined)}>
        ${icon('refresh')}${t.tryAgain}
      </button>`;
  }
}
