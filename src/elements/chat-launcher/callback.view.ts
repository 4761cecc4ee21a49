import { html, type TemplateResult } from 'lit';
import type { ChatPage } from './chat-page.js';
import { plainText } from './message-text.js';

/** The form for a call back, as far as it is filled in. */
export interface CallbackView {
  readonly isOpen: boolean;
  readonly phone: string;
  readonly isBusy: boolean;
  /** Why it was not taken. */
  readonly fault: string | undefined;
  onOpen(): void;
  onPhone(phone: string): void;
  onAsk(): void;
}

/** A number that can be called: as the contract takes it. */
export const PHONE = /^\+?[\d\s().-]{6,25}$/;

/** The offer to be called, the form for it, or the call that was promised. */
export function callbackView(view: CallbackView, { t, conversation }: ChatPage): TemplateResult {
  const promised = conversation?.callback;
  if (promised?.state === 'booked') {
    return html`<p role="status">${t.callbackBooked({ phone: plainText(promised.phone) })}</p>`;
  }
  if (!view.isOpen) {
    return html`<div class="choices">
      <button class="chip" type="button" @click=${view.onOpen}>${t.callback}</button>
    </div>`;
  }
  const onSubmit = (event: Event): void => {
    event.preventDefault();
    view.onAsk();
  };
  return html`<form class="stack callback" @submit=${onSubmit}>
    <label class="stack"
      >${t.callbackPhone}
      <input
        class="text"
        id="chat-phone"
        type="tel"
        autocomplete="tel"
        dir="ltr"
        aria-invalid=${view.fault ? 'true' : 'false'}
        aria-describedby="chat-phone-fault"
        .value=${view.phone}
        @input=${(event: Event) => view.onPhone((event.target as HTMLInputElement).value)}
      />
    </label>
    <p class=${view.fault ? 'fault' : 'hidden'} id="chat-phone-fault" role="alert">${view.fault ?? ''}</p>
    <button class="button quiet" type="submit" aria-disabled=${view.isBusy ? 'true' : 'false'}>
      ${t.callbackAsk}
    </button>
  </form>`;
}
