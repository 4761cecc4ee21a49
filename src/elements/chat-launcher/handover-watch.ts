import type { Conversation } from '../../contract/conversations.js';
import { UtilityChatHandedOverEvent } from './chat-launcher.events.js';

/** True where a person has the conversation, or the customer waits for one. */
export function isHandedOver(state: Conversation['state'] | undefined): boolean {
  return state === 'waiting' || state === 'with_person' || state === 'elsewhere';
}

/** Tells the page once when a person takes over; not where that was so when the conversation came into sight. */
export class HandoverWatch {
  readonly #host: HTMLElement;
  #before: boolean | undefined;

  constructor(host: HTMLElement) {
    this.#host = host;
  }

  reset(): void {
    this.#before = undefined;
  }

  follow(conversation: Conversation | undefined, topic: string | undefined): void {
    if (!conversation) return;
    const now = isHandedOver(conversation.state);
    const before = this.#before;
    this.#before = now;
    if (!now || before !== false) return;
    const detail = { accountId: conversation.accountId, conversationId: conversation.id, topic };
    // After the rendering that shows it.
    queueMicrotask(() => this.#host.dispatchEvent(new UtilityChatHandedOverEvent(detail)));
  }
}
