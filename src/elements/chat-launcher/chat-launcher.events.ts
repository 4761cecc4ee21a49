/** Which conversation, and whose. No content. */
export interface UtilityChatDetail {
  accountId: string | undefined;
  /** Undefined until the customer has written. */
  conversationId: string | undefined;
  /** What the conversation was opened about, as an element told it: `bill-line`. */
  topic: string | undefined;
}

const told = { bubbles: true, composed: true } as const;

/** The chat is open and can be used. */
export class UtilityChatOpenedEvent extends CustomEvent<UtilityChatDetail> {
  constructor(detail: UtilityChatDetail) {
    super('utility-chat-opened', { ...told, detail });
  }
}

/** The customer has put the chat away. The conversation goes on. */
export class UtilityChatClosedEvent extends CustomEvent<UtilityChatDetail> {
  constructor(detail: UtilityChatDetail) {
    super('utility-chat-closed', { ...told, detail });
  }
}

/** A person has the conversation, or the customer waits for one. From here on no bot speaks. */
export class UtilityChatHandedOverEvent extends CustomEvent<UtilityChatDetail> {
  constructor(detail: UtilityChatDetail) {
    super('utility-chat-handed-over', { ...told, detail });
  }
}

/** What the customer wants to see, by a button of the chat. */
export interface UtilityChatShowDetail {
  /** `show`: a part of the page; `flow`: one of the utility's flows. */
  kind: string;
  /** Which: `bill`, `usage`, or the id of the flow. */
  value: string;
}

/** May the page show it? Cancel it to say that it does. Else the element scrolls there, where it is on the page. */
export class UtilityChatShowRequestedEvent extends CustomEvent<UtilityChatShowDetail> {
  constructor(detail: UtilityChatShowDetail) {
    super('utility-chat-show-requested', { ...told, cancelable: true, detail });
  }
}

declare global {
  interface HTMLElementEventMap {
    'utility-chat-opened': UtilityChatOpenedEvent;
    'utility-chat-closed': UtilityChatClosedEvent;
    'utility-chat-show-requested': UtilityChatShowRequestedEvent;
    'utility-chat-handed-over': UtilityChatHandedOverEvent;
  }
}
