// What runs inside the page of a story.

/** Shows a story on the open page and waits until it and what is played on it are done. Resolves with what went wrong. */
export async function openStory(page, storyId) {
  await page.waitForFunction(() => globalThis.__STORYBOOK_PREVIEW__?.storyStoreValue !== undefined);
  return page.evaluate(async (id) => {
    const channel = globalThis.__STORYBOOK_ADDONS_CHANNEL__;
    const told = [];
    const hear = (what) => (error) => told.push(`${what} ${error?.message ?? error?.description ?? ''}`);
    const listeners = {
      playFunctionThrewException: hear('played badly:'),
      storyThrewException: hear('threw:'),
      storyErrored: hear('did not render:'),
    };
    const ended = new Promise((resolve) => {
      listeners.storyMissing = () => resolve('is missing');
      listeners.storyFinished = ({ storyId: finished, status }) => {
        if (finished === id) resolve(status === 'success' ? undefined : 'ended badly');
      };
    });
    for (const [name, listener] of Object.entries(listeners)) channel.on(name, listener);
    channel.emit('setCurrentStory', { storyId: id, viewMode: 'story' });
    const end = await ended;
    for (const [name, listener] of Object.entries(listeners)) channel.off(name, listener);
    return told.length === 0 && end ? [end] : told;
  }, storyId);
}

/** Looks at the story on screen: is anything there, does it fit, what does axe find. Needs axe in the page. */
export function look(page) {
  return page.evaluate(async () => {
    const problems = [];
    const story = document.querySelector('#storybook-root');
    const textOf = (node) => {
      if (node.nodeType === Node.TEXT_NODE) return node.data;
      if (node.localName === 'style') return '';
      return [...(node.shadowRoot?.childNodes ?? []), ...node.childNodes].map(textOf).join('');
    };
    const text = textOf(story).replace(/\s+/g, ' ').trim();
    const { width, height } = story.getBoundingClientRect();
    if (text.length < 10 || width < 200 || height < 100) problems.push('shows nothing');
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) problems.push(`scrolls sideways by ${scrollWidth - clientWidth} px`);
    const { violations } = await globalThis.axe.run(story);
    for (const { id, nodes, help } of violations) {
      problems.push(
        `axe ${id}: ${help} (${nodes.length}) ${nodes[0].target.flat().join(' ')} ${nodes[0].failureSummary}`,
      );
    }
    return problems;
  });
}
