import type { Plugin } from 'vite';

export function elementsManifest(): Plugin;
