import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { getConfig } from '../../contract/config.js';
import { getMove, listMoves, type Move } from '../../contract/moves.js';
import { AccountController } from '../../controllers/account-controller.js';
import { ElementStateController } from '../../controllers/element-state-controller.js';
import { PartController } from '../../controllers/part-controller.js';
import { ResourceController } from '../../controllers/resource-controller.js';
import { SessionController } from '../../controllers/session-controller.js';
import { StringsController } from '../../controllers/strings-controller.js';
import { type MoveTrack, trackMove } from '../../domain/move/track.js';
import { formatsFor } from '../../i18n/format.js';
import type { ResourceState } from '../../session/resource.js';
import type { UtilitySession } from '../../session/session.js';
import { VERSION } from '../../session/version.js';
import { base, buttons } from '../../styles/base.js';
import { panels } from '../../styles/panels.js';
import { tokens } from '../../styles/tokens.js';
import { headingLevel } from '../parts/heading.js';
import { errorPanel } from '../parts/panels.js';
import { bar } from '../parts/skeleton.js';
import { askPerson } from './ask-person.js';
import { ChangeDesk } from './change-desk.js';
import type * as PersonCode from './person.js';
import { type MoveTrackerStrings, strings } from './move-tracker.strings.js';
import { styles } from './move-tracker.styles.js';
import * as view from './move-tracker.view.js';
import type { TrackerContext } from './tracker-context.js';

/**
 * Shows how far a move is: every step behind it with its promise, live; lets the customer change its days, cancel it, put
 * it into a calendar, and reach a person when something is held.
 *
 * Needs a `<utility-provider>` above it (or one with `page`); reads `getMove`, or `listMoves` without a `move-id`, and
 * `getConfig`. Writes `changeMoveDates` (with `getWorkDays`, `listSlots`, `holdSlot`) and `cancelMove`.
 *
 * @element utility-move-tracker
 * @status draft
 * @since 0.1.0
 * @fires {UtilityReadyEvent} utility-ready - The move is on screen. Once each time the element becomes ready.
 * @fires {UtilityErrorEvent} utility-error - The move cannot be shown, and why. Once for each error.
 * @fires {UtilityHelpRequestedEvent} utility-help-requested - The customer asks for a person, about the step that is held
 *   where one is. Cancel it to answer; else the element shows the utility's channels.
 * @fires {UtilityMoveChangedEvent} utility-move-changed - The customer changed the days or asked to cancel, and the utility
 *   has it. Once for each.
 * @cssprop [--utility-font-size=1em] - The size that all others follow.
 * @cssprop [--utility-move-tracker-reserve=30em] - The height that every state keeps.
 * @cssstate unconfigured - There is no provider, or it has no address.
 * @cssstate loading - The move is on its way.
 * @cssstate empty - There is no submitted move.
 * @cssstate error - The move cannot be shown.
 * @cssstate ready - The move is on screen.
 */
export class UtilityMoveTracker extends LitElement {
  static readonly version: string = VERSION;

  static override styles = [tokens, base, buttons, panels, styles];

  /** The move that is followed. Defaults to the newest of the account that was submitted. */
  @property({ attribute: 'move-id' }) moveId: string | null = null;

  /** The account whose move is followed. Defaults to the first account of the session. */
  @property({ attribute: 'account-id' }) accountId: string | null = null;

  /** The level of the element's first heading, from 1 to 6; those below follow. Defaults to 2. */
  @property({ attribute: 'heading-level', type: Number }) headingLevel = 2;

  readonly #provider = new SessionController(this);
  readonly #session = (): UtilitySession | undefined => this.#provider.session;
  readonly #account = new AccountController(this, this.#session, () => this.accountId);
  readonly #strings = new StringsController(
    this,
    this.#session,
    strings,
    () => this.#account.account?.locale,
  );
  readonly #config = new ResourceController(this, {
    session: this.#session,
    operation: getConfig,
    input: () => ({}),
  });
  readonly #one = new ResourceController(this, {
    session: this.#session,
    operation: getMove,
    input: () => {
      const { accountId } = this.#account;
      return accountId && this.moveId ? { accountId, moveId: this.moveId } : undefined;
    },
  });
  readonly #all = new ResourceController(this, {
    session: this.#session,
    operation: listMoves,
    input: () => {
      const { accountId } = this.#account;
      return accountId && !this.moveId ? { accountId } : undefined;
    },
  });
  readonly #desk = new ChangeDesk(this, this.#session);
  readonly #person: PartController<typeof PersonCode, MoveTrackerStrings> = new PartController(this, {
    load: () => import('./person.js'),
    strings,
    session: this.#session,
  });
  readonly #state = new ElementStateController(this);

  /** Nobody on the page answered: the channels stand there. */
  @state() private asked = false;

  /** The move on screen, as the API gave it. Undefined in every state but `ready`. */
  get move(): Move | undefined {
    return this.#state.current === 'ready' ? this.#known.move : undefined;
  }

  /** The steps on screen, in their order, with what is shown of each. Undefined in every state but `ready`. */
  get track(): MoveTrack | undefined {
    return this.move && trackMove(this.move, this.#session()?.now() ?? Date.now());
  }

  /** Asks for the move again. Resolves when the answer or the failure is on screen; never rejects. */
  async refresh(): Promise<void> {
    const asked = [this.#account, this.#config, this.#one, this.#all];
    await Promise.all(asked.map((one) => one.refresh()));
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('moveId') || changed.has('accountId')) {
      this.asked = false;
      this.#desk.look();
    }
    const { status } = this.#provider;
    const { state: moves, move } = this.#known;
    const accounts = this.#account.state;
    if (status !== 'ready') this.#state.set(status === 'waiting' ? 'loading' : 'unconfigured');
    else if (moves.status === 'error') this.#state.set('error', moves.error);
    else if (moves.status === 'ready' && !move) this.#state.set('empty');
    else if (moves.status === 'ready') this.#state.set(this.#strings.t ? 'ready' : 'loading');
    else if (accounts.status === 'error') this.#state.set('error', accounts.error);
    else this.#state.set(accounts.status === 'ready' && !this.#account.accountId ? 'empty' : 'loading');
  }

  protected override updated(): void {
    this.#desk.updated(this.move, this.#strings.t);
  }

  protected override render(): TemplateResult {
    const { t, locale } = this.#strings;
    const busy = this.#state.current === 'loading';
    return html`<div class="inner" lang=${locale} aria-busy=${busy ? 'true' : 'false'}>
      ${t ? this.#view(t) : view.skeletonView(t)}
    </div>`;
  }

  #view(t: MoveTrackerStrings): unknown {
    const level = headingLevel(this.headingLevel);
    const { current, error } = this.#state;
    switch (current) {
      case 'unconfigured':
        return view.unconfiguredView(t, level);
      case 'loading':
        return view.skeletonView(t);
      case 'empty':
        return view.emptyView(t, level);
      case 'error':
        if (!error) return nothing;
        return errorPanel({
          t,
          level,
          title: t.errorTitle,
          error,
          busy: false,
          onTryAgain: () => void this.refresh(),
        });
      case 'ready': {
        const context = this.#context(t, level);
        return context ? view.trackerView(context, this.#desk.view(context)) : nothing;
      }
    }
  }

  get #known(): { state: ResourceState<unknown>; move: Move | undefined } {
    if (this.moveId) {
      const { state: one } = this.#one;
      return { state: one, move: one.status === 'ready' ? one.data : undefined };
    }
    const { state: all } = this.#all;
    const items = all.status === 'ready' ? all.data.items : [];
    return { state: all, move: items.find(({ submittedAt }) => submittedAt !== null) };
  }

  #context(t: MoveTrackerStrings, level: number): TrackerContext | undefined {
    const { move, track } = this;
    const { state: config } = this.#config;
    if (!move || !track) return undefined;
    const context: Omit<TrackerContext, 'channels'> = {
      t,
      f: formatsFor(this.#strings.locale),
      level,
      move,
      track,
      config: config.status === 'ready' ? config.data : undefined,
      nowMs: this.#session()?.now() ?? Date.now(),
      onMode: (mode) => {
        this.asked = false;
        this.#desk.show(mode, move);
      },
      onPerson: () => {
        this.asked = this.dispatchEvent(askPerson(move, track, t, this.#strings.locale));
        if (this.asked) this.#person.want().catch(() => undefined);
      },
      onCalendar: () => void this.#saveCalendar(t, move),
    };
    const { part, failed } = this.#person;
    const waiting = failed ? t.errorNetwork : bar('w60');
    const channels = part ? part.code.channelsView({ ...context, channels: undefined }) : waiting;
    return { ...context, channels: this.asked ? channels : undefined };
  }

  async #saveCalendar(t: MoveTrackerStrings, move: Move): Promise<void> {
    try {
      const { saveCalendar } = await import('./calendar-entries.js');
      saveCalendar(move, t, this.#session()?.now() ?? Date.now());
    } catch {
      this.#desk.say(t.errorNetwork);
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'utility-move-tracker': UtilityMoveTracker;
  }
}
