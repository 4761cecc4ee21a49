/** Writes down what the live regions of an element say, in the order in which a screen reader would hear it. */
export class LiveLog {
  readonly said: string[] = [];
  readonly #observer = new MutationObserver((records) => this.#read(records));

  constructor(root: Node) {
    this.#observer.observe(root, { childList: true, characterData: true, subtree: true });
  }

  stop(): void {
    this.#observer.disconnect();
  }

  #read(records: readonly MutationRecord[]): void {
    const regions = new Set<Element>();
    for (const { target } of records) {
      const element = target instanceof Element ? target : target.parentElement;
      const region = element?.closest('[aria-live], [role="status"], [role="alert"], [role="log"]');
      if (region && region.getAttribute('aria-live') !== 'off') regions.add(region);
    }
    for (const region of regions) {
      const text = (region.textContent ?? '').replace(/\s+/g, ' ').trim();
      if (text !== '') this.said.push(text);
    }
  }
}
