import type { Config } from '../../contract/config.js';
import type { Move } from '../../contract/moves.js';
import { releaseSlot } from '../../contract/slots.js';
import { ActionController } from '../../controllers/action-controller.js';
import { fieldOf, screenAt } from '../../domain/flow/place.js';
import { walkFlow, type FlowScreen } from '../../domain/flow/walk.js';
import { localizedText } from '../../i18n/locale.js';
import type { Formats } from '../../i18n/format.js';
import type { Sent } from './sent.js';
import type { MoveWizardStrings } from './move-wizard.strings.js';
import type { StepModel } from './wizard.view.js';
import { stepOf } from './wizard.view.js';
import { controlId, type WizardHost, type WizardPage } from './wizard-page.js';
import type { RunSetting, WizardRun } from './wizard-run.js';

/** What acts may ask of the element. */
export interface ActsHost {
  readonly host: WizardHost;
  say(text: string): void;
  focus(selector: string): void;
  sent(move: Move): void;
}

/** In which words and figures it is told. */
export interface Words {
  readonly common: MoveWizardStrings;
  readonly f: Formats;
  readonly level: number;
  readonly config: Config | undefined;
}

/** What the customer does with the wizard. */
export class WizardActs {
  readonly #run: WizardRun;
  readonly #to: ActsHost;
  readonly #release: ActionController<typeof releaseSlot>;
  #page: WizardPage | undefined;
  #setting: RunSetting | undefined;
  /** The customer wants to go on, and what an answer leads to is still on its way. */
  #wantsNext = false;

  constructor(run: WizardRun, to: ActsHost) {
    this.#run = run;
    this.#to = to;
    this.#release = new ActionController(to.host, {
      session: () => this.#setting?.session,
      operation: releaseSlot,
    });
  }

  /** The screens that apply, and the one that is shown; none for the review. */
  step(setting: RunSetting): {
    readonly screens: readonly FlowScreen[];
    readonly screen: FlowScreen | undefined;
  } {
    const { place } = this.#run.desk;
    const context = this.#run.context(setting);
    return { screens: this.#run.screens(setting), screen: screenAt(setting.flow, place, context) };
  }

  /** The page as every question needs it. */
  page(setting: RunSetting, { common, f, level, config }: Words): WizardPage {
    this.#setting = setting;
    const { desk, keeper, known } = this.#run;
    const { session, accountId, kind, flow } = setting;
    if (!config) throw new TypeError('There is no page without a config');
    const context = this.#run.context(setting);
    const page: WizardPage = {
      ...known,
      host: this.#to.host,
      session,
      accountId,
      config,
      kind,
      flow,
      place: desk.place,
      answers: walkFlow(flow, desk.place.answers, context).answers,
      context,
      move: this.#run.sent ?? keeper.move,
      common,
      f,
      level,
      nowMs: session.now(),
      text: (words) => localizedText(words, f.locale, config.defaultLocale) ?? '',
      problem: (field) => desk.problem(field, context),
      type: (id, answer) => this.#type(id, answer),
      settle: (id) => this.#settle(id),
      change: (step) => {
        desk.change(step);
        this.#to.focus('.step-title');
      },
      draft: () => keeper.made(desk.draft(flow)),
      say: (text) => this.#to.say(text),
      focus: (selector) => this.#to.focus(selector),
      update: () => this.#to.host.requestUpdate(),
    };
    this.#page = page;
    return page;
  }

  model(setting: RunSetting, page: WizardPage, content: unknown): StepModel {
    const { desk, keeper, homes } = this.#run;
    return {
      ...this.step(setting),
      content,
      kept: keeper.state,
      isRestored: desk.isRestored,
      isBusy: this.#wantsNext,
      homesError: homes.status === 'failed' ? homes.error : undefined,
      onNext: (event) => {
        event.preventDefault();
        this.#wantsNext = true;
        this.#to.host.requestUpdate();
      },
      onBack: () => {
        desk.back(this.#run.deskSetting(setting));
        this.#arrive(setting, page);
      },
      onTakeOver: () => void this.#takeOver(setting),
      onTakeTheirs: () => void this.#takeTheirs(setting),
      onTryHomes: () => void homes.refresh(),
    };
  }

  /** What the review may ask: the move was sent, or another one is wanted. */
  sent(setting: RunSetting): Sent {
    return {
      save: async () => {
        const { desk, keeper } = this.#run;
        // What rests is not asked for: the utility would take it for an answer.
        const { answers } = walkFlow(setting.flow, desk.place.answers, this.#run.context(setting));
        await keeper.save(desk.draft(setting.flow, answers));
        return keeper.state === 'saved' ? keeper.move : undefined;
      },
      done: (move) => {
        this.#run.finish(move);
        this.#to.sent(move);
        this.#to.focus('.done-title');
      },
      another: () => {
        this.#run.another();
        this.#to.focus('.step-title');
      },
      isElsewhere: this.#run.keeper.state === 'elsewhere',
    };
  }

  /** Called after each update: goes on once what the answers lead to is known. */
  settled(setting: RunSetting, words: Words): void {
    const { homes, desk } = this.#run;
    if (!this.#wantsNext || homes.status === 'waiting') return;
    this.#wantsNext = false;
    this.#to.host.requestUpdate();
    if (homes.status === 'failed') return;
    const wrong = desk.next(this.#run.deskSetting(setting));
    const page = this.page(setting, words);
    if (wrong !== undefined) this.#to.focus(`#${controlId({ id: wrong })}`);
    else this.#arrive(setting, page);
  }

  /** Another step is on screen: it is said, it has the focus, and the utility has what was answered. */
  #arrive(setting: RunSetting, page: WizardPage): void {
    const { desk, keeper } = this.#run;
    desk.keep(this.#run.deskSetting(setting), keeper.move);
    void this.#save(setting);
    this.#to.say(page.common.stepSaid(stepOf(this.step(setting), page)));
    this.#to.focus('.step-title');
  }

  #type(id: string, answer: Parameters<WizardPage['type']>[1]): void {
    const setting = this.#setting;
    if (!setting) return;
    const { desk, keeper } = this.#run;
    const before = desk.place.answers;
    const stale = desk.type(this.#run.deskSetting(setting), keeper.move, id, answer);
    for (const field of stale) {
      const holdId = before[field];
      if (fieldOf(setting.flow, field)?.kind === 'slot' && typeof holdId === 'string')
        void this.#release.run({ accountId: setting.accountId, holdId });
    }
    this.#to.host.requestUpdate();
  }

  #settle(id: string): void {
    const setting = this.#setting;
    if (!setting) return;
    this.#run.desk.judge(id);
    void this.#save(setting);
    this.#to.host.requestUpdate();
  }

  /** Saves with the utility, and then notes on this device which version that was. */
  async #save(setting: RunSetting): Promise<void> {
    const { desk, keeper } = this.#run;
    await keeper.save(desk.draft(setting.flow));
    if (keeper.state === 'unsaved' && this.#page) this.#to.say(this.#page.common.unsaved);
    if (keeper.state === 'saved' && !this.#run.sent) desk.keep(this.#run.deskSetting(setting), keeper.move);
  }

  async #takeOver(setting: RunSetting): Promise<void> {
    const { desk, keeper } = this.#run;
    const theirs = await this.#run.newest();
    if (!theirs) return;
    await keeper.takeOver(theirs, desk.draft(setting.flow));
    desk.keep(this.#run.deskSetting(setting), keeper.move);
    this.#to.focus('.step-title');
  }

  async #takeTheirs(setting: RunSetting): Promise<void> {
    const { desk, keeper } = this.#run;
    const theirs = await this.#run.newest();
    if (!theirs) return;
    keeper.adopt(theirs);
    desk.replace(this.#run.deskSetting(setting), theirs);
    if (this.#page) this.#to.say(this.#page.common.restored);
    this.#to.focus('.step-title');
  }
}
