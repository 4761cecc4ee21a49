// `node --import` this to let what imports the package by its name run on its sources, without a build.
import { register } from 'node:module';

const source = new URL('../../src/', import.meta.url).href;
register(
  `data:text/javascript,${encodeURIComponent(`
    export const resolve = (name, context, next) =>
      next(name.replace(/^servicedrop\\/(client|contract|domain)$/, ${JSON.stringify(source)} + '$1/index.ts'), context);
  `)}`,
);
