import type { UtilityError } from '../client/errors.js';

/** What an error event says in plain data; the error itself is the event's `error`. */
export interface UtilityErrorDetail {
  kind: UtilityError['kind'];
  code?: string | undefined;
  status?: number | undefined;
  operation?: string | undefined;
  requestId?: string | undefined;
  retryable: boolean;
}

export interface UtilityReadyDetail {
  /** The tag of the element that is ready. */
  tag: string;
}

/** The element shows what it is for. Fired once each time it becomes ready. */
export class UtilityReadyEvent extends CustomEvent<UtilityReadyDetail> {
  constructor(detail: UtilityReadyDetail) {
    super('utility-ready', { bubbles: true, composed: true, detail });
  }
}

/** The element cannot show what it is for, and why. Fired once for each error. */
export class UtilityErrorEvent extends CustomEvent<UtilityErrorDetail> {
  readonly error: UtilityError;

  constructor(error: UtilityError) {
    const { kind, code, status, operation, requestId, retryable } = error;
    const detail = { kind, code, status, operation, requestId, retryable };
    super('utility-error', { bubbles: true, composed: true, detail });
    this.error = error;
  }
}

declare global {
  interface HTMLElementEventMap {
    'utility-ready': UtilityReadyEvent;
    'utility-error': UtilityErrorEvent;
  }
}
