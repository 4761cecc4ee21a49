import type { Flow, FlowField } from '../../contract/flow.js';
import type { Move, MoveDraft } from '../../contract/moves.js';
import { type AnswerProblem, answerProblem, sentAnswer } from '../../domain/flow/answers.js';
import { type FlowAnswers, isAnswered } from '../../domain/flow/conditions.js';
import {
  answerField,
  beginFlow,
  type FlowPlace,
  goBack,
  goOn,
  goTo,
  resumeFlow,
} from '../../domain/flow/place.js';
import type { FlowContext } from '../../domain/flow/walk.js';
import { draftsOf } from '../../session/drafts.js';
import type { UtilitySession } from '../../session/session.js';

/** Where answers are kept on the device, and of which draft. */
export interface DeskSetting {
  readonly session: UtilitySession;
  readonly accountId: string;
  readonly kind: string;
  readonly flow: Flow;
  readonly context: FlowContext;
}

/** What this device keeps of a draft until the utility has it. */
interface OnDevice {
  readonly moveId: string | null;
  readonly version: number;
  readonly answers: FlowAnswers;
  readonly at: string | null;
  readonly isReviewing: boolean;
}

/** What the customer has answered, where they are, and what they have been told of it. */
export class WizardDesk {
  #place: FlowPlace = { answers: {}, at: null, isReviewing: false };
  readonly #judged = new Set<string>();
  #isRestored = false;

  get place(): FlowPlace {
    return this.#place;
  }

  /** True where something was there from before, until the customer goes on. */
  get isRestored(): boolean {
    return this.#isRestored;
  }

  /** Takes up what the utility has, with what this device has that the utility has not. */
  begin(setting: DeskSetting, move: Move | undefined): void {
    const { session, accountId, flow, context } = setting;
    this.#judged.clear();
    const kept = draftsOf(session).get(accountId, nameOf(setting), readKept);
    const isOurs = kept !== undefined && kept.moveId === (move?.id ?? null);
    const isNewer = isOurs && kept.version >= (move?.version ?? 0);
    // What was saved elsewhere since wins; what only this device knows is not lost.
    const answers: FlowAnswers = isNewer
      ? { ...move?.answers, ...kept.answers }
      : { ...(isOurs ? kept.answers : {}), ...move?.answers };
    if (Object.keys(answers).length === 0) {
      this.#place = beginFlow(flow, context);
      this.#isRestored = false;
      return;
    }
    const at = isNewer ? kept.at : (move?.step ?? undefined);
    this.#place = resumeFlow(flow, { answers, at, isReviewing: isNewer && kept.isReviewing }, context);
    this.#isRestored = true;
  }

  /** What the utility has takes the place of what is here. */
  replace(setting: DeskSetting, move: Move): void {
    this.#judged.clear();
    this.#place = resumeFlow(
      setting.flow,
      { answers: move.answers, at: move.step ?? undefined },
      setting.context,
    );
    this.keep(setting, move);
  }

  type(
    setting: DeskSetting,
    move: Move | undefined,
    id: string,
    answer: FlowAnswers[string],
  ): readonly string[] {
    const { place, stale } = answerField(setting.flow, this.#place, id, answer);
    this.#place = place;
    // What is taken back is not missed at once.
    if (answer === undefined) this.#judged.delete(id);
    this.keep(setting, move);
    return stale;
  }

  judge(id: string): void {
    this.#judged.add(id);
  }

  problem(field: FlowField, context: FlowContext): AnswerProblem | undefined {
    if (!this.#judged.has(field.id)) return undefined;
    return answerProblem(field, this.#place.answers[field.id], context);
  }

  /** Goes on; the id of the first field that has to be put right, or undefined where it went on. */
  next({ flow, context }: DeskSetting): string | undefined {
    const onward = goOn(flow, this.#place, context);
    if (!onward.place) {
      for (const id of onward.problems.keys()) this.#judged.add(id);
      return [...onward.problems.keys()][0];
    }
    this.#place = onward.place;
    this.#isRestored = false;
    return undefined;
  }

  back({ flow, context }: DeskSetting): void {
    this.#place = goBack(flow, this.#place, context) ?? this.#place;
    this.#isRestored = false;
  }

  change(step: string): void {
    this.#place = goTo(this.#place, step);
  }

  /** Keeps all of it on this device. */
  keep(setting: DeskSetting, move: Move | undefined): void {
    const { answers, at, isReviewing } = this.#place;
    const kept: OnDevice = {
      moveId: move?.id ?? null,
      version: move?.version ?? 0,
      answers,
      at,
      isReviewing,
    };
    draftsOf(setting.session).set(setting.accountId, nameOf(setting), kept);
  }

  /** The utility has the move: nothing of it stays on the device. */
  forget(setting: DeskSetting): void {
    draftsOf(setting.session).remove(setting.accountId, nameOf(setting));
    this.#judged.clear();
    this.#place = beginFlow(setting.flow, setting.context);
  }

  /** All that was answered, as the utility takes it; what rests is kept too, unless other answers are given. */
  draft(flow: Flow, given: FlowAnswers = this.#place.answers): MoveDraft {
    const answers: MoveDraft['answers'] = {};
    for (const field of flow.steps.flatMap(({ fields }) => fields)) {
      const answer = sentAnswer(field, given[field.id]);
      if (answer === undefined || !isAnswered(answer)) continue;
      answers[field.id] = typeof answer === 'object' ? [...answer] : answer;
    }
    return { answers, step: this.#place.at };
  }
}

function nameOf({ kind }: DeskSetting): string {
  return `move-${kind}`;
}

function readKept(value: unknown): OnDevice | undefined {
  const { moveId, version, answers, at, isReviewing } = Object(value) as Partial<
    Record<keyof OnDevice, unknown>
  >;
  if (typeof version !== 'number' || typeof answers !== 'object' || answers === null) return undefined;
  const isSound = (answer: unknown): boolean =>
    ['string', 'boolean'].includes(typeof answer) ||
    (Array.isArray(answer) && answer.every((one) => typeof one === 'string'));
  return {
    moveId: typeof moveId === 'string' ? moveId : null,
    version,
    answers: Object.fromEntries(Object.entries(answers).filter(([, answer]) => isSound(answer))),
    at: typeof at === 'string' ? at : null,
    isReviewing: isReviewing === true,
  };
}
