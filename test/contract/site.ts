// A pretend utility with a customer who has signed in, and the check that every refusal has to pass.
import assert from 'node:assert/strict';
import * as c from '../../src/contract/index.js';
import type { OperationSpec, Problem } from '../../src/contract/index.js';
import { createMockUtility, type MockUtility, type MockUtilityOptions } from '../../src/mock/index.js';
import { Mover, PICTURE } from '../mock/moves/mover.js';
import { type Ask, send } from './over-http.js';
import { at, faults } from './schemas.js';

/** A pretend utility with a customer who has signed in. */
export class Site {
  readonly utility: MockUtility;
  readonly #base: string;

  constructor(options: MockUtilityOptions = {}) {
    this.utility = createMockUtility({ scenario: 'co-high-bill', seed: 7, ...options });
    this.#base = `${this.utility.baseUrl}/v1`;
  }

  get accountId(): string {
    return this.utility.world.accounts[0]?.id ?? '';
  }

  readonly #moves = new Map<string, string>();
  #holdId: string | undefined;
  #documentId: string | undefined;

  get mover(): Mover {
    return new Mover(this.utility.world);
  }

  /** A move that an operation can be asked about: a draft, one with all answers, or one that was submitted. */
  moveFor({ id }: OperationSpec): c.Move {
    const { mover } = this;
    const needs = id === 'submitMove' ? 'ready' : id === 'changeMoveDates' ? 'submitted' : 'draft';
    const known = this.#moves.get(needs);
    const move = known === undefined ? undefined : mover.read(known);
    const fits = move && (needs === 'submitted' ? move.state !== 'cancelled' : move.state === 'draft');
    if (move && (fits || id === 'cancelMove')) return move;
    // Nobody moves twice at once.
    for (const { id: other, changes } of this.utility.world.moves.list(this.accountId)) {
      if (changes.cancelUntil !== null) this.utility.world.moves.cancel(this.accountId, other);
    }
    const made =
      needs === 'draft'
        ? mover.begin('transfer')
        : needs === 'ready'
          ? mover.prepare('start', { to: mover.street(3) })
          : mover.submit('start');
    this.#moves.set(needs, made.id);
    return made;
  }

  /** A slot that is kept. */
  get holdId(): string {
    this.#holdId ??= this.mover.keepVisit(this.mover.place('prm_h2')).holdId;
    return this.#holdId;
  }

  /** A paper of the draft. */
  get documentId(): string {
    const { id } = this.moveFor(c.getDocument);
    const known = this.#documentId;
    const isOpen = known !== undefined && this.utility.world.moves.document(this.accountId, id, known);
    if (!isOpen || isOpen.state === 'deleted') this.#documentId = this.mover.attach(id, 'identity');
    return this.#documentId ?? '';
  }

  #draftId: string | undefined;
  #agreementId: string | undefined;
  #caseId: string | undefined;

  /** A way to pay that every country has, and where the customer has to do something first if there is one. */
  get methodId(): string {
    const methods = this.utility.world.payments.methods(this.accountId);
    return methods.some(({ id }) => id === 'pm_qr') ? 'pm_qr' : 'pm_card_4242';
  }

  /** A draft that can be confirmed. */
  get draftId(): string {
    const { payments } = this.utility.world;
    this.#draftId ??= payments.draft({ ...this.draft, methodId: this.methodId }, []).id;
    return this.#draftId;
  }

  /** An agreement that was given up again, so that another can be made. */
  get agreementId(): string {
    const { payments } = this.utility.world;
    const [offer] = payments.offers(this.accountId);
    if (this.#agreementId === undefined && offer) {
      this.#agreementId = payments.accept(this.accountId, offer.id).id;
      payments.cancelAgreement(this.accountId, this.#agreementId);
    }
    return this.#agreementId ?? '';
  }

  /** A case that is not decided yet. */
  get caseId(): string {
    const { payments } = this.utility.world;
    const open = payments
      .cases(this.accountId)
      .find(({ id, decision }) => id === this.#caseId && decision === null);
    this.#caseId = (open ?? payments.openCase(this.accountId, { kind: 'payment_missing' })).id;
    return this.#caseId;
  }

  #conversationId = '';

  /** A conversation that goes on and that the person of `getSession('agent')` has taken. */
  get conversationId(): string {
    const { conversations, customers } = this.utility.world;
    if (conversations.find(this.accountId, this.#conversationId)?.state !== 'with_person') {
      const { id } = conversations.open(this.accountId, { locale: 'es-CO' });
      conversations.take(id, { id: customers[0]?.id ?? '', name: 'Luz del Valle' });
      this.#conversationId = id;
    }
    return this.#conversationId;
  }

  /** One with a call that was promised. */
  get calledBackId(): string {
    const { conversations } = this.utility.world;
    const promised = conversations.list(this.accountId).find(({ callback }) => callback !== null);
    const request = { phone: '+57 300 555 0100', at: null };
    return (promised ?? conversations.bookCallback(this.conversationId, request)).id;
  }

  readonly #attachments = new Map<string, string>();

  /** A file of that conversation, whole. */
  get attachmentId(): string {
    const { conversationId } = this;
    const { conversations } = this.utility.world;
    const known = this.#attachments.get(conversationId);
    if (known !== undefined) return known;
    const file = { name: 'a.pdf', mediaType: 'application/pdf', bytes: 3 };
    const { id } = conversations.attach(conversationId, file);
    conversations.addPart(conversationId, id, { offset: 0, data: btoa('abc') });
    this.#attachments.set(conversationId, id);
    return id;
  }

  /** A draft of all that is owed. */
  get draft(): c.PaymentRequest {
    const { currency, openBills } = this.utility.world.balance(this.accountId);
    return {
      accountId: this.accountId,
      bills: openBills,
      amountMinor: openBills[0]?.outstandingMinor ?? 1,
      currency,
    };
  }

  /** Ends what keeps another of its kind from being made. */
  clear(): void {
    this.#conversationId = '';
    const { payments } = this.utility.world;
    for (const { id, state } of payments.agreements(this.accountId)) {
      if (state === 'accepted') payments.cancelAgreement(this.accountId, id);
    }
    const { moves } = this.utility.world;
    for (const { move, documents } of this.utility.world.ledger().moves) {
      if (move.state !== 'draft') continue;
      for (const { id, fieldId } of documents) {
        if (fieldId === 'lease') moves.deleteDocument(this.accountId, move.id, id);
      }
    }
  }

  /** How many things of the kind that an operation makes there are. */
  count({ id }: OperationSpec): number {
    const { reads, payments, agreements, cases, moves, messages, attachments } = this.utility.world.ledger();
    const conversations = this.utility.world.conversations.list(this.accountId);
    const { mover } = this;
    const own = {
      createRead: reads,
      createPayment: payments,
      createAgreement: agreements,
      createCase: cases,
      createConversation: conversations,
      sendMessage: messages.filter(({ from }) => from === 'customer'),
      bookCallback: conversations.filter(({ callback }) => callback !== null),
      createAttachment: attachments,
      createMove: moves,
      createDocument: moves.flatMap(({ documents }) => documents),
    };
    // What is kept is not free.
    if (id === 'holdSlot') return -mover.world.moves.slots('prm_h2', {}).length;
    if (id in own) return own[id as keyof typeof own].length;
    return cases.flatMap((entry) => entry.case.history).length;
  }

  /** Path parameters that fit an operation. */
  paramsOf({ id, params = {} }: OperationSpec): Record<string, string> {
    const { world } = this.utility;
    const settled = world.payments.list(this.accountId).find(({ state }) => state === 'succeeded')?.id ?? '';
    const { params: known } = this;
    const moveId = (): string => this.moveFor({ id } as OperationSpec).id;
    const own = Object.fromEntries(
      Object.keys(params).map((name) => [name, name === 'moveId' ? moveId() : (known[name] ?? '')]),
    );
    if (id === 'completeCallback') return { ...own, conversationId: this.calledBackId };
    return id.startsWith('getReceipt') ? { ...own, paymentId: settled } : own;
  }

  /** Every path parameter. What does not exist yet is made when it is first asked for. */
  get params(): Record<string, string> {
    const { world } = this.utility;
    const draftId = (): string => this.draftId;
    const holdId = (): string => this.holdId;
    const documentId = (): string => this.documentId;
    const agreementId = (): string => this.agreementId;
    const caseId = (): string => this.caseId;
    const conversationId = (): string => this.conversationId;
    const attachmentId = (): string => this.attachmentId;
    return {
      get conversationId() {
        return conversationId();
      },
      get attachmentId() {
        return attachmentId();
      },
      accountId: this.accountId,
      servicePointId: world.accounts[0]?.servicePoints[0]?.id ?? '',
      billId: world.bills(this.accountId)[0]?.id ?? '',
      tariffId: world.tariffs[0]?.id ?? '',
      flowId: world.flows[0]?.id ?? '',
      premiseId: 'prm_h2',
      get holdId() {
        return holdId();
      },
      get documentId() {
        return documentId();
      },
      get paymentId() {
        return draftId();
      },
      get agreementId() {
        return agreementId();
      },
      get caseId() {
        return caseId();
      },
    };
  }

  /** A read that the utility would take today. */
  get read(): c.ReadRequest {
    const { world } = this.utility;
    const [last] = world.reads(this.params.servicePointId ?? '');
    assert.ok(last);
    const zone = world.accounts[0]?.zone ?? 'UTC';
    const readOn = new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(world.clock.now());
    return { register: last.register, value: String(Math.ceil(Number(last.value)) + 2), readOn };
  }

  /** A body that fits an operation. */
  bodyOf(operation: OperationSpec): unknown {
    if (!operation.body) return undefined;
    const [offer] = this.utility.world.payments.offers(this.accountId);
    const bodies: Record<string, () => unknown> = {
      createRead: () => this.read,
      createPayment: () => this.draft,
      setPaymentMethod: () => ({ methodId: this.methodId }) satisfies c.MethodChoice,
      setAutopay: () => ({ methodId: 'pm_card_4242', day: 'due_day' }) satisfies c.AutopayRequest,
      createAgreement: () => ({ offerId: offer?.id ?? '' }),
      createCase: () => ({ kind: 'payment_missing' }) satisfies c.CaseRequest,
      answerCase: () => ({ text: 'Lo pagué el martes.' }),
      createConversation: () => ({ locale: 'es-CO' }) satisfies c.ConversationRequest,
      sendMessage: () =>
        ({
          clientId: `c-${String(this.count(operation))}`,
          locale: 'es-CO',
          text: 'Hola',
        }) satisfies c.MessageRequest,
      setPresence: () => ({}) satisfies c.PresenceRequest,
      bookCallback: () => ({ phone: '+57 300 555 0100', at: null }) satisfies c.CallbackRequest,
      rateConversation: () => ({ score: 4 }) satisfies c.Satisfaction,
      createAttachment: () =>
        ({ name: 'a.pdf', mediaType: 'application/pdf', bytes: 3 }) satisfies c.AttachmentRequest,
      addAttachmentPart: () => ({ offset: 0, data: btoa('abc') }) satisfies c.AttachmentPart,
      holdSlot: () => {
        const [slot] = this.utility.world.moves.slots('prm_h2', {});
        return { premiseId: 'prm_h2', slotId: slot?.id ?? '' };
      },
      createMove: () => ({ kind: 'transfer', flowId: 'flow_move_transfer' }),
      saveMove: () => ({ answers: { phone: '300 555 0101' }, step: null }) satisfies c.MoveDraft,
      changeMoveDates: () => {
        const { to } = this.moveFor(operation);
        return { stopOn: null, startOn: to?.on ?? null } satisfies c.MoveDates;
      },
      createDocument: () =>
        ({
          fieldId: 'lease',
          name: 'contrato.jpg',
          mediaType: 'image/jpeg',
          bytes: PICTURE.length,
        }) satisfies c.DocumentRequest,
    };
    const own = bodies[operation.id];
    if (own) return own();
    return {
      customerId: this.utility.world.customers[0]?.id,
      role: 'customer',
      origins: [this.utility.baseUrl],
    };
  }

  ask(operation: OperationSpec, request: Ask = {}): Promise<Response> {
    const query = { ...this.queryOf(operation), ...request.query };
    const given = { params: this.paramsOf(operation), ...request, query };
    return send(this.utility.fetch, this.#base, operation, given);
  }

  /** Query parameters that an operation needs. */
  queryOf({ id }: OperationSpec): Record<string, string> {
    const own: Record<string, Record<string, string>> = {
      listPayments: { accountId: this.accountId },
      searchAddresses: { text: 'calle 27' },
      sendDocumentContent: { offset: '0' },
    };
    return own[id] ?? {};
  }

  /** Asks with a fresh token, and with whatever else the operation needs, unless `request` says otherwise. */
  async askWell(operation: OperationSpec, request: Ask = {}, role = usualRole(operation)): Promise<Response> {
    const { token } = await this.utility.getSession(role)();
    const bearer = operation.access === 'server' ? this.utility.serverKey : token;
    return this.ask(operation, {
      body: this.bodyOf(operation),
      ...(operation.upload ? { bytes: PICTURE } : {}),
      ...request,
      headers: {
        authorization: `Bearer ${bearer}`,
        ...(operation.idempotent ? { 'idempotency-key': 'key-1' } : {}),
        ...(operation.conditional ? { 'if-match': `"${String(this.moveFor(operation).version)}"` } : {}),
        ...request.headers,
      },
    });
  }
}

/** The customer, unless an operation is not theirs. */
function usualRole({ access }: OperationSpec): c.Role {
  const isTheirs = typeof access === 'string' || access.includes('customer');
  return isTheirs ? 'customer' : (access[0] ?? 'customer');
}

/** Checks an error answer whole: type, schema by two validators, status, and that the operation lists its code. */
export async function problem(response: Response, operation: OperationSpec): Promise<Problem> {
  const text = await response.text();
  assert.ok(response.status >= 400, `${String(response.status)} ${text.slice(0, 200)}`);
  assert.match(response.headers.get('content-type') ?? '', /^application\/problem\+json/);
  const document = c.Problem.parse(JSON.parse(text));
  assert.deepEqual(faults(at('components', 'schemas', 'Problem'), document), []);
  assert.equal(document.status, response.status);
  assert.equal(
    c.problemsOf(operation)[document.code],
    response.status,
    `${operation.id} lists ${document.code}`,
  );
  for (const { pointer } of document.errors ?? []) assert.match(pointer, /^\/(body|query|path|header)\b/);
  return document;
}
