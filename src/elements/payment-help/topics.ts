import type { Config } from '../../contract/config.js';
import type { Flow } from '../../contract/flow.js';
import { type HelpTopic, offeredTopics } from '../../domain/payment/help-topics.js';

/** The topic that an attribute names, where the utility offers it. */
export function topicOf(attribute: string | null, flow: Flow | undefined): HelpTopic | undefined {
  const wanted = attribute?.trim().replaceAll('-', '_');
  return wanted
    ? offeredTopics(flow).find(({ topic }) => topic.replaceAll('-', '_') === wanted)?.topic
    : undefined;
}

/** The utility's flow for payment help, where it has one. */
export function helpFlow({ flows }: Config): string | undefined {
  return flows.find(({ purpose }) => purpose === 'payment_help')?.id;
}
