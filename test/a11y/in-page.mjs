// What runs inside the page of a story.

/**
 * Shows a story on the open page and waits until it, what is played on it, and
 * axe (Storybook runs it on every story) are done. Resolves with what went wrong.
 */
export async function openStory(page, storyId, globals) {
  await page.waitForFunction(() => globalThis.__STORYBOOK_PREVIEW__?.storyStoreValue !== undefined);
  return page.evaluate(
    async ({ id, globals: wanted }) => {
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
        listeners.storyFinished = ({ storyId: finished, status, reporters }) => {
          if (finished !== id) return;
          const report = reporters.find(({ type }) => type === 'a11y');
          if (!report?.result?.passes) told.push('axe did not look at it');
          for (const { id: rule, help, nodes } of report?.result?.violations ?? []) {
            told.push(
              `axe ${rule}: ${help} (${nodes.length}) ${nodes[0].target.flat().join(' ')} ${nodes[0].failureSummary}`,
            );
          }
          resolve(status === 'success' ? undefined : 'ended badly');
        };
      });
      for (const [name, listener] of Object.entries(listeners)) channel.on(name, listener);
      // Told without need, it draws the story before once more, and reloads the page if that is not over in time.
      const current = globalThis.__STORYBOOK_PREVIEW__.storyStoreValue.userGlobals.get();
      if (Object.entries(wanted).some(([name, value]) => current[name] !== value)) {
        channel.emit('updateGlobals', { globals: wanted });
      }
      channel.emit('setCurrentStory', { storyId: id, viewMode: 'story' });
      const end = await ended;
      for (const [name, listener] of Object.entries(listeners)) channel.off(name, listener);
      return told.length === 0 && end ? [end] : told;
    },
    { id: storyId, globals },
  );
}

/** Looks at the story on screen: is it the one that was meant, is anything there, and does it fit? */
export function look(page, globals) {
  return page.evaluate(({ locale, theme }) => {
    const problems = [];
    const story = document.querySelector('#storybook-root');
    const textOf = (node) => {
      if (node.nodeName === '#text') return node.data;
      if (node.localName === 'style') return '';
      return [...(node.shadowRoot?.childNodes ?? []), ...node.childNodes].map(textOf).join('');
    };
    const text = textOf(story).replace(/\s+/g, ' ').trim();
    const { width, height } = story.getBoundingClientRect();
    const stand = story.querySelector('.story-page');
    if (stand?.lang !== locale) problems.push(`is in ${stand?.lang}, not in ${locale}`);
    for (const { localName, shadowRoot } of story.querySelectorAll('*')) {
      const spoken = shadowRoot?.querySelector('[lang]')?.lang;
      if (spoken !== undefined && !spoken.startsWith(locale)) problems.push(`${localName} speaks ${spoken}`);
    }
    if (theme === 'dark' && !stand?.matches('.theme-dark')) problems.push('is not dark');
    if (text.length < 10 || width < 200 || height < 100) problems.push('shows nothing');
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) problems.push(`scrolls sideways by ${scrollWidth - clientWidth} px`);
    return problems;
  }, globals);
}
