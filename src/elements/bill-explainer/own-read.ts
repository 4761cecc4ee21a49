import { createRead, type Read } from '../../contract/reads.js';
import { ActionController, type ActionState } from '../../controllers/action-controller.js';
import { Announcer } from '../../controllers/announcer.js';
import { civilDateOf } from '../../domain/civil-date.js';
import {
  judgeOwnRead,
  type OwnReadVerdict,
  registerKey,
  type RegisterToRead,
  registersToRead,
  sentSince,
} from '../../domain/own-read.js';
import { draftsOf } from '../../session/drafts.js';
import { type Draft, draftOf } from './own-read.draft.js';
import { SentReads } from './own-read.sent.js';
import {
  formView,
  isRefused,
  type OwnReadField,
  type OwnReadHost,
  type OwnReadPage,
  outcomeText,
} from './own-read.view.js';

export { ownReadStyles as styles } from './own-read.styles.js';

const DRAFT = 'own-read';

/** The form for a customer's own meter read: what is typed, what is known of it, what became of it. */
export class OwnReadForm {
  readonly #host: OwnReadHost;
  readonly #announcer: Announcer;
  readonly #action: ActionController<typeof createRead>;
  readonly #sent: SentReads;
  #page: OwnReadPage | undefined;
  #registers: readonly RegisterToRead[] = [];
  #draft: Draft = { readOn: '', values: {} };
  #isRestored = false;
  /** The registers whose figure was finished once, so that it may be judged as it is typed. */
  readonly #judged = new Set<string>();
  /** The doubtful figures that the customer has been told of, by register. */
  readonly #doubted = new Map<string, string>();
  #outcomes = new Map<string, ActionState<Read>>();
  /** The registers of which the customer sends another read. */
  readonly #again = new Set<string>();
  #isSending = false;
  /** What was known when sending began: nothing moves under the customer's hands until it has ended. */
  #before: readonly Read[] | undefined;
  /** What is to have the focus once it is drawn: a field, or the heading. */
  #focus: string | undefined;

  constructor(host: OwnReadHost) {
    this.#host = host;
    this.#announcer = new Announcer(host);
    this.#action = new ActionController(host, { session: () => this.#page?.session, operation: createRead });
    this.#sent = new SentReads(host);
    host.addController(this);
  }

  hostUpdated(): void {
    if (this.#focus === undefined) return;
    this.#host.renderRoot.querySelector<HTMLElement>(this.#focus)?.focus();
    this.#focus = undefined;
  }

  /** The form as it stands. */
  view(page: OwnReadPage): unknown {
    const before = this.#page?.bill;
    this.#page = page;
    if (before?.id !== page.bill.id || before.version !== page.bill.version) this.#begin(page);
    return formView(page, {
      fields: this.#registers.map((register) => this.#field(register)),
      isSending: this.#isSending,
      isRestored: this.#isRestored,
      isDoubted: this.#registers.some((register) => this.#isDoubted(register)),
      onInput: this.#onInput,
      onChange: this.#onChange,
      onSubmit: this.#onSubmit,
      onAgain: this.#onAgain,
    });
  }

  #begin({ bill, session, nowMs }: OwnReadPage): void {
    this.#registers = registersToRead(bill);
    this.#judged.clear();
    this.#doubted.clear();
    this.#outcomes = new Map();
    this.#again.clear();
    this.#sent.follow(
      session,
      bill.accountId,
      this.#registers.map(({ servicePointId }) => servicePointId),
    );
    const kept = draftsOf(session).get(bill.accountId, DRAFT, draftOf);
    this.#draft = kept ?? { readOn: civilDateOf(nowMs, bill.zone), values: {} };
    this.#isRestored = this.#registers.some((register) => this.#text(register) !== '');
    this.#focus = '.own-read [tabindex]';
  }

  #text(register: RegisterToRead): string {
    return this.#draft.values[registerKey(register)] ?? '';
  }

  #verdict(register: RegisterToRead): OwnReadVerdict {
    return judgeOwnRead(this.#text(register), register, this.#draft.readOn);
  }

  #isDoubted(register: RegisterToRead): boolean {
    return this.#doubted.get(registerKey(register)) === this.#text(register);
  }

  #field(register: RegisterToRead): OwnReadField {
    const key = registerKey(register);
    const verdict = this.#verdict(register);
    // While a figure is being typed only what more digits cannot mend is worth a word.
    const isEarly = !this.#judged.has(key) && !['no-figure', 'too-long'].includes(verdict.status);
    const isOneOfMany = this.#registers.filter(({ label }) => label === register.label).length > 1;
    return {
      register,
      key,
      isOneOfMany,
      text: this.#text(register),
      verdict: isEarly ? undefined : verdict,
      outcome: this.#outcomes.get(key),
      sent: this.#sentOf(register),
      isOpen: this.#isOpen(register),
    };
  }

  /** The read that the utility has of a register, from now or from before. */
  #sentOf(register: RegisterToRead): Read | undefined {
    const outcome = this.#outcomes.get(registerKey(register));
    const known = sentSince(this.#before ?? this.#sent.all, register);
    // What the list says of the same read is newer than the answer it was received with.
    if (outcome?.status === 'succeeded' && known?.id !== outcome.data.id) return outcome.data;
    return known;
  }

  /** Whether a figure is still wanted: none was sent, it was rejected, or the customer has another. */
  #isOpen(register: RegisterToRead): boolean {
    if (this.#outcomes.get(registerKey(register))?.status === 'unknown') return true;
    const sent = this.#sentOf(register);
    return sent === undefined || sent.state === 'rejected' || this.#again.has(registerKey(register));
  }

  readonly #onInput = (key: string, text: string): void => {
    const page = this.#page;
    if (!page || this.#isSending) return;
    this.#outcomes.delete(key);
    this.#isRestored = false;
    this.#keep(page, civilDateOf(page.session.now(), page.bill.zone), { ...this.#draft.values, [key]: text });
  };

  readonly #onChange = (key: string): void => {
    this.#judged.add(key);
    this.#host.requestUpdate();
  };

  readonly #onAgain = (key: string): void => {
    this.#again.add(key);
    this.#outcomes.delete(key);
    this.#focus = `#own-read-${this.#registers.findIndex((register) => registerKey(register) === key)}`;
    this.#host.requestUpdate();
  };

  readonly #onSubmit = (event: Event): void => {
    event.preventDefault();
    if (this.#page && !this.#isSending) void this.#send(this.#page);
  };

  /** Keeps what is typed; nothing of it where nothing is left. */
  #keep({ session, bill }: OwnReadPage, readOn: string, values: Draft['values']): void {
    this.#draft = { readOn, values };
    const drafts = draftsOf(session);
    if (draftOf(this.#draft)) drafts.set(bill.accountId, DRAFT, this.#draft);
    else drafts.remove(bill.accountId, DRAFT);
    this.#host.requestUpdate();
  }

  async #send(page: OwnReadPage): Promise<void> {
    const filled = this.#toSend();
    if (!filled) return;
    const outcomes = this.#outcomes;
    const tried: ActionState<Read>[] = [];
    this.#isSending = true;
    this.#before = this.#sent.all;
    this.#isRestored = false;
    for (const { register, value } of filled) {
      const outcome = await this.#sendOne(page, register, value);
      const key = registerKey(register);
      outcomes.set(key, outcome);
      tried.push(outcome);
      if (outcome.status === 'succeeded') {
        this.#again.delete(key);
        this.#keep(page, this.#draft.readOn, { ...this.#draft.values, [key]: '' });
      } else if (!isRefused(outcome)) break;
    }
    this.#isSending = false;
    this.#before = undefined;
    this.#announcer.say([...new Set(tried.map((outcome) => outcomeText(outcome, page)))].join(' '));
    // Another bill may have come meanwhile, with a form of its own.
    if (outcomes === this.#outcomes) this.#focusAfter(outcomes);
    this.#host.requestUpdate();
  }

  async #sendOne(
    { bill: { accountId } }: OwnReadPage,
    register: RegisterToRead,
    value: string,
  ): Promise<ActionState<Read>> {
    const { servicePointId } = register;
    const body = { register: register.register, value, readOn: this.#draft.readOn };
    const outcome = await this.#action.run({ accountId, servicePointId, body });
    if (outcome.status !== 'unknown') return outcome;
    // Whether it arrived is known to the utility.
    await this.#sent.refresh();
    const data = sentSince(this.#sent.all, register);
    const isNew = data !== undefined && !this.#before?.some(({ id }) => id === data.id);
    return isNew ? { status: 'succeeded', data } : outcome;
  }

  /** The figures that are to be sent; undefined where the customer has to look at one again, which gets the focus. */
  #toSend(): { register: RegisterToRead; value: string }[] | undefined {
    const open = this.#registers.filter((register) => this.#isOpen(register));
    const typed = open.filter((register) => this.#text(register).trim() !== '');
    const ready = typed.flatMap((register) => {
      const verdict = this.#verdict(register);
      // Of a doubtful figure the customer is told once; then it is theirs to send.
      const isToldOf = verdict.status === 'plausible' || this.#isDoubted(register);
      if ('value' in verdict && !isToldOf) this.#doubted.set(registerKey(register), this.#text(register));
      return 'value' in verdict && isToldOf ? { register, value: verdict.value } : [];
    });
    if (ready.length > 0 && ready.length === typed.length) return ready;
    const wrong = typed.find((register) => !ready.some((one) => one.register === register)) ?? open[0];
    if (!wrong) return undefined;
    this.#judged.add(registerKey(wrong));
    this.#focus = `#own-read-${this.#registers.indexOf(wrong)}`;
    this.#host.requestUpdate();
    return undefined;
  }

  /** A field that was refused gets the focus; where nothing is left to send, the heading does. */
  #focusAfter(outcomes: ReadonlyMap<string, ActionState<Read>>): void {
    const states = this.#registers.map((register) => outcomes.get(registerKey(register)));
    const refused = states.findIndex((outcome) => outcome && isRefused(outcome));
    if (refused >= 0) this.#focus = `#own-read-${refused}`;
    else if (states.every((outcome) => outcome?.status === 'succeeded')) this.#focus = '.own-read [tabindex]';
  }
}
