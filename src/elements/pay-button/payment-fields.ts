import type { PaymentMethod } from '../../contract/payment-methods.js';

/** What a page's code for a way to pay is told. */
export interface PaymentFieldsContext {
  /** The way to pay, with the address of the provider's fields where it has some. */
  readonly method: PaymentMethod;
  /** The language on screen, a BCP 47 tag. */
  readonly locale: string;
}

/** Fields that stand in the page, served by the payment provider. */
export interface MountedPaymentFields {
  /** Resolves with the provider's token for what was typed; rejects where something in it is wrong. */
  submit(): Promise<string>;
  /** Lets go of what it holds. The node is removed afterwards. */
  unmount?(): void;
}

/**
 * How a page shows the provider's own fields for a way to pay. `node` stands in the page's light DOM, in the element's
 * slot, so that the provider's script or frame finds it; no card number enters our DOM.
 */
export interface PaymentHandler {
  mount(
    node: HTMLElement,
    context: PaymentFieldsContext,
  ): MountedPaymentFields | Promise<MountedPaymentFields>;
}

/** Handlers by a method's id or kind. */
export type PaymentHandlers = Readonly<Record<string, PaymentHandler>>;

export const FIELDS_SLOT = 'payment-fields';

/** The handler of a way to pay, where the page has one. */
export function handlerOf(
  handlers: PaymentHandlers,
  { id, kind }: PaymentMethod,
): PaymentHandler | undefined {
  return handlers[id] ?? handlers[kind];
}

/** The provider's fields of the way that is chosen: put into the page when it is, taken out when it is not. */
export class PaymentFields {
  readonly #host: HTMLElement;
  #node: HTMLElement | undefined;
  #about: string | undefined;
  #fields: Promise<MountedPaymentFields> | undefined;

  constructor(host: HTMLElement) {
    this.#host = host;
  }

  /** Shows the fields of this way in the place of any others; undefined takes them away. */
  show(handler: PaymentHandler | undefined, context: PaymentFieldsContext | undefined): void {
    const about = handler && context ? `${context.method.id} ${context.locale}` : undefined;
    if (about === this.#about) return;
    this.#remove();
    this.#about = about;
    if (!handler || !context) return;
    const node = this.#host.ownerDocument.createElement('div');
    node.slot = FIELDS_SLOT;
    this.#host.append(node);
    this.#node = node;
    this.#fields = Promise.resolve().then(() => handler.mount(node, context));
    this.#fields.catch(() => undefined);
  }

  /** The token for what was typed. Rejects where there are no fields, or they are not right yet. */
  async token(): Promise<string> {
    const fields = await this.#fields;
    if (!fields) throw new TypeError('no fields');
    return fields.submit();
  }

  #remove(): void {
    this.#fields?.then((fields) => fields.unmount?.()).catch(() => undefined);
    this.#node?.remove();
    this.#node = this.#fields = this.#about = undefined;
  }
}
