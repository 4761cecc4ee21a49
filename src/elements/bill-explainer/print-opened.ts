/** What is printed: an element that may still have to draw what is opened. */
interface Printed extends HTMLElement {
  readonly updateComplete: Promise<boolean>;
}

const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));

/** Opens what an element keeps closed, prints the page, and closes it again. On paper nothing can be tapped. */
export async function printOpened(host: Printed): Promise<void> {
  const opened: HTMLDetailsElement[] = [];
  const closed = (): HTMLDetailsElement[] =>
    Array.from(host.shadowRoot?.querySelectorAll<HTMLDetailsElement>('details:not([open])') ?? []);
  // What opens may hold more that opens; it is drawn once the browser has told that it was opened.
  for (let shut = closed(); shut.length > 0; shut = closed()) {
    for (const details of shut) details.open = true;
    opened.push(...shut);
    await frame();
    await frame();
    await host.updateComplete;
  }
  const close = (): void => opened.forEach((details) => void (details.open = false));
  addEventListener('afterprint', close, { once: true });
  print();
}
