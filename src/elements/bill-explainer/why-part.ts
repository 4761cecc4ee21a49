import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { PartController } from '../../controllers/part-controller.js';
import type { ElementHost } from '../../controllers/session-controller.js';
import type { UtilitySession } from '../../session/session.js';
import { bar } from '../parts/skeleton.js';
import type { FoundBill } from './bill-source.js';
import { helpView } from './charges.view.js';
import type { ViewContext } from './view-context.js';
import type * as WhyCode from './why.js';
import { whyStrings } from './why.strings.js';
import type { WhyStrings } from './why.words.js';

/** The two cards of the explanation: what changed and why, and what was checked. */
export interface WhyCards {
  readonly why: unknown;
  readonly audit: unknown;
}

/** Fetches the explanation and the checks, code and words at once, as soon as the bill itself is on screen. */
export class WhyPart implements ReactiveController {
  readonly #host: ElementHost;
  readonly #part: PartController<typeof WhyCode, WhyStrings>;
  #why: WhyCode.Why | undefined;
  #isFollowing = false;
  #asked = false;

  constructor(
    host: ElementHost,
    session: () => UtilitySession | undefined,
    accountLocale: () => string | undefined,
  ) {
    this.#host = host;
    const load = (): Promise<typeof WhyCode> => import('./why.js');
    this.#part = new PartController(host, { load, strings: whyStrings, session, accountLocale });
    host.addController(this);
  }

  /** The explanation and the checks; undefined while they are on their way. */
  get current(): WhyCode.Why | undefined {
    return this.#why;
  }

  hostConnected(): void {
    // What could not be fetched is asked for again.
    this.#asked = false;
  }

  /** Says which bill is on screen, and how the page wants it compared. To be called before each rendering. */
  follow(
    session: UtilitySession | undefined,
    { bill, beside = [], only = false }: FoundBill,
    compare: string,
  ): void {
    const { part } = this.#part;
    if (part) this.#why ??= new part.code.Why(this.#host);
    this.#isFollowing = !!session && !!bill;
    if (session && bill) this.#why?.follow({ session, bill, beside, only, compare });
  }

  /** The bill is on screen: now it may be explained. */
  hostUpdated(): void {
    if (this.#asked || !this.#isFollowing) return;
    this.#asked = true;
    this.#part.want().catch(() => undefined);
  }

  /** The cards, or their places while they are on their way. Without the code the bill stands without them. */
  cards(context: ViewContext, compare: string): WhyCards {
    const { part, failed } = this.#part;
    if (!part || !this.#why) {
      const place = failed ? nothing : placeView();
      return { why: compare === 'none' ? nothing : place, audit: place };
    }
    const { t, f, style, level, onShowBill, ask } = context;
    const page = {
      t: part.t,
      f,
      style,
      common: t,
      level: level + 1,
      onShowBill,
      ask,
      defaultLocale: context.config?.defaultLocale,
    };
    const help = (id: string): unknown => helpView(id, context);
    return this.#why.cards({ ...page, help });
  }
}

/** Where a sentence about the change, or about the checks, will stand. */
function placeView(): TemplateResult {
  return html`<section class="card why" aria-hidden="true">${bar('w40')}${bar('w80')}${bar('w60')}</section>`;
}
