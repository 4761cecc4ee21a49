import type { Preview } from '@storybook/web-components-vite';
import { setCustomElementsManifest } from '@storybook/web-components-vite';
import manifest from 'virtual:custom-elements-manifest';
import { defineAll } from '../../src/define/define-all.js';
import '../../src/styles/servicedrop.css';
import { controlAttributes } from '../support/controls.js';
import { onPage, toolbar } from '../support/page.js';
import '../support/page.css';
import { embedCode, inProvider } from '../support/provider.js';
import { openUtility } from '../support/utility.js';

// The package promises bundlers that only dist/define has side effects, so this one is called by name.
defineAll();
setCustomElementsManifest(manifest);

const preview: Preview = {
  tags: ['autodocs'],
  loaders: [openUtility],
  decorators: [inProvider, onPage],
  argTypesEnhancers: [controlAttributes],
  globalTypes: toolbar,
  initialGlobals: { locale: 'en', theme: 'light', width: 'full', text: '100', direction: 'ltr' },
  parameters: {
    layout: 'fullscreen',
    a11y: { test: 'error', context: '#storybook-root' },
    controls: { expanded: true, sort: 'requiredFirst' },
    docs: { source: { excludeDecorators: true, transform: embedCode }, toc: true },
    options: { storySort: { order: ['Welcome', 'The five states', 'Theming', 'Events', 'Elements'] } },
  },
};

export default preview;
