import type { StorybookConfig } from '@storybook/web-components-vite';
import { elementsManifest } from './manifest.mjs';

const config: StorybookConfig = {
  framework: '@storybook/web-components-vite',
  stories: ['../guides/welcome.mdx', '../guides/*.mdx', '../*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  staticDirs: [{ from: '../../node_modules/msw/lib/mockServiceWorker.js', to: '/mockServiceWorker.js' }],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  features: { backgrounds: false, measure: false, outline: false, sidebarOnboardingChecklist: false },
  // Without it the browser asks for one at the root of the origin.
  previewHead: (head) => `${head ?? ''}<link rel="icon" href="./favicon.svg" />`,
  viteFinal: (vite) => ({
    ...vite,
    plugins: [...(vite.plugins ?? []), elementsManifest()],
    resolve: {
      ...vite.resolve,
      // The development server would else load a second lit beside the one of Storybook's renderer.
      dedupe: ['lit', 'lit-html', 'lit-element', '@lit/reactive-element'],
    },
    optimizeDeps: {
      ...vite.optimizeDeps,
      include: [
        ...(vite.optimizeDeps?.include ?? []),
        'lit',
        'lit/decorators.js',
        'lit/directive-helpers.js',
        'lit/directives/if-defined.js',
        '@lit/context',
        'msw',
        'msw/browser',
      ],
    },
  }),
};

export default config;
