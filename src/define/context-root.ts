import { ContextRoot } from '@lit/context';

let attached = false;

/**
 * Keeps the questions of elements that are there before their provider, until it comes. Once a page.
 *
 * It listens at the document, one step above the root element where a `page` provider answers, so that it hears
 * only what nobody has answered.
 */
export function attachContextRoot(): void {
  if (attached || typeof document === 'undefined') return;
  attached = true;
  // It only ever listens there; its type asks for an element.
  new ContextRoot().attach(document as unknown as HTMLElement);
}
