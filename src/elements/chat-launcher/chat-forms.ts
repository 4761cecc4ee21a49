import type { Attachment } from '../../contract/attachments.js';
import type { ElementHost } from '../../controllers/session-controller.js';
import type { UtilitySession } from '../../session/session.js';
import { callbackView, PHONE } from './callback.view.js';
import type { ChatPage } from './chat-page.js';
import { Deeds, type Place } from './deeds.js';
import type { Desk } from './desk.js';
import type { MenuView, Sure } from './menu.view.js';
import { ratingView } from './rating.view.js';

/** What is filled in and done beside the messages: a call back, how it was, the menu. */
export class ChatForms {
  readonly #desk: Desk;
  readonly #deeds: Deeds;
  #sure: Sure;
  #said: string | undefined;
  #isCallbackOpen = false;
  #phone = '';
  #fault: string | undefined;
  #score: number | undefined;
  #comment = '';

  constructor(host: ElementHost, session: () => UtilitySession | undefined, desk: Desk) {
    this.#desk = desk;
    this.#deeds = new Deeds(host, session);
  }

  /** A person is being asked for. */
  get isAskingPerson(): boolean {
    return this.#deeds.person.state.status === 'running';
  }

  /** Nothing is filled in any more. */
  reset(): void {
    this.#sure = undefined;
    this.#said = undefined;
    this.#isCallbackOpen = false;
    this.#score = undefined;
    this.#comment = '';
    this.#deeds.rating.reset();
  }

  /** Asks for a person, and begins a conversation where there is none. */
  async askPerson(page: ChatPage): Promise<void> {
    const place = await this.#place(page);
    const outcome = place && (await this.#deeds.person.run(place));
    if (outcome?.status === 'succeeded') await this.#desk.refresh();
    else page.say(page.t.failed);
  }

  openCallback(page: ChatPage): void {
    this.#isCallbackOpen = true;
    page.showMenu(true);
    page.focus('#chat-phone');
  }

  /** Saves a file that came with a message. */
  async getFile(file: Attachment): Promise<void> {
    const place = this.#desk.place;
    if (place) await this.#deeds.saveAttachment(place, file);
  }

  /** How it was, asked once the conversation has ended. */
  rating(page: ChatPage): unknown {
    const { state } = this.#deeds.rating;
    return ratingView(
      {
        score: this.#score,
        comment: this.#comment,
        isSent: state.status === 'succeeded' || !!page.conversation?.satisfaction,
        failed: state.status === 'failed' || state.status === 'unknown',
        onScore: (score) => {
          this.#score = score;
          page.update();
        },
        onComment: (text) => {
          this.#comment = text;
        },
        onSend: () => void this.#rate(page),
      },
      page,
    );
  }

  /** The menu as it stands. `onForgotten` is called when the utility has erased what was said. */
  menu(page: ChatPage, onForgotten: () => void): MenuView {
    const state = page.conversation?.state;
    return {
      sure: this.#sure,
      said: this.#said,
      canEnd: state !== undefined && state !== 'closed',
      callback: this.#callback(page),
      onSure: (sure) => {
        this.#sure = sure;
        this.#said = undefined;
        page.update();
      },
      onEnd: () => void this.#end(page),
      onForget: () => void this.#forget(page, onForgotten),
      onTranscript: () => void this.#save(page),
    };
  }

  #callback(page: ChatPage): unknown {
    return callbackView(
      {
        isOpen: this.#isCallbackOpen,
        phone: this.#phone,
        isBusy: this.#deeds.callback.state.status === 'running',
        fault: this.#fault,
        onOpen: () => {
          this.#isCallbackOpen = true;
          page.focus('#chat-phone');
        },
        onPhone: (phone) => {
          this.#phone = phone;
          this.#fault = undefined;
        },
        onAsk: () => void this.#askCallback(page),
      },
      page,
    );
  }

  async #askCallback(page: ChatPage): Promise<void> {
    const { t } = page;
    const phone = this.#phone.trim();
    this.#fault = PHONE.test(phone) ? undefined : t.callbackBadPhone;
    page.update();
    if (this.#fault) return;
    const place = await this.#place(page);
    const outcome = place && (await this.#deeds.callback.run({ ...place, body: { phone, at: null } }));
    const error = outcome?.status === 'failed' ? outcome.error : undefined;
    if (outcome?.status === 'succeeded' || error?.code === 'callback_exists') await this.#desk.refresh();
    else this.#fault = error?.code === 'outside_hours' ? t.callbackOutside : t.failed;
    page.update();
  }

  async #rate(page: ChatPage): Promise<void> {
    const place = this.#desk.place;
    const score = this.#score;
    if (!place || score === undefined) return;
    const comment = this.#comment.trim();
    await this.#deeds.rating.run({ ...place, body: { score, ...(comment !== '' && { comment }) } });
    page.update();
  }

  async #end(page: ChatPage): Promise<void> {
    const place = this.#desk.place;
    const outcome = place && (await this.#deeds.end.run(place));
    const isDone = outcome?.status === 'succeeded';
    this.#after(page, isDone ? undefined : page.t.failed);
    if (!isDone) return;
    await this.#desk.refresh();
    page.showMenu(false);
  }

  async #forget(page: ChatPage, onForgotten: () => void): Promise<void> {
    const { accountId, t } = page;
    const outcome = accountId && (await this.#deeds.forgetting.run({ accountId }));
    const isDone = outcome && outcome.status === 'succeeded';
    if (isDone) {
      onForgotten();
      this.#desk.forget();
    }
    this.#after(page, isDone ? t.forgotten : t.failed);
  }

  async #save(page: ChatPage): Promise<void> {
    const place = this.#desk.place;
    const isSaved = !!place && (await this.#deeds.saveTranscript(place, page.locale));
    this.#after(page, isSaved ? page.t.saved : page.t.failed);
  }

  #after(page: ChatPage, said: string | undefined): void {
    this.#sure = undefined;
    this.#said = said;
    page.update();
  }

  async #place(page: ChatPage): Promise<Place | undefined> {
    try {
      return await this.#desk.makePlace(page.locale);
    } catch {
      return undefined;
    }
  }
}
