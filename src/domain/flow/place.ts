import type { Flow, FlowField } from '../../contract/flow.js';
import { type AnswerProblem, answerProblem } from './answers.js';
import type { FlowAnswers } from './conditions.js';
import { type FlowContext, type FlowScreen, type FlowWalk, walkFlow } from './walk.js';

/** Where a customer stands in a flow, with everything typed so far. Plain data: it survives being written down. */
export interface FlowPlace {
  readonly answers: FlowAnswers;
  /** The id of the step on screen; null for the review of everything. */
  readonly at: string | null;
  /** True once the review was seen: whoever changes an answer from there comes back to it. */
  readonly isReviewing: boolean;
}

/** What is wrong on a screen, by field, in the order of the questions. */
export type ScreenProblems = ReadonlyMap<string, AnswerProblem>;

/** A wish to go on: where it leads, or what has to be put right first. */
export type Onward =
  { readonly place: FlowPlace } | { readonly place?: undefined; readonly problems: ScreenProblems };

/** Kinds of question whose offers depend on an address or a day that was answered before them. */
const OFFERED: readonly string[] = ['slot'];
const DECIDING: readonly string[] = ['address', 'date'];

/** The first screen, with nothing answered. */
export function beginFlow(flow: Flow, context?: FlowContext): FlowPlace {
  return { answers: {}, at: walkFlow(flow, {}, context).screens[0]?.step.id ?? null, isReviewing: false };
}

/** The screen a place is at, or the one that took its place where it does not apply any more; undefined for the review. */
export function screenAt(flow: Flow, place: FlowPlace, context?: FlowContext): FlowScreen | undefined {
  return place.at === null ? undefined : screenIn(flow, place.at, walkFlow(flow, place.answers, context));
}

/** What is wrong on a screen. */
export function screenProblems(
  { fields }: FlowScreen,
  answers: FlowAnswers,
  context?: FlowContext,
): ScreenProblems {
  return new Map(
    fields.flatMap((field): [string, AnswerProblem][] => {
      const problem = answerProblem(field, answers[field.id], context);
      return problem ? [[field.id, problem]] : [];
    }),
  );
}

/**
 * Gives an answer. Nothing else that was typed is lost; only a time that was offered for another address or another day
 * has to be chosen again, and `stale` names it.
 */
export function answerField(
  flow: Flow,
  place: FlowPlace,
  id: string,
  answer: FlowAnswers[string],
): { readonly place: FlowPlace; readonly stale: readonly string[] } {
  const answers: Record<string, FlowAnswers[string]> = { ...place.answers, [id]: answer };
  const stale = staleAfter(flow, id).filter((field) => answers[field] !== undefined);
  for (const field of stale) answers[field] = undefined;
  return { place: { ...place, answers }, stale };
}

/** The fields whose offers depend on the answer to this one. */
function staleAfter(flow: Flow, id: string): string[] {
  const fields = flow.steps.flatMap((step) => step.fields);
  const at = fields.findIndex((field) => field.id === id);
  if (!DECIDING.includes(fields[at]?.kind ?? '')) return [];
  return fields.slice(at + 1).flatMap(({ id: later, kind }) => (OFFERED.includes(kind) ? [later] : []));
}

/** Goes on from a screen whose answers are right: to the next, or back to the review where nothing after it is missing. */
export function goOn(flow: Flow, place: FlowPlace, context?: FlowContext): Onward {
  const walk = walkFlow(flow, place.answers, context);
  const screen = place.at === null ? undefined : screenIn(flow, place.at, walk);
  if (!screen) return { place: { ...place, at: null, isReviewing: true } };
  const problems = screenProblems(screen, walk.answers, context);
  if (problems.size > 0) return { problems };
  const after = walk.screens.slice(walk.screens.indexOf(screen) + 1);
  const next = place.isReviewing ? after.find((one) => isOpen(one, walk, context)) : after[0];
  return { place: next ? { ...place, at: next.step.id } : { ...place, at: null, isReviewing: true } };
}

/** Goes back one screen; undefined at the first. What is on the screen need not be right. */
export function goBack(flow: Flow, place: FlowPlace, context?: FlowContext): FlowPlace | undefined {
  const { screens } = walkFlow(flow, place.answers, context);
  const index = place.at === null ? screens.length : indexAt(flow, { screens }, place.at);
  const before = screens[index - 1];
  return before && { ...place, at: before.step.id };
}

/** Goes to a step to change something, as from the review. */
export function goTo(place: FlowPlace, step: string): FlowPlace {
  return { ...place, at: step };
}

/** Takes a flow up again: where it was left, unless something before that has to be answered first. */
export function resumeFlow(
  flow: Flow,
  {
    answers,
    at,
    isReviewing,
  }: Pick<FlowPlace, 'answers'> & { at?: string | null | undefined; isReviewing?: boolean },
  context?: FlowContext,
): FlowPlace {
  const walk = walkFlow(flow, answers, context);
  const index = at === undefined ? walk.screens.length : at === null ? Infinity : indexAt(flow, walk, at);
  const open = walk.screens.find((screen, order) => order < index && isOpen(screen, walk, context));
  const there = open ?? walk.screens[index];
  const isComplete = there === undefined;
  return { answers, at: there?.step.id ?? null, isReviewing: isComplete || isReviewing === true };
}

/** The field of a flow by its id. */
export function fieldOf(flow: Flow, id: string): FlowField | undefined {
  return flow.steps.flatMap(({ fields }) => fields).find((field) => field.id === id);
}

function isOpen(screen: FlowScreen, { answers }: FlowWalk, context?: FlowContext): boolean {
  return screenProblems(screen, answers, context).size > 0;
}

function screenIn(flow: Flow, at: string, walk: FlowWalk): FlowScreen | undefined {
  return walk.screens[indexAt(flow, walk, at)];
}

/** The index of the screen with this step, or of the first after where it would stand; the length where there is none. */
function indexAt(flow: Flow, { screens }: Pick<FlowWalk, 'screens'>, at: string): number {
  const order = flow.steps.findIndex(({ id }) => id === at);
  const index = screens.findIndex(({ step }) => flow.steps.indexOf(step) >= order);
  return index < 0 ? screens.length : index;
}
