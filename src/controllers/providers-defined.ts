/**
 * Resolves when the page has had its chance to say who provides: its scripts have run, and a provider that stands
 * in the document is defined. Until then a missing provider is late, not forgotten.
 */
export async function providersDefined(page: Document): Promise<void> {
  await pageLoaded(page);
  const late = page.querySelectorAll('utility-provider:not(:defined), [base-url]:not(:defined)');
  const tags = [...late].map((element) => element.localName).filter((tag) => tag.includes('-'));
  await Promise.all(tags.map((tag) => customElements.whenDefined(tag)));
}

/** Resolves a task after the page has loaded, when the scripts it was written with have run. */
export async function pageLoaded(page: Document): Promise<void> {
  if (page.readyState !== 'complete' && page.defaultView) {
    const view = page.defaultView;
    await new Promise((resolve) => view.addEventListener('load', resolve, { once: true }));
  }
  await new Promise((resolve) => setTimeout(resolve));
}
