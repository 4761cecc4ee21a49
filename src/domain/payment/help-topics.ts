import {
  type Flow,
  type FlowField,
  type FlowStep,
  HELP_TOPIC_FIELD,
  type HELP_TOPICS,
} from '../../contract/flow.js';
import type { LocalizedText, Open } from '../../contract/shared.js';
import { applies, type FlowAnswers } from '../flow/conditions.js';

/** What a customer may need help with: one of those known here, or the utility's own, which leads to a person. */
export type HelpTopic = Open<(typeof HELP_TOPICS)[number]>;

/** A topic as the utility offers it, in its words where it has some. */
export interface OfferedTopic {
  readonly topic: HelpTopic;
  readonly label?: LocalizedText;
  readonly hint?: LocalizedText;
}

/** What the utility says of a topic, and what it asks. */
export interface TopicScreen {
  readonly texts: readonly LocalizedText[];
  readonly fields: readonly FlowField[];
}

/** What is offered where the utility has no flow of its own, most urgent first. */
const USUAL: readonly OfferedTopic[] = [
  { topic: 'cannot_pay' },
  { topic: 'paid_twice' },
  { topic: 'amount_mismatch' },
  { topic: 'autopay' },
  { topic: 'cases' },
];

/** The topics in the utility's order; the usual ones where it says nothing. Each once. */
export function offeredTopics(flow: Flow | undefined): readonly OfferedTopic[] {
  const options = topicField(flow)?.options ?? [];
  const offered = options
    .filter(({ when }) => applies(when, {}))
    .map(({ value, label, hint }): OfferedTopic => ({ topic: value, label, ...(hint && { hint }) }));
  const once = offered.filter(
    ({ topic }, index) => offered.findIndex((other) => other.topic === topic) === index,
  );
  return once.length > 0 ? once : USUAL;
}

/** What the utility's flow says and asks under a topic, with what has been answered there. */
export function topicScreen(
  flow: Flow | undefined,
  topic: HelpTopic,
  answers: FlowAnswers = {},
): TopicScreen {
  const given = { ...answers, [HELP_TOPIC_FIELD]: topic };
  const steps = (flow?.steps ?? []).filter((step) => belongsTo(step, topic) && applies(step.when, given));
  return {
    texts: steps.flatMap(({ text }) => (text ? [text] : [])),
    fields: steps
      .flatMap(({ fields }) => fields)
      .filter(({ id, when }) => id !== HELP_TOPIC_FIELD && applies(when, given)),
  };
}

/** A step without a condition, such as the one that asks for the topic, belongs to none. */
function belongsTo({ when }: FlowStep, topic: HelpTopic): boolean {
  return when !== undefined && applies(when, { [HELP_TOPIC_FIELD]: topic });
}

function topicField(flow: Flow | undefined): FlowField | undefined {
  return flow?.steps.flatMap(({ fields }) => fields).find(({ id }) => id === HELP_TOPIC_FIELD);
}
